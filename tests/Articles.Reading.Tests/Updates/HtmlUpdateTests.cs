using System.Net;

namespace Articles.Reading.Tests.Updates;

/// <summary>A note on a page of HTML says what the same note says on a page of plain text.</summary>
public sealed class HtmlUpdateTests
{
    private const string Bridge =
        "<h1>Harbour bridge to open in May</h1><p class=byline>By Ada Fenwick</p><p>The bridge over the Lindow will open on "
        + "May 14, the council said on Monday. It cost 12 million pounds and took three years to build, and it will carry "
        + "cars, bicycles and a tram.</p><p>“We are proud of every bolt,” said Jane Smyth, the engineer who led the work. "
        + "She said that the old ferry would stop on the same day.</p><p>The mayor, Tom Hale, said the toll would be two "
        + "pounds for cars. “Nobody who lives here will pay,” he said.</p>";

    private static readonly string Seed = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Seeds", "the-hanoi-summit-collapses.txt")
    );

    [Fact]
    public void The_seed_as_html_has_the_update_and_the_target_that_it_has_as_text()
    {
        var expected = ArticleReader.ReadText(Seed);
        var actual = ArticleReader.ReadHtml(AsHtml(Seed));
        Assert.Equal(expected.Text, actual.Text);
        var (note, same) = (Assert.Single(expected.Updates), Assert.Single(actual.Updates));
        Assert.Equal(
            (note.Kind, note.Text, note.Note, note.Severity, note.At),
            (same.Kind, same.Text, same.Note, same.Severity, same.At)
        );
        Assert.Equal(Assert.Single(note.Targets), Assert.Single(same.Targets));
        Assert.Null(actual.Quotes.Single(quote => quote.Text.StartsWith("Sometimes", StringComparison.Ordinal)).Source);
    }

    [Theory]
    [InlineData(
        "<p>Correction: An earlier version of this article misspelled the engineer’s name as Smith. It is Smyth.</p>"
    )]
    [InlineData(
        "<div class=correction><p>An earlier version of this article misspelled the engineer’s name as Smith. It is Smyth.</p></div>"
    )]
    [InlineData(
        "<aside class='article-correction'><p><b>Correction:</b> An earlier version of this article misspelled the engineer’s name as Smith. It is Smyth.</p></aside>"
    )]
    public void A_correction_says_what_was_wrong_and_points_to_it(string note)
    {
        var update = Assert.Single(ArticleReader.ReadHtml(Bridge + note).Updates);
        Assert.Equal(UpdateKind.Correction, update.Kind);
        Assert.StartsWith("An earlier version", update.Text, StringComparison.Ordinal);
        Assert.Equal("misspelled", Assert.Single(update.Errors).Verb);
        Assert.Equal("Smyth", Assert.Single(update.Targets).Selector.Exact);
    }

    [Fact]
    public void An_element_named_as_a_note_may_say_its_kind_its_time_and_its_severity_itself()
    {
        const string Note =
            "<div class=update-box><p>[Clarification (June 13, 2021): A minor error in the day of the opening was mended.]</p></div>";
        var update = Assert.Single(ArticleReader.ReadHtml(Bridge + Note).Updates);
        Assert.Equal((UpdateKind.Clarification, UpdateSeverity.Minor), (update.Kind, update.Severity));
        Assert.Equal(new DateTimeOffset(2021, 6, 13, 0, 0, 0, TimeSpan.Zero), update.At?.Value.Value);
    }

    private static string AsHtml(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(WebUtility.HtmlEncode).ToList();
        var paragraphs = lines.Skip(2).Select(line => $"<p>{line}</p>").ToList();
        return $"<html><head><title>{lines[1]}</title></head><body><nav>{lines[0]}</nav><h1>{lines[1]}</h1>"
            + string.Concat(paragraphs)
            + "</body></html>";
    }
}
