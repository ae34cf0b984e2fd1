using Articles.Api.References;

namespace Articles.Api.Quotes.Verifying;

/// <summary>A claim while it is looked for.</summary>
internal sealed class SoughtClaim(WordsToVerify sent)
{
    /// <summary>What is less like is something else.</summary>
    public const double LeastLikeness = 0.55;

    public ClaimedWords Words { get; } = ClaimedWords.Of(sent.Text);

    public string? Speaker => sent.Speaker;

    /// <summary>The quotes that were laid beside it.</summary>
    public Dictionary<Guid, (int Length, AlignedWords Words)> Aligned { get; } = [];

    /// <summary>Whether a quote has all of its words.</summary>
    public bool IsFound => Aligned.Values.Any(pair => pair.Words.IsExact);

    /// <summary>Whether something that may have its words was not laid beside it.</summary>
    public bool IsCutShort { get; set; }

    /// <summary>The quotes that match, by what is known so far.</summary>
    public IEnumerable<KeyValuePair<Guid, (int Length, AlignedWords Words)>> Likely
    {
        get
        {
            var isFound = IsFound;
            return Aligned.Where(pair =>
                isFound ? pair.Value.Words.IsExact : pair.Value.Words.Likeness >= LeastLikeness
            );
        }
    }

    public IReadOnlyList<ArticleReference> InText { get; set; } = [];

    public Verdict VerdictOf(Guid quote, bool isOthers)
    {
        var (length, words) = Aligned[quote];
        return !words.IsExact ? Verdict.Altered
            : isOthers ? Verdict.OtherSpeaker
            : words.First == 0 && words.Last == length && Words.Words.All(word => word.Kind is not ClaimedKind.LeftOut)
                ? Verdict.Verbatim
            : Verdict.PartOf;
    }
}
