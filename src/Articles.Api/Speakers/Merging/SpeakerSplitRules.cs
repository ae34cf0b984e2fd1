using Articles.Api.Pipeline.Writing;
using FluentValidation;

namespace Articles.Api.Speakers.Merging;

/// <summary>What the members of a split may be, and which of them go together.</summary>
internal sealed class SpeakerSplitRules : AbstractValidator<SpeakerSplit>
{
    private const int Most = 1_000;

    public SpeakerSplitRules()
    {
        RuleFor(split => split.Quotes).HasAtMost(Most);
        RuleForEach(split => split.Quotes).Must(IsId).WithMessage("is not an id");
        RuleFor(split => split.Articles).HasAtMost(Most);
        RuleForEach(split => split.Articles).IsLine(SpeakerRules.LineLength);
        RuleFor(split => split.Into).IsLine(SpeakerRules.LineLength);
        RuleFor(split => split.Name).IsLine(SpeakerRules.LineLength);
        RuleFor(split => split.Slug).IsSlug();
        RuleFor(split => split.Description).IsLine(SpeakerRules.LineLength);
        RuleFor(split => split.Merged).IsLine(SpeakerRules.LineLength);
        RuleFor(split => split.Merged)
            .Must((split, merged) => merged is null || split == new SpeakerSplit { Merged = merged })
            .WithMessage("stands alone: who was merged comes back as he was");
        When(split => split.Merged is null, WhoseAndWhich);
    }

    private void WhoseAndWhich()
    {
        RuleFor(split => split.Quotes)
            .Must((split, quotes) => quotes is { Count: > 0 } || split.Articles is { Count: > 0 })
            .WithMessage("say which words are meant: quotes or articles; or merged");
        RuleFor(split => split.Into)
            .Must((split, into) => into is null != split.Name is null)
            .WithMessage("whose words they are is said by one of into and name");
        RuleFor(split => split.Into)
            .Must((split, into) => into is null || (split.Slug, split.Kind, split.Description) == (null, null, null))
            .WithMessage("is somebody who is there; slug, kind and description go with name");
    }

    private static bool IsId(string? text) => Guid.TryParseExact(text, "D", out _);
}
