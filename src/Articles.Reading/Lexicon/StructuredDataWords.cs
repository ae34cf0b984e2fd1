using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>The types of schema.org that tell what a thing is.</summary>
internal static class StructuredDataWords
{
    /// <summary>How surely a thing of a type is what the page is about.</summary>
    public static readonly FrozenDictionary<string, double> Pieces = new Dictionary<string, double>
    {
        ["NewsArticle"] = 3,
        ["ReportageNewsArticle"] = 3,
        ["AnalysisNewsArticle"] = 3,
        ["OpinionNewsArticle"] = 3,
        ["BackgroundNewsArticle"] = 3,
        ["AskPublicNewsArticle"] = 3,
        ["ReviewNewsArticle"] = 3,
        ["SatiricalArticle"] = 3,
        ["AdvertiserContentArticle"] = 3,
        ["Article"] = 2.9,
        ["article"] = 2.9,
        ["BlogPosting"] = 2.9,
        ["TechArticle"] = 2.9,
        ["ScholarlyArticle"] = 2.9,
        ["MedicalScholarlyArticle"] = 2.9,
        ["Report"] = 2.8,
        ["LiveBlogPosting"] = 2.8,
        ["SocialMediaPosting"] = 2.5,
        ["DiscussionForumPosting"] = 2.5,
        ["Recipe"] = 2.4,
        ["Review"] = 2,
        ["HowTo"] = 2,
        ["PodcastEpisode"] = 2,
        ["CreativeWork"] = 1.8,
        ["VideoObject"] = 1,
        ["WebPage"] = 1,
        ["ItemPage"] = 1,
        ["AboutPage"] = 1,
        ["MedicalWebPage"] = 1.2,
        ["Product"] = 0.8,
        ["Event"] = 0.8,
    }.ToFrozenDictionary();

    public static readonly FrozenSet<string> Organisations = WordList
        .Of(
            "Organization|NewsMediaOrganization|Corporation|LocalBusiness|EducationalOrganization|CollegeOrUniversity|GovernmentOrganization|NGO|Brand"
        )
        .ToFrozenSet();
}
