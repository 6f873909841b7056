using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptService(ShopContext db, IFiles files, SignatureDesk signatures, ReceiptMail mail)
{
    public async Task<string> IssueAsync(int saleId, CancellationToken cancellationToken)
    {
        var sale = await db.Sales.SingleAsync(s => s.Id == saleId, cancellationToken);
        await db.Entry(sale).Reference(s => s.Buyer).LoadAsync(cancellationToken);

        var template = await files.ReadAllTextAsync("receipt.txt", cancellationToken);

        // Accepted: a few microseconds of computation, less than it would cost to hand it to somebody else.
        var text = template.Replace("{buyer}", sale.Buyer.Name).Replace("{seat}", sale.Seat);

        var signature = await signatures.SignAsync(text, cancellationToken);
        return await mail.SendAsync($"{text}\n{signature}", cancellationToken);
    }
}
