namespace AsyncKatas.BoundedFanOut.Tests;

public sealed class StoppedImportTests
{
    [Fact]
    public Task A_copy_that_fails_fails_the_import_once_nothing_is_running_any_more() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab);
        var import = agency.StartImport();
        await agency.ThreeUnderWay();

        agency.Copy.Fail(agency.Copy.Arrived[1], new AgencyException("no photo"));
        await lab.Settle();
        import.IsCompleted.Should().BeFalse("an import has not ended while copies of it are under way, or are closing their connections");
        agency.Copy.Open();
        agency.Closing.Open();

        lab.Step("the import to end", because: "the agency has answered");
        var failure = await import.Failure();
        failure.Should().BeOfType<AgencyException>("an import that lacks photos must not look complete");
        agency.OpenConnections.Should().Be(0, "an import that has ended needs no connection");
    });

    [Fact]
    public Task A_copy_that_throws_at_once_fails_the_import_once_nothing_is_running_any_more() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab, contract: 3) { Unknown = "Davis" };
        var import = agency.StartImport();
        await agency.ThreeUnderWay();

        agency.Copy.Release();
        await lab.Settle();
        import.IsCompleted.Should().BeFalse("an import has not ended while copies of it are under way, or are closing their connections");
        agency.Copy.Open();
        agency.Closing.Open();

        lab.Step("the import to end", because: "the agency has answered");
        var failure = await import.Failure();
        failure.Should().BeOfType<AgencyException>("an import that lacks photos must not look complete");
        agency.OpenConnections.Should().Be(0, "an import that has ended needs no connection");
    });

    [Fact]
    public Task A_copy_that_times_out_fails_the_import() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab);
        var import = agency.StartImport();
        await agency.ThreeUnderWay();

        agency.Copy.Fail(agency.Copy.Arrived[1], new TaskCanceledException("HttpClient.Timeout elapsed"));
        await lab.Settle();
        agency.Copy.Open();
        agency.Closing.Open();

        lab.Step("the import to end", because: "the agency has answered, or will not");
        var failure = await import.Failure();
        failure.Should().NotBeNull("a client reports its own timeout as a cancellation, but nobody has cancelled this import, and it lacks a photo");
    });

    [Fact]
    public Task A_cancelled_import_ends_when_its_last_connection_is_closed() => Lab.RunAsync(async lab =>
    {
        using var office = new CancellationTokenSource();
        var agency = new FakeAgency(lab);
        var import = agency.StartImport(office.Token);
        await agency.ThreeUnderWay();

        await office.CancelAsync();
        lab.Step("the copies to be cancelled", because: "nobody wants the photos any more");
        await agency.Closing.Reached(3);
        import.IsCompleted.Should().BeFalse("whoever starts the next import now would have too many connections open");
        agency.Closing.Open();

        lab.Step("the import to end", because: "all its connections are closed");
        await import.Ended();
        import.Task.Status.Should().Be(TaskStatus.Canceled, "an import that the office has cancelled has not failed, and is not complete either");
    });

    [Fact]
    public Task An_import_that_failed_does_not_spoil_the_next_one() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab, contract: 3);
        var failed = agency.StartImport(["Adams", "Baker", "Clark"]);
        await agency.ThreeUnderWay();
        await agency.FailAllUnderWay();
        lab.Step("the first import to end", because: "all its copies have ended");
        await failed.Ended();

        _ = agency.StartImport(["Davis", "Evans", "Foster"]);

        lab.Step("three copies of the second import to be under way", because: "what failed before has closed its connections");
        await agency.Copy.Reached(6);
    });
}
