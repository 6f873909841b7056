namespace AsyncKatas.FailFastGroup;

// The three partners of a checkout, together in one file because they promise the same thing: a call that is cancelled
// undoes what it has begun (it voids the authorisation, frees the seat, withdraws the request). Its task ends when that is done.

public interface IPayments
{
    Task<string> AuthoriseAsync(string card, decimal amount, CancellationToken cancellationToken);
}

public interface ISeats
{
    Task<string> ReserveAsync(string seat, CancellationToken cancellationToken);
}

public interface ICourier
{
    Task<decimal> QuoteAsync(string address, CancellationToken cancellationToken);
}
