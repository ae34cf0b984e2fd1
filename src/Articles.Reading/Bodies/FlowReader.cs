using AngleSharp.Dom;
using Articles.Reading.Html;

namespace Articles.Reading.Bodies;

/// <summary>Reads what an element holds, in order, as blocks: running text as paragraphs, and the elements that are blocks themselves.</summary>
internal sealed class FlowReader
{
    private readonly BodyScope scope;
    private readonly InlineBuffer line = new();
    private readonly List<Block> blocks = [];

    private FlowReader(BodyScope scope) => this.scope = scope;

    /// <param name="around">The marks of the text around, which go on in it.</param>
    public static List<Block> Read(BodyScope scope, INode parent, IReadOnlyList<Mark>? around = null)
    {
        var reader = new FlowReader(scope);
        foreach (var mark in around ?? [])
            reader.line.Begin(mark);
        reader.Visit(parent);
        reader.EndParagraph();
        return reader.blocks;
    }

    /// <summary>What an element holds as one text, whatever stands in it.</summary>
    public static MarkedText ReadText(BodyScope scope, INode parent, string separator = " ") =>
        MakeBlock.TextOf(Read(scope, parent), separator);

    private void Visit(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (scope.IsTaken(node))
                continue;
            if (node is IText text)
                Append(text.Data);
            else if (node is IElement element)
                Visit(element);
        }
    }

    private void Append(string text)
    {
        line.Append(text.Replace(InlineBuffer.Break, ' '));
        scope.Pass(text);
    }

    private void Visit(IElement element)
    {
        var tag = element.LocalName;
        if (tag is "br")
            line.Append(InlineBuffer.Break);
        else if (tag is "wbr")
            line.Append('\u200B');
        else if (tag is "img")
            AddImage(element);
        else if (BodyTags.Dropped.Contains(tag))
            Drop(element, tag);
        else if (BodyTags.Embeds.Contains(tag) || BodyTags.Blocks.Contains(tag) && !Formula.Is(element))
            VisitBlock(element, tag);
        else if (Formula.Is(element))
            AddFormula(element);
        else
            VisitInline(element, tag);
    }

    private void Drop(IElement element, string tag)
    {
        if (tag is "input" && element.GetAttribute("type") is "checkbox" or "hidden")
            return;
        if (!BodyTags.Silent.Contains(tag))
            scope.Drop($"<{tag}>", DropReasons.Of(tag), tag is "script" or "style" ? "" : element.TextContent);
    }

    private void VisitInline(IElement element, string tag)
    {
        if (!BodyTags.Inline.Contains(tag))
            scope.Drop($"<{tag}>", "It is no element of an article; its text is kept.");
        if (scope.Footnotes.LabelOf(element) is { } label)
            line.Point(new Mark(MarkKind.Footnote, 0, 0) { Target = label });
        else if (InlineMarks.Of(element, scope) is { } mark)
            VisitMarked(element, mark);
        else
            Visit((INode)element);
    }

    private void VisitMarked(IElement element, Mark mark)
    {
        var quotes = mark.Kind is MarkKind.Quotation ? QuotationMarks.Of(element) : ("", "");
        line.Begin(mark);
        line.Append(quotes.Item1);
        Visit((INode)element);
        line.Append(quotes.Item2);
        line.End();
    }

    private void AddImage(IElement element)
    {
        if (BodyImages.IsSign(element))
            line.Append(element.GetAttribute("alt")!);
        else if (BodyImages.Read(element, scope, line.Open) is { } image)
            line.Point(BodyImages.InLine(image));
    }

    private void AddFormula(IElement element)
    {
        if (!Formula.IsBlock(element))
        {
            line.Append(Formula.TextOf(element));
            return;
        }
        EndParagraph();
        blocks.Add(Formula.Read(element));
    }

    private void VisitBlock(IElement element, string tag)
    {
        EndParagraph();
        if (BlockReader.Read(element, tag, scope, line.Open) is { } read)
            blocks.AddRange(read);
        else
        {
            Visit((INode)element);
            EndParagraph();
        }
    }

    private void EndParagraph()
    {
        var taken = line.Take();
        if (!taken.IsEmpty)
            blocks.AddRange(Paragraphs.Of(taken));
    }
}
