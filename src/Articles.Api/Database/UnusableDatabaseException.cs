namespace Articles.Api.Database;

/// <summary>A start, or a command, that cannot be because of the database that <c>ConnectionStrings:Articles</c> names.</summary>
internal sealed class UnusableDatabaseException(string message, Exception cause)
    : InvalidOperationException(message, cause);
