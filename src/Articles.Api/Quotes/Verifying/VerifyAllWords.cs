using Articles.Api.Database;
using Articles.Api.Indexing;
using MediatR;

namespace Articles.Api.Quotes.Verifying;

/// <summary>Verifies the claims of a draft together. Each has words in it that somebody may have said, and is no longer than a claim may be.</summary>
internal sealed record VerifyAllWords(IReadOnlyList<WordsToVerify> Claims) : IRequest<List<VerifiedClaim>>
{
    /// <summary>Whether it can be verified at all.</summary>
    public static bool HasWords(string text) => ClaimedWords.Of(text).Runs.Count > 0;

    internal sealed class Handler(ArticlesDb db, WordFrequencies frequencies)
        : IRequestHandler<VerifyAllWords, List<VerifiedClaim>>
    {
        public Task<List<VerifiedClaim>> Handle(VerifyAllWords request, CancellationToken cancellationToken) =>
            new VerifyClaims(db, frequencies, VerifyBounds.OfMany).RunAsync(request.Claims, cancellationToken);
    }
}
