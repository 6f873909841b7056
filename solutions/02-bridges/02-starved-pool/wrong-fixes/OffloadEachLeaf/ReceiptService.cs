// Tempting: the guide says so: hand a blocking call to an executor. So each leaf gets its Task.Run.
// Fails: that is for calls without an asynchronous sibling. Here the sibling waits without a thread, and Task.Run waits with one.
// Caught by: No_thread_waits_for_the_mail_gateway
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptService(ShopContext db, IFiles files, SignatureDesk signatures, ReceiptMail mail)
{
    public async Task<string> IssueAsync(int saleId, CancellationToken cancellationToken)
    {
        var sale = await db.Sales.SingleAsync(s => s.Id == saleId, cancellationToken);
        await Task.Run(() => db.Entry(sale).Reference(s => s.Buyer).Load(), cancellationToken);

        var template = await Task.Run(() => files.ReadAllText("receipt.txt"), cancellationToken);

        var text = template.Replace("{buyer}", sale.Buyer.Name).Replace("{seat}", sale.Seat);

        var signature = await signatures.SignAsync(text, cancellationToken);
        return await mail.SendAsync($"{text}\n{signature}", cancellationToken);
    }
}
