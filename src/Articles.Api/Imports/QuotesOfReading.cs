using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>Makes an article's quotes those of a reading. A quote whose words are still there stays the same quote.</summary>
internal sealed class QuotesOfReading(ArticlesDb db, Article article, DateTimeOffset now)
{
    public async Task<List<Quote>> ReplaceAsync(PageReading reading, CancellationToken cancellationToken)
    {
        var before = await db
            .Quotes.Where(quote => quote.ArticleId == article.Id)
            .Include(quote => quote.Speaker)
            .OrderBy(quote => quote.Start)
            .ToListAsync(cancellationToken);
        var counts = CountBySpeaker(before);
        var known = before.Select(quote => quote.Speaker).OfType<Speaker>().ToHashSet();
        var speakers = await new SpeakersOfReading(db, now).FindOrAddAsync(reading, known, cancellationToken);
        var quotes = Match(reading, before);
        for (var n = 0; n < quotes.Count; n++)
        {
            var found = reading.Quotes[n];
            quotes[n].AttributeTo(found.Speaker is { } speaker ? speakers[speaker] : null);
            quotes[n].PutInside(found.Parent is { } parent ? quotes[parent] : null);
        }
        db.Quotes.RemoveRange(before.Except(quotes));
        Recount(counts, CountBySpeaker(quotes));
        return quotes;
    }

    private List<Quote> Match(PageReading reading, List<Quote> before)
    {
        var positions = new CodePoints(article.Body.Text);
        var left = before.ToList();
        var quotes = new List<Quote>(reading.Quotes.Count);
        foreach (var found in reading.Quotes)
        {
            var quote = left.Find(other => other.Kind == found.Kind && other.Text == found.Text);
            if (quote is null)
            {
                quote = new Quote(Guid.CreateVersion7(now), article, found, positions, now);
                db.Quotes.Add(quote);
            }
            else
            {
                left.Remove(quote);
                quote.Read(article, found, positions, now);
            }
            quotes.Add(quote);
        }
        return quotes;
    }

    private static Dictionary<Speaker, int> CountBySpeaker(List<Quote> quotes) =>
        quotes.Select(quote => quote.Speaker).OfType<Speaker>().CountBy(speaker => speaker).ToDictionary();

    private void Recount(Dictionary<Speaker, int> before, Dictionary<Speaker, int> after)
    {
        foreach (var speaker in before.Keys.Union(after.Keys))
        {
            var difference = after.GetValueOrDefault(speaker) - before.GetValueOrDefault(speaker);
            if (difference != 0)
                speaker.CountQuotes(difference, now);
        }
    }
}
