using Articles.Api.Comparison;
using Articles.Api.Model;
using Articles.Api.Pipeline;

namespace Articles.Api.Revisions;

/// <summary>What changed between two revisions of an article.</summary>
public sealed record DiffResponse : IVersioned
{
    /// <summary>The id of the article.</summary>
    public required Guid Article { get; init; }

    /// <summary>The number of the earlier revision.</summary>
    public required int From { get; init; }

    /// <summary>The number of the later revision.</summary>
    public required int To { get; init; }

    /// <summary>
    /// Whether the article says something else now: other words, authors, dates, pictures or another state. False when only
    /// punctuation, spacing, markup or what surrounds the article changed.
    /// </summary>
    public required bool IsSubstantive { get; init; }

    /// <summary>The members that changed.</summary>
    public required IReadOnlyList<FieldChange> Changes { get; init; }

    /// <summary>The sentences of the body that changed, in the order of the text.</summary>
    public required IReadOnlyList<SentenceChange> Sentences { get; init; }

    /// <summary>The links and other formatting of words that changed, in the order of the text; at most 500.</summary>
    public required IReadOnlyList<FormattingChange> Formatting { get; init; }

    Guid IVersioned.Id => Article;

    int IVersioned.Version => To;

    DateTimeOffset IVersioned.UpdatedAt => ChangedAt;

    internal DateTimeOffset ChangedAt { get; init; }

    internal static DiffResponse Between(Revision from, Revision to)
    {
        var changes = CompareSnapshots.Fields(from.Content, to.Content);
        return new DiffResponse
        {
            Article = to.ArticleId,
            From = from.Number,
            To = to.Number,
            IsSubstantive = changes.Any(change => change.IsSubstantive),
            Changes = changes,
            Sentences = CompareTexts.Of(CompareSnapshots.TextsOf(from.Content), CompareSnapshots.TextsOf(to.Content)),
            Formatting = CompareFormatting.Of(from.Content.Blocks, to.Content.Blocks),
            ChangedAt = to.CreatedAt,
        };
    }
}
