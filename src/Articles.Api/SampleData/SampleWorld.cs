using System.Buffers.Binary;
using System.Globalization;
using Articles.Api.Model;

namespace Articles.Api.SampleData;

/// <summary>An article that was made up, with what belongs to it.</summary>
internal sealed record SampleArticle(Article Article, IReadOnlyList<Quote> Quotes, IReadOnlyList<Update> Updates);

/// <summary>The people of the generated articles, and the articles themselves; all of it follows from the seed.</summary>
internal sealed class SampleWorld
{
    private const int AuthorCount = 200;
    private const int SpeakerCount = 800;
    private const double Undated = 0.02;
    private const double Updated = 0.1;
    private static readonly DateTimeOffset Beginning = new(2020, 1, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(17);

    private readonly int seed;
    private readonly Dictionary<Author, int> articlesBy = [];
    private readonly Dictionary<Speaker, int> quotesOf = [];
    private readonly string prefix;

    public SampleWorld(int seed)
    {
        this.seed = seed;
        prefix = seed.ToString(CultureInfo.InvariantCulture);
        var random = new Random(seed);
        Authors = [.. Enumerable.Range(0, AuthorCount).Select(n => MakeAuthor(random, n))];
        Speakers = [.. Enumerable.Range(0, SpeakerCount).Select(n => MakeSpeaker(random, n))];
    }

    public IReadOnlyList<Author> Authors { get; }

    public IReadOnlyList<Speaker> Speakers { get; }

    /// <param name="number">From 0; later numbers are published later.</param>
    /// <param name="slugs">The slugs that are taken; the article's own is added.</param>
    public SampleArticle Article(int number, HashSet<string> slugs)
    {
        var random = new Random(HashCode(number));
        var publishedAt = Beginning + number * Step;
        var seenAt = publishedAt.AddMinutes(random.Next(1, 15));
        var title = Title(random);
        var slug = Slug.FirstFree($"{Slug.Of(title, "article")}-{prefix}-{number}", slugs);
        slugs.Add(slug);
        var article = new Article(Id(random, seenAt), slug, title, seenAt);
        article.Publish(seenAt);
        article.Describe(null, "en", Pick(random, Vocabulary.Outlets), $"https://news.example/{slug}", null);
        var authors = random.Next(5) == 0 ? [AnyAuthor(random), AnyAuthor(random)] : new[] { AnyAuthor(random) };
        article.CreditTo(authors);
        var section = Pick(random, Vocabulary.Sections);
        article.File(["Home", section, title], [section]);
        if (random.NextDouble() >= Undated)
            article.DatePublication(publishedAt, DatePrecision.Instant);
        foreach (var author in article.Authors.Select(link => link.Author))
            articlesBy[author] = articlesBy.GetValueOrDefault(author) + 1;
        var quotes = Quotes(article, random, seenAt);
        var updates = random.NextDouble() < Updated ? [MakeUpdate(article, random, seenAt)] : Array.Empty<Update>();
        article.Tag([.. Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random, Vocabulary.Matters))]);
        article.Hold(quotes, updates.Length);
        article.Record(new Change(seenAt, "generate"), contentChanged: true);
        return new SampleArticle(article, quotes, updates);
    }

    /// <summary>Tells the people how often they wrote and spoke.</summary>
    public void Count()
    {
        foreach (var (author, count) in articlesBy)
            author.CountArticles(count, author.UpdatedAt);
        foreach (var (speaker, count) in quotesOf)
            speaker.CountQuotes(count, speaker.UpdatedAt);
    }

    private List<Quote> Quotes(Article article, Random random, DateTimeOffset seenAt)
    {
        var (first, second) = (random.Next(SpeakerCount), random.Next(SpeakerCount));
        var page = new SamplePage(random);
        page.Write(
            (first, Speakers[first].Names[0]),
            (second, Speakers[second].Names[0]),
            Pick(random, Vocabulary.Outlets)
        );
        article.WriteBody(page.Blocks, page.Text);
        var positions = new CodePoints(page.Text);
        var quotes = page.Quotes.Select(_ => new Quote(Id(random, seenAt), article, seenAt)).ToList();
        foreach (var (quote, found) in quotes.Zip(page.Quotes))
        {
            quote.Read(article, found, positions, seenAt);
            quote.PutInside(found.Parent is { } parent ? quotes[parent] : null);
            if (found.Speaker is not { } index)
                continue;
            quote.AttributeTo(Speakers[index]);
            quotesOf[Speakers[index]] = quotesOf.GetValueOrDefault(Speakers[index]) + 1;
        }
        return quotes;
    }

    private static Update MakeUpdate(Article article, Random random, DateTimeOffset seenAt)
    {
        var text = $"An earlier version of this article misstated the position of {Pick(random, Vocabulary.Bodies)}.";
        var evidence = new Evidence("generated", 1, 0, text.Length, text);
        var at = new PageDate(seenAt.AddHours(random.Next(1, 48)), DatePrecision.Instant);
        var kind = (UpdateKind)random.Next(Enum.GetValues<UpdateKind>().Length);
        var found = new FoundUpdate(kind, text, evidence)
        {
            Severity = random.Next(2) == 0 ? UpdateSeverity.Minor : UpdateSeverity.Major,
            At = new Found<PageDate>(at, evidence),
        };
        var update = new Update(Id(random, seenAt), article, at.Value);
        update.Read(found, [], at.Value);
        return update;
    }

    private Author MakeAuthor(Random random, int number)
    {
        var name = Name(random);
        var author = new Author(Id(random, Beginning), $"{Slug.Of(name, "author")}-{prefix}-{number}", name, Beginning);
        var role = Pick(random, Vocabulary.Roles);
        var outlet = Pick(random, Vocabulary.Outlets);
        var start = name.Length + " is a ".Length;
        author.Learn(
            new AuthorProfile
            {
                Bio = $"{name} is a {role} at {outlet}.",
                Role = new(role, new Evidence("generated", 1, start, start + role.Length, role)),
            },
            inPublic: true,
            Beginning
        );
        return author;
    }

    private Speaker MakeSpeaker(Random random, int number)
    {
        var name = Name(random);
        var title = Pick(random, Vocabulary.Titles);
        var found = new FoundSpeaker(name)
        {
            Kind = SpeakerKind.Person,
            Description = title,
            Names = [$"{title} {name}", name],
            HasFullName = true,
        };
        return new Speaker(Id(random, Beginning), $"{Slug.Of(name, "speaker")}-{prefix}-{number}", found, Beginning);
    }

    private Author AnyAuthor(Random random) => Authors[random.Next(AuthorCount)];

    private static string Title(Random random)
    {
        var body = Pick(random, Vocabulary.Bodies)["the ".Length..];
        return $"{Pick(random, Vocabulary.Places)}: {char.ToUpperInvariant(body[0])}{body[1..]} {Pick(random, Vocabulary.Acts)} {Pick(random, Vocabulary.Matters)} for {SampleWords.Pick(random)} {SampleWords.Pick(random)}";
    }

    private static string Name(Random random) =>
        $"{Pick(random, Vocabulary.FirstNames)} {Pick(random, Vocabulary.LastNames)}";

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];

    // Knuth's multiplicative constant spreads neighbouring numbers over all seeds.
    private int HashCode(int number) => unchecked((seed * 397) ^ (number * (int)2654435761));

    /// <summary>A UUID v7 whose random part follows from the seed.</summary>
    private static Guid Id(Random random, DateTimeOffset time)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        Span<byte> milliseconds = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, time.ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x70);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
