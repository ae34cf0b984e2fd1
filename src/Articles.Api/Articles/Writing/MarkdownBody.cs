using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;

namespace Articles.Api.Articles.Writing;

/// <summary>Makes blocks of Markdown: of the HTML that it stands for, so that both ways of writing the same make the same blocks.</summary>
internal static class MarkdownBody
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFigures()
        .UseAutoLinks()
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Use<DisplayedFormulas>()
        .Build();

    /// <param name="address">Where the body stands; relative addresses are resolved against it.</param>
    /// <exception cref="FormatException">When it is nested deeper than any article is.</exception>
    public static BodyContent Read(string markdown, string? address = null)
    {
        try
        {
            return HtmlBody.Read(Markdown.ToHtml(markdown, Pipeline), address);
        }
        // The parser's own limit on depth.
        catch (ArgumentException exception)
        {
            throw new FormatException("is nested too deeply", exception);
        }
    }

    /// <summary>Formulas on lines of their own. Those in running text are left as they are: most dollars are money.</summary>
    private sealed class DisplayedFormulas : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new MathBlockParser());

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer) =>
            (renderer as Markdig.Renderers.HtmlRenderer)?.ObjectRenderers.Insert(0, new HtmlMathBlockRenderer());
    }
}
