// Also right: Include fetches both in one query. Better here in any case; the second query is one round trip that nobody needs.
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptService(ShopContext db, IFiles files, SignatureDesk signatures, ReceiptMail mail)
{
    public async Task<string> IssueAsync(int saleId, CancellationToken cancellationToken)
    {
        var sale = await db.Sales.Include(s => s.Buyer).SingleAsync(s => s.Id == saleId, cancellationToken);

        var template = await files.ReadAllTextAsync("receipt.txt", cancellationToken);

        var text = template.Replace("{buyer}", sale.Buyer.Name).Replace("{seat}", sale.Seat);

        var signature = await signatures.SignAsync(text, cancellationToken);
        return await mail.SendAsync($"{text}\n{signature}", cancellationToken);
    }
}
