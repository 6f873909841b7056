namespace AsyncKatas.EmailAfterResponse;

// What a submission has to do with: the form, the receipt, and three services of the League. Nothing goes wrong in this file.

public sealed record Submission(string Player, string Email, int Score);

public sealed record Receipt(int AssessmentId, string Email);

/// <summary>A connection to the mail server. Scoped: it is opened for one unit of work, and closed with it.</summary>
public interface IMailer
{
    Task SendAsync(Receipt receipt, CancellationToken cancellationToken);
}

public interface IAnalytics
{
    Task CountAsync(int assessmentId, CancellationToken cancellationToken);
}

public interface IDrafts
{
    /// <summary>Keeps the player's draft from being edited until the result is disposed of.</summary>
    Task<IAsyncDisposable> LockAsync(string player, CancellationToken cancellationToken);
}
