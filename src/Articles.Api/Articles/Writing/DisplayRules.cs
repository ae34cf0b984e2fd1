using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using FluentValidation;

namespace Articles.Api.Articles.Writing;

/// <summary>What the lead image of an article may be.</summary>
internal sealed class LeadImageRules : AbstractValidator<LeadImageContent>
{
    public LeadImageRules()
    {
        this.WhenGiven(image => image.Address, rule => rule.IsWebAddress());
        this.WhenGiven(image => image.Alt, rule => rule.IsText(2_000));
        this.WhenGiven(image => image.Width, rule => rule.IsPixels());
        this.WhenGiven(image => image.Height, rule => rule.IsPixels());
        this.WhenGiven(image => image.Caption, rule => rule.IsText(2_000));
        this.WhenGiven(image => image.Credit, rule => rule.IsLine(500));
    }
}

/// <summary>What search engines and cards may be shown.</summary>
internal sealed class SeoRules : AbstractValidator<SeoContent>
{
    public SeoRules()
    {
        this.WhenGiven(seo => seo.Title, rule => rule.IsLine(500));
        this.WhenGiven(seo => seo.Description, rule => rule.IsText(2_000));
        this.WhenGiven(seo => seo.Image, rule => rule.IsWebAddress());
    }
}
