using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Articles.Api.Database;
using Articles.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Terms;

/// <summary>Lists the names under which readers find articles, by slug unless asked otherwise.</summary>
public abstract record ListTerms : ListRequest<TermResponse>
{
    internal const string BySlug = "slug";
    internal const string ByCount = "articleCount";

    public override string DefaultSort => BySlug;
}

/// <summary>Lists tags.</summary>
public sealed record ListTags : ListTerms
{
    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListTags, TermResponse>(limits, [BySlug, ByCount]);

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListTags, Page<TermResponse>>
    {
        public Task<Page<TermResponse>> Handle(ListTags request, CancellationToken cancellationToken) =>
            paging.TakeTermsAsync(request, db.ArticleTags.Counted(), cancellationToken);
    }
}

/// <summary>Lists sections.</summary>
public sealed record ListSections : ListTerms
{
    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListSections, TermResponse>(limits, [BySlug, ByCount]);

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListSections, Page<TermResponse>>
    {
        public Task<Page<TermResponse>> Handle(ListSections request, CancellationToken cancellationToken) =>
            paging.TakeTermsAsync(request, db.ArticleSections.Counted(), cancellationToken);
    }
}

internal static class TermPages
{
    public static Task<Page<TermResponse>> TakeTermsAsync(
        this Paging paging,
        ListTerms request,
        IQueryable<TermResponse> terms,
        CancellationToken cancellationToken
    )
    {
        var sort = request.Sort ?? request.DefaultSort;
        return paging.PageAsync(
            request,
            sort,
            (after, limit) => TakeAsync(terms, sort, after, limit, cancellationToken),
            terms.CountAsync,
            cancellationToken
        );
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "It is SQL, which compares by bytes.")]
    private static async Task<Slice<TermResponse>> TakeAsync(
        IQueryable<TermResponse> terms,
        string sort,
        Cursor? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var (count, slug) = Position(after);
        var beyond = sort switch
        {
            ListTerms.BySlug => terms.Where(term => string.Compare(term.Slug, slug) > 0).OrderBy(term => term.Slug),
            $"-{ListTerms.BySlug}" => terms
                .Where(term => after == null || string.Compare(term.Slug, slug) < 0)
                .OrderByDescending(term => term.Slug),
            ListTerms.ByCount => terms
                .Where(term =>
                    term.ArticleCount > count || term.ArticleCount == count && string.Compare(term.Slug, slug) > 0
                )
                .OrderBy(term => term.ArticleCount)
                .ThenBy(term => term.Slug),
            $"-{ListTerms.ByCount}" => terms
                .Where(term =>
                    after == null
                    || term.ArticleCount < count
                    || term.ArticleCount == count && string.Compare(term.Slug, slug) < 0
                )
                .OrderByDescending(term => term.ArticleCount)
                .ThenByDescending(term => term.Slug),
            _ => throw new ArgumentOutOfRangeException(nameof(sort)),
        };
        var taken = await beyond.Take(limit + 1).ToListAsync(cancellationToken);
        if (taken.Count <= limit)
            return new Slice<TermResponse>(taken, null);
        var last = taken[limit - 1];
        var key = string.Create(CultureInfo.InvariantCulture, $"{last.ArticleCount} {last.Slug}");
        return new Slice<TermResponse>(taken[..limit], new Cursor(key, Guid.Empty));
    }

    private static (int Count, string Slug) Position(Cursor? after)
    {
        if (after is null)
            return (0, "");
        var space = after.Key.IndexOf(' ', StringComparison.Ordinal);
        return (int.Parse(after.Key.AsSpan(0, space), CultureInfo.InvariantCulture), after.Key[(space + 1)..]);
    }
}
