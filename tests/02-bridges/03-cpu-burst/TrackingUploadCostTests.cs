namespace AsyncKatas.CpuBurst.Tests;

public sealed class TrackingUploadCostTests
{
    const string RedsBlues = "Reds v Blues", CityUnited = "City v United", LionsBears = "Lions v Bears";

    [Fact]
    public Task A_failure_arrives_and_gives_its_place_back() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab) { RowsPerFile = 1 };
        stadium.Reads.Open();

        for (var failures = 1; failures <= 3; failures++)
        {
            var upload = stadium.Drop(RedsBlues);
            lab.Step($"upload {failures} to be measured", because: "both places are free");
            await stadium.Model.Rows.Reached(failures);
            stadium.Model.Rows.Fail($"{RedsBlues} 1", new FormatException("row 1 has no time"));

            lab.Step("the upload to fail", because: "its row could not be measured");
            (await upload.Failure())?.GetBaseException().Should().BeOfType<FormatException>("the trainer has to learn what is wrong with the file");
        }

        stadium.Window.Shown.Should().BeEmpty("there is nothing to show");
    });

    [Fact]
    public Task A_trainer_who_cancels_in_the_queue_leaves_it_and_takes_no_place_along() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab) { RowsPerFile = 4 };
        stadium.Reads.Open();
        using var trainer = new CancellationTokenSource();
        var busy = new[] { stadium.Drop(RedsBlues), stadium.Drop(CityUnited) };
        lab.Step("both places to be taken", because: "two files have been dropped");
        await stadium.Model.Rows.Reached(TrackingUpload.AtOnce);
        var queuing = stadium.Drop(LionsBears, trainer.Token);
        await lab.Settle();

        await trainer.CancelAsync();

        lab.Step("an upload in the queue to end when the trainer cancels it", because: "nobody waits for it any more");
        await queuing.Ended();
        queuing.Task.Status.Should().Be(TaskStatus.Canceled, "a trainer's change of mind is not a failure");
        var next = stadium.Drop(LionsBears);
        await lab.Settle();
        stadium.Model.Rows.Waiting.Should().Be(TrackingUpload.AtOnce, "who leaves the queue has had no place to give back");
        stadium.Model.Rows.Open();
        lab.Step("the other three sums", because: "all rows have been measured");
        foreach (var upload in busy.Append(next))
            await upload;
    });

    [Fact]
    public Task A_cancelled_upload_keeps_its_place_until_its_thread_is_free() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab);
        stadium.Reads.Open();
        using var trainer = new CancellationTokenSource();
        lab.Step("both places to be taken", because: "three files have been dropped");
        var cancelled = stadium.Drop(RedsBlues, trainer.Token);
        await lab.Settle();
        var others = new[] { stadium.Drop(CityUnited), stadium.Drop(LionsBears) };
        await stadium.Model.Rows.Reached(TrackingUpload.AtOnce);

        await trainer.CancelAsync();

        await lab.Settle();
        stadium.Model.Rows.Waiting.Should().Be(TrackingUpload.AtOnce, "a row that is under way when its trainer cancels is computed to its end, and until then its place is taken");
        stadium.Model.Rows.Open();
        lab.Step("the other two sums", because: "all rows have been measured");
        foreach (var upload in others)
            await upload;
        lab.Step("the cancelled upload to end", because: "its last row has ended");
        await cancelled.Ended();
        cancelled.Task.Status.Should().Be(TaskStatus.Canceled, "a trainer's change of mind is not a failure");
    });

    [Fact]
    public Task Files_are_read_whatever_is_being_computed_and_keep_no_thread() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab);
        var uploads = new[] { RedsBlues, CityUnited, LionsBears }.Select(fixture => stadium.Drop(fixture)).ToList();

        lab.Step("all three files to be read at once", because: "a file on its way needs no place");
        await stadium.Reads.Reached(3);

        var threads = await lab.BlockedThreads();
        threads.Should().BeLessThanOrEqualTo(TrackingUpload.AtOnce, "a thread that waits for the share computes nothing");
        stadium.Reads.Open();
        lab.Step("the files to be measured", because: "they have been read");
        await stadium.Model.Rows.Reached();
        stadium.Model.Rows.Open();
        lab.Step("three sums", because: "all files have been read");
        foreach (var upload in uploads)
            await upload;
        stadium.Window.Shown.Should().HaveCount(3, "each file has its sum");
    });

    [Fact]
    public Task A_file_is_handed_over_once_and_not_row_by_row() => Lab.RunAsync(async lab =>
    {
        const int rows = 10;
        var stadium = new Stadium(lab) { RowsPerFile = rows };
        stadium.Reads.Open();
        var upload = stadium.Drop(RedsBlues);
        lab.Step("the file to be measured");
        await stadium.Model.Rows.Reached();

        stadium.Model.Rows.Open();

        lab.Step("the sum to be shown", because: "all rows have been measured");
        await upload;

        stadium.Window.Shown.Should().Equal([$"Reds v Blues: {rows * (rows + 1) / 2} m"], "a sum has all its rows, once each");
        stadium.Model.Tasks.Should().BeLessThanOrEqualTo(rows / 2, "to hand over a task for each row is a good part of the work");
    });
}
