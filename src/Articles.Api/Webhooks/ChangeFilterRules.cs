using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using FluentValidation;

namespace Articles.Api.Webhooks;

/// <summary>What a filter of changes may say where it is kept.</summary>
internal sealed class ChangeFilterRules : AbstractValidator<ChangeFilter>
{
    private const int LongestName = 200;
    private const int LongestWords = 500;

    public ChangeFilterRules()
    {
        RuleFor(filter => filter.Article).IsLine(LongestName);
        RuleFor(filter => filter.Quote).IsId();
        RuleFor(filter => filter.Speaker).IsLine(LongestName);
        RuleFor(filter => filter.Author).IsLine(LongestName);
        RuleFor(filter => filter.Section).IsLine(LongestName);
        RuleFor(filter => filter.Tag).IsLine(LongestName);
        RuleFor(filter => filter.Q).IsLine(LongestWords);
        RuleFor(filter => filter.Watchlist).IsWatchlist();
    }
}
