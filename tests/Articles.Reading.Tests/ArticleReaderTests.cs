using Articles.Reading.PlainText;
using CsCheck;

namespace Articles.Reading.Tests;

/// <summary>What holds for any page.</summary>
public sealed class ArticleReaderTests
{
    private static readonly string[] Pages =
    [
        .. Directory
            .GetFiles(AppContext.BaseDirectory, "*.txt", SearchOption.AllDirectories)
            .Where(path =>
                path.Contains("Cases", StringComparison.Ordinal) || path.Contains("Seeds", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    private static readonly Gen<string> Noise = Gen.Char.Array[0, 400].Select(characters => new string(characters));

    private static readonly Gen<string> MutatedPage =
        from page in AnyOf(Pages)
        from cut in Gen.Int[0, page.Length]
        from length in Gen.Int[0, 80]
        from middle in Gen.OneOf(
            Noise,
            AnyOf("\n", "Update:", "By Jane Doe\n", "about the author\n", "“", " / ", "March 3, 2019")
        )
        select page[..cut] + middle + page[Math.Min(page.Length, cut + length)..];

    private static Gen<string> AnyOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.OneOf(Noise, MutatedPage)
            .Sample(page =>
            {
                ArticleReader.ReadText(page);
                ArticleReader.ReadBody(page);
            });

    [Fact]
    public void The_text_is_the_blocks_joined_by_a_blank_line() =>
        MutatedPage.Sample(page =>
        {
            var reading = ArticleReader.ReadText(page);
            return reading.Text
                == string.Join(
                    "\n\n",
                    reading.Blocks.Where(block => block.Kind != BlockKind.Image).Select(block => block.Text)
                );
        });

    [Fact]
    public void The_words_of_all_evidence_stand_where_it_says() =>
        MutatedPage.Sample(page =>
        {
            var reading = ArticleReader.ReadText(page);
            var repaired = RepairedText.Of(page).Text;
            Assert.All(EvidenceInPage(reading), evidence => AssertStands(repaired, evidence));
            foreach (var author in reading.Authors.Where(author => author.Bio is not null))
                Assert.All(EvidenceInBio(author), evidence => AssertStands(author.Bio!.Value, evidence));
        });

    [Fact]
    public void A_body_is_taken_as_it_stands()
    {
        const string body = "  Leave a comment\n\nBy Jane Doe\nLatest Articles\n";
        var reading = ArticleReader.ReadBody(body);
        Assert.Equal(body, reading.Text);
        Assert.Equal(["Leave a comment", "By Jane Doe", "Latest Articles"], reading.Blocks.Select(block => block.Text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("a")]
    [InlineData("a b\n")]
    [InlineData("\"")]
    [InlineData("\u0301")]
    [InlineData("Update: a\n")]
    [InlineData("Jane Doe is a writer.\n")]
    [InlineData("March 3, 2019 at 3 p.m. ")]
    public void Five_megabytes_of_noise_are_read_and_twice_the_noise_takes_twice_the_memory(string unit)
    {
        var half = Repeated.Memory(() => ArticleReader.ReadText(Repeated.Of(unit, 2_500_000)));
        var whole = Repeated.Memory(() => ArticleReader.ReadText(Repeated.Of(unit, 5_000_000)));
        Assert.InRange(whole, 0, 3 * half);
    }

    private static IEnumerable<Evidence> EvidenceInPage(Reading reading)
    {
        foreach (var found in new[] { reading.Title, reading.Subtitle, reading.SiteName }.OfType<Found<string>>())
            yield return found.Evidence;
        foreach (var date in new[] { reading.PublishedAt, reading.ModifiedAt }.OfType<Found<PageDate>>())
            yield return date.Evidence;
        foreach (var evidence in reading.Boilerplate.Concat(reading.Updates.Select(update => update.Evidence)))
            yield return evidence;
        foreach (var entry in reading.Breadcrumb)
            yield return entry.Evidence;
        foreach (var author in reading.Authors)
        {
            yield return author.Name.Evidence;
            if (author.Bio is { } bio)
                yield return bio.Evidence;
        }
    }

    private static IEnumerable<Evidence> EvidenceInBio(FoundAuthor author) =>
        new[] { author.Role, author.Affiliation, author.Residence }
            .OfType<Found<string>>()
            .Concat(author.Outlets)
            .Select(found => found.Evidence)
            .Concat(author.FormerPosts.Select(found => found.Evidence))
            .Concat(author.Education.Select(found => found.Evidence))
            .Concat(author.Links.Select(found => found.Evidence));

    private static void AssertStands(string text, Evidence evidence)
    {
        var points = new CodePoints(text);
        Assert.Equal(evidence.Words, text[points.UnitAt(evidence.Start!.Value)..points.UnitAt(evidence.End!.Value)]);
    }
}
