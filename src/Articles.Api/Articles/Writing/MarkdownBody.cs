using Markdig;

namespace Articles.Api.Articles.Writing;

/// <summary>Makes blocks of Markdown: of the HTML that it stands for, so that both ways of writing the same make the same blocks.</summary>
internal static class MarkdownBody
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFigures()
        .UseAutoLinks()
        .Build();

    /// <exception cref="FormatException">When it is nested deeper than any article is.</exception>
    public static IReadOnlyList<BlockContent> Read(string markdown)
    {
        try
        {
            return HtmlBody.Read(Markdown.ToHtml(markdown, Pipeline));
        }
        // The parser's own limit on depth.
        catch (ArgumentException exception)
        {
            throw new FormatException("is nested too deeply", exception);
        }
    }
}
