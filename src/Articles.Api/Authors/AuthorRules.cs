using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using FluentValidation;

namespace Articles.Api.Authors;

/// <summary>What the members of an author may be.</summary>
internal sealed class AuthorRules : AbstractValidator<AuthorPatch>
{
    private const int LineLength = 300;
    private const int BioLength = 10_000;
    private const int MostItems = 50;

    public AuthorRules()
    {
        this.WhenGiven(author => author.Name, name => name.IsLine(LineLength));
        this.WhenGiven(author => author.Slug, slug => slug.IsSlug());
        this.WhenGiven(author => author.Bio, bio => bio.IsText(BioLength));
        this.WhenGiven(author => author.Role, role => role.IsLine(LineLength));
        this.WhenGiven(author => author.Affiliation, affiliation => affiliation.IsLine(LineLength));
        this.WhenGiven(author => author.Speaker, speaker => speaker.IsLine(LineLength));
        this.WhenGiven(author => author.Residence, residence => residence.IsLine(LineLength));
        this.WhenGiven(author => author.Outlets, IsShort);
        this.WhenGiven(author => author.FormerPosts, IsShort);
        this.WhenGiven(author => author.Education, IsShort);
        this.WhenGiven(author => author.Links, IsShort);
        this.WhenGiven(author => author.Image, image => image.SetValidator(new AuthorImageRules()!));
        EachWhenGiven();
    }

    private void EachWhenGiven()
    {
        RuleForEach(author => author.Outlets.Or(null)).IsLine(LineLength).OverridePropertyName("outlets");
        RuleForEach(author => author.FormerPosts.Or(null))
            .ChildRules(post =>
            {
                post.RuleFor(p => p.Title).IsLine(LineLength);
                post.RuleFor(p => p.Organisation).IsLine(LineLength);
            })
            .OverridePropertyName("formerPosts");
        RuleForEach(author => author.Education.Or(null))
            .ChildRules(education =>
            {
                education.RuleFor(e => e.Degree).IsLine(LineLength);
                education.RuleFor(e => e.Field).IsLine(LineLength);
                education.RuleFor(e => e.Institution).IsLine(LineLength);
            })
            .OverridePropertyName("education");
        RuleForEach(author => author.Links.Or(null))
            .ChildRules(link =>
            {
                link.RuleFor(l => l.Label).IsLine(LineLength);
                link.RuleFor(l => l.Address).IsWebAddress();
            })
            .OverridePropertyName("links");
    }

    private static void IsShort<T>(IRuleBuilderInitial<AuthorPatch, IReadOnlyList<T>?> rule) =>
        rule.HasAtMost(MostItems);
}

/// <summary>What a picture of an author may be.</summary>
internal sealed class AuthorImageRules : AbstractValidator<AuthorImageContent>
{
    public AuthorImageRules()
    {
        this.WhenGiven(image => image.Address, rule => rule.IsWebAddress());
        this.WhenGiven(image => image.Alt, rule => rule.IsText(2_000));
        this.WhenGiven(image => image.Width, rule => rule.IsPixels());
        this.WhenGiven(image => image.Height, rule => rule.IsPixels());
    }
}
