namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>The tests that share the fixture curriculum; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class FixtureCollection : ICollectionFixture<FixtureCurriculum>
{
    public const string Name = "fixture curriculum";
}
