using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using FluentValidation;
using MediatR;

namespace Articles.Api.Speakers;

/// <summary>Lists the words of one speaker, those in the latest articles first unless asked otherwise.</summary>
public sealed record ListSpeakerQuotes : ListRequestOfQuotes
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    public override string DefaultSort => "-publishedAt";

    internal sealed class Validator : ListValidator<ListSpeakerQuotes, QuoteSummary>
    {
        public Validator(ReadingLimits limits)
            : base(limits, ListQuotes.Sorts.Select(sort => sort.Name)) =>
            RuleFor(request => request.Include).NamesOnly(GetQuote.Includes);
    }

    internal sealed class Handler(ArticlesDb db, Paging paging)
        : IRequestHandler<ListSpeakerQuotes, Page<QuoteSummary>?>
    {
        public async Task<Page<QuoteSummary>?> Handle(ListSpeakerQuotes request, CancellationToken cancellationToken)
        {
            var speaker = await db.Speakers.FindIdAsync(request.Id, cancellationToken);
            if (speaker is null)
                return null;
            using var readers = db.SeeAsReaders();
            var rows = ListQuotes.Rows(ListQuotes.Accepted(db.Quotes.Where(quote => quote.SpeakerId == speaker)));
            var page = await paging.TakeAsync(
                request,
                rows,
                ListQuotes.Sorts,
                QuoteSummary.Projection,
                cancellationToken
            );
            return await request.WithClustersAsync(page, db, cancellationToken);
        }
    }
}
