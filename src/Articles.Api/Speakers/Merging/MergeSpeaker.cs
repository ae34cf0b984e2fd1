using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers.Merging;

/// <summary>Who turned out to be the same.</summary>
public sealed record SpeakerMerge
{
    /// <summary>The id or slug of the speaker who is taken in. His address leads to the other one from then on.</summary>
    public required string From { get; init; }
}

/// <summary>Makes two speakers one: all that one of them said is the other's, and his addresses lead there.</summary>
/// <param name="Id">The id or slug of the one who stays.</param>
/// <returns>Null when there is no such speaker.</returns>
public sealed record MergeSpeaker(string Id, IfMatch IfMatch, SpeakerMerge Body) : IRequest<SpeakerResponse?>, IWrite
{
    internal sealed class Validator : AbstractValidator<MergeSpeaker>
    {
        public Validator() => RuleFor(request => request.Body.From).IsLine(SpeakerRules.LineLength);
    }

    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock)
        : IRequestHandler<MergeSpeaker, SpeakerResponse?>
    {
        public Task<SpeakerResponse?> Handle(MergeSpeaker request, CancellationToken cancellationToken) =>
            db.TransactAsync(() => MergeAsync(request, cancellationToken), cancellationToken);

        private async Task<SpeakerResponse?> MergeAsync(MergeSpeaker request, CancellationToken cancellationToken)
        {
            var survivor = await db.Speakers.At(request.Id).SingleOrDefaultAsync(cancellationToken);
            if (survivor is null)
                return null;
            var get = new GetSpeaker { Id = $"{survivor.Id}" };
            await request.IfMatch.RequireAsync(survivor.Version, () => mediator.Send(get, cancellationToken));
            var other = await FindAsync(request.Body.From, survivor, cancellationToken);
            var now = clock.GetUtcNow();
            db.MergedSpeakers.Add(survivor.Absorb(other, now));
            other.End(now);
            await RedirectAsync(other, survivor, cancellationToken);
            // First of all, so that of two who merge the same at the same time one waits here for the other.
            await db.SaveChangesAsync(cancellationToken);
            await MoveAsync(other, survivor, now, cancellationToken);
            db.Speakers.Remove(other);
            await db.SaveChangesAsync(cancellationToken);
            return await mediator.Send(get, cancellationToken);
        }

        private async Task<Speaker> FindAsync(string from, Speaker survivor, CancellationToken cancellationToken)
        {
            var other = await db.Speakers.At(from).SingleOrDefaultAsync(cancellationToken);
            if (other is null)
                throw await db.FollowIdAsync<Speaker>(from, cancellationToken) is { } present
                    ? RefusedException.Conflict("/from", $"was merged already, or has another slug: see {present}")
                    : RefusedException.Invalid("/from", "is not the id or the slug of a speaker");
            if (other.Id == survivor.Id)
                throw RefusedException.Invalid("/from", "is this speaker itself");
            if (AreKnown(other, survivor) && other.Kind != survivor.Kind)
                throw RefusedException.Conflict(
                    "/from",
                    $"is of the kind {Words(other.Kind)}, and this speaker of the kind {Words(survivor.Kind)}; change one of them first"
                );
            return other;
        }

        private static bool AreKnown(Speaker one, Speaker other) =>
            one.Kind is not SpeakerKind.Unknown && other.Kind is not SpeakerKind.Unknown;

        private static string Words(SpeakerKind kind) => kind.ToString().ToLowerInvariant();

        /// <summary>All that led to the one leads to the other; what readers never saw leads nowhere.</summary>
        private async Task RedirectAsync(Speaker other, Speaker survivor, CancellationToken cancellationToken)
        {
            var aliases = await db
                .SlugAliases.Where(alias => alias.Noun == Noun.Speaker && alias.OwnerId == other.Id)
                .ToListAsync(cancellationToken);
            var earlier = await db
                .MergedSpeakers.Where(merged => merged.SurvivorId == other.Id)
                .ToListAsync(cancellationToken);
            earlier.ForEach(merged => merged.Follow(survivor.Id));
            if (!other.IsPublic)
            {
                db.SlugAliases.RemoveRange(aliases);
                return;
            }
            aliases.ForEach(alias => alias.PassTo(survivor.Id));
            db.SlugAliases.Add(new SlugAlias(Noun.Speaker, other.Slug, survivor.Id));
        }

        private async Task MoveAsync(
            Speaker other,
            Speaker survivor,
            DateTimeOffset now,
            CancellationToken cancellationToken
        )
        {
            var quotes = await db
                .Quotes.IgnoreQueryFilters()
                .Where(quote => quote.SpeakerId == other.Id)
                .Select(quote => quote.Id)
                .ToListAsync(cancellationToken);
            await new MoveQuotes(db, other, survivor).RunAsync(
                quotes,
                quote => quote.Follow(survivor, quote.MergedFromId ?? other.Id, now),
                cancellationToken
            );
        }
    }
}
