namespace AsyncKatas.StarvedPool;

/// <summary>The files on the network share, with the methods of System.IO.File. The share can take seconds to answer.</summary>
public interface IFiles
{
    string ReadAllText(string path);

    Task<string> ReadAllTextAsync(string path, CancellationToken cancellationToken);
}
