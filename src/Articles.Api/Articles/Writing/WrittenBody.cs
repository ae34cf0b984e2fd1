using Articles.Api.Pipeline;

namespace Articles.Api.Articles.Writing;

/// <summary>Makes blocks of a body, whichever way it was written.</summary>
internal static class WrittenBody
{
    /// <param name="address">Where the article stands; relative addresses in it are resolved against it.</param>
    /// <returns>Null when none of the three is given.</returns>
    /// <exception cref="RefusedException">When it cannot be a body; says where.</exception>
    public static BodyContent? Read(
        IReadOnlyList<BlockContent>? blocks,
        string? markdown,
        string? html,
        string? address
    )
    {
        var errors = new List<ProblemError>();
        var body =
            blocks is not null ? Whole(WrittenBlocks.Read(blocks, "/blocks", errors))
            : markdown is not null ? Convert(markdown, "/markdown", MarkdownBody.Read, address, errors)
            : html is not null ? Convert(html, "/html", HtmlBody.Read, address, errors)
            : null;
        return errors.Count == 0 ? body : throw new RefusedException(StatusCodes.Status400BadRequest, null, errors);
    }

    private static BodyContent Whole(IReadOnlyList<Block> blocks) =>
        new()
        {
            Blocks = blocks,
            WordsIn = 0,
            WordsKept = 0,
        };

    private static BodyContent? Convert(
        string text,
        string at,
        Func<string, string?, BodyContent> read,
        string? address,
        List<ProblemError> errors
    )
    {
        try
        {
            var body = read(text, address);
            if (body.Blocks.Count > WrittenBlocks.Most)
                errors.Add(new ProblemError { Pointer = at, Detail = $"has more than {WrittenBlocks.Most} blocks" });
            return body;
        }
        catch (FormatException exception)
        {
            errors.Add(new ProblemError { Pointer = at, Detail = exception.Message });
            return null;
        }
    }
}
