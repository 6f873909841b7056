// Tempting: the method became asynchronous, the line that calls it stayed as it was, and it compiles.
// Fails: a task in an interpolated string becomes the name of its type. The gateway gets a receipt that is signed "System.Runtime.CompilerServices...", and has not been.
// Caught by: The_receipt_is_filled_in_signed_and_sent_once
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptService(ShopContext db, IFiles files, SignatureDesk signatures, ReceiptMail mail)
{
    public async Task<string> IssueAsync(int saleId, CancellationToken cancellationToken)
    {
        var sale = await db.Sales.SingleAsync(s => s.Id == saleId, cancellationToken);
        await db.Entry(sale).Reference(s => s.Buyer).LoadAsync(cancellationToken);

        var template = await files.ReadAllTextAsync("receipt.txt", cancellationToken);

        var text = template.Replace("{buyer}", sale.Buyer.Name).Replace("{seat}", sale.Seat);

        var signature = signatures.SignAsync(text, cancellationToken);
        return await mail.SendAsync($"{text}\n{signature}", cancellationToken);
    }
}
