using Articles.Reading.Quotes;
using CsCheck;

namespace Articles.Reading.Tests.Quotes;

public sealed class RobustnessTests
{
    private const string Page =
        "“We will win,” said Ann Lee, a spokeswoman. “It is ‘our’ town.”\n\nMr. Ray wrote:\n\n“One goes on.\n\n“Two 😀 ends,” he said, “with «three».”";

    private static readonly Gen<string> Noise = Gen.OneOf(
            Words(
                "“",
                "”",
                "\"",
                "'",
                "’",
                "‘",
                "''",
                "«",
                "»",
                "「",
                "」",
                "„",
                "\n\n",
                "\n",
                " ",
                ", ",
                ". ",
                ": ",
                " — "
            ),
            Words(
                "sagte ",
                "hat ",
                "gesagt ",
                "Karl Groß ",
                "so ",
                "selon ",
                "dit-il ",
                "a déclaré ",
                "dijo ",
                "según ",
                "que ",
                "der "
            ),
            Words("said ", "Ann Lee ", "she ", "Mr. Trump ", "according to ", "who ", "😀", "é", "the claim ", "that "),
            Gen.Char.Select(c => c.ToString())
        )
        .List[0, 60]
        .Select(string.Concat);

    [Fact]
    public void On_any_text_every_position_holds_its_words() => Noise.Sample(Holds, iter: 600);

    [Fact]
    public void On_a_mutated_page_every_position_holds_its_words() =>
        Gen.Select(Gen.Int[0, Page.Length - 1], Gen.Int[0, 12], Noise)
            .Sample(
                (at, drop, noise) => Holds(Page[..at] + noise + Page[Math.Min(Page.Length, at + drop)..]),
                iter: 400
            );

    [Theory]
    [InlineData("“One goes on.\n\n“  ”")]
    [InlineData("Mr. Ray wrote:\n\n“One goes on for many words.\n\n„ „two goes on for many words")]
    [InlineData("“One goes on.\n\n“  \n\nThree.")]
    [InlineData("«  »")]
    [InlineData("“  ")]
    public void Blanks_within_the_marks_hold_no_words(string text) => Holds(text);

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("‘a ")]
    [InlineData("'a' ")]
    [InlineData("“a” ")]
    [InlineData("“a ‘b \" c« ")]
    [InlineData("“We go,” he said, ")]
    [InlineData("“We go.” ")]
    [InlineData("“Ab”")]
    [InlineData("the spokesman said. Ann Lee, the spokesman, went. ")]
    [InlineData("Ann Lee, said ")]
    [InlineData("the spokesman said “yes, we do it now” and ")]
    [InlineData("Ann “\n\n“")]
    [InlineData("said: \n\n")]
    public void Twice_the_marks_take_twice_the_memory(string piece)
    {
        var half = Repeated.Memory(() => Find(Repeated.Of(piece, 200_000)));
        var whole = Repeated.Memory(() => Find(Repeated.Of(piece, 400_000)));
        Assert.InRange(whole, 0, 3 * half);
    }

    [Fact]
    public void A_thousand_quotes_have_each_their_speaker()
    {
        string[] names = ["Ann Lee", "Bob Ray", "Cora Dunn", "Dan Fox"];
        var marks = new[] { "“”", "\"\"", "«»", "„“", "「」", "‘’" };
        var article = QuotedArticle.Of([
            .. Enumerable
                .Range(0, 1000)
                .Select(i => $"{marks[i % 6][0]}We will go to pier number {i},{marks[i % 6][1]} said {names[i % 4]}."),
        ]);
        Assert.Equal(1000, article.Quotes.Count);
        Assert.Equal(4, article.Speakers.Count);
        Assert.All(article.Quotes, (quote, i) => Assert.Equal(names[i % 4], article.SpeakerOf(quote).Name));
    }

    [Theory]
    [InlineData("de", "sagte Karl Groß „wir fahren heute nicht mehr“ und ")]
    [InlineData("de", "„Wir fahren heute nicht mehr hinaus.“ ")]
    [InlineData("es", "“Hoy no salimos”, dijo, ")]
    [InlineData("fr", "selon Jeanne Roux, qui « a dit » ")]
    public void Twice_the_words_of_a_language_take_twice_the_memory(string language, string piece)
    {
        var half = Repeated.Memory(() => Find(Repeated.Of(piece, 200_000), language));
        var whole = Repeated.Memory(() => Find(Repeated.Of(piece, 400_000), language));
        Assert.InRange(whole, 0, 3 * half);
    }

    private static void Find(string noise, string language = "en")
    {
        var text = noise + "“Yes, we will go there now,” said Ann Lee.";
        QuoteFinder.Find([new(BlockKind.Paragraph, text)], text, [], language);
    }

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static void Holds(string text)
    {
        foreach (var language in (string?[])["en", "de", "fr", "es", "it", "pt", "nl", null])
            Holds(text, language);
    }

    private static void Holds(string text, string? language)
    {
        var blocks = BlockQuotes.Group([
            .. text.Split("\n\n").Where(part => part.Length > 0).Select(part => new Block(BlockKind.Paragraph, part)),
        ]);
        var body = string.Join("\n\n", blocks.Select(block => block.Text));
        var (quotes, reports, speakers) = QuoteFinder.Find(blocks, body, [], language);
        var codePoints = new CodePointText(body);
        Assert.All(
            reports,
            report =>
            {
                Assert.Equal(report.Text, codePoints[report.Start, report.End]);
                Assert.All(report.Segments, piece => Assert.Equal(piece.Text, codePoints[piece.Start, piece.End]));
                Assert.InRange(report.Parent ?? 0, 0, reports.Count - 1);
            }
        );
        foreach (var quote in quotes)
        {
            Assert.Equal(quote.Text, codePoints[quote.Start, quote.End]);
            Assert.NotEmpty(quote.Segments);
            Assert.Equal((quote.Start, quote.End), (quote.Segments[0].Start, quote.Segments[^1].End));
            Assert.All(
                quote.Segments,
                piece => Assert.True(quote.Start <= piece.Start && piece.Start <= piece.End && piece.End <= quote.End)
            );
            Assert.True(quote.Segments.Zip(quote.Segments.Skip(1)).All(pair => pair.First.End <= pair.Second.Start));
            Assert.All(Segments(quote), piece => Assert.Equal(piece.Text, codePoints[piece.Start, piece.End]));
            Assert.InRange(quote.Confidence, 0, 1);
            Assert.True(quote.Speaker is null || quote.Speaker < speakers.Count);
            if (quote.Parent is { } parent)
            {
                Assert.True(quotes[parent].Start <= quote.Start && quote.End <= quotes[parent].End);
            }
        }

        Assert.Equal(
            quotes.OrderBy(quote => quote.Start).Select(quote => quote.Start),
            quotes.Select(quote => quote.Start)
        );
    }

    private static IEnumerable<Segment> Segments(FoundQuote quote) =>
        [.. quote.Segments, .. new[] { quote.SpeakerMention, quote.Cue, quote.Source }.OfType<Segment>()];

    private sealed class CodePointText
    {
        private readonly string _text;
        private readonly List<int> _starts = [];

        internal CodePointText(string text)
        {
            _text = text;
            for (var i = 0; i < text.Length; i++)
            {
                _starts.Add(i);
                i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
            }

            _starts.Add(text.Length);
        }

        internal string this[int start, int end] => _text[_starts[start].._starts[end]];
    }
}
