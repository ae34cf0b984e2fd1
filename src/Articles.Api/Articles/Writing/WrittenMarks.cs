using Articles.Api.Pipeline;
using Articles.Api.Renditions;

namespace Articles.Api.Articles.Writing;

/// <summary>Reads the text of a block and its marks as an editor sends them.</summary>
internal static class WrittenMarks
{
    private const int Most = 2_000;

    /// <returns>In Unicode NFC; positions count from the beginning of the block.</returns>
    public static MarkedText Read(BlockContent content, string at, List<ProblemError> errors)
    {
        var sent = content.Text ?? "";
        var text = content.Kind is BlockKind.Code or BlockKind.Math ? CleanCode(sent) : Clean(sent);
        // The text of what holds others is put together; its marks count in that.
        var isMade = content.Items is not null || content.Rows is not null || content.Blocks is { Count: > 0 };
        var marks = Read(content.Marks, isMade ? null : sent, text, content.Start ?? 0, $"{at}/marks", errors);
        return new MarkedText(text, marks);
    }

    public static MarkedText ReadCaption(BlockContent content, string at, List<ProblemError> errors)
    {
        var isImage = content.Kind is BlockKind.Image;
        var sent = content.Caption ?? (isImage ? content.Text : null) ?? "";
        var text = Clean(sent);
        return new MarkedText(text, Read(content.CaptionMarks, sent, text, 0, $"{at}/captionMarks", errors));
    }

    public static string Clean(string text) => ComposedText.Of(Lines(text)).Trim();

    public static IReadOnlyList<Mark> InOrder(IEnumerable<Mark> marks) =>
        [.. marks.Distinct().OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End).ThenBy(mark => mark.Kind)];

    private static string CleanCode(string text) => ComposedText.Of(Lines(text)).TrimEnd('\n');

    private static string Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static IReadOnlyList<Mark> Read(
        IReadOnlyList<BlockMark>? marks,
        string? sent,
        string text,
        int start,
        string at,
        List<ProblemError> errors
    )
    {
        if (marks is null or { Count: 0 })
            return [];
        if (marks.Count > Most)
        {
            errors.Add(new ProblemError { Pointer = at, Detail = $"has more than {Most} marks" });
            return [];
        }
        var (sentLength, length) = (MarkedText.LengthOf(sent ?? ""), MarkedText.LengthOf(text));
        // Text that is not sent as it is kept: composed, or without the space around it.
        var shift =
            sent is null || sent == text ? 0 : MarkedText.LengthOf(sent) - MarkedText.LengthOf(sent.TrimStart());
        var read = new List<Mark>();
        foreach (var (n, mark) in marks.Index())
        {
            var (first, last) = (mark.Start - start, mark.End - start);
            if (Complaint(mark, first, last, sent is null ? int.MaxValue : sentLength) is { } complaint)
                errors.Add(new ProblemError { Pointer = $"{at}/{n}/{complaint.Member}", Detail = complaint.Detail });
            else
            {
                if (mark.Kind is MarkKind.Link && read.Exists(other => IsLinkAt(other, Place(first), Place(last))))
                    errors.Add(new ProblemError { Pointer = $"{at}/{n}", Detail = "is a link over another link" });
                read.Add(Of(mark) with { Start = Place(first), End = Place(last) });
            }
        }
        return InOrder(read.Where(mark => mark.End > mark.Start || mark.Kind is MarkKind.Footnote or MarkKind.Image));

        int Place(int position) => sent is null ? position : Math.Clamp(position - shift, 0, length);
    }

    private static bool IsLinkAt(Mark mark, int start, int end) =>
        mark.Kind is MarkKind.Link && mark.Start < end && start < mark.End;

    private static (string Member, string Detail)? Complaint(BlockMark mark, int first, int last, int length)
    {
        var isPoint = mark.Kind is MarkKind.Footnote or MarkKind.Image;
        if (first < 0)
            return ("start", "is in front of the block: it counts from the block's start");
        if (last > length)
            return ("end", "is behind the end of the block");
        if (last < first)
            return ("end", "is before the start");
        if (
            mark.Kind is MarkKind.Link or MarkKind.Image
            && (BodyAddress.Of(mark.Href) is null || IsTooLong(mark.Href, 2_000))
        )
            return (
                "href",
                "is no address that can be shown: http, https, mailto, tel, or relative to where the article stands"
            );
        if (mark.Link is not null && BodyAddress.Of(mark.Link) is null)
            return ("link", "is no address that can be shown");
        if (mark.Kind is MarkKind.Footnote && string.IsNullOrWhiteSpace(mark.Target))
            return ("target", "is missing: a footnote mark names the label of its note");
        if (isPoint && last != first)
            return ("end", "is not the start: a footnote or an image in the line has no text");
        return TooLong(mark);
    }

    private static (string Member, string Detail)? TooLong(BlockMark mark) =>
        IsTooLong(mark.Title, 1_000) ? ("title", "is longer than 1000 characters")
        : IsTooLong(mark.Alt, 2_000) ? ("alt", "is longer than 2000 characters")
        : IsTooLong(mark.Rel, 100) ? ("rel", "is longer than 100 characters")
        : IsTooLong(mark.Target, 50) ? ("target", "is longer than 50 characters")
        : IsTooLong(mark.Srcset, 8_000) ? ("srcset", "is longer than 8000 characters")
        : null;

    private static bool IsTooLong(string? text, int most) => text?.Length > most;

    private static Mark Of(BlockMark mark) =>
        new(mark.Kind, 0, 0)
        {
            Href = mark.Href,
            Title = mark.Title is null ? null : ComposedText.Of(mark.Title),
            Rel = mark.Rel,
            Target = mark.Target,
            Alt = mark.Alt is null ? null : ComposedText.Of(mark.Alt),
            Width = mark.Width,
            Height = mark.Height,
            Srcset = mark.Srcset,
            Link = mark.Link,
        };
}
