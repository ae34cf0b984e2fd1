using Articles.Api.Database;
using Articles.Api.Model;

namespace Articles.Api.Editing;

/// <summary>
/// Makes an article's quotes those of a reading. What an editor made or reviewed stays as it is; what readers have seen
/// stays, even when its words are gone; of the rest the reading has the last word.
/// </summary>
internal sealed class QuotesOfReading(ArticlesDb db, Article article, DateTimeOffset now)
{
    private readonly bool wasSeen = article.FirstPublishedAt < now;
    private readonly CodePoints positions = new(article.Body.Text);

    /// <param name="held">The article's quotes, anchored in its text. Those that are new are added, those that go are removed.</param>
    /// <param name="textChanged">Whether the text is another one than that in which they were found.</param>
    /// <returns>For each quote of the reading the one that it is.</returns>
    public async Task<List<Quote>> ReplaceAsync(
        PageReading reading,
        List<Quote> held,
        bool textChanged,
        CancellationToken cancellationToken
    )
    {
        var known = held.Select(quote => quote.Speaker).OfType<Speaker>().ToHashSet();
        var speakers = await new SpeakersOfReading(db, article.IsPublic, now).FindOrAddAsync(
            WithQuotedSpeakers(reading),
            known,
            cancellationToken
        );
        var before = held.ToList();
        var quotes = Match(reading, held);
        Remove(before.Except(quotes).Where(quote => IsToGo(quote, textChanged)).ToList(), held);
        foreach (var (found, quote) in reading.Quotes.Zip(quotes).Where(pair => IsReadings(pair.First, pair.Second)))
        {
            quote.AttributeTo(found.Speaker is { } speaker ? speakers[speaker] : null);
            var parent = found.Parent is { } index ? quotes[index] : null;
            quote.PutInside(parent?.Contains(quote) is true ? parent : null);
        }
        return quotes;
    }

    // Behind those who are quoted come those of whom the page only reports what they said.
    private static PageReading WithQuotedSpeakers(PageReading reading)
    {
        var last = reading.Quotes.Select(quote => quote.Speaker ?? -1).DefaultIfEmpty(-1).Max();
        return reading with { Speakers = [.. reading.Speakers.Take(last + 1)] };
    }

    private List<Quote> Match(PageReading reading, List<Quote> held)
    {
        var match = new QuoteMatch(held);
        var quotes = new List<Quote>(reading.Quotes.Count);
        foreach (var found in reading.Quotes)
        {
            var quote = match.Take(found);
            if (quote is null)
            {
                quote = new Quote(Guid.CreateVersion7(now), article, now);
                db.Quotes.Add(quote);
                held.Add(quote);
                quote.Read(article, found, positions, now);
            }
            else if (IsReadings(found, quote))
                quote.Read(article, found, positions, now);
            quotes.Add(quote);
        }
        return quotes;
    }

    // A quote whose words were changed under it keeps its words, and says that it has drifted, once anybody can have cited it.
    private bool IsReadings(FoundQuote found, Quote quote) =>
        !quote.IsEditors && (!wasSeen || quote.Text.Length == 0 || quote.IsLiteral && quote.Text == found.Text);

    /// <summary>
    /// In the same text, what the reader no longer finds was never a quote. In a changed one it may have been, and whoever
    /// cited it is to be told what became of it, unless nobody ever saw it.
    /// </summary>
    private bool IsToGo(Quote quote, bool textChanged) =>
        !(textChanged && wasSeen) && !quote.IsEditors && quote.Effects.Count == 0;

    private void Remove(List<Quote> gone, List<Quote> held)
    {
        foreach (var quote in gone)
            held.Remove(quote);
        foreach (var child in held.Where(quote => quote.Parent is { } parent && gone.Contains(parent)))
            child.PutInside(null);
        db.Quotes.RemoveRange(gone);
    }
}
