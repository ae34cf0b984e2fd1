using Articles.Api.Pipeline;

namespace Articles.Api.Articles.Writing;

/// <summary>Makes blocks of a body, whichever way it was written.</summary>
internal static class WrittenBody
{
    /// <returns>Null when none of the three is given.</returns>
    /// <exception cref="RefusedException">When it cannot be a body; says where.</exception>
    public static IReadOnlyList<Block>? Read(IReadOnlyList<BlockContent>? blocks, string? markdown, string? html)
    {
        var errors = new List<ProblemError>();
        var body =
            blocks is not null ? WrittenBlocks.Read(blocks, "/blocks", errors)
            : markdown is not null ? Convert(markdown, "/markdown", MarkdownBody.Read, errors)
            : html is not null ? Convert(html, "/html", HtmlBody.Read, errors)
            : null;
        return errors.Count == 0 ? body : throw new RefusedException(StatusCodes.Status400BadRequest, null, errors);
    }

    private static IReadOnlyList<Block> Convert(
        string text,
        string at,
        Func<string, IReadOnlyList<BlockContent>> read,
        List<ProblemError> errors
    )
    {
        try
        {
            return WrittenBlocks.Read(read(text), at, errors);
        }
        catch (FormatException exception)
        {
            errors.Add(new ProblemError { Pointer = at, Detail = exception.Message });
            return [];
        }
    }
}
