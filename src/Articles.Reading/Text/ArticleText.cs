namespace Articles.Reading.Text;

/// <summary>How blocks become an article's text.</summary>
internal static class ArticleText
{
    public const string Separator = "\n\n";

    public static string Of(IEnumerable<Block> blocks) => string.Join(Separator, Parts(blocks));

    /// <summary>The texts that the article's text consists of, in order: a caption is none of them.</summary>
    public static IEnumerable<string> Parts(IEnumerable<Block> blocks) =>
        blocks.Where(block => block.Kind != BlockKind.Image && block.Text.Length > 0).Select(block => block.Text);
}
