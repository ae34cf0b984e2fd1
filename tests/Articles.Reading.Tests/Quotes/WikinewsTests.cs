using System.Text.Json;

namespace Articles.Reading.Tests.Quotes;

/// <summary>
/// Holds the quality of the quotes on real news under a free license. What counts as right there was derived by program
/// and is wrong in places, so the floors lie below what is reached; they are there to notice when quality drops.
/// </summary>
public sealed class WikinewsTests
{
    private const double LeastFound = 0.93;
    private const double LeastRightSpeakers = 0.76;

    private static readonly char[] Edges = [.. " \t\r\n\u00a0“”\"'‘’`„‟«».,;:!?…–—-"];

    [Fact]
    public void Most_quotes_are_found_and_most_of_them_have_the_right_speaker()
    {
        var (quotes, found, right) = (0, 0, 0);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Wikinews", "wikinews-gum.jsonl")))
        {
            var article = JsonSerializer.Deserialize<GoldArticle>(line, JsonSerializerOptions.Web)!;
            var read = Pieces(ArticleReader.ReadBody(article.Text));
            foreach (var quote in article.Quotes)
            {
                quotes++;
                if (read.TryGetValue(Trim(article.Text, quote.Start, quote.End), out var mention))
                {
                    found++;
                    right += IsSame(mention, quote.Speaker) ? 1 : 0;
                }
            }
        }

        Assert.Equal(91, quotes);
        Assert.InRange(found / (double)quotes, LeastFound, 1);
        Assert.InRange(right / (double)found, LeastRightSpeakers, 1);
    }

    // The data has no character beyond the first plane: code points are UTF-16 units.
    private static Dictionary<(int, int), Segment?> Pieces(Reading reading)
    {
        var pieces = new Dictionary<(int, int), Segment?>();
        foreach (var quote in reading.Quotes)
        {
            foreach (var piece in quote.Segments)
            {
                pieces[Trim(reading.Text, piece.Start, piece.End)] = quote.SpeakerMention;
            }
        }

        return pieces;
    }

    private static (int, int) Trim(string text, int start, int end)
    {
        var words = text.AsSpan(start, end - start);
        var left = start + (words.Length - words.TrimStart(Edges).Length);
        return (left, left + words.Trim(Edges).Length);
    }

    private static bool IsSame(Segment? read, GoldSpan? gold) =>
        read is null || gold is null ? read is null && gold is null : read.Start < gold.End && gold.Start < read.End;

    private sealed record GoldArticle(string Text, IReadOnlyList<GoldQuote> Quotes);

    private sealed record GoldQuote(int Start, int End, GoldSpan? Speaker);

    private sealed record GoldSpan(int Start, int End);
}
