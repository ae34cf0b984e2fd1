using Articles.Api.Model;

namespace Articles.Api.Database;

/// <summary>What is derived from articles and quotes in the transaction that changes them, such as the index of words.</summary>
/// <param name="OnSave">Called after each save with what it changed.</param>
/// <param name="OnCommit">Called before the commit with the quotes that were changed or deleted, and those that are new as they are.</param>
internal sealed record DerivedData(
    Func<ArticlesDb, StaleWords, CancellationToken, Task> OnSave,
    Func<ArticlesDb, IReadOnlyDictionary<Guid, Quote?>, CancellationToken, Task> OnCommit
);
