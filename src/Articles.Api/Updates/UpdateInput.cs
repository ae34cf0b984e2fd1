using Articles.Api.Pipeline.Writing;
using Articles.Api.Quotes;
using FluentValidation;

namespace Articles.Api.Updates;

/// <summary>A note after publication, as an editor writes it.</summary>
public sealed record UpdateInput
{
    /// <summary>What sort of note it is.</summary>
    public required UpdateKind Kind { get; init; }

    /// <summary>The note without its label.</summary>
    public required string Text { get; init; }

    /// <summary>How grave it is, where that is to be said.</summary>
    public UpdateSeverity? Severity { get; init; }

    /// <summary>Who wrote the note, for readers.</summary>
    public string? Author { get; init; }

    /// <summary>The time of the note; now when left out.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The quotes and the words of the article that it is about.</summary>
    public IReadOnlyList<AffectsInput>? Affects { get; init; }
}

/// <summary>What an update is about: a quote of its article, or words of it.</summary>
public sealed record AffectsInput
{
    /// <summary>What the update does to them.</summary>
    public required UpdateRelation Relation { get; init; }

    /// <summary>The id of a quote of the article.</summary>
    public Guid? Quote { get; init; }

    /// <summary>Words of the article, in the place of `quote`. They affect each quote that has some of them.</summary>
    public WordsSelector? Selector { get; init; }

    /// <summary>The wrong words, where words changed.</summary>
    public string? Before { get; init; }

    /// <summary>The right words, where words changed.</summary>
    public string? After { get; init; }

    /// <summary>How sure it is that these are meant, 0 to 1; 1 when left out.</summary>
    public double? Confidence { get; init; }

    /// <summary>Whether an editor says so; true when left out. What is not confirmed and below 0.8 changes no standing.</summary>
    public bool? Confirmed { get; init; }
}

/// <summary>What a client may say of what an update is about.</summary>
internal sealed class AffectsRules : AbstractValidator<AffectsInput>
{
    public AffectsRules()
    {
        RuleFor(words => words.Quote)
            .Must((words, quote) => quote is null != words.Selector is null)
            .WithMessage("is to be given, or selector is, but not both");
        RuleFor(words => words.Selector!).SetValidator(new SelectorRules()).When(words => words.Selector is not null);
        RuleFor(words => words.Before).IsText(QuoteRules.LongestWords);
        RuleFor(words => words.After).IsText(QuoteRules.LongestWords);
        RuleFor(words => words.Confidence).InclusiveBetween(0, 1).WithMessage("is not between 0 and 1");
    }
}
