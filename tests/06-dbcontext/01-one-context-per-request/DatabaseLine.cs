using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.OneContextPerRequest.Tests;

/// <summary>What lies between the application and its database, and can be cut.</summary>
internal sealed class DatabaseLine : DbConnectionInterceptor
{
    private volatile bool _isCut;

    public bool IsCut { get => _isCut; set => _isCut = value; }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        => IsCut ? throw new IOException("the database cannot be reached") : result;

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        => new(ConnectionOpening(connection, eventData, result));
}
