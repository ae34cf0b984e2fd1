namespace Articles.Api.Database;

/// <summary>The database was made by a later version, which may keep in it what this one would not understand.</summary>
internal sealed class NewerDatabaseException(string migration)
    : InvalidOperationException(
        $"The database was made by a newer version of Articles: this one does not know {migration}. "
            + "Start that version, or restore a backup from before the upgrade."
    )
{
    /// <param name="applied">The migrations that a database has.</param>
    /// <param name="known">Those that this program has.</param>
    public static void Refuse(IEnumerable<string> applied, IEnumerable<string> known)
    {
        if (applied.Except(known).Order(StringComparer.Ordinal).FirstOrDefault() is { } later)
            throw new NewerDatabaseException(later);
    }
}
