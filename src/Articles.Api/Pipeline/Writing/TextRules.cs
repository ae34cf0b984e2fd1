using System.Linq.Expressions;
using Articles.Api.Model;
using FluentValidation;

namespace Articles.Api.Pipeline.Writing;

/// <summary>What text in a body may be. What is no text at all never gets this far.</summary>
internal static class TextRules
{
    /// <summary>Words on one line, such as a name.</summary>
    public static IRuleBuilderOptions<TRequest, string?> IsLine<TRequest>(
        this IRuleBuilder<TRequest, string?> rule,
        int maxLength
    ) => rule.SetValidator(new WordsRule<TRequest>(maxLength, isLine: true));

    /// <summary>Words, on one line or several.</summary>
    public static IRuleBuilderOptions<TRequest, string?> IsText<TRequest>(
        this IRuleBuilder<TRequest, string?> rule,
        int maxLength
    ) => rule.SetValidator(new WordsRule<TRequest>(maxLength, isLine: false));

    /// <summary>The readable name in an address.</summary>
    public static void IsSlug<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(
            new TextRule<T>(slug => slug.Length > 0 && Slug.Of(slug, "") == slug)
            {
                Complaint =
                    "is not a slug: letters and digits in lower case with single hyphens, at most 80, and no id",
                MaxLength = Slug.MaxLength,
                Pattern = "^[^\\s-]+(-[^\\s-]+)*$",
            }
        );

    /// <summary>An absolute http or https address.</summary>
    public static IRuleBuilderOptions<TRequest, string?> IsWebAddress<TRequest>(
        this IRuleBuilder<TRequest, string?> rule
    ) =>
        rule.SetValidator(
            new TextRule<TRequest>(text =>
                text.Length <= 2_000
                && Uri.TryCreate(text, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            )
            {
                Complaint = "is not an http or https address of at most 2000 characters",
                MaxLength = 2_000,
                Format = "uri",
            }
        );

    /// <summary>One of the words that are <paramref name="known"/>.</summary>
    public static void IsOneOf<TRequest>(
        this IRuleBuilder<TRequest, string?> rule,
        IReadOnlyCollection<string> known
    ) => rule.SetValidator(new WordRule<TRequest>(known));

    /// <summary>A list of no more than so many items.</summary>
    public static IRuleBuilderOptions<TRequest, IReadOnlyList<T>?> HasAtMost<TRequest, T>(
        this IRuleBuilder<TRequest, IReadOnlyList<T>?> rule,
        int maxItems,
        string items = "items"
    ) => rule.SetValidator(new ListRule<TRequest, T>(maxItems, items));

    /// <summary>Rules for a member of a merge patch, where it was given.</summary>
    public static void WhenGiven<TRequest, T>(
        this AbstractValidator<TRequest> validator,
        Expression<Func<TRequest, Optional<T>>> member,
        Action<IRuleBuilderInitial<TRequest, T>> rules
    )
    {
        var given = member.Compile();
        var value = Expression.Lambda<Func<TRequest, T>>(
            Expression.Property(member.Body, nameof(Optional<>.Value)),
            member.Parameters
        );
        validator.When(request => given(request).IsGiven, () => rules(validator.RuleFor(value)));
    }
}
