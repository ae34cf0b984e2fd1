using System.Xml;

namespace Articles.Api.Imports.Pages;

/// <summary>Reads XML without a document type, down to a depth: a tree of it takes time with the square of its depth.</summary>
internal sealed class ShallowXmlReader : XmlTextReader
{
    // Bodies in XHTML nest as pages do.
    private const int Deepest = 256;

    public ShallowXmlReader(TextReader xml)
        : base(xml)
    {
        DtdProcessing = DtdProcessing.Prohibit;
        XmlResolver = null;
        EntityHandling = EntityHandling.ExpandEntities;
        Normalization = true;
    }

    /// <exception cref="XmlException">When it is no XML, or too deep.</exception>
    public override bool Read() =>
        base.Read() && (Depth <= Deepest ? true : throw new XmlException($"It nests deeper than {Deepest} elements."));
}
