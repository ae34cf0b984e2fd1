using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using MediatR;

namespace Articles.Api.Formats.Embeds;

/// <summary>Shows a quote as a small page to be put into others.</summary>
public sealed record GetQuoteCard : IRequest<Document?>
{
    /// <summary>The quote's id.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetQuoteCard, Document?>
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private const string Style =
            "body{margin:0;padding:16px 20px;border:1px solid #8884;border-radius:8px;"
            + "font:16px/1.5 Georgia,serif;color-scheme:light dark;color:CanvasText;background:Canvas}"
            + "blockquote{margin:0 0 12px;white-space:pre-line}footer{font:14px/1.5 system-ui,sans-serif}"
            + "p{margin:8px 0 0}.standing{font-weight:600}a{color:inherit}";

        public async Task<Document?> Handle(GetQuoteCard request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetQuote { Id = request.Id }, cancellationToken) is not { } quote)
                return null;
            return new Document(Encoding.UTF8.GetBytes(Page(quote)), "text/html; charset=utf-8")
            {
                // Nothing in the page is fetched or run, whatever a text may hold.
                ContentSecurityPolicy =
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *",
            };
        }

        private string Page(QuoteResponse quote) =>
            $"""
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>{Encode(QuoteEmbed.TitleOf(quote))}</title>
                <link rel="canonical" href="{Encode(site.At($"/v1/quotes/{quote.Id}"))}">
                <link rel="alternate" type="application/ld+json" href="{Encode(
                    site.At($"/v1/quotes/{quote.Id}.jsonld")
                )}">
                <link rel="alternate" type="application/json+oembed" href="{Encode(
                    site.At(QuoteEmbed.AddressOf(quote.Id, site))
                )}">
                <link rel="alternate" type="application/atom+xml" href="{Encode(site.At("/v1/updates.atom"))}">
                <style>{Style}</style>
                <blockquote>“{Encode(quote.Text)}”</blockquote>
                <footer>{SpeakerOf(quote)}
                in <a href="{Encode(site.PageOf(quote.Article.Slug))}" target="_blank" rel="noopener">{Encode(
                    quote.Article.Title
                )}</a>{DayOf(quote)}
                {StandingOf(quote)}</footer>
                </html>

                """;

        private static string SpeakerOf(QuoteSummary quote)
        {
            var name = quote.Speaker?.Name ?? quote.SpeakerText ?? quote.Source;
            var description = quote.Speaker?.Description is { } text ? $", {Encode(text)}," : "";
            return name is null ? "" : $"<b>{Encode(name)}</b>{description}";
        }

        private static string DayOf(QuoteSummary quote) =>
            quote.PublishedAt is { } time
                ? $", {time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
                : "";

        private string StandingOf(QuoteSummary quote)
        {
            if (quote.Standing is QuoteStanding.Current && quote.ArticleState is not ArticleState.Retracted)
                return "";
            var standing =
                quote.Standing is QuoteStanding.Current ? "The article was retracted." : $"{quote.Standing}.";
            var links = quote
                .AffectedBy.Where(effect => effect.Counts)
                .Select(effect =>
                    $" <a href=\"{Encode(site.At(effect.Href))}\" target=\"_blank\" rel=\"noopener\">Why</a>"
                );
            return $"<p class=\"standing\">{standing}{string.Concat(links)}</p>";
        }

        private static string Encode(string text) => Encoder.Encode(text);
    }
}
