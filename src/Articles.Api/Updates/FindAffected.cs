using Articles.Api.Editing;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;

namespace Articles.Api.Updates;

/// <summary>Finds in an article what an editor says that an update is about.</summary>
/// <param name="update">The JSON pointer to the update in the body of the request.</param>
internal sealed class FindAffected(ArticleConsistency holdings, string update = "")
{
    private readonly WordsOfArticle words = new(holdings.Article.Body.Text);

    /// <param name="before">What the update is about so far: words that have gone from the article since are not looked for again.</param>
    public List<AffectedWords> In(IReadOnlyList<AffectsInput> inputs, IReadOnlyList<AffectedWords> before) =>
        inputs.Select((input, n) => Find(input, before, $"{update}/affects/{n}")).ToList();

    private AffectedWords Find(AffectsInput input, IReadOnlyList<AffectedWords> before, string pointer)
    {
        var affected = new AffectedWords
        {
            Relation = input.Relation,
            Before = input.Before,
            After = input.After,
            Confidence = input.Confidence ?? 1,
            IsConfirmed = input.Confirmed ?? true,
            Method = Quote.ByEditor,
        };
        if (input.Quote is { } id)
            return holdings.Quotes.Exists(quote => quote.Id == id)
                ? affected with
                {
                    Quote = id,
                }
                : throw RefusedException.Invalid($"{pointer}/quote", "is not the id of a quote of this article");
        var selector = input.Selector!;
        if (before.FirstOrDefault(known => IsSame(known.Selector, selector)) is { } known)
            return affected with { Selector = known.Selector, Anchor = known.Anchor, Quotes = known.Quotes };
        var place = words.Select(selector, $"{pointer}/selector/exact");
        return affected with
        {
            Selector = AffectedWords.SelectorAt(words.Text, words.Positions, place.Start, place.Text),
        };
    }

    private static bool IsSame(TextSelector? known, WordsSelector given) =>
        known is not null
        && known.Exact == given.Exact
        && known.Prefix == (given.Prefix ?? "")
        && known.Suffix == (given.Suffix ?? "");
}
