using System.Text;
using Articles.Api.Database;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Articles.Mementos;

/// <summary>Lists the addresses of all states of an article (RFC 7089), the earliest first.</summary>
public sealed record GetTimeMap : IRequest<Document?>
{
    private const int Most = 1_000;

    /// <summary>The article's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>The version behind which to begin. A list has 1,000 states; one that has more links to where it goes on.</summary>
    public QueryValue<int>? After { get; init; }

    internal sealed class Handler(ArticlesDb db, Site site) : IRequestHandler<GetTimeMap, Document?>
    {
        public async Task<Document?> Handle(GetTimeMap request, CancellationToken cancellationToken)
        {
            if (await db.Articles.FindIdAsync(request.Id, cancellationToken) is not { } article)
                return null;
            var after = request.After?.Value ?? 0;
            var taken = await new ArticleMementos(db, article).ListAsync(after, Most + 1, cancellationToken);
            var lines = Lines(article, after, [.. taken.Take(Most)], hasMore: taken.Count > Most);
            return new Document(Encoding.UTF8.GetBytes(string.Join(",\n", lines) + '\n'), MementoLinks.MediaType);
        }

        private IEnumerable<string> Lines(Guid article, int after, List<Memento> mementos, bool hasMore)
        {
            var map = site.At(MementoLinks.TimeMapOf(article));
            yield return $"<{site.At(MementoLinks.PathOf(article))}>; rel=\"original timegate\"";
            var span =
                mementos.Count > 0
                    ? $"; from=\"{AcceptDatetime.Of(mementos[0].At)}\"; until=\"{AcceptDatetime.Of(mementos[^1].At)}\""
                    : "";
            yield return $"<{map}{(after > 0 ? $"?after={after}" : "")}>; rel=\"self\"; type=\"{MementoLinks.MediaType}\"{span}";
            foreach (var (n, memento) in mementos.Index())
            {
                var first = n == 0 && after <= 0 ? "first " : "";
                var last = n == mementos.Count - 1 && !hasMore ? "last " : "";
                yield return MementoLinks.ToMemento(
                    site.At(memento.PathOf(article)),
                    $"{first}{last}memento",
                    memento.At
                );
            }
            if (hasMore)
                yield return $"<{map}?after={mementos[^1].Number}>; rel=\"timemap\"; type=\"{MementoLinks.MediaType}\"";
        }
    }
}
