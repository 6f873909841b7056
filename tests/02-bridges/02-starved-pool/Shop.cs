using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool.Tests;

/// <summary>The shop around the receipts: one gate at each of the leaves, the places where a receipt has to wait for somebody else.</summary>
public sealed class Shop : IFiles, IFiscalDevice
{
    readonly Lab _lab;
    readonly SqliteFile _file;
    readonly DbGate _commands;
    readonly SignatureDesk _signatures;
    readonly ReceiptMail _mail;
    int _issued;

    public Shop(Lab lab, SeededDatabase database, string? onlyClosed = null)
    {
        _lab = lab;
        (Database, Disk, Device, Gateway, Answer) = (Leaf("database"), Leaf("disk"), Leaf("device"), Leaf("gateway"), Leaf("answer"));
        _file = lab.Own(database.Copy());
        _commands = new DbGate(Database);
        _signatures = lab.Own(new SignatureDesk(this));
        Mail = lab.Own(new MailGateway(Gateway, Answer));
        var http = lab.Own(new HttpClient(Mail) { BaseAddress = new Uri("http://mail.league"), Timeout = Timeout.InfiniteTimeSpan });
        _mail = new ReceiptMail(http, lab.Clock);

        Gate Leaf(string name)
        {
            var gate = lab.Gate(name);
            if (onlyClosed is not null && name != onlyClosed)
                gate.Open();
            return gate;
        }
    }

    public Gate Database { get; }

    public Gate Disk { get; }

    public Gate Device { get; }

    public Gate Gateway { get; }

    public Gate Answer { get; }

    public MailGateway Mail { get; }

    /// <summary>The leaves at which somebody still waits.</summary>
    public IReadOnlyList<string> LeftBehind
        => [.. new[] { Database, Disk, Device, Gateway, Answer }.Where(gate => gate.Waiting > 0).Select(gate => gate.Name), .. Enumerable.Repeat("clock", _lab.Clock.ActiveTimers)];

    /// <summary>Issues the receipt of the one sale that there is, as a request or, on the stage, as the ticket office's window does.</summary>
    public Op<string> Issue(CancellationToken cancellationToken = default, On on = On.Pool)
    {
        var db = _lab.Own(ShopSeed.Context(_file, _commands));
        var receipts = new ReceiptService(db, this, _signatures, _mail);
        return _lab.Start($"receipt {++_issued}", () => receipts.IssueAsync(1, cancellationToken), on);
    }

    public List<Op<string>> IssueMany(int receipts) => [.. Enumerable.Range(0, receipts).Select(_ => Issue())];

    public string ReadAllText(string path)
    {
        Disk.PassBlocking(path);
        return ShopSeed.Template;
    }

    public async Task<string> ReadAllTextAsync(string path, CancellationToken cancellationToken)
    {
        await Disk.Pass(path, cancellationToken);
        return ShopSeed.Template;
    }

    public string Sign(string text)
    {
        Device.PassBlocking("receipt");
        return $"signed {text.Length}";
    }
}
