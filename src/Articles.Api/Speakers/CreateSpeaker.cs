using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;

namespace Articles.Api.Speakers;

/// <summary>Makes a speaker, whom readers see when whoever makes it may publish, or else once an article quotes him that they see.</summary>
public sealed record CreateSpeaker(SpeakerContent Body) : IRequest<SpeakerResponse>, IWrite
{
    internal sealed class Validator : AbstractValidator<CreateSpeaker>
    {
        public Validator()
        {
            RuleFor(request => request.Body.Slug).IsSlug();
            RuleFor(request => SpeakerPatch.Of(request.Body))
                .SetValidator(new SpeakerRules())
                .OverridePropertyName("body");
        }
    }

    internal sealed class Handler(ArticlesDb db, TimeProvider clock, Caller caller)
        : IRequestHandler<CreateSpeaker, SpeakerResponse>
    {
        public async Task<SpeakerResponse> Handle(CreateSpeaker request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var content = request.Body;
            var slug = await db.NewSlugAsync<Speaker>(content.Slug, content.Name, "speaker", cancellationToken);
            var speaker = new Speaker(Guid.CreateVersion7(now), slug, AsFound(content), now, caller.MayPublish);
            speaker.Edit(content.Name, content.Kind, content.Description, content.Names ?? [], now);
            db.Speakers.Add(speaker);
            await db.SaveChangesAsync(cancellationToken);
            return SpeakerResponse.Of(speaker);
        }

        private static FoundSpeaker AsFound(SpeakerContent content) =>
            new(content.Name)
            {
                Kind = content.Kind,
                Names = [],
                // A surname alone may be anybody's.
                HasFullName = FoldedText.Of(content.Name).Contains(' ', StringComparison.Ordinal),
            };
    }
}
