using Articles.Reading.Metadata.Bylines;
using Articles.Reading.Metadata.Dates;
using Articles.Reading.Text;
using Articles.Reading.Updates;

namespace Articles.Reading.PlainText;

/// <summary>What each line of a page is by itself, before its neighbours are asked.</summary>
internal sealed class LineMap
{
    // A line longer than this is prose; dates and labels in it are the article's own words.
    private const int LongestHeaderLine = 220;

    // Of longer lines boilerplate needs no key.
    private const int LongestKeyed = 300;
    private const int FewWords = 3;
    private const int MostWordsBeside = 14;

    // Most lines are marked by nothing but their boilerplate, if at all.
    private static readonly LineMark[] Plain =
    [
        .. Enum.GetValues<BoilerplateKind>().Select(kind => new LineMark(kind)),
    ];

    private bool[]? _teasers;

    public LineMap(TextPage page)
    {
        Page = page;
        var marks = new LineMark[page.Lines.Count];
        var looks = new LineLook[marks.Length];
        var repeats = new bool[marks.Length];
        var order = DateOrders.Of(page.Lines.Select(line => line.Text), () => Languages.Of(page.Text)?.Tag);
        // Lines that are printed again are what they were, so that each is looked at once.
        var firsts = new Dictionary<string, int>(marks.Length);
        for (var i = 0; i < marks.Length; i++)
        {
            var text = page.Lines[i].Text;
            if (firsts.TryAdd(text, i))
            {
                marks[i] = MarkOf(text, order, text.Length <= LongestKeyed ? page.Key(i) : null);
                looks[i] = LineLook.Of(text);
                continue;
            }
            var first = firsts[text];
            (marks[i], looks[i]) = (marks[first], looks[first]);
            repeats[i] = repeats[first] = repeats[first] || !looks[i].IsProse;
        }
        (Marks, Looks, Repeats) = (marks, looks, repeats);
        for (var i = 0; i < looks.Length; i++)
        {
            if (looks[i].CanBeUnstopped && !marks[i].IsMarked && StandsByProse(looks, i))
                looks[i] = looks[i] with { IsUnstopped = true };
        }
    }

    public TextPage Page { get; }

    public IReadOnlyList<LineMark> Marks { get; }

    public IReadOnlyList<LineLook> Looks { get; }

    /// <summary>Whether the same line stands elsewhere on the page too, and is no prose, which a page may print twice.</summary>
    public IReadOnlyList<bool> Repeats { get; }

    /// <summary>Whether the line advertises another article, as lists of them go on.</summary>
    public IReadOnlyList<bool> Teasers => _teasers ??= PlainText.Teasers.Of(this);

    public int Count => Page.Lines.Count;

    public TextLine Line(int index) => Page.Lines[index];

    private static bool StandsByProse(LineLook[] looks, int i) =>
        i > 0 && looks[i - 1].IsProse
        || i + 1 < looks.Length && looks[i + 1].IsProse
        || i + 2 < looks.Length && looks[i + 2] is { IsProse: true } && looks[i + 1].Lower >= looks[i].Lower / 2;

    /// <summary>What a line is by itself.</summary>
    /// <param name="key">The line's <see cref="LineShape.Key"/>, where it is known.</param>
    public static LineMark MarkOf(string text, DateOrder order = DateOrder.Unknown, string? key = null)
    {
        if (UpdateLabel.Of(text) is { } label)
            return new LineMark(BoilerplateKind.None) { Update = label };
        var boilerplate = Boilerplate.Of(text, key);
        if (text.Length > LongestHeaderLine)
            return Plain[(int)boilerplate];
        var dates = PrintedDates.In(text, order);
        if (dates.Count > 0 && IsCommenter(text))
            return Plain[(int)BoilerplateKind.Ending];
        var byline = Byline.Of(text, dates);
        return dates.Count == 0 && byline is null
            ? Plain[(int)boilerplate]
            : new LineMark(boilerplate)
            {
                Dates = dates,
                Byline = byline,
                IsDateLine = IsDateLine(text, dates),
            };
    }

    // 'Ada Roe on September 12, 2018 at 4:47 pm said:'
    private static bool IsCommenter(string text) =>
        text.EndsWith(" said:", StringComparison.Ordinal)
        || text.EndsWith(" says:", StringComparison.Ordinal)
        || text.EndsWith(" wrote:", StringComparison.Ordinal);

    // A few words may stand beside a date, as in 'Published March 3, 2019 at 3 p.m.', but no sentence.
    private static bool IsDateLine(string text, IReadOnlyList<PrintedDate> dates)
    {
        if (dates.Count == 0)
            return false;
        var beside = PrintedDates.WordsBeside(text, dates);
        return beside <= FewWords || beside <= MostWordsBeside && !LineShape.IsProse(text);
    }
}

/// <summary>What one line is by itself.</summary>
internal sealed record LineMark(BoilerplateKind Boilerplate)
{
    public UpdateLabel? Update { get; init; }

    public Byline? Byline { get; init; }

    public IReadOnlyList<PrintedDate> Dates { get; init; } = [];

    public bool IsDateLine { get; init; }

    /// <summary>Whether the line is known for something that no body holds.</summary>
    public bool IsMarked =>
        Boilerplate != BoilerplateKind.None || Update is not null || IsDateLine || Byline is { Rule: "byline" };
}
