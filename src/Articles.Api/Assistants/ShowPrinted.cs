using Articles.Api.Articles;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Quotes.Verifying;
using Articles.Api.References;
using Articles.Api.Updates;

namespace Articles.Api.Assistants;

/// <summary>Makes small answers of what the API answers, with whole addresses.</summary>
internal sealed class ShowPrinted(Site site)
{
    public string At(string path) => site.At(path);

    public NamedArticle Of(ArticleReference article) =>
        new(article.Id, article.Title, At($"/v1/articles/{article.Slug}"));

    /// <param name="chain">Null where it is not known: then the speaker and the article are.</param>
    public QuotedWords Of(QuoteSummary quote, IReadOnlyList<ChainLink>? chain = null) =>
        new()
        {
            Id = quote.Id,
            Href = At($"/v1/quotes/{quote.Id}"),
            Text = quote.Text,
            Speaker = quote.Speaker?.Name ?? quote.SpeakerText,
            SpeakerId = quote.Speaker?.Id,
            Chain = chain is null
                ?
                [
                    .. new[]
                    {
                        quote.Speaker?.Name ?? quote.SpeakerText,
                        quote.Source,
                        quote.Article.Title,
                    }.OfType<string>(),
                ]
                : [.. chain.Select(hop => hop.Name ?? "somebody whom the page does not name")],
            Standing = quote.Standing,
            AffectedBy = [.. quote.AffectedBy.Where(effect => effect.Counts).Select(effect => At(effect.Href))],
            IsConfirmed = quote.Review is QuoteReview.Confirmed or QuoteReview.Corrected,
            Confidence = quote.Confidence,
            PublishedAt = quote.PublishedAt,
            Article = Of(quote.Article),
        };

    public MatchedWords Of(VerifiedMatch match) =>
        new()
        {
            Verdict = match.Verdict,
            Likeness = match.Likeness,
            Changes = match.Changes,
            Quote = Of(match.Quote, match.Chain),
        };

    public PrintedNote Of(UpdateResponse update) =>
        new()
        {
            Id = update.Id,
            Href = At($"/v1/updates/{update.Id}"),
            Kind = update.Kind,
            Severity = update.Severity,
            Text = update.Text,
            PublishedAt = update.PublishedAt,
            CreatedAt = update.CreatedAt,
            Article = Of(update.Article),
            Quotes = [.. update.Affects.SelectMany(words => words.Quotes).Distinct()],
        };

    /// <param name="offset">The first unit of the Markdown to give.</param>
    /// <param name="longest">So many units are given.</param>
    public ReadArticle Of(ArticleResponse article, int offset, int longest)
    {
        var markdown = article.Markdown ?? "";
        var from = Math.Clamp(offset, 0, markdown.Length);
        var to = Math.Min(markdown.Length, from + longest);
        // Not between the halves of a character.
        if (to < markdown.Length && char.IsLowSurrogate(markdown[to]))
            to--;
        return new ReadArticle
        {
            Id = article.Id,
            Slug = article.Slug,
            Href = At($"/v1/articles/{article.Slug}"),
            Title = article.Title,
            Authors = [.. article.Authors.Select(author => author.Name)],
            PublishedAt = article.PublishedAt,
            State = article.State,
            RetractionNotice = article.Notice,
            Version = article.Version,
            Markdown = markdown[from..to],
            NextOffset = to < markdown.Length ? to : null,
            Quotes = [.. (article.Quotes ?? []).Select(quote => Of(quote))],
            Updates = [.. (article.Updates ?? []).Select(Of)],
        };
    }
}
