namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>Keeps a file or a folder elsewhere, and brings it back.</summary>
internal sealed class Removal : IDisposable
{
    private readonly string _path;
    private readonly string _elsewhere;

    public Removal(string path, string elsewhere)
    {
        (_path, _elsewhere) = (path, elsewhere);
        Directory.Move(_path, _elsewhere);
    }

    public void Dispose() => Directory.Move(_elsewhere, _path);
}
