using Articles.Api.Pipeline.Writing;
using FluentValidation;

namespace Articles.Api.Updates;

/// <summary>How long what a client says in an update may be.</summary>
internal static class UpdateRules
{
    public const int LongestText = 20_000;
    public const int LongestName = 200;
    private const int MostAffected = 100;

    public static IRuleBuilderOptions<TRequest, IReadOnlyList<AffectsInput>?> IsNotTooLong<TRequest>(
        this IRuleBuilder<TRequest, IReadOnlyList<AffectsInput>?> rule
    ) => rule.HasAtMost(MostAffected);
}
