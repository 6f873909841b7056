using Microsoft.Data.Sqlite;

namespace AsyncKatas.TestKit;

/// <summary>A SQLite database in a temporary file of its own, deleted on dispose.</summary>
/// <remarks>
/// A file, in a file system in memory where Linux has one, but not one of SQLite's own databases in memory: those die with their
/// connection, or, with a shared cache, lock whole tables and know no write-ahead log.
/// </remarks>
public sealed class SqliteFile : IDisposable
{
    const int BusyTimeoutSeconds = 30;
    const string Memory = "/dev/shm";
    const long EnoughBytes = 32 << 20;

    // On a disk, the file system spends longer on making and deleting the files than SQLite on what is in them.
    static readonly string Place = Directory.Exists(Memory) && HasRoom(Memory) ? Memory : Path.GetTempPath();

    // By its number, whoever kills a process knows what it has left behind.
    readonly string _folder = Directory.CreateDirectory(Path.Combine(Place, $"asynckatas-{Environment.ProcessId}-{Path.GetRandomFileName()}")).FullName;
    readonly SqliteConnection _keepAlive;

    /// <summary>Creates the file; with a write-ahead log, readers and one writer do not lock each other out.</summary>
    /// <param name="wal">Whether to use a write-ahead log.</param>
    /// <param name="pooling">Leave it on: closing a connection locks the file for a moment, and one that opens meanwhile is told SQLITE_BUSY and sleeps 150 ms (1 of 38 runs).</param>
    public SqliteFile(bool wal = true, bool pooling = true)
    {
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "db.sqlite"), Pooling = pooling, DefaultTimeout = BusyTimeoutSeconds }.ToString();
        _keepAlive = Open();      // with a write-ahead log, the last connection to close deletes the log under an exclusive lock
        if (wal) Exec(_keepAlive, "PRAGMA journal_mode=WAL");
    }

    /// <summary>For the code under test.</summary>
    public string ConnectionString { get; }

    /// <summary>Another file with what is in this one now, for the caller to dispose: much cheaper than to create and fill it anew.</summary>
    public SqliteFile Copy()
    {
        var copy = new SqliteFile();
        _keepAlive.BackupDatabase(copy._keepAlive);
        return copy;
    }

    /// <summary>Executes statements on a connection.</summary>
    public static void Exec(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Opens a connection for the caller to dispose.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        Exec(connection, "PRAGMA synchronous=OFF");
        return connection;
    }

    /// <summary>Executes statements on a connection of their own.</summary>
    public void Exec(string sql)
    {
        using var connection = Open();
        Exec(connection, sql);
    }

    /// <summary>Reads one value on a connection of its own.</summary>
    public T Scalar<T>(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)Convert.ChangeType(command.ExecuteScalar()!, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Executes without the driver's retries and returns SQLite's result code: 0 for success, 5 for busy.</summary>
    public int TryExec(string sql)
    {
        using var connection = Open();
        return SQLitePCL.raw.sqlite3_exec(connection.Handle, sql);
    }

    /// <summary>Deletes the file.</summary>
    public void Dispose()
    {
        _keepAlive.Dispose();
        SqliteConnection.ClearAllPools();      // pooled connections hold the file open
        try { Directory.Delete(_folder, recursive: true); }
        catch (IOException) { }
    }

    static bool HasRoom(string folder)
    {
        try
        {
            var probe = Directory.CreateDirectory(Path.Combine(folder, $"asynckatas-{Environment.ProcessId}-probe"));
            probe.Delete();
            return new DriveInfo(folder).AvailableFreeSpace >= EnoughBytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return false; }
    }
}
