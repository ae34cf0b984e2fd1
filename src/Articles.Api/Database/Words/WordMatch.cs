using Articles.Api.Model;

namespace Articles.Api.Database.Words;

/// <summary>What was found by its words.</summary>
public sealed class WordMatch
{
    /// <summary>Greater for later articles.</summary>
    public long Number { get; private set; }

    /// <summary>The id of the article or the quote.</summary>
    public Guid OwnerId { get; private set; }

    public Exposure Exposure { get; private set; }

    /// <summary>As <see cref="WordWeights"/> reads them.</summary>
    public byte[] Weights { get; private set; } = [];
}

/// <summary>An article that has one of several words.</summary>
public sealed class TermMatch
{
    /// <summary>Which of the words, from 0.</summary>
    public int Term { get; private set; }

    /// <summary>Greater for later articles.</summary>
    public long Number { get; private set; }

    /// <summary>The id of the article.</summary>
    public Guid OwnerId { get; private set; }
}
