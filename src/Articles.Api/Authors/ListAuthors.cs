using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Authors;

/// <summary>Lists authors, by name unless asked otherwise.</summary>
public sealed record ListAuthors : ListRequest<AuthorResponse>
{
    /// <summary>A name or its beginnings: only authors in whose name each word of it begins a word.</summary>
    [FreeText("daniel lar")]
    public string? Q { get; init; }

    /// <summary>Only authors changed at this time or later. With it the default of `sort` becomes `updatedAt`.</summary>
    public QueryValue<DateTimeOffset>? ChangedSince { get; init; }

    public override string DefaultSort => ChangedSince is null ? "name" : "updatedAt";

    internal static readonly IReadOnlyList<SortOrder<Author>> Sorts =
    [
        SortOrder<Author>.By("name", row => row.Item.NameKey),
        SortOrder<Author>.By("articleCount", row => row.Item.ArticleCount),
        SortOrder<Author>.By("updatedAt", row => row.Item.UpdatedAt),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListAuthors, AuthorResponse>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListAuthors, Page<AuthorResponse>>
    {
        public Task<Page<AuthorResponse>> Handle(ListAuthors request, CancellationToken cancellationToken)
        {
            IQueryable<Author> authors = db.Authors;
            foreach (var word in FoldedText.WordsOf(request.Q))
                authors = authors.Where(author => (" " + author.NameKey).Contains(" " + word));
            if (request.ChangedSince?.Value is { } since)
                authors = authors.Where(author => author.UpdatedAt >= since);
            return paging.TakeAsync(
                request,
                authors.Select(author => new Listed<Author>
                {
                    Item = author,
                    SortAt = author.CreatedAt,
                    Id = author.Id,
                }),
                Sorts,
                AuthorResponse.Projection,
                cancellationToken
            );
        }
    }
}
