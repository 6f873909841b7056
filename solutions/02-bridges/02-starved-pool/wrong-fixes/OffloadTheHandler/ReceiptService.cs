// Tempting: Task.Run makes any method asynchronous, and the caller can await it.
// Fails: it frees the caller's thread and blocks another one. On a server both come from the same pool.
// Caught by: No_thread_waits_for_the_mail_gateway
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptService(ShopContext db, IFiles files, SignatureDesk signatures, ReceiptMail mail)
{
    public Task<string> IssueAsync(int saleId, CancellationToken cancellationToken)
        => Task.Run(() => Issue(saleId), cancellationToken);

    private string Issue(int saleId)
    {
        var sale = db.Sales.Include(s => s.Buyer).Single(s => s.Id == saleId);

        var template = files.ReadAllText("receipt.txt");
        var text = template.Replace("{buyer}", sale.Buyer.Name).Replace("{seat}", sale.Seat);

        var signature = signatures.Sign(text);
        return mail.Send($"{text}\n{signature}");
    }
}
