using System.Globalization;
using PageReading = Articles.Reading.Reading;

namespace Articles.Api.Tests.Hosting;

/// <summary>Makes up what the reader would find on a page.</summary>
public sealed class MadeUpReading(string title)
{
    private readonly List<string> authors = [];
    private readonly List<string> sections = [];
    private readonly List<Block> blocks = [];
    private readonly List<FoundQuote> quotes = [];
    private readonly List<FoundSpeaker> speakers = [];
    private readonly List<FoundUpdate> updates = [];
    private DateTimeOffset? publishedAt;
    private string? language;

    public MadeUpReading By(params IEnumerable<string> names)
    {
        authors.AddRange(names);
        return this;
    }

    public MadeUpReading In(params IEnumerable<string> names)
    {
        sections.AddRange(names);
        return this;
    }

    public MadeUpReading Written(string tag)
    {
        language = tag;
        return this;
    }

    public MadeUpReading Published(string time)
    {
        publishedAt = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
        return this;
    }

    public MadeUpReading Says(string paragraph) => Says(new Block(BlockKind.Paragraph, paragraph));

    public MadeUpReading Says(Block block)
    {
        blocks.Add(block);
        return this;
    }

    /// <summary>Adds a paragraph with a direct quote. A speaker of one word has no full name.</summary>
    public MadeUpReading Quotes(string words, string? speaker = null)
    {
        var start = End + 1;
        Says($"“{words}” {speaker ?? "somebody"} said.");
        quotes.Add(Direct(words, start, speaker));
        return this;
    }

    /// <summary>Adds a paragraph with a direct quote that is interrupted.</summary>
    public MadeUpReading Interrupts(string first, string between, string second)
    {
        var start = End + 1;
        var next = start + Length($"{first},” {between}, “");
        Says($"“{first},” {between}, “{second}.”");
        quotes.Add(
            Direct($"{first},” {between}, “{second}", start, null) with
            {
                Segments =
                [
                    new Segment(first, start, start + Length(first)),
                    new Segment(second, next, next + Length(second)),
                ],
            }
        );
        return this;
    }

    /// <summary>Adds a block quote that ends with a direct quote.</summary>
    public MadeUpReading Reports(string report, string? source = null, string? words = null, string? speaker = null)
    {
        var start = End;
        var text = words is null ? report : $"{report} “{words}”";
        Says(new Block(BlockKind.Blockquote, text));
        quotes.Add(
            new FoundQuote(QuoteKind.Block, text, start, start + Length(text))
            {
                Segments = [new Segment(text, start, start + Length(text))],
                Source = source is null ? null : new Segment(source, 0, 0),
                Confidence = 0.9,
                Method = "made-up",
            }
        );
        if (words is not null)
            quotes.Add(Direct(words, start + Length(report) + 2, speaker) with { Parent = quotes.Count - 1 });
        return this;
    }

    public MadeUpReading Updated(UpdateKind kind, string text, UpdateSeverity? severity = null, string? at = null)
    {
        updates.Add(
            new FoundUpdate(kind, text, Why(text))
            {
                Severity = severity,
                At = at is null
                    ? null
                    : Found(
                        new PageDate(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), DatePrecision.Instant)
                    ),
            }
        );
        return this;
    }

    public PageReading Read() =>
        new()
        {
            Title = Found(title),
            Authors = authors.ConvertAll(name => new FoundAuthor(Found(name))),
            Breadcrumb = [.. sections.Prepend("Home").Append(title).Select(Found)],
            Sections = sections,
            PublishedAt = publishedAt is { } time ? Found(new PageDate(time, DatePrecision.Instant)) : null,
            Language = language is null ? null : Found(language),
            Blocks = blocks,
            Text = Text,
            Quotes = quotes,
            Speakers = speakers,
            Updates = updates,
        };

    private string Text =>
        string.Join("\n\n", blocks.Where(block => block.Kind is not BlockKind.Image).Select(block => block.Text));

    /// <summary>Where the next block begins.</summary>
    private int End => Text.Length == 0 ? 0 : Length(Text) + "\n\n".Length;

    private FoundQuote Direct(string words, int start, string? speaker) =>
        new(QuoteKind.Direct, words, start, start + Length(words))
        {
            Segments = [new Segment(words, start, start + Length(words))],
            SpeakerMention = speaker is null ? null : new Segment(speaker, start, start),
            Speaker = speaker is null ? null : IndexOf(speaker),
            Cue = new Segment("said", start, start),
            Confidence = 0.9,
            Method = "made-up",
        };

    private int IndexOf(string speaker)
    {
        var index = speakers.FindIndex(other => other.Name == speaker);
        if (index >= 0)
            return index;
        speakers.Add(
            new FoundSpeaker(speaker)
            {
                Kind = SpeakerKind.Person,
                Names = [speaker],
                HasFullName = speaker.Contains(' ', StringComparison.Ordinal),
            }
        );
        return speakers.Count - 1;
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static Found<T> Found<T>(T value) => new(value, Why($"{value}"));

    private static Evidence Why(string words) => new("made-up", 1, 0, Length(words), words);
}
