namespace AsyncKatas.Runner.Curriculum;

/// <summary>The files that a new kata starts from: they compile, and `verify` names what is still missing.</summary>
internal static class Scaffold
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\" />\n";

    public static IEnumerable<(string File, string Content)> Files(Kata kata)
    {
        var name = kata.ProjectName;
        yield return (kata.KataProject, Project);
        yield return (kata.SolutionProject, Project);
        yield return (kata.TestsProject, Project);
        yield return (Path.Combine(kata.KataFolder, "README.md"), Readme(kata, "", Verification.ProseChecks.KataSections));
        yield return (Path.Combine(kata.SolutionFolder, "README.md"), Readme(kata, ": why it works", Verification.ProseChecks.SolutionSections));
        yield return (Path.Combine(kata.KataFolder, "hints.md"), "# Hints\n\n## 1\n\n## 2\n\n## 3\n");
        yield return (kata.ManifestFile, $$"""
            {
              "$schema": "../../../runner/AsyncKatas.Runner/Curriculum/kata.schema.json",
              "title": "{{kata.Name}}",
              "lesson": "",
              "difficulty": 2,
              "minutes": 20,
              "covers": [],
              "tags": [],
              "related": [],
              "reading": [],
              "red": {}
            }

            """);
        yield return (Path.Combine(kata.KataFolder, $"{name}Service.cs"), $$"""
            namespace AsyncKatas.{{name}};

            // What this is for, and what its users see go wrong: two to four lines.
            public sealed class {{name}}Service
            {
                // TODO: the goal, not the cure
                public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            }

            """);
        yield return (Path.Combine(kata.SolutionFolder, $"{name}Service.cs"), $$"""
            namespace AsyncKatas.{{name}};

            // What this is for: the same lines as in the kata.
            public sealed class {{name}}Service
            {
                public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            }

            """);
        yield return (Path.Combine(kata.TestsFolder, $"{name}ServiceTests.cs"), $$"""
            namespace AsyncKatas.{{name}}.Tests;

            public sealed class {{name}}ServiceTests
            {
                [Fact]
                public Task What_it_promises_as_a_sentence() => Lab.RunAsync(async lab =>
                {
                    var operation = lab.Start("run", () => new {{name}}Service().RunAsync(CancellationToken.None));

                    lab.Step("the run to end", because: "the reason, in the words of the story");
                    (await operation.Failure()).Should().BeNull("the rule that the kata teaches");
                });
            }

            """);
    }

    public static string NextSteps(Kata kata) => $"""

        Next, for {kata.Number} {kata.Name}:
          1. Break katas/{kata.Path} the way it really breaks, and mend it in solutions/{kata.Path}; './run.sh ship {kata.Number}' after each change of the kata's code.
          2. Let the tests fail for that reason: dotnet test tests/{kata.Path}
          3. Fool them: add solutions/{kata.Path}/wrong-fixes/Name and alternatives/Name, only the files that differ.
          4. Write both README.md files, hints.md and kata.json; add its row to katas/README.md and its source ids to katas/sources.json.
          5. ./run.sh verify {kata.Number}   names what is still missing.
        """;

    private static string Readme(Kata kata, string suffix, IEnumerable<string> sections) =>
        $"# {kata.Number} {kata.Name}{suffix}\n\n" + string.Join('\n', sections.Select(section => $"## {section}\n"));
}
