// Tempting: the method begins with SingleAsync, so its queries are asynchronous; a search for .Single( finds nothing.
// Fails: Load sends a query too. A leaf is whatever waits, whatever it is called.
// Caught by: No_thread_waits_for_the_database
#pragma warning disable VSTHRD002, VSTHRD103, CA1849, AsyncFixer02, MA0042, MA0045 // the blocking calls are the point
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptService(ShopContext db, IFiles files, SignatureDesk signatures, ReceiptMail mail)
{
    public async Task<string> IssueAsync(int saleId, CancellationToken cancellationToken)
    {
        var sale = await db.Sales.SingleAsync(s => s.Id == saleId, cancellationToken);
        db.Entry(sale).Reference(s => s.Buyer).Load();

        var template = await files.ReadAllTextAsync("receipt.txt", cancellationToken);

        var text = template.Replace("{buyer}", sale.Buyer.Name).Replace("{seat}", sale.Seat);

        var signature = await signatures.SignAsync(text, cancellationToken);
        return await mail.SendAsync($"{text}\n{signature}", cancellationToken);
    }
}
