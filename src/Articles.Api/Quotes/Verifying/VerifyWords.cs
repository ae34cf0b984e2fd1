using Articles.Api.Database;
using Articles.Api.Indexing;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using Articles.Api.References;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Verifying;

/// <summary>Tells whether somebody said what he is to have said.</summary>
public sealed record VerifyWords(WordsToVerify Body) : IRequest<VerifyResponse>
{
    /// <summary>So many characters are verified.</summary>
    public const int LongestText = 5_000;

    internal sealed class Validator : AbstractValidator<VerifyWords>
    {
        private const int LongestName = 200;

        public Validator()
        {
            RuleFor(request => request.Body.Text)
                .IsText(LongestText)
                .Must(text => string.IsNullOrWhiteSpace(text) || ClaimedWords.Of(text).Runs.Count > 0)
                .WithMessage("has no words in it that somebody may have said");
            RuleFor(request => request.Body.Speaker).IsLine(LongestName);
            RuleFor(request => request.Body.Address).IsWebAddress();
        }
    }

    internal sealed class Handler(ArticlesDb db, WordFrequencies frequencies, OwnAddresses own)
        : IRequestHandler<VerifyWords, VerifyResponse>
    {
        public async Task<VerifyResponse> Handle(VerifyWords request, CancellationToken cancellationToken)
        {
            var verify = new VerifyClaims(db, frequencies, VerifyBounds.OfOne);
            var claim = request.Body;
            if (claim.Address is not { } address)
                return (await verify.RunAsync([claim], cancellationToken))[0].Response;
            db.SeeAsReaders();
            var article =
                await ArticleAtAsync(address, cancellationToken)
                ?? throw RefusedException.Invalid("/address", "is that of no article which is known here");
            return (await verify.InArticleAsync(claim, article, cancellationToken)).Response;
        }

        private async Task<Guid?> ArticleAtAsync(string address, CancellationToken cancellationToken)
        {
            if (own.Read(address) is not { } name)
                return (await db.SeenAtAsync([address], cancellationToken)).TryGetValue(address, out var id)
                    ? id
                    : null;
            if (name.Kind is not NameKind.Quote)
                return await db.FollowIdAsync<Article>(name.Text, cancellationToken);
            var quote = Guid.Parse(name.Text);
            return await db
                .Quotes.Where(one => one.Id == quote)
                .Select(one => (Guid?)one.ArticleId)
                .SingleOrDefaultAsync(cancellationToken);
        }
    }
}
