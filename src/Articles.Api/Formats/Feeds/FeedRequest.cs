using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;

namespace Articles.Api.Formats.Feeds;

/// <summary>How much of a text a feed has.</summary>
public enum FeedContent
{
    /// <summary>The beginning.</summary>
    Summary,

    /// <summary>All of it, as safe HTML.</summary>
    Full,
}

/// <summary>What every feed can be asked.</summary>
public abstract record FeedRequest : IRequest<Document?>
{
    /// <summary>The format.</summary>
    public required QueryValue<FeedFormat> Format { get; init; }

    /// <summary>How many entries the feed has, 1 to 100.</summary>
    public QueryValue<int>? Limit { get; init; }
}

/// <summary>Validates what every feed can be asked.</summary>
internal abstract class FeedValidator<T> : AbstractValidator<T>
    where T : FeedRequest
{
    protected FeedValidator(ReadingLimits limits) => RuleFor(request => request.Limit).IsPageSize(limits);
}
