using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool;

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
