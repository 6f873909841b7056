using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Engine;

/// <summary>The code that a kata's tests judge: the kata itself, its solution, or the solution under a variant.</summary>
internal sealed record Subject
{
    private Subject(Kata kata, bool isSolution, Variant? variant) => (Kata, IsSolution, Variant) = (kata, isSolution, variant);

    public Kata Kata { get; }

    public bool IsSolution { get; }

    public Variant? Variant { get; }

    public string Project => IsSolution ? Kata.SolutionProject : Kata.KataProject;

    /// <summary>katas, solutions, or for example wrong-fixes/CancelWithoutAwaiting</summary>
    public string Label => Variant?.Name ?? (IsSolution ? "solutions" : "katas");

    /// <summary>The property that makes `dotnet test` judge the same code.</summary>
    public string Property => Variant is null ? $"-p:Against={Label}" : $"-p:Variant={Label}";

    public static Subject Shipped(Kata kata) => new(kata, isSolution: false, variant: null);

    public static Subject Solution(Kata kata) => new(kata, isSolution: true, variant: null);

    public static Subject Of(Variant variant) => new(variant.Kata, isSolution: true, variant);
}
