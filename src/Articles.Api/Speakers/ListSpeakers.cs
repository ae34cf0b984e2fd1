using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Speakers;

/// <summary>Lists speakers, by name unless asked otherwise.</summary>
public sealed record ListSpeakers : ListRequest<SpeakerResponse>
{
    /// <summary>Only speakers of this kind.</summary>
    public QueryValue<SpeakerKind>? Kind { get; init; }

    /// <summary>A name or its beginnings: only speakers in whose name each word of it begins a word.</summary>
    [FreeText("trump")]
    public string? Q { get; init; }

    /// <summary>Only speakers changed at this time or later. With it the default of `sort` becomes `updatedAt`.</summary>
    public QueryValue<DateTimeOffset>? ChangedSince { get; init; }

    public override string DefaultSort => ChangedSince is null ? "name" : "updatedAt";

    internal static readonly IReadOnlyList<SortOrder<Speaker>> Sorts =
    [
        SortOrder<Speaker>.By("name", row => row.Item.NameKey),
        SortOrder<Speaker>.By("quoteCount", row => row.Item.QuoteCount),
        SortOrder<Speaker>.By("updatedAt", row => row.Item.UpdatedAt),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListSpeakers, SpeakerResponse>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListSpeakers, Page<SpeakerResponse>>
    {
        public Task<Page<SpeakerResponse>> Handle(ListSpeakers request, CancellationToken cancellationToken)
        {
            db.SeeAsReaders();
            IQueryable<Speaker> speakers = db.Speakers;
            if (request.Kind?.Value is { } kind)
                speakers = speakers.Where(speaker => speaker.Kind == kind);
            foreach (var word in FoldedText.WordsOf(request.Q))
                speakers = speakers.Where(speaker => (" " + speaker.NameKey).Contains(" " + word));
            if (request.ChangedSince?.Value is { } since)
                speakers = speakers.Where(speaker => speaker.UpdatedAt >= since);
            return paging.TakeAsync(
                request,
                speakers.Select(speaker => new Listed<Speaker>
                {
                    Item = speaker,
                    SortAt = speaker.CreatedAt,
                    Id = speaker.Id,
                }),
                Sorts,
                SpeakerResponse.Projection,
                cancellationToken
            );
        }
    }
}
