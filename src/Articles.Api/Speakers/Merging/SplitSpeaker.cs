using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers.Merging;

/// <summary>Whose words they are now.</summary>
/// <param name="IsNew">Whether there was no such speaker until now.</param>
public sealed record SplitOff(SpeakerResponse Speaker, bool IsNew);

/// <summary>Gives words that were taken for one speaker's to somebody else. Pages do not take them back.</summary>
/// <param name="Id">The id or slug of the speaker whose words they are not.</param>
/// <returns>Null when there is no such speaker.</returns>
public sealed record SplitSpeaker(string Id, IfMatch IfMatch, SpeakerSplit Body) : IRequest<SplitOff?>, IWrite
{
    internal sealed class Validator : AbstractValidator<SplitSpeaker>
    {
        public Validator() => RuleFor(request => request.Body).SetValidator(new SpeakerSplitRules());
    }

    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock, Caller caller)
        : IRequestHandler<SplitSpeaker, SplitOff?>
    {
        public Task<SplitOff?> Handle(SplitSpeaker request, CancellationToken cancellationToken) =>
            db.TransactAsync(() => SplitAsync(request, cancellationToken), cancellationToken);

        private async Task<SplitOff?> SplitAsync(SplitSpeaker request, CancellationToken cancellationToken)
        {
            var speaker = await db.Speakers.At(request.Id).SingleOrDefaultAsync(cancellationToken);
            if (speaker is null)
                return null;
            await request.IfMatch.RequireAsync(
                speaker.Version,
                () => mediator.Send(new GetSpeaker { Id = $"{speaker.Id}" }, cancellationToken)
            );
            var other = request.Body.Merged is { } merged
                ? await new UndoMerge(db, speaker, clock.GetUtcNow()).RunAsync(merged, cancellationToken)
                : await GiveAsync(speaker, request.Body, cancellationToken);
            var response = await mediator.Send(new GetSpeaker { Id = $"{other.Id}" }, cancellationToken);
            return response is null ? null : new SplitOff(response, request.Body.Into is null);
        }

        private async Task<Speaker> GiveAsync(Speaker speaker, SpeakerSplit split, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var quotes = await new QuotesToSplit(db, speaker).FindAsync(split, cancellationToken);
            var shown = quotes.Count(quote => quote.IsShown);
            var other = await TargetAsync(speaker, split, isPublic: shown > 0, now, cancellationToken);
            other.SplitFrom(speaker, now);
            speaker.CountQuotes(-shown, now);
            other.CountQuotes(shown, now);
            other.Show(other.IsPublic || shown > 0, now);
            await db.SaveChangesAsync(cancellationToken);
            await new MoveQuotes(db, speaker, other).RunAsync(
                quotes.ConvertAll(quote => quote.Id),
                quote =>
                {
                    quote.AttributeTo(other);
                    quote.Judge(ReviewOf(quote), isEdited: true, caller.Id, now);
                },
                cancellationToken
            );
            return other;
        }

        // What an editor made or rejected is so whoever said it.
        private static QuoteReview ReviewOf(Quote quote) =>
            quote.Review is QuoteReview.Rejected || quote.Method == Quote.ByEditor && quote.IsEditors
                ? quote.Review
                : QuoteReview.Corrected;

        private async Task<Speaker> TargetAsync(
            Speaker speaker,
            SpeakerSplit split,
            bool isPublic,
            DateTimeOffset now,
            CancellationToken cancellationToken
        )
        {
            if (split.Into is { } into)
            {
                var id = await db.FollowIdAsync<Speaker>(into, cancellationToken);
                if (id == speaker.Id)
                    throw RefusedException.Invalid("/into", "is this speaker itself");
                return await db.Speakers.SingleOrDefaultAsync(other => other.Id == id, cancellationToken)
                    ?? throw RefusedException.Invalid("/into", "is not the id or the slug of a speaker");
            }
            var name = split.Name!;
            var kind = split.Kind ?? speaker.Kind;
            var slug = await db.NewSlugAsync<Speaker>(split.Slug, name, "speaker", cancellationToken);
            var found = new FoundSpeaker(name)
            {
                Kind = kind,
                Names = [],
                HasFullName = false,
            };
            var made = new Speaker(Guid.CreateVersion7(now), slug, found, now, isPublic);
            made.Edit(name, kind, split.Description, [], now);
            db.Speakers.Add(made);
            return made;
        }
    }
}
