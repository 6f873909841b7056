using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.EmailAfterResponse.Tests;

/// <summary>Holds whoever saves an assessment before and after the save; what else is saved passes.</summary>
internal sealed class SaveGates(Gate saving, Gate saved) : SaveChangesInterceptor
{
    readonly Lock _lock = new();
    readonly HashSet<DbContext> _withAssessment = [];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.ChangeTracker.Entries<Assessment>().FirstOrDefault(e => e.State == EntityState.Added) is { } added)
        {
            lock (_lock) _withAssessment.Add(eventData.Context);
            await saving.Pass(added.Entity.Player, cancellationToken);
        }
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        bool withAssessment;
        lock (_lock) withAssessment = _withAssessment.Remove(eventData.Context!);
        // The database has answered: no token takes that back.
        if (withAssessment) await saved.Pass("assessment", CancellationToken.None);
        return result;
    }
}
