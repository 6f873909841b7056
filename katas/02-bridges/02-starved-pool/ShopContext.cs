using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

// The shop's tables. Nothing goes wrong in this file; it is here so that you know what can be asked.
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Sale> Sales => Set<Sale>();
}

public sealed class Sale
{
    public int Id { get; set; }
    public int BuyerId { get; set; }
    public Buyer Buyer { get; set; } = null!;
    public string Seat { get; set; } = "";
}

public sealed class Buyer
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}
