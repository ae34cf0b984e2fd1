using Articles.Api.Model;
using FluentValidation;
using FluentValidation.Validators;

namespace Articles.Api.Pipeline;

/// <summary>The rules that several requests share.</summary>
internal static class Rules
{
    /// <summary>As many items as a page may have.</summary>
    public static IRuleBuilderOptions<TRequest, QueryValue<int>?> IsPageSize<TRequest>(
        this IRuleBuilder<TRequest, QueryValue<int>?> rule,
        ReadingLimits limits
    ) =>
        rule.Must(limit => limit?.Value is not { } size || size >= 1 && size <= limits.MaxPageSize)
            .WithMessage($"is not between 1 and {limits.MaxPageSize}");

    /// <summary>How wide or high a picture may be, in pixels.</summary>
    public static IRuleBuilderOptions<TRequest, int?> IsPixels<TRequest>(this IRuleBuilder<TRequest, int?> rule) =>
        rule.InclusiveBetween(1, 100_000);

    /// <summary>An id in its usual spelling.</summary>
    public static IRuleBuilderOptions<TRequest, string?> IsId<TRequest>(this IRuleBuilder<TRequest, string?> rule) =>
        rule.SetValidator(new IdRule<TRequest>());

    /// <summary>Ids in their usual spelling, comma-separated.</summary>
    public static IRuleBuilderOptions<TRequest, string?> AreIds<TRequest>(
        this IRuleBuilder<TRequest, string?> rule,
        int most
    ) => rule.SetValidator(new IdsRule<TRequest>(most));

    /// <summary>The whole token of a watchlist.</summary>
    public static IRuleBuilderOptions<TRequest, string?> IsWatchlist<TRequest>(
        this IRuleBuilder<TRequest, string?> rule
    ) =>
        rule.Must(token => token is null || WatchedIds.TryRead(token, out _))
            .WithMessage("is not a whole token as POST /v1/watchlists makes them");

    /// <summary>One of the names that are <paramref name="known"/>.</summary>
    public static IRuleBuilderOptions<TRequest, string?> NameOnly<TRequest>(
        this IRuleBuilder<TRequest, string?> rule,
        IReadOnlyCollection<string> known
    ) => rule.SetValidator(new NamesRule<TRequest>(known, takesSeveral: false));

    /// <summary>A comma-separated list of names, each of which is <paramref name="known"/>.</summary>
    public static IRuleBuilderOptions<TRequest, string?> NamesOnly<TRequest>(
        this IRuleBuilder<TRequest, string?> rule,
        IReadOnlyCollection<string> known
    ) => rule.SetValidator(new NamesRule<TRequest>(known, takesSeveral: true));

    private sealed class NamesRule<TRequest>(IReadOnlyCollection<string> names, bool takesSeveral)
        : PropertyValidator<TRequest, string?>,
            INamesRule
    {
        public override string Name => nameof(NamesRule<>);

        public IReadOnlyCollection<string> Names => names;

        public bool TakesSeveral => takesSeveral;

        public override bool IsValid(ValidationContext<TRequest> context, string? value)
        {
            var given =
                value is null ? []
                : takesSeveral ? value.Split(',')
                : [value];
            foreach (var name in given.Where(name => !names.Contains(name)))
                context.AddFailure($"does not know '{name}'. Known: {string.Join(", ", names)}");
            return true;
        }
    }

    private sealed class IdsRule<TRequest>(int most) : PropertyValidator<TRequest, string?>, IIdsRule
    {
        public override string Name => nameof(IdsRule<>);

        public int Most => most;

        public override bool IsValid(ValidationContext<TRequest> context, string? value)
        {
            var ids = value?.Split(',') ?? [];
            if (ids.Length > most)
                context.AddFailure($"has {ids.Length} ids; {most} are looked for at once");
            else if (Array.Find(ids, id => !Guid.TryParseExact(id, "D", out _)) is { } wrong)
                context.AddFailure($"has '{wrong}', which is not an id");
            return true;
        }
    }

    private sealed class IdRule<TRequest> : PropertyValidator<TRequest, string?>, IIdRule
    {
        public override string Name => nameof(IdRule<>);

        public override bool IsValid(ValidationContext<TRequest> context, string? value) =>
            value is null || Guid.TryParseExact(value, "D", out _);

        protected override string GetDefaultMessageTemplate(string errorCode) => "is not an id";
    }
}

/// <summary>A rule that knows every name it lets pass, so that the OpenAPI document has them from here.</summary>
internal interface INamesRule
{
    IReadOnlyCollection<string> Names { get; }

    /// <summary>Whether the value is a comma-separated list of them.</summary>
    bool TakesSeveral { get; }
}

/// <summary>A rule that lets a comma-separated list of ids pass.</summary>
internal interface IIdsRule
{
    int Most { get; }
}

/// <summary>A rule that lets ids pass.</summary>
internal interface IIdRule;

/// <summary>Validates what every list can be asked.</summary>
/// <typeparam name="TItem">What it lists, as it goes over the wire.</typeparam>
internal abstract class ListValidator<TRequest, TItem> : AbstractValidator<TRequest>
    where TRequest : IListRequest
{
    protected ListValidator(ReadingLimits limits, IEnumerable<string> sorts)
    {
        var known = sorts.SelectMany(sort => new[] { sort, '-' + sort }).ToList();
        RuleFor(request => request.Limit).IsPageSize(limits);
        RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<TItem>());
        if (known.Count > 0)
            RuleFor(request => request.Sort).NameOnly(known);
    }
}
