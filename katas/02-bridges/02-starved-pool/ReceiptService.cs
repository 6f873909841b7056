using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

// Issues the receipt for a season ticket; the web shop's requests call it, and so does the window of the ticket office.
// Since receipts exist, the shop answers within 30 seconds on a busy evening, if at all, with its processors at 3 %.
// TODO: no thread waits for anything that a receipt needs, except the two that the fiscal device is allowed to keep.
public sealed class ReceiptService(ShopContext db, IFiles files, SignatureDesk signatures, ReceiptMail mail)
{
    public async Task<string> IssueAsync(int saleId, CancellationToken cancellationToken)
    {
        var sale = await db.Sales.SingleAsync(s => s.Id == saleId, cancellationToken);
        db.Entry(sale).Reference(s => s.Buyer).Load();

        var template = files.ReadAllText("receipt.txt");
        var text = template.Replace("{buyer}", sale.Buyer.Name).Replace("{seat}", sale.Seat);

        var signature = signatures.Sign(text);
        return mail.Send($"{text}\n{signature}");
    }
}
