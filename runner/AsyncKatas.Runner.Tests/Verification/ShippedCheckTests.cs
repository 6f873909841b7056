using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Verification;

[Collection(FixtureCollection.Name)]
public sealed class ShippedCheckTests(FixtureCurriculum fixture)
{
    private const string Shipped = "the katas are as shipped";

    [Fact]
    public void An_edited_kata_is_found()
    {
        using var _ = fixture.Changed("katas/01-first/02-unawaited-total/Purse.cs", "// TODO:", "// DONE:");

        Run().ShouldBeOnly(Shipped, "katas/01-first/02-unawaited-total was edited: './run.sh reset 1.2' puts it back, './run.sh ship 1.2' makes it what is shipped");
    }

    [Fact]
    public void A_kata_that_was_never_shipped_is_found()
    {
        using var _ = fixture.Removed("runner/shipped/01-first/02-unawaited-total");

        Run().ShouldBeOnly(Shipped, "runner/shipped/01-first/02-unawaited-total is missing: './run.sh ship 1.2' fills it with the kata's code");
    }

    [Fact]
    public void Shipped_code_that_belongs_to_no_kata_is_found()
    {
        using var _ = fixture.Written("runner/shipped/01-first/03-nobody/Nobody.cs", "");

        Run().ShouldBeOnly(Shipped, "runner/shipped/01-first/03-nobody belongs to no kata");
    }

    private IEnumerable<Finding> Run() => TreeChecks.Run(fixture.Repository, [fixture.Sum, fixture.Total]);
}
