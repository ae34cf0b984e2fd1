using Articles.Api.Model;

namespace Articles.Api.Database.Clusters;

/// <summary>What is new in clusters.</summary>
public sealed record ClusterRows
{
    /// <summary>Ids and words.</summary>
    public IReadOnlyDictionary<long, string> Wordings { get; init; } = new Dictionary<long, string>();

    /// <summary>By what wordings are found.</summary>
    public IReadOnlyList<FoundClue> Clues { get; init; } = [];

    public IReadOnlyList<Voice> Voices { get; init; } = [];

    public IReadOnlyList<ClusteredQuote> Quotes { get; init; } = [];
}

/// <summary>A wording that has a clue.</summary>
public sealed record FoundClue(long Hash, long WordingId);
