using FluentValidation;

namespace Articles.Api.Pipeline;

/// <summary>The rules that several requests share.</summary>
internal static class Rules
{
    /// <summary>The value could be read.</summary>
    public static IRuleBuilderOptions<TRequest, QueryValue<T>?> IsReadable<TRequest, T>(
        this IRuleBuilder<TRequest, QueryValue<T>?> rule
    )
        where T : struct =>
        rule.Must(value => value is null or { Value: not null }).WithMessage(QueryValue<T>.Expectation);

    /// <summary>An id in its usual spelling.</summary>
    public static IRuleBuilderOptions<TRequest, string?> IsId<TRequest>(this IRuleBuilder<TRequest, string?> rule) =>
        rule.Must(value => value is null || Guid.TryParseExact(value, "D", out _)).WithMessage("is not an id");

    /// <summary>A comma-separated list of names, each of which is <paramref name="known"/>.</summary>
    public static IRuleBuilderOptionsConditions<TRequest, string?> NamesOnly<TRequest>(
        this IRuleBuilder<TRequest, string?> rule,
        IReadOnlyCollection<string> known
    ) =>
        rule.Custom(
            (names, context) =>
            {
                foreach (var name in (names?.Split(',') ?? []).Where(name => !known.Contains(name)))
                    context.AddFailure($"does not know '{name}'. Known: {string.Join(", ", known)}");
            }
        );
}

/// <summary>Validates what every list can be asked.</summary>
/// <typeparam name="TItem">What it lists, as it goes over the wire.</typeparam>
internal abstract class ListValidator<TRequest, TItem> : AbstractValidator<TRequest>
    where TRequest : IListRequest
{
    protected ListValidator(ReadingLimits limits, IEnumerable<string> sorts)
    {
        var known = sorts.SelectMany(sort => new[] { sort, '-' + sort }).ToList();
        RuleFor(request => request.Limit)
            .IsReadable()
            .Must(limit => limit?.Value is null || limit.Value.Value >= 1 && limit.Value.Value <= limits.MaxPageSize)
            .WithMessage($"is not between 1 and {limits.MaxPageSize}");
        RuleFor(request => request.IncludeTotal).IsReadable();
        RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<TItem>());
        RuleFor(request => request.Sort)
            .Must(sort => sort is null || known.Contains(sort))
            .WithMessage(request => $"does not know '{request.Sort}'. Known: {string.Join(", ", known)}");
    }
}
