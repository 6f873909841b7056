using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Benchmark;

/// <summary>A copy of the checkout's sources in a temporary folder, so that nothing in katas/ is ever written by a measurement.</summary>
internal sealed class CheckoutCopy : IDisposable
{
    private static readonly string[] Left = [".git", "artifacts", ".asynckatas", "solutions"];

    public CheckoutCopy(Repository original)
    {
        Repository = new Repository(Directory.CreateTempSubdirectory("asynckatas-bench-").FullName);
        foreach (var folder in Directory.GetDirectories(original.Root).Where(folder => !Left.Contains(Path.GetFileName(folder), StringComparer.Ordinal))) CopyFolder(original, folder);
        CopyFiles(original, original.Root);
    }

    public Repository Repository { get; }

    public void Dispose() => Directory.Delete(Repository.Root, recursive: true);

    private void CopyFolder(Repository original, string folder)
    {
        CopyFiles(original, folder);
        foreach (var inner in Directory.GetDirectories(folder)) CopyFolder(original, inner);
    }

    private void CopyFiles(Repository original, string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(Repository.Root, original.Relative(folder))).FullName;
        foreach (var file in Directory.GetFiles(folder)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }
}
