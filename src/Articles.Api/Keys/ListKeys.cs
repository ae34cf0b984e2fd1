using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Keys;

/// <summary>Lists API keys, the latest first unless asked otherwise; those that no longer hold too.</summary>
public sealed record ListKeys : ListRequest<KeyResponse>
{
    public override string DefaultSort => "-createdAt";

    internal static readonly IReadOnlyList<SortOrder<ApiKey>> Sorts =
    [
        SortOrder<ApiKey>.By("createdAt", row => row.Item.CreatedAt),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListKeys, KeyResponse>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListKeys, Page<KeyResponse>>
    {
        public Task<Page<KeyResponse>> Handle(ListKeys request, CancellationToken cancellationToken) =>
            paging.TakeAsync(
                request,
                db.ApiKeys.Select(key => new Listed<ApiKey>
                {
                    Item = key,
                    SortAt = key.CreatedAt,
                    Id = key.Id,
                }),
                Sorts,
                KeyResponse.Projection,
                cancellationToken
            );
    }
}
