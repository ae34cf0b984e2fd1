using Articles.Api.Pipeline.Writing;
using FluentValidation;

namespace Articles.Api.Quotes;

/// <summary>How long what a client says of a quote may be, in characters.</summary>
internal static class QuoteRules
{
    public const int LongestName = 300;
    public const int LongestWords = 20_000;
    public const int LongestContext = 1_000;
}

/// <summary>What a selector of words may be.</summary>
internal sealed class SelectorRules : AbstractValidator<WordsSelector>
{
    public SelectorRules()
    {
        RuleFor(selector => selector.Exact).IsText(QuoteRules.LongestWords);
        RuleFor(selector => selector.Prefix).MaximumLength(QuoteRules.LongestContext).WithMessage(TooLong);
        RuleFor(selector => selector.Suffix).MaximumLength(QuoteRules.LongestContext).WithMessage(TooLong);
    }

    private static string TooLong => $"is longer than {QuoteRules.LongestContext} characters";
}
