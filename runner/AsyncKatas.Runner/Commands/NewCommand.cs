using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh new`: lays out the folders of a kata that does not exist yet.</summary>
internal static partial class NewCommand
{
    public static Command Define(Examples examples)
    {
        var number = new Argument<string>("number") { Description = "Chapter and kata number, such as 3.7" };
        var slug = new Argument<string>("slug") { Description = "The kata's name, such as my-slug" };
        var command = new Command("new", "Lay out the three folders of a new kata and say what to write next") { number, slug };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(number)!, parsed.GetValue(slug)!, cancellationToken));
        examples.Add(command, "./run.sh new 3.7 my-slug");
        return command;
    }

    private static async Task<int> RunAsync(string number, string slug, CancellationToken cancellationToken)
    {
        var repository = Repository.Find();
        var kata = Plan(repository, number, slug);
        foreach (var (file, content) in Scaffold.Files(kata))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, content, cancellationToken);
            Console.WriteLine($"wrote {repository.Relative(file)}");
        }
        foreach (var file in ShippedCode.Ship(kata)) Console.WriteLine($"wrote {repository.Relative(file)}");
        foreach (var project in new[] { kata.KataProject, kata.SolutionProject, kata.TestsProject })
        {
            var folder = Path.GetDirectoryName(Path.GetDirectoryName(repository.Relative(project)))!.Replace('\\', '/');
            var (exitCode, output) = await CommandLine.RunDotnetAsync(repository.Root, ["sln", repository.Solution, "add", project, "--solution-folder", folder], cancellationToken);
            if (exitCode != 0) throw new UserError($"{repository.Relative(project)} could not be added to AsyncKatas.sln: {output.Trim()} Run 'dotnet sln add {repository.Relative(project)} --solution-folder {folder}'.");
        }
        Console.WriteLine(Scaffold.NextSteps(kata));
        return ExitCode.Passed;
    }

    private static Kata Plan(Repository repository, string number, string slug)
    {
        if (NumberPattern().Match(number) is not { Success: true } match) throw new UserError($"'{number}' is no kata number: give chapter and kata, for example './run.sh new 3.7 my-slug'.");
        if (!SlugPattern().IsMatch(slug)) throw new UserError($"'{slug}' is no kata name: use lower-case words with hyphens, for example './run.sh new {number} my-slug'.");

        var prefix = TwoDigits(match.Groups[1].Value) + "-";
        var chapter = Directory.GetDirectories(repository.Katas).Select(Path.GetFileName).FirstOrDefault(name => name!.StartsWith(prefix, StringComparison.Ordinal))
            ?? throw new UserError($"Chapter {match.Groups[1].Value} has no folder in katas/: create it first, for example 'mkdir katas/{prefix}name'.");
        var planned = new Kata(repository, $"{chapter}/{TwoDigits(match.Groups[2].Value)}-{slug}");
        var taken = CurriculumReader.KataPaths(repository.Katas).Select(path => new Kata(repository, path)).FirstOrDefault(kata => kata.Number == planned.Number || kata.Name == slug);
        return taken is null ? planned : throw new UserError($"{taken.Number} {taken.Name} exists already: choose another number and name, './run.sh list' shows those in use.");
    }

    private static string TwoDigits(string number) => int.Parse(number, CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([1-9]\d?)\.([1-9]\d?)$")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex SlugPattern();
}
