using Articles.Reading.Metadata.Titles;
using Articles.Reading.PlainText;
using Articles.Reading.Quotes;
using Articles.Reading.Text;
using Articles.Reading.Updates;

namespace Articles.Reading;

/// <summary>Reads a page that was stored as plain text, one line a paragraph.</summary>
internal sealed class PlainTextReader
{
    // No page of an article holds more; a hostile one shall not fill the memory.
    private const int MostBoilerplate = 10_000;
    private readonly RepairedText _repaired;
    private readonly TextPage _page;
    private readonly LineMap _map;
    private readonly string? _address;

    public PlainTextReader(string text, string? address)
    {
        _repaired = RepairedText.Of(text);
        _page = new TextPage(_repaired.Text);
        _map = new LineMap(_page);
        _address = address;
    }

    public Reading Read()
    {
        var trail = BreadcrumbTrail.Of(_page);
        var (titleLine, body) = TitleAndBody(trail);
        var title = titleLine is { } line ? Line("title-line", 0.85, line) : TitleOf(trail);
        var header = new HeaderReader(_map, body, titleLine);
        var updates = new UpdateNotes(_map, body);
        var bios = new BioFinder(_map, body, header.Authors(), trail);
        var subtitle = header.Subtitle();
        var taken = new HashSet<int>([.. updates.Lines, .. bios.Lines, .. header.BylineLines]);
        taken.UnionWith(new[] { titleLine, subtitle }.OfType<int>());
        for (var i = trail?.Line ?? 0; i <= (trail?.LastLine ?? -1); i++)
            taken.Add(i);
        var lines = new BodyLines(_map, body, title?.Value, taken);
        var (published, modified) = header.Dates();
        var site = PrintedSiteNames.Of(_map, title?.Value);
        var reading = new Reading
        {
            Title = title,
            Subtitle = subtitle is { } under ? Line("line-under-title", 0.7, under) : null,
            Authors = bios.Authors,
            PublishedAt = published,
            ModifiedAt = modified,
            SiteName = site,
            Breadcrumb = Breadcrumb(trail),
            Sections = Sections(trail, title?.Value, site?.Value, bios.Authors),
            Updates = updates.Updates,
            Boilerplate = [.. BoilerplateLines(taken, lines.Kept).Take(MostBoilerplate)],
            Notes = _repaired.Notes,
        };
        return WithBody(reading, lines);
    }

    private (int? Title, BodySpan Body) TitleAndBody(BreadcrumbTrail? trail)
    {
        var address = new AddressWords(_address);
        var anchor = TitleAnchor.Of(_map, trail, address);
        var body = BodySpan.Of(_map, anchor);
        if (anchor is { } sure && sure <= body.First)
            return (sure, body.After(_map, sure).From(_map, sure));
        if (Headline.Of(_map, body, trail, address) is not var (line, isSure))
            return (null, body);
        body = body.After(_map, line);
        return (line, isSure ? body.From(_map, line) : body);
    }

    private Reading WithBody(Reading reading, BodyLines lines)
    {
        var blocks = BlockQuotes.Group(lines.Blocks());
        var text = ArticleText.Of(blocks);
        var authors = reading.Authors.Select(author => author.Name.Value).ToList();
        var language = Languages.Of(text, reading.Title?.Value);
        var speech = QuoteFinder.Find(blocks, text, authors, language?.Tag);
        return UpdateTargets.Complete(
            reading with
            {
                Language = Language(language, lines.Kept),
                Blocks = blocks,
                Text = text,
                Quotes = speech.Quotes,
                Reports = speech.Reports,
                Speakers = speech.Speakers,
            }
        );
    }

    private Found<string>? Language((string Tag, double Confidence)? language, IReadOnlyList<int> kept) =>
        language is var (tag, confidence) && kept.Count > 0
            ? new Found<string>(tag, _page.Evidence("language-of-body", confidence, _map.Line(kept[0])))
            : null;

    private Found<string> Line(string rule, double confidence, int index) =>
        new(_map.Line(index).Text, _page.Evidence(rule, confidence, _map.Line(index)));

    private Found<string>? TitleOf(BreadcrumbTrail? trail) =>
        trail is { Confidence: >= 0.8 }
        && BreadcrumbTrail.IsHome(trail.Entries[0].Text)
        && LineShape.Words(trail.Entries[^1].Text) >= 4
            ? Breadcrumb(trail)[^1]
            : null;

    private List<Found<string>> Breadcrumb(BreadcrumbTrail? trail) =>
        trail is null
            ? []
            :
            [
                .. trail.Entries.Select(entry =>
                {
                    var start = _map.Line(trail.Line).Start + entry.Start;
                    return new Found<string>(
                        entry.Text,
                        _page.Evidence("breadcrumb-line", trail.Confidence, start, start + entry.Text.Length)
                    );
                }),
            ];

    private static List<string> Sections(
        BreadcrumbTrail? trail,
        string? title,
        string? site,
        IReadOnlyList<FoundAuthor> authors
    )
    {
        var others = new HashSet<string>(authors.Select(author => LineShape.Key(author.Name.Value)));
        others.UnionWith(new[] { title, site }.OfType<string>().Select(LineShape.Key));
        return
        [
            .. (trail?.Entries ?? [])
                .Select(entry => entry.Text)
                .Where(entry =>
                    !BreadcrumbTrail.IsHome(entry) && !others.Contains(LineShape.Key(entry)) && !IsCut(entry, title)
                ),
        ];
    }

    // Long titles are printed cut short in a trail.
    private static bool IsCut(string entry, string? title) =>
        entry.EndsWith('…') || entry.EndsWith("...", StringComparison.Ordinal)
            ? title is not null && LineShape.Key(title).StartsWith(LineShape.Key(entry), StringComparison.Ordinal)
            : false;

    private IEnumerable<Evidence> BoilerplateLines(HashSet<int> taken, IReadOnlyList<int> kept)
    {
        var used = new HashSet<int>(kept);
        used.UnionWith(taken);
        for (var i = 0; i < _map.Count; i++)
        {
            if (!used.Contains(i) && !_map.Marks[i].IsDateLine)
                yield return _page.Evidence("furniture-line", 0.7, _map.Line(i));
        }
    }
}
