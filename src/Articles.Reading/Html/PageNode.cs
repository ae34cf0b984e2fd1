using AngleSharp.Dom;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Html;

/// <summary>An element that prints something, with the pieces of text that stand in it: a stretch of the page's pieces.</summary>
internal sealed class PageNode(PageNode? parent, IElement element, ElementRole role, bool isHidden)
{
    public PageNode? Parent { get; } = parent;

    public IElement Element { get; } = element;

    /// <summary>The element's name, lower-case.</summary>
    public string Tag { get; } = element.LocalName;

    /// <summary>What its names say that it is for.</summary>
    public ElementRole Role { get; set; } = role;

    /// <summary>Whether its style keeps it from being seen.</summary>
    public bool IsHidden { get; } = isHidden;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The first of the pieces in it.</summary>
    public int First { get; set; }

    /// <summary>One past the last of the pieces in it.</summary>
    public int End { get; set; }

    /// <summary>How many of the elements right in it print something.</summary>
    public int Children { get; set; }

    public bool Contains(PageNode node) => node.First >= First && node.End <= End;

    public bool Contains(int piece) => piece >= First && piece < End;

    /// <summary>The nearest element, this one included, of which something holds.</summary>
    public PageNode? Nearest(Func<PageNode, bool> holds)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (holds(node))
                return node;
        }
        return null;
    }
}
