using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.ParallelDashboard.Tests;

/// <summary>A query that fails or is cancelled is over only when the server says so: until then it waits at this gate.</summary>
internal sealed class SlowToEnd(Gate endings) : DbCommandInterceptor
{
    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
        => endings.Pass("a query ends", CancellationToken.None);
}
