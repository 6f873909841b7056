// Tempting: the pool starves because it adds threads too slowly; a higher minimum, and the evening is saved.
// Fails: each receipt still keeps a thread while it waits. The wall has moved, with a megabyte of stack for each waiter.
// Caught by: No_thread_waits_for_the_mail_gateway
#pragma warning disable VSTHRD002, VSTHRD103, CA1849, AsyncFixer02, MA0042, MA0045 // the blocking calls are the point
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptService(ShopContext db, IFiles files, SignatureDesk signatures, ReceiptMail mail)
{
    static ReceiptService() => ThreadPool.SetMinThreads(64, 64);

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
