namespace AsyncKatas.Runner.Screen;

internal static class Difficulty
{
    public static string Stars(int difficulty) => new('★', difficulty);
}
