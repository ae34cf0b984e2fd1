namespace Articles.Reading.Content;

/// <summary>Why a piece of a page is not its article.</summary>
internal enum DropReason
{
    RepeatedHeadline,
    DateLine,
    BoilerplateHeading,
    LinkedCard,
    BoilerplateWords,
    CaptionWords,
    BylineWords,
    OnlyLinks,
    ListedUnderHeading,
    HeadingOfNothing,
    TeaserList,
    HiddenElement,
    OutsideArticle,
    CommentsElement,
    ConsentElement,
    FooterElement,
    NavigationElement,
    ShareElement,
    AdvertisingElement,
    RelatedElement,
    TeaserElement,
    SidebarElement,
    SubscribeElement,
    BioElement,
    PullQuoteElement,
    TagsElement,
    HeaderElement,
    BylineElement,
}

/// <summary>The names by which readings give the reasons.</summary>
internal static class DropReasons
{
    public static string RuleOf(DropReason reason) =>
        reason switch
        {
            DropReason.RepeatedHeadline => "repeated-headline",
            DropReason.DateLine => "date-line",
            DropReason.BoilerplateHeading => "furniture-heading",
            DropReason.LinkedCard => "linked-card",
            DropReason.BoilerplateWords => "furniture-words",
            DropReason.CaptionWords => "caption-words",
            DropReason.BylineWords => "byline-words",
            DropReason.OnlyLinks => "only-links",
            DropReason.ListedUnderHeading => "listed-under-heading",
            DropReason.HeadingOfNothing => "heading-of-nothing",
            DropReason.TeaserList => "teaser-list",
            DropReason.HiddenElement => "hidden-element",
            DropReason.OutsideArticle => "outside-article",
            DropReason.CommentsElement => "comments-element",
            DropReason.ConsentElement => "consent-element",
            DropReason.FooterElement => "footer-element",
            DropReason.NavigationElement => "navigation-element",
            DropReason.ShareElement => "share-element",
            DropReason.AdvertisingElement => "advertising-element",
            DropReason.RelatedElement => "related-element",
            DropReason.TeaserElement => "teaser-element",
            DropReason.SidebarElement => "sidebar-element",
            DropReason.SubscribeElement => "subscribe-element",
            DropReason.BioElement => "bio-element",
            DropReason.PullQuoteElement => "pull-quote-element",
            DropReason.TagsElement => "tags-element",
            DropReason.HeaderElement => "header-element",
            DropReason.BylineElement => "byline-element",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };
}
