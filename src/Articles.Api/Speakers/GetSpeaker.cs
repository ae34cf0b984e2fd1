using Articles.Api.Database;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers;

/// <summary>Gets one speaker by its id or its slug.</summary>
public sealed record GetSpeaker : IRequest<SpeakerResponse?>, IRead
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetSpeaker>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<SpeakerResponse>());
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetSpeaker, SpeakerResponse?>
    {
        public Task<SpeakerResponse?> Handle(GetSpeaker request, CancellationToken cancellationToken) =>
            db.Speakers.At(request.Id).Select(SpeakerResponse.Projection).SingleOrDefaultAsync(cancellationToken);
    }
}
