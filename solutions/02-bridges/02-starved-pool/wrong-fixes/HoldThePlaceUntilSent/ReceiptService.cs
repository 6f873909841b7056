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

        return await signatures.SignAndSendAsync(text, mail, cancellationToken);
    }
}
