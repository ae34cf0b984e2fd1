using Articles.Api.Model;

namespace Articles.Api.Formats.Exports;

/// <summary>What there is to export, and where to go on from afterwards.</summary>
public sealed record ExportResponse
{
    /// <summary>
    /// Where the changes begin that an export begun after this answer may not have: export, then follow
    /// `/v1/changes?cursor=` from here, and nothing is missed.
    /// </summary>
    public required string ChangesCursor { get; init; }

    /// <summary>The files, one for each noun and format.</summary>
    public required IReadOnlyList<ExportFile> Files { get; init; }
}

/// <summary>One file of an export.</summary>
public sealed record ExportFile
{
    /// <summary>What its rows are.</summary>
    public required Noun Noun { get; init; }

    /// <summary>Its address.</summary>
    public required string Href { get; init; }

    /// <summary>Its media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>How many rows it would have now.</summary>
    public required int Rows { get; init; }
}
