using Articles.Reading.Updates;

namespace Articles.Reading.Pages;

/// <summary>What each line of a page is by itself, before its neighbours are asked.</summary>
internal sealed class PageMap
{
    // A line longer than this is prose; dates and labels in it are the article's own words.
    private const int LongestHeaderLine = 220;
    private const int FewWords = 3;
    private const int MostWordsBeside = 14;

    public PageMap(Page page)
    {
        Page = page;
        Marks = [.. page.Lines.Select(MarkOf)];
        var seen = new Dictionary<string, int>();
        foreach (var line in page.Lines)
            seen[line.Text] = seen.GetValueOrDefault(line.Text) + 1;
        Repeats = [.. page.Lines.Select(line => seen[line.Text] > 1 && !LineShape.IsProse(line.Text))];
    }

    public Page Page { get; }

    public IReadOnlyList<LineMark> Marks { get; }

    /// <summary>Whether the same line stands elsewhere on the page too, and is no prose, which a page may print twice.</summary>
    public IReadOnlyList<bool> Repeats { get; }

    public int Count => Page.Lines.Count;

    public PageLine Line(int index) => Page.Lines[index];

    private static LineMark MarkOf(PageLine line)
    {
        var text = line.Text;
        if (UpdateLabel.Of(text) is { } label)
            return new LineMark(FurnitureKind.None) { Update = label };
        var furniture = Furniture.Of(text);
        if (text.Length > LongestHeaderLine)
            return new LineMark(furniture);
        var dates = text.Any(char.IsAsciiDigit) ? PrintedDates.In(text) : [];
        return new LineMark(furniture)
        {
            Dates = dates,
            Byline = Byline.Of(text, dates),
            IsDateLine = IsDateLine(text, dates),
        };
    }

    // A few words may stand beside a date, as in 'Published March 3, 2019 at 3 p.m.', but no sentence.
    private static bool IsDateLine(string text, IReadOnlyList<PrintedDate> dates)
    {
        if (dates.Count == 0)
            return false;
        var beside = LineShape.Words(text) - dates.Sum(date => LineShape.Words(text[date.Start..date.End]));
        return beside <= FewWords || beside <= MostWordsBeside && !LineShape.IsProse(text);
    }
}

/// <summary>What one line is by itself.</summary>
internal sealed record LineMark(FurnitureKind Furniture)
{
    public UpdateLabel? Update { get; init; }

    public Byline? Byline { get; init; }

    public IReadOnlyList<PrintedDate> Dates { get; init; } = [];

    public bool IsDateLine { get; init; }

    /// <summary>Whether the line is known for something that no body holds.</summary>
    public bool IsMarked =>
        Furniture != FurnitureKind.None || Update is not null || IsDateLine || Byline is { Rule: "byline" };
}
