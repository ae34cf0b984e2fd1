using System.Linq.Expressions;
using Articles.Api.Articles;
using Articles.Api.Model;
using Articles.Api.Pipeline;

namespace Articles.Api.Updates;

/// <summary>A note after publication.</summary>
public sealed record UpdateResponse : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article that the note is about.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>What sort of note its label or its words make it.</summary>
    public required UpdateKind Kind { get; init; }

    /// <summary>Null when nothing printed says it.</summary>
    public required UpdateSeverity? Severity { get; init; }

    /// <summary>The note without its label.</summary>
    public required string Text { get; init; }

    /// <summary>What its reader must know, such as that something it announces is missing from the page.</summary>
    public required string? Note { get; init; }

    /// <summary>The time that the note prints. For the precision `day`, midnight UTC of that day.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How exactly `publishedAt` is known; null with it.</summary>
    public required DatePrecision? PublishedPrecision { get; init; }

    /// <summary>When this API first saw the note; what lists sort by where `publishedAt` is null.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything of the update was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    internal static readonly Expression<Func<Update, UpdateResponse>> Projection = update => new UpdateResponse
    {
        Id = update.Id,
        Article = new ArticleReference
        {
            Id = update.ArticleId,
            Slug = update.Article.Slug,
            Title = update.Article.Title,
        },
        Kind = update.Kind,
        Severity = update.Severity,
        Text = update.Text,
        Note = update.Note,
        PublishedAt = update.PublishedAt,
        PublishedPrecision = update.PublishedPrecision,
        CreatedAt = update.CreatedAt,
        UpdatedAt = update.UpdatedAt,
        Version = update.Version,
    };
}
