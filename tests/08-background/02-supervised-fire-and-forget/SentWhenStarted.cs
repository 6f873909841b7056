using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace AsyncKatas.SupervisedFireAndForget.Tests;

/// <summary>A response whose client has its headers when it is started or complete, as with Kestrel; the test server keeps them until something is written.</summary>
internal sealed class SentWhenStarted(IHttpResponseBodyFeature response) : IHttpResponseBodyFeature
{
    public Stream Stream => response.Stream;

    public PipeWriter Writer => response.Writer;

    public void DisableBuffering() => response.DisableBuffering();

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => response.SendFileAsync(path, offset, count, cancellationToken);

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await response.StartAsync(cancellationToken);
        await response.Writer.FlushAsync(cancellationToken);
    }

    public async Task CompleteAsync()
    {
        await StartAsync();
        await response.CompleteAsync();
    }
}
