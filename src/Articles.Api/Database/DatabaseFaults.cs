namespace Articles.Api.Database;

/// <summary>What is wrong with a database, so that trying again later may help.</summary>
internal enum DatabaseFault
{
    /// <summary>It is busy, or cannot be reached.</summary>
    Away,

    /// <summary>There is no room left on its disk.</summary>
    Full,

    /// <summary>Its disk answers with errors, or may only be read.</summary>
    Unwritable,
}

/// <summary>
/// Takes note of what is wrong with the database, and logs it once a minute, however many requests and workers meet it.
/// </summary>
internal sealed partial class DatabaseFaults(
    Func<Exception, DatabaseFault?> tell,
    TimeProvider clock,
    ILogger<DatabaseFaults> logger
)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private DatabaseFault? told;
    private DateTimeOffset toldAt;
    private volatile bool mayNotWrite;

    /// <summary>Whether something could not be written since it was last known to be possible.</summary>
    public bool MayNotWrite => mayNotWrite;

    /// <returns>What is wrong with the database; null when the exception means something else.</returns>
    public DatabaseFault? Note(Exception exception)
    {
        if (tell(exception) is not { } fault)
            return null;
        if (fault is not DatabaseFault.Away)
            mayNotWrite = true;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (told == fault && now - toldAt < Quiet)
                return fault;
            (told, toldAt) = (fault, now);
        }
        LogFault(Reason(fault), exception.GetBaseException().Message);
        return fault;
    }

    /// <summary>It was written to again.</summary>
    public void End() => mayNotWrite = false;

    public static string Reason(DatabaseFault fault) =>
        fault switch
        {
            DatabaseFault.Away => "The database is busy or away.",
            DatabaseFault.Full => "The disk of the database is full. Nothing can be stored until there is room.",
            DatabaseFault.Unwritable =>
                "The disk of the database answers with errors, or may only be read. Nothing can be stored until that is mended.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };

    [LoggerMessage(LogLevel.Warning, "{Reason} ({Message})")]
    private partial void LogFault(string reason, string message);
}
