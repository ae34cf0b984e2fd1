using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using Articles.Api.Formats.Sitemaps;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using FluentValidation;
using MediatR;

namespace Articles.Api.Formats.Embeds;

/// <summary>The formats of oEmbed.</summary>
public enum EmbedFormat
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>XML.</summary>
    Xml,
}

/// <summary>Tells how to put a quote into another page (<see href="https://oembed.com">oEmbed</see>).</summary>
public sealed record GetQuoteEmbed : IRequest<Document?>
{
    /// <summary>The address of a quote in this API, of its page, or of its card.</summary>
    public string? Url { get; init; }

    /// <summary>How wide it may be, in pixels.</summary>
    public QueryValue<int>? Maxwidth { get; init; }

    /// <summary>How high it may be, in pixels.</summary>
    public QueryValue<int>? Maxheight { get; init; }

    /// <summary>The format; `json` when left out.</summary>
    public QueryValue<EmbedFormat>? Format { get; init; }

    internal sealed class Validator : AbstractValidator<GetQuoteEmbed>
    {
        public Validator()
        {
            RuleFor(request => request.Url).NotEmpty().WithMessage("is missing");
            RuleFor(request => request.Maxwidth).Must(IsSize).WithMessage("is not at least 1");
            RuleFor(request => request.Maxheight).Must(IsSize).WithMessage("is not at least 1");
        }

        private static bool IsSize(QueryValue<int>? size) => size?.Value is not < 1;
    }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetQuoteEmbed, Document?>
    {
        private static readonly JsonSerializerOptions Json = new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

        public async Task<Document?> Handle(GetQuoteEmbed request, CancellationToken cancellationToken)
        {
            if (IdIn(request.Url!) is not { } id)
                return null;
            if (await mediator.Send(new GetQuote { Id = id }, cancellationToken) is not { } quote)
                return null;
            var embed = QuoteEmbed.Of(quote, request.Maxwidth?.Value, request.Maxheight?.Value, site);
            return request.Format?.Value is EmbedFormat.Xml
                ? new XElement(
                    "oembed",
                    embed.Select(member => new XElement(member.Key, XmlText.Clean($"{member.Value}")))
                ).ToDocument()
                : new Document(Encoding.UTF8.GetBytes(embed.ToJsonString(Json)), "application/json; charset=utf-8");
        }

        private string? IdIn(string url)
        {
            string[] places = [site.At("/v1/quotes/"), site.At("/quotes/")];
            if (
                Array.Find(places, place => url.StartsWith(place, StringComparison.OrdinalIgnoreCase)) is not { } quotes
            )
                return null;
            var id = url[quotes.Length..];
            return id.EndsWith("/card", StringComparison.Ordinal) ? id[..^"/card".Length] : id;
        }
    }
}
