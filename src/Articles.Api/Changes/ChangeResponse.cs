using Articles.Api.Model;

namespace Articles.Api.Changes;

/// <summary>
/// One change of one thing. What the thing says now is at its address; this only tells that it is another than before.
/// </summary>
public sealed record ChangeResponse
{
    /// <summary>Opaque; a UUID. The same wherever the change is told, so that it can be told apart from others.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was committed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, as you may see it: a draft that is published is `created` for readers.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>What it happened to.</summary>
    public required Noun Noun { get; init; }

    /// <summary>The id of what it happened to.</summary>
    public required Guid Resource { get; init; }

    /// <summary>Where that is, or was.</summary>
    public required string Address { get; init; }

    /// <summary>The id of the article that a quote or an update hangs on; null for others.</summary>
    public required Guid? Article { get; init; }

    /// <summary>The version that came of it; null when it was deleted or merged.</summary>
    public required int? Version { get; init; }

    /// <summary>The id of the speaker into whom it was merged; null for all other kinds.</summary>
    public required Guid? Into { get; init; }

    /// <summary>
    /// Who did it: the name of the key or the person, or of the part of this program. Null for readers: it is told with the scope
    /// `read:drafts`.
    /// </summary>
    public required string? By { get; init; }

    /// <summary>Why, in the words of who did it; null when none were given, and of all changes of an article that is withdrawn now.</summary>
    public required string? Reason { get; init; }

    /// <param name="seesDrafts">Whether it is told to somebody who sees drafts.</param>
    /// <param name="withdrawn">The articles of which readers may be told nothing any more.</param>
    internal static ChangeResponse Of(RecordedChange change, bool seesDrafts, IReadOnlySet<Guid> withdrawn) =>
        new()
        {
            Id = change.Id,
            At = change.At,
            Kind = seesDrafts ? change.Kind : change.PublicKind!.Value,
            Noun = change.Noun,
            Resource = change.Subject,
            Address = $"/v1/{AddressOf(change.Noun)}/{change.Subject}",
            Article = change.ArticleId,
            Version = change.Version,
            Into = change.Into,
            By = seesDrafts ? change.By : null,
            Reason = !seesDrafts && withdrawn.Contains(change.Article) ? null : change.Reason,
        };

    private static string AddressOf(Noun noun) =>
        noun switch
        {
            Noun.Article => "articles",
            Noun.Author => "authors",
            Noun.Quote => "quotes",
            Noun.Speaker => "speakers",
            Noun.Update => "updates",
            _ => throw noun.NotListed(),
        };
}
