using Articles.Api.Pipeline.Writing;
using FluentValidation;

namespace Articles.Api.Speakers;

/// <summary>What the members of a speaker may be.</summary>
internal sealed class SpeakerRules : AbstractValidator<SpeakerPatch>
{
    internal const int LineLength = 300;
    private const int MostNames = 200;

    public SpeakerRules()
    {
        this.WhenGiven(speaker => speaker.Name, name => name.IsLine(LineLength));
        this.WhenGiven(speaker => speaker.Slug, slug => slug.IsSlug());
        this.WhenGiven(speaker => speaker.Description, description => description.IsLine(LineLength));
        this.WhenGiven(speaker => speaker.Author, author => author.IsLine(LineLength));
        this.WhenGiven(speaker => speaker.Names, names => names.HasAtMost(MostNames));
        RuleForEach(speaker => speaker.Names.Or(Array.Empty<string>()))
            .IsLine(LineLength)
            .OverridePropertyName("names");
    }
}
