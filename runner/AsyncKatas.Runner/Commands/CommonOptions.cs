using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON; the schemas are in runner/AsyncKatas.Runner/Reports" };

    public static Option<bool> Spoil() => new("--spoil") { Description = "Also for a kata that you have not solved" };

    public static Argument<string?> Kata(string description)
    {
        var kata = new Argument<string?>("kata") { Description = description, Arity = ArgumentArity.ZeroOrOne, HelpName = "kata" };
        kata.CompletionSources.Add(_ => CurriculumReader.Read(Repository.Find()).SelectMany(known => new[] { known.Number, known.Name }).Select(name => new CompletionItem(name)));
        return kata;
    }

    public static Argument<string?> CurrentKata() => Kata("A number (3.2), a part of the name (fail-fast) or a path; without it, the current kata");

    public static Option<bool> Plain() => new("--plain") { Description = "One text after the other, without colour: for screen readers and slow lines" };

    public static Option<int?> NumberFrom1(string name, string description, int? otherwise = null)
    {
        var number = new Option<int?>(name) { Description = description, CustomParser = Parse };
        if (otherwise is not null) number.DefaultValueFactory = _ => otherwise;
        return number;

        int? Parse(ArgumentResult result)
        {
            if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) && value >= 1) return value;
            result.AddError($"{name} needs a number from 1.");
            return null;
        }
    }
}
