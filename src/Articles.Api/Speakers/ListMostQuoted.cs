using Articles.Api.Database;
using Articles.Api.Quotes;
using Articles.Api.References;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers;

/// <summary>Those who were quoted most.</summary>
/// <param name="Speakers">Most quotes first.</param>
/// <param name="IsOfAllTime">Whether all of their quotes are counted, because nobody was quoted since.</param>
internal sealed record MostQuoted(IReadOnlyList<QuotedSpeaker> Speakers, bool IsOfAllTime);

/// <summary>Somebody and how often.</summary>
internal sealed record QuotedSpeaker(SpeakerReference Speaker, int QuoteCount);

/// <summary>Lists those who were quoted most since a time.</summary>
internal sealed record ListMostQuoted(DateTimeOffset Since, int Limit) : IRequest<MostQuoted>
{
    internal sealed class Handler(ArticlesDb db) : IRequestHandler<ListMostQuoted, MostQuoted>
    {
        public async Task<MostQuoted> Handle(ListMostQuoted request, CancellationToken cancellationToken)
        {
            using var readers = db.SeeAsReaders();
            var counts = await ListQuotes
                .Accepted(db.Quotes.Where(quote => quote.SortAt >= request.Since && quote.PublishedAt != null))
                .Where(quote => quote.SpeakerId != null)
                .GroupBy(quote => quote.SpeakerId!.Value)
                .Select(same => new { Id = same.Key, Count = same.Count() })
                .OrderByDescending(same => same.Count)
                .ThenBy(same => same.Id)
                .Take(request.Limit)
                .ToDictionaryAsync(same => same.Id, same => same.Count, cancellationToken);
            var (ids, ofAllTime) = (counts.Keys.ToList(), counts.Count == 0);
            var speakers = ofAllTime
                ? db
                    .Speakers.Where(speaker => speaker.QuoteCount > 0)
                    .OrderByDescending(speaker => speaker.QuoteCount)
                    .ThenBy(speaker => speaker.Id)
                    .Take(request.Limit)
                : db.Speakers.Where(speaker => ids.Contains(speaker.Id));
            var named = await speakers
                .Select(speaker => new QuotedSpeaker(
                    new SpeakerReference
                    {
                        Id = speaker.Id,
                        Slug = speaker.Slug,
                        Name = speaker.Name,
                        Description = speaker.Description,
                    },
                    speaker.QuoteCount
                ))
                .ToListAsync(cancellationToken);
            return new MostQuoted(
                ofAllTime
                    ? named
                    : named
                        .Select(one => one with { QuoteCount = counts[one.Speaker.Id] })
                        .OrderByDescending(one => one.QuoteCount)
                        .ThenBy(one => one.Speaker.Id)
                        .ToList(),
                ofAllTime
            );
        }
    }
}
