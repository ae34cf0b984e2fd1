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
    ) =>
        rule.IsText(maxLength)
            .Must(text => text is null || !text.AsSpan().ContainsAny('\t', '\n', '\r'))
            .WithMessage("has a tab or a line break in it");

    /// <summary>Words, on one line or several.</summary>
    public static IRuleBuilderOptions<TRequest, string?> IsText<TRequest>(
        this IRuleBuilder<TRequest, string?> rule,
        int maxLength
    ) =>
        rule.Must(text => text is null || !string.IsNullOrWhiteSpace(text))
            .WithMessage("is empty")
            .Must(text => text is null || text.EnumerateRunes().Count() <= maxLength)
            .WithMessage($"is longer than {maxLength} characters");

    /// <summary>The readable name in an address.</summary>
    public static void IsSlug<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(slug => slug is null || Slug.Of(slug, "") == slug)
            .WithMessage("is not a slug: letters and digits in lower case with single hyphens, at most 80, and no id");

    /// <summary>An absolute http or https address.</summary>
    public static IRuleBuilderOptions<TRequest, string?> IsWebAddress<TRequest>(
        this IRuleBuilder<TRequest, string?> rule
    ) =>
        rule.Must(text =>
                text is null
                || text.Length <= 2_000
                    && Uri.TryCreate(text, UriKind.Absolute, out var address)
                    && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            )
            .WithMessage("is not an http or https address of at most 2000 characters");

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
