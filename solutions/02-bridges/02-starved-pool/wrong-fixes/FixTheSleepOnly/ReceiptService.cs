#pragma warning disable VSTHRD002, VSTHRD103, CA1849, AsyncFixer02, MA0042, MA0045 // the blocking calls are the point
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptService(ShopContext db, IFiles files, SignatureDesk signatures, ReceiptMail mail)
{
    public async Task<string> IssueAsync(int saleId, CancellationToken cancellationToken)
    {
        var sale = await db.Sales.SingleAsync(s => s.Id == saleId, cancellationToken);
        db.Entry(sale).Reference(s => s.Buyer).Load();

        var template = files.ReadAllText("receipt.txt");
        var text = template.Replace("{buyer}", sale.Buyer.Name).Replace("{seat}", sale.Seat);

        var signature = signatures.Sign(text);
        return await mail.SendAsync($"{text}\n{signature}", cancellationToken);
    }
}
