using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using Articles.Api.References;
using FluentValidation;
using MediatR;

namespace Articles.Api.Watchlists;

/// <summary>Makes a token of what somebody cites. Nothing is stored.</summary>
public sealed record MakeWatchlist(WatchlistContent Body) : IRequest<WatchlistResponse>
{
    internal sealed class Validator : AbstractValidator<MakeWatchlist>
    {
        private const int LongestName = 2_000;

        public Validator()
        {
            RuleFor(request => request.Body.Watch).NotEmpty().WithMessage("is empty");
            RuleFor(request => request.Body.Watch).HasAtMost(WatchedIds.Most);
            RuleForEach(request => request.Body.Watch).IsLine(LongestName);
        }
    }

    internal sealed class Handler(ArticlesDb db, OwnAddresses own) : IRequestHandler<MakeWatchlist, WatchlistResponse>
    {
        public async Task<WatchlistResponse> Handle(MakeWatchlist request, CancellationToken cancellationToken)
        {
            var names = request.Body.Watch.Select(given => (Given: given, Name: own.NameOf(given))).ToList();
            var known = await new FindNamed(db).RunAsync(
                [.. names.Select(one => one.Name).Distinct()],
                cancellationToken
            );
            var items = names.ConvertAll(one =>
            {
                var named = known.GetValueOrDefault(one.Name);
                return new WatchedName
                {
                    Name = one.Given,
                    Article = named.Article,
                    Quote = named.Quote,
                };
            });
            var list = new WatchedIds(
                [.. items.Select(item => item.Article).OfType<Guid>().Distinct()],
                [.. items.Select(item => item.Quote).OfType<Guid>().Distinct()]
            );
            if (list.Articles.Count + list.Quotes.Count == 0)
                throw new RefusedException(
                    StatusCodes.Status422UnprocessableEntity,
                    "Nothing on the list is, or was, to be read here."
                );
            var token = list.ToToken();
            return new WatchlistResponse
            {
                Token = token,
                Items = items,
                Changes = $"/v1/changes?from=now&watchlist={token}",
                Stream = $"/v1/changes/stream?watchlist={token}",
                Updates = $"/v1/updates?watchlist={token}",
                Feed = $"/v1/updates.atom?watchlist={token}",
            };
        }
    }
}
