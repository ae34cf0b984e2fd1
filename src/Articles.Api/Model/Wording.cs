namespace Articles.Api.Model;

/// <summary>The words of one or more quotes, apart from how they are printed. It is there once, however many quotes have them.</summary>
public sealed class Wording
{
    private Wording() { }

    public Wording(long id, string words) => (Id, Words) = (id, words);

    /// <summary>A hash of <see cref="Words"/>.</summary>
    public long Id { get; private set; }

    /// <summary>The words as they are compared, with signs of what a writer left out or put in.</summary>
    public string Words { get; private set; } = "";
}

/// <summary>By what a wording is found: a hash of some of its words in a row.</summary>
public sealed class WordingClue
{
    private WordingClue() { }

    public WordingClue(long hash, long wordingId) => (Hash, WordingId) = (hash, wordingId);

    public long Hash { get; private set; }

    public long WordingId { get; private set; }
}

/// <summary>A wording as one speaker's: what joins clusters.</summary>
public sealed class Voice
{
    /// <summary>Raised whenever words are prepared or compared otherwise; the clusters are made anew at the next start.</summary>
    public const int CurrentShape = 1;

    private Voice() { }

    /// <param name="id">A hash of the other three.</param>
    /// <param name="speaker">The words of the speaker's name, folded; empty when nobody knows.</param>
    public Voice(long id, long wordingId, string speaker, bool isReport)
    {
        (Id, WordingId, Speaker, IsReport, ClusterId) = (id, wordingId, speaker, isReport, id);
        Surname = speaker[(speaker.LastIndexOf(' ') + 1)..];
    }

    public long Id { get; private set; }

    public long WordingId { get; private set; }

    public string Speaker { get; private set; } = "";

    /// <summary>The last word of <see cref="Speaker"/>: who may be the same person has the same.</summary>
    public string Surname { get; private set; } = "";

    /// <summary>Whether it is a report that was quoted as a block: words about what others said.</summary>
    public bool IsReport { get; private set; }

    /// <summary>The same for all voices of a cluster: the least of their ids, whoever came first.</summary>
    public long ClusterId { get; private set; }

    /// <summary>Stands for all of a wording's voices in one cluster, where it does not matter whose they are.</summary>
    public static Voice OfCluster(long clusterId, long wordingId, bool isReport) =>
        new(clusterId, wordingId, "", isReport);

    public void Join(long cluster) => ClusterId = cluster;
}

/// <summary>A quote in a cluster. Only what readers see is in one.</summary>
public sealed class ClusteredQuote
{
    private ClusteredQuote() { }

    public ClusteredQuote(Guid quoteId, Guid articleId, DateTimeOffset sortAt, long voiceId)
    {
        (QuoteId, ArticleId, SortAt, VoiceId) = (quoteId, articleId, sortAt, voiceId);
    }

    public Guid QuoteId { get; private set; }

    public Guid ArticleId { get; private set; }

    /// <summary>When it was printed, or else when we first saw it.</summary>
    public DateTimeOffset SortAt { get; private set; }

    public long VoiceId { get; private set; }

    public Voice Voice { get; private set; } = null!;

    /// <summary>Whether another one says the same of the same quote.</summary>
    public bool IsAs(ClusteredQuote other) =>
        (QuoteId, ArticleId, SortAt, VoiceId) == (other.QuoteId, other.ArticleId, other.SortAt, other.VoiceId);
}
