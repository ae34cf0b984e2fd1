using Articles.Api.References;

namespace Articles.Api.Articles.Related;

/// <summary>An article and how much it has in common with another one.</summary>
internal sealed record ScoredArticle(Guid Id, double Score, RelatedBecause Because);

/// <summary>Gathers what other articles have in common with one, and tells which have most.</summary>
/// <param name="sortAt">When the article was published.</param>
internal sealed class RelatedScores(DateTimeOffset sortAt)
{
    private const int MostNamed = 10;

    // What was published at about the same time is more likely to be about the same thing.
    private const double Near = 0.5;
    private const double HalfLifeDays = 60;

    private readonly Dictionary<Guid, Found> found = [];

    public void Add(Guid article, DateTimeOffset publishedAt, double score, SharedQuote quote) =>
        Of(article, publishedAt, score).Quotes.Add(quote);

    public void Add(Guid article, DateTimeOffset publishedAt, double score, SpeakerReference speaker) =>
        Of(article, publishedAt, score).Speakers.Add(speaker);

    public void Add(Guid article, DateTimeOffset publishedAt, double score, string term) =>
        Of(article, publishedAt, score).Terms.Add(term);

    /// <summary>Best first; of those that are as good the latest.</summary>
    public IReadOnlyList<ScoredArticle> Best(int limit) =>
        found
            .Where(pair => pair.Value.IsEnough)
            .Select(pair => (pair.Key, pair.Value, Score: pair.Value.Score * Nearness(pair.Value.PublishedAt)))
            .OrderByDescending(one => one.Score)
            .ThenByDescending(one => one.Value.PublishedAt)
            .ThenBy(one => one.Key)
            .Take(limit)
            .Select(one => new ScoredArticle(one.Key, one.Score, one.Value.Because()))
            .ToList();

    private double Nearness(DateTimeOffset publishedAt) =>
        1 + Near * Math.Pow(2, -(publishedAt - sortAt).Duration().TotalDays / HalfLifeDays);

    private Found Of(Guid article, DateTimeOffset publishedAt, double score)
    {
        if (!found.TryGetValue(article, out var one))
            found.Add(article, one = new Found(publishedAt));
        one.Score += score;
        return one;
    }

    private sealed class Found(DateTimeOffset publishedAt)
    {
        public DateTimeOffset PublishedAt => publishedAt;

        public double Score { get; set; }

        public List<SharedQuote> Quotes { get; } = [];

        public List<SpeakerReference> Speakers { get; } = [];

        public List<string> Terms { get; } = [];

        /// <summary>One rare word alone is chance.</summary>
        public bool IsEnough => Quotes.Count > 0 || Speakers.Count > 0 || Terms.Count > 1;

        public RelatedBecause Because() =>
            new()
            {
                Speakers = Speakers.Take(MostNamed).ToList(),
                Quotes = Quotes.Take(MostNamed).ToList(),
                Terms = Terms,
            };
    }
}
