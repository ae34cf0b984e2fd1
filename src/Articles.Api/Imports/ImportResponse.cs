using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Articles.Api.Model;
using Articles.Api.Pipeline;

namespace Articles.Api.Imports;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>Its pages are still being received.</summary>
    Receiving,

    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>Its pages are being read.</summary>
    Running,

    /// <summary>Every page has its receipt.</summary>
    Done,
}

/// <summary>Pages that were sent together, and how far they are.</summary>
public record ImportSummary : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>What was sent: the name of the file, or its kind.</summary>
    public required string Name { get; init; }

    /// <summary>How far it is.</summary>
    public required ImportState State { get; init; }

    /// <summary>Whether nothing is stored and the receipts say what would have happened.</summary>
    public required bool ValidateOnly { get; init; }

    /// <summary>Whether readers see what it makes. False when its sender does not have the scope `publish`: then its articles are drafts.</summary>
    public required bool Publishes { get; init; }

    /// <summary>What its new articles are: what each page was where it comes from, or drafts all of them.</summary>
    public required ImportedState ImportedAs { get; init; }

    /// <summary>How many pages there are, and what became of them.</summary>
    public required ImportCounts Pages { get; init; }

    /// <summary>What became of the words of the pages that are done and were not refused.</summary>
    public required WordCounts Words { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its last page was done; null until then.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When its latest page was done.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with every page that is done.</summary>
    public required int Version { get; init; }

    /// <summary>Where to go on from here.</summary>
    public required ImportLinks Links { get; init; }
}

/// <summary>An import with the receipts of its first pages.</summary>
public sealed record ImportResponse : ImportSummary
{
    [SetsRequiredMembers]
    internal ImportResponse(ImportSummary summary)
        : base(summary) => Receipts = [];

    /// <summary>A receipt for each page that is done, in the order in which they were sent; the first of them. `links.receipts` has all.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ImportReceipt> Receipts { get; init; }
}

/// <summary>What became of the pages of an import.</summary>
public sealed record ImportCounts
{
    /// <summary>How many were sent.</summary>
    public required int Total { get; init; }

    /// <summary>How many wait to be read.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many made a new article.</summary>
    public required int Created { get; init; }

    /// <summary>How many changed the article that an earlier state of them had made.</summary>
    public required int Updated { get; init; }

    /// <summary>How many said what their article says already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many made nothing; their receipts say why.</summary>
    public required int Refused { get; init; }
}

/// <summary>Addresses around an import.</summary>
public sealed record ImportLinks
{
    /// <summary>The address of the import itself.</summary>
    public required string Self { get; init; }

    /// <summary>The address of all its receipts.</summary>
    public required string Receipts { get; init; }
}

/// <summary>What became of one page of an import.</summary>
public sealed record ImportReceipt
{
    /// <summary>The place of the page in what was sent, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What the page was called: its file, its id or its title.</summary>
    public required string Name { get; init; }

    /// <summary>What became of it.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public required string? Reason { get; init; }

    /// <summary>The headline that was read.</summary>
    public required string? Title { get; init; }

    /// <summary>The id of the article that it made, changed, or says the same as.</summary>
    public required Guid? Article { get; init; }

    /// <summary>What the reader could not do, or had to repair.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>What became of its words; null while it waits and when it was refused.</summary>
    public required WordCounts? Words { get; init; }

    /// <summary>What is not in the article, why, and how many words went with it.</summary>
    public required IReadOnlyList<DroppedContent> Dropped { get; init; }

    /// <summary>When it was done; null while it waits.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    internal static readonly Expression<Func<ImportedPage, ImportReceipt>> Projection = page => new ImportReceipt
    {
        Position = page.Position,
        Name = page.Name,
        Outcome = page.Outcome,
        Reason = page.Reason,
        Title = page.Title,
        Article = page.ArticleId,
        Notes = page.Notes,
        Words = page.WordsIn == null ? null : new WordCounts(page.WordsIn.Value, page.WordsKept!.Value),
        Dropped = page.Dropped,
        FinishedAt = page.FinishedAt,
    };
}

/// <summary>The words of what was imported.</summary>
/// <param name="In">How many words were sent. Of a whole page all that it shows, its furniture included.</param>
/// <param name="Kept">How many of them are in the article, captions and notes of updates included.</param>
public sealed record WordCounts(long In, long Kept);
