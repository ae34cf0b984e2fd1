namespace Articles.Reading.Tests;

/// <summary>What the page that ships with the project says, and nothing more.</summary>
public sealed class SeedTests
{
    private static readonly Reading Seed = ArticleReader.ReadText(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", "the-hanoi-summit-collapses.txt"))
    );

    [Fact]
    public void The_title_and_the_trail_are_read_and_no_section_is_invented()
    {
        Assert.Equal("The Hanoi Summit Collapses", Seed.Title?.Value);
        Assert.Equal(
            ["Home", "Daniel Larison", "The Hanoi Summit Collapses"],
            Seed.Breadcrumb.Select(entry => entry.Value)
        );
        Assert.Empty(Seed.Sections);
        Assert.Null(Seed.PublishedAt);
        Assert.Null(Seed.SiteName);
    }

    [Fact]
    public void The_author_is_known_from_trail_and_bio()
    {
        var author = Assert.Single(Seed.Authors);
        Assert.Equal("Daniel Larison", author.Name.Value);
        Assert.Equal("senior editor", author.Role?.Value);
        Assert.Equal("TAC", author.Affiliation?.Value);
        Assert.Equal(
            [
                "New York Times Book Review",
                "Dallas Morning News",
                "World Politics Review",
                "Politico Magazine",
                "Orthodox Life",
                "Front Porch Republic",
                "The American Scene",
                "Culture11",
            ],
            author.Outlets.Select(outlet => outlet.Value)
        );
        Assert.Equal(new Post("columnist", "The Week"), Assert.Single(author.FormerPosts).Value);
        Assert.Equal(new Education("PhD", "history", "University of Chicago"), Assert.Single(author.Education).Value);
        Assert.Equal("Lancaster, PA", author.Residence?.Value);
        Assert.Empty(author.Links);
    }

    [Fact]
    public void The_update_says_what_is_missing_and_is_not_body()
    {
        var update = Assert.Single(Seed.Updates);
        Assert.Equal(UpdateKind.Update, update.Kind);
        Assert.Equal("North Korea’s foreign minister disputes Trump’s description of their demands:", update.Text);
        Assert.NotNull(update.Note);
        Assert.Null(update.Severity);
        Assert.DoesNotContain("disputes", Seed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_body_is_the_article_and_nothing_else()
    {
        Assert.StartsWith("The Hanoi summit with North Korea has broken down", Seed.Text, StringComparison.Ordinal);
        Assert.EndsWith("responsible for the failure of the policy.", Seed.Text, StringComparison.Ordinal);
        Assert.Equal(5, Seed.Text.Split("\n\n").Length);
        Assert.Equal(
            ["about the author", "leave a comment", "Latest Articles"],
            Seed.Boilerplate.Select(evidence => evidence.Words)
        );
    }
}
