using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Articles.Api.Articles;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Renditions;

namespace Articles.Api.Revisions;

/// <summary>One saved state of an article, without what it said.</summary>
public record RevisionSummary : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version of the article that it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When the change was made that it is the outcome of.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// Who made the change: the name of the key or the person, or of the part of this program that did it. Null for readers: it is
    /// told with the scope `read:drafts`.
    /// </summary>
    public required string? By { get; init; }

    /// <summary>Why, in the words of who made it; null when none were given.</summary>
    public required string? Reason { get; init; }

    /// <summary>Whether readers could see the article like this, and so may see the revision.</summary>
    public required bool IsPublic { get; init; }

    int IVersioned.Version => Number;

    DateTimeOffset IVersioned.UpdatedAt => CreatedAt;

    internal static Expression<Func<Revision, RevisionSummary>> ProjectionFor(Caller caller)
    {
        var tellsWho = caller.SeesDrafts;
        return revision => new RevisionSummary
        {
            Id = revision.Id,
            Number = revision.Number,
            CreatedAt = revision.CreatedAt,
            By = tellsWho ? revision.By : null,
            Reason = revision.Reason,
            IsPublic = revision.IsPublic,
        };
    }
}

/// <summary>One saved state of an article.</summary>
public sealed record RevisionResponse : RevisionSummary
{
    /// <summary>The article as it was.</summary>
    [JsonPropertyOrder(1)]
    public required ArticleResponse Article { get; init; }

    internal static RevisionResponse Of(Revision revision, Caller caller) =>
        new()
        {
            Id = revision.Id,
            Number = revision.Number,
            CreatedAt = revision.CreatedAt,
            By = caller.SeesDrafts ? revision.By : null,
            Reason = revision.Reason,
            IsPublic = revision.IsPublic,
            Article = new ArticleResponse(revision.Respond()),
        };
}
