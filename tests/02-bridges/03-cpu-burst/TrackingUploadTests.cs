namespace AsyncKatas.CpuBurst.Tests;

public sealed class TrackingUploadTests
{
    const string RedsBlues = "Reds v Blues", CityUnited = "City v United", LionsBears = "Lions v Bears";

    [Fact]
    public Task The_window_stays_usable_while_a_file_is_measured() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab);
        stadium.Reads.Open();
        var upload = stadium.Drop(RedsBlues);

        lab.Step("the window to be usable while its file is measured", because: "one thread paints it and runs every handler: while it computes, everybody waits");
        await stadium.Model.Rows.Reached();

        var windowReacts = await lab.StageIsFree();
        windowReacts.Should().BeTrue("a window whose thread waits for a sum cannot react");
        stadium.Model.Rows.Open();
        lab.Step("the sum to be shown", because: "all rows have been measured");
        await upload;
        stadium.Window.Shown.Should().Equal(["Reds v Blues: 6 m"], "a sum has all its rows, once each");
    });

    [Fact]
    public Task Two_threads_compute_however_many_files_are_dropped() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab);
        stadium.Reads.Open();
        var uploads = new[] { RedsBlues, CityUnited, LionsBears }.Select(fixture => stadium.Drop(fixture)).ToList();

        lab.Step("two rows to be under way at once", because: "two of the four cores are there for it");
        await stadium.Model.Rows.Reached(TrackingUpload.AtOnce);

        for (var rows = 1; rows <= 3 * 3; rows++)
        {
            var threads = await lab.BlockedThreads();
            stadium.Model.Rows.Waiting.Should().BeLessThanOrEqualTo(TrackingUpload.AtOnce, "the other two cores have other things to do");
            threads.Should().BeLessThanOrEqualTo(TrackingUpload.AtOnce, "whoever queues for a place needs no thread for that");
            stadium.Model.Rows.Release();
        }

        lab.Step("three sums", because: "all rows have been measured");
        foreach (var upload in uploads)
            await upload;
        stadium.Window.Shown.Order().Should().Equal(["City v United: 6 m", "Lions v Bears: 6 m", "Reds v Blues: 6 m"], "each file has its sum");
        stadium.Model.Rows.MaxWaiting.Should().Be(TrackingUpload.AtOnce, "the other two cores have other things to do");
    });

    [Fact]
    public Task The_window_is_touched_by_its_own_thread_only() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab);
        stadium.Reads.Open();
        var upload = stadium.Drop(RedsBlues);
        lab.Step("the window's thread to be free while its file is measured", because: "it is the only one that may show the sum");
        await lab.Settle();

        stadium.Model.Rows.Open();

        lab.Step("the upload to end", because: "all rows have been measured");
        var failure = await upload.Failure();
        (failure?.Message).Should().BeNull("a control refuses the call of any thread but the one that paints it");
        stadium.Window.Shown.Should().Equal(["Reds v Blues: 6 m"], "a sum has all its rows, once each");
    });

    [Fact]
    public Task A_cancelled_upload_stops_computing() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab) { RowsPerFile = 5 };
        stadium.Reads.Open();
        using var trainer = new CancellationTokenSource();
        var upload = stadium.Drop(RedsBlues, trainer.Token);
        lab.Step("the first row to be under way", because: "the file has been read");
        await stadium.Model.Rows.Reached();
        var begun = stadium.Model.Rows.Arrivals;

        await trainer.CancelAsync();
        stadium.Model.Rows.Open();

        lab.Step("the upload to end when the trainer cancels it", because: "nobody waits for it any more");
        await upload.Ended();
        stadium.Model.Rows.Arrivals.Should().Be(begun, "half a minute of computation that nobody wants heats the room");
        upload.Task.Status.Should().Be(TaskStatus.Canceled, "a trainer's change of mind is not a failure");
        stadium.Window.Shown.Should().BeEmpty("a part of the rows makes no sum");
    });

    [Fact]
    public Task An_unknown_fixture_is_refused_at_once() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab);
        stadium.Reads.Open();
        _ = stadium.Drop(RedsBlues);
        _ = stadium.Drop(CityUnited);
        lab.Step("both places to be taken", because: "two files have been dropped");
        await stadium.Model.Rows.Reached(TrackingUpload.AtOnce);

        var unknown = stadium.Drop("holiday.jpg");

        lab.Step("a file that belongs to no fixture to be refused", because: "that takes a microsecond, and no place");
        (await unknown.Failure()).Should().BeOfType<UploadRefusedException>("nobody should wait for half a minute to hear of a slip of the mouse");
        stadium.Reads.Arrived.Should().NotContain("holiday.jpg", "what is refused need not be read");
    });

    [Fact]
    public Task The_window_stays_usable_when_a_command_runs_the_upload() => Lab.RunAsync(async lab =>
    {
        var stadium = new Stadium(lab);
        stadium.Reads.Open();
        var upload = stadium.DropThroughACommand(RedsBlues);

        lab.Step("the window to be usable while its file is measured", because: "who has called the upload, and how, is no business of the window's thread");
        await stadium.Model.Rows.Reached();

        var windowReacts = await lab.StageIsFree();
        windowReacts.Should().BeTrue("a window whose thread waits for a sum cannot react");
        stadium.Model.Rows.Open();
        lab.Step("the sum to be shown", because: "all rows have been measured");
        await upload;
    });
}
