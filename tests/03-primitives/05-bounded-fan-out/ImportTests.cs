namespace AsyncKatas.BoundedFanOut.Tests;

public sealed class ImportTests
{
    [Fact]
    public Task An_import_opens_the_connections_of_the_contract_and_not_one_more() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab, contract: 3);
        _ = agency.StartImport();

        await agency.ThreeUnderWay();
        await lab.Settle();

        agency.OpenConnections.Should().Be(3, "the contract allows an import three connections, and the agency bans whoever imports over a fourth");
    });

    [Fact]
    public Task The_limit_is_the_one_in_the_contract() => Lab.RunAsync(async lab =>
    {
        foreach (var contract in new[] { 2, 5 })
        {
            var agency = new FakeAgency(lab, contract);
            var import = agency.StartImport();

            lab.Step($"{contract} copies to be under way at once", because: "that is what this contract allows, on a machine with few processors too");
            await agency.Copy.Reached(contract);
            agency.OpenConnections.Should().Be(contract, "that is what this contract allows, on a machine with many processors too");

            agency.Copy.Open();
            lab.Step("the import to end", because: "the agency has answered");
            await import;
        }
    });

    [Fact]
    public Task One_slow_copy_holds_up_none_of_the_others() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab, contract: 3);
        _ = agency.StartImport();
        await agency.ThreeUnderWay();

        for (var copies = 4; copies <= FakeAgency.Players.Count; copies++)
        {
            agency.Copy.Release(agency.Copy.Arrived[copies - 3]);

            lab.Step($"copy {copies} to begin when another one has ended", because: "a connection that is free while photos are missing is a waste, however slow the first copy is");
            await agency.Copy.Reached(copies);
        }
    });

    [Fact]
    public Task An_import_ends_when_every_photo_has_been_copied_once() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab);
        var import = agency.StartImport();

        for (var copied = 0; copied < FakeAgency.Players.Count; copied++)
        {
            await lab.Settle();
            import.IsCompleted.Should().BeFalse("photos are still missing");
            agency.Copy.Release();
        }

        lab.Step("the import to end", because: "every photo has been copied");
        await import;
        var copies = agency.Copy.Arrived.Order(StringComparer.Ordinal);
        copies.Should().Equal(FakeAgency.Players, "each photo costs money");
    });

    [Fact]
    public Task An_import_holds_no_thread_while_it_waits() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab);
        _ = agency.StartImport();

        var threadsThatWait = await lab.BlockedThreads();

        threadsThatWait.Should().Be(0, "a thread that waits for the agency serves nobody else");
    });

    [Fact]
    public Task An_import_of_nobody_ends_at_once() => Lab.RunAsync(async lab =>
    {
        var import = new FakeAgency(lab).StartImport([]);

        lab.Step("the import to end", because: "there is nothing to copy");
        var failure = await import.Failure();
        failure.Should().BeNull("to copy nothing is no failure");
    });
}
