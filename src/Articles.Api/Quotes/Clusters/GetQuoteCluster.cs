using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.References;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Clusters;

/// <summary>Gets the quotes that are the same as one: who printed which words, and who first.</summary>
public sealed record GetQuoteCluster : IRequest<ClusterResponse?>, IRead
{
    /// <summary>The quote's id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetQuoteCluster>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<ClusterResponse>());
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetQuoteCluster, ClusterResponse?>
    {
        private const int MostSpeakers = 20;

        public async Task<ClusterResponse?> Handle(GetQuoteCluster request, CancellationToken cancellationToken)
        {
            if (!Guid.TryParseExact(request.Id, "D", out var id))
                return null;
            var quote = await db
                .Quotes.Where(quote => quote.Id == id)
                .Select(QuoteSummary.Projection)
                .SingleOrDefaultAsync(cancellationToken);
            if (quote is null)
                return null;
            var clusters = new SummarizeClusters(db);
            var summary = (await clusters.OfAsync([quote], cancellationToken))[id];
            var cluster = await clusters.FindAsync(id, cancellationToken);
            var variants = new ShowVariants(db, summary.FirstSeen.Quote);
            return new ClusterResponse(summary)
            {
                Speakers = cluster is { } one ? await SpeakersAsync(one, cancellationToken) : AloneSpeaker(quote),
                Variants = cluster is { } of
                    ? await variants.OfClusterAsync(of, cancellationToken)
                    : await variants.AloneAsync(id, cancellationToken),
                Quotes = $"/v1/quotes?cluster={id}",
            };
        }

        private static List<ClusterSpeaker> AloneSpeaker(QuoteSummary quote) =>
            quote.Speaker is null ? [] : [new ClusterSpeaker { Speaker = quote.Speaker, QuoteCount = 1 }];

        /// <summary>One speaker for each name.</summary>
        private async Task<List<ClusterSpeaker>> SpeakersAsync(long cluster, CancellationToken cancellationToken)
        {
            var names = await db
                .ClusteredQuotes.Where(row => row.Voice.ClusterId == cluster && row.Voice.Speaker != "")
                .GroupBy(row => row.Voice.Speaker)
                .Select(group => new
                {
                    group.Key,
                    Count = group.Count(),
                    Voice = group.Min(row => row.VoiceId),
                })
                .OrderByDescending(name => name.Count)
                .ThenBy(name => name.Key)
                .Take(MostSpeakers)
                .ToListAsync(cancellationToken);
            var voices = names.ConvertAll(name => name.Voice);
            var first = await db
                .Voices.Where(voice => voices.Contains(voice.Id))
                .Select(voice => new
                {
                    voice.Id,
                    QuoteId = db
                        .ClusteredQuotes.Where(row => row.VoiceId == voice.Id)
                        .OrderBy(row => row.SortAt)
                        .ThenBy(row => row.QuoteId)
                        .Select(row => row.QuoteId)
                        .First(),
                })
                .ToDictionaryAsync(voice => voice.QuoteId, voice => voice.Id, cancellationToken);
            var quotes = first.Keys.ToList();
            var speakers = await db
                .Quotes.Where(quote => quotes.Contains(quote.Id))
                .Where(quote => quote.Speaker != null)
                .Select(quote => new
                {
                    quote.Id,
                    Speaker = new SpeakerReference
                    {
                        Id = quote.Speaker!.Id,
                        Slug = quote.Speaker.Slug,
                        Name = quote.Speaker.Name,
                        Description = quote.Speaker.Description,
                    },
                })
                .ToDictionaryAsync(quote => first[quote.Id], quote => quote.Speaker, cancellationToken);
            return names
                .Where(name => speakers.ContainsKey(name.Voice))
                .Select(name => new ClusterSpeaker { Speaker = speakers[name.Voice], QuoteCount = name.Count })
                .ToList();
        }
    }
}
