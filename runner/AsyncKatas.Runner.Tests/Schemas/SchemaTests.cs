using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Schemas;

/// <summary>The committed schemas are exported from the types; a difference leaves the new text beside the old one.</summary>
public sealed class SchemaTests
{
    private static readonly string Runner = Path.Combine(FixtureCurriculum.RealRoot, "runner", "AsyncKatas.Runner");

    [Fact]
    public void The_schema_of_kata_json_is_the_readers_own() =>
        Compare("Curriculum/kata.schema.json", SchemaText.Of(typeof(KataManifest), "AsyncKatas: kata.json", KataManifest.SerializerOptions));

    [Theory]
    [InlineData("check", typeof(CheckReport))]
    [InlineData("bench", typeof(BenchReport))]
    [InlineData("doctor", typeof(DoctorReport))]
    [InlineData("find", typeof(FindReport))]
    [InlineData("list", typeof(ListReport))]
    [InlineData("stats", typeof(StatsReport))]
    [InlineData("verify", typeof(VerifyReport))]
    public void The_schema_of_a_report_is_the_writers_own(string command, Type report) =>
        Compare($"Reports/{command}.schema.json", SchemaText.Of(report, $"AsyncKatas: ./run.sh {command} --json", Report.Options));

    [Fact]
    public void The_schema_of_kata_json_refuses_unknown_keys() =>
        Kata()["additionalProperties"]!.GetValue<bool>().Should().BeFalse("a typo in a key must not be ignored by an editor either");

    [Fact]
    public void The_schema_of_kata_json_demands_what_the_reader_demands() =>
        Kata()["required"]!.AsArray().Select(key => key!.GetValue<string>()).Should()
            .Equal(["title", "lesson", "difficulty", "minutes", "covers", "tags", "related", "reading", "red"], "only $schema and refreshWhen may be left out");

    [Fact]
    public void Each_kata_json_of_this_repository_names_the_schema()
    {
        var repository = Repository.Find();

        foreach (var path in CurriculumReader.KataPaths(repository.Katas))
        {
            var kata = new Kata(repository, path);
            if (!File.Exists(kata.ManifestFile)) continue;

            var named = JsonNode.Parse(File.ReadAllText(kata.ManifestFile))!["$schema"]?.GetValue<string>() ?? "";
            Path.GetFullPath(Path.Combine(kata.KataFolder, named)).Should().Be(Path.Combine(Runner, "Curriculum", "kata.schema.json"), $"an editor helps with katas/{path}/kata.json then");
        }
    }

    private static JsonObject Kata() => JsonNode.Parse(SchemaText.Of(typeof(KataManifest), "kata.json", KataManifest.SerializerOptions))!.AsObject();

    private static void Compare(string schema, string exported)
    {
        var committed = Path.Combine(Runner, schema);
        var received = Path.ChangeExtension(committed, ".received.json");
        if (File.Exists(committed) && File.ReadAllText(committed).ReplaceLineEndings("\n") == exported)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, exported);
        File.Exists(committed).Should().BeTrue($"{schema} is exported from a type, and mv {received} {committed} accepts it");
        File.ReadAllText(committed).ReplaceLineEndings("\n").Should().Be(exported, $"{schema} is exported from a type, and mv {received} {committed} accepts what it says now");
    }
}
