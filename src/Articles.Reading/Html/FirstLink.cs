using AngleSharp.Dom;

namespace Articles.Reading.Html;

/// <summary>Finds the link that an element begins with, a few elements down.</summary>
internal static class FirstLink
{
    private const int Deepest = 3;

    public static IElement? In(IElement element)
    {
        var inner = element.FirstElementChild;
        for (var depth = 0; depth < Deepest && inner is not null; depth++)
        {
            if (inner.LocalName == "a")
                return inner;
            inner = inner.FirstElementChild;
        }
        return null;
    }
}
