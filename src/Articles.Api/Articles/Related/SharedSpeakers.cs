using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.References;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles.Related;

/// <summary>Finds articles that quote the same people as one, those that were published next to it.</summary>
internal sealed class SharedSpeakers(ArticlesDb db, OneArticle article)
{
    private const int MostSpeakers = 20;
    private const int MostArticles = 60;

    // Whom everybody quotes all the time tells nothing.
    private const int MostQuoted = 1_000;
    private const double OfSpeaker = 6;

    public async Task FindAsync(RelatedScores common, CancellationToken cancellationToken)
    {
        // Those who are quoted least tell most.
        var speakers = await db
            .Speakers.Where(speaker =>
                db.ArticleSpeakers.Any(link => link.ArticleId == article.Id && link.SpeakerId == speaker.Id)
            )
            .Where(speaker => speaker.QuoteCount <= MostQuoted)
            .OrderBy(speaker => speaker.QuoteCount)
            .ThenBy(speaker => speaker.Id)
            .Take(MostSpeakers)
            .Select(speaker => new
            {
                speaker.QuoteCount,
                Reference = new SpeakerReference
                {
                    Id = speaker.Id,
                    Slug = speaker.Slug,
                    Name = speaker.Name,
                    Description = speaker.Description,
                },
            })
            .ToDictionaryAsync(speaker => speaker.Reference.Id, cancellationToken);
        var ids = speakers.Keys.ToList();
        var links = await NextToItAsync(ids, cancellationToken);
        foreach (var link in links.OrderBy(link => speakers[link.SpeakerId].QuoteCount))
        {
            var speaker = speakers[link.SpeakerId];
            var score = OfSpeaker / (1 + Math.Log2(Math.Max(2, speaker.QuoteCount)));
            common.Add(link.ArticleId, link.SortAt, score, speaker.Reference);
        }
    }

    private async Task<IEnumerable<Link>> NextToItAsync(List<Guid> speakers, CancellationToken cancellationToken)
    {
        var links = await db
            .ArticleSpeakers.Where(link => speakers.Contains(link.SpeakerId) && link.ArticleId != article.Id)
            // A link alone does not tell who may see what it leads to.
            .Where(link => link.Article.Exposure == Exposure.Public)
            .Select(link => new Link(link.SpeakerId, link.ArticleId, link.SortAt))
            .ToListAsync(cancellationToken);
        return links
            .GroupBy(link => link.SpeakerId)
            .SelectMany(some =>
                some.OrderBy(link => (link.SortAt - article.SortAt).Duration())
                    .ThenBy(link => link.ArticleId)
                    .Take(MostArticles)
            );
    }

    private sealed record Link(Guid SpeakerId, Guid ArticleId, DateTimeOffset SortAt);
}
