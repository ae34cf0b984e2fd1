namespace Articles.Api.Formats.CitationFormats;

/// <summary>The formats that bibliographies are kept in.</summary>
public enum CitationFormat
{
    /// <summary>CSL-JSON, as Zotero, Pandoc and citeproc read it.</summary>
    CslJson,

    /// <summary>BibTeX.</summary>
    Bibtex,

    /// <summary>RIS, as EndNote and Mendeley read it.</summary>
    Ris,

    /// <summary>A sentence to paste.</summary>
    Text,
}
