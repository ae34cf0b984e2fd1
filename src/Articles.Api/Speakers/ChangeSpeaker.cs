using Articles.Api.Database;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers;

/// <summary>Changes a speaker. Every quote shows it at once: quotes name their speaker by id.</summary>
/// <param name="Id">The id or slug.</param>
/// <returns>Null when there is no such speaker.</returns>
public sealed record ChangeSpeaker(string Id, IfMatch IfMatch, SpeakerPatch Body) : IRequest<SpeakerResponse?>, IWrite
{
    internal sealed class Validator : AbstractValidator<ChangeSpeaker>
    {
        public Validator() => RuleFor(request => request.Body).SetValidator(new SpeakerRules());
    }

    internal sealed class Handler(ArticlesDb db, TimeProvider clock) : IRequestHandler<ChangeSpeaker, SpeakerResponse?>
    {
        public async Task<SpeakerResponse?> Handle(ChangeSpeaker request, CancellationToken cancellationToken)
        {
            var speaker = await db
                .Speakers.At(request.Id)
                .Include(speaker => speaker.Author)
                .SingleOrDefaultAsync(cancellationToken);
            if (speaker is null)
                return null;
            request.IfMatch.Require(SpeakerResponse.Of(speaker));
            var (patch, slug) = (request.Body, speaker.Slug);
            var now = clock.GetUtcNow();
            if (patch.Author.IsGiven)
                await new TellAuthor(db, now).OfAsync(speaker, patch.Author.Value, cancellationToken);
            await db.TakeSlugAsync(speaker, patch.Slug.Or(slug), cancellationToken);
            speaker.Edit(
                patch.Name.Or(speaker.Name),
                patch.Kind.Or(speaker.Kind),
                patch.Description.Or(speaker.Description),
                patch.Names.Or(speaker.Names),
                now,
                speaker.Slug != slug
            );
            await db.SaveChangesAsync(cancellationToken);
            return SpeakerResponse.Of(speaker);
        }
    }
}
