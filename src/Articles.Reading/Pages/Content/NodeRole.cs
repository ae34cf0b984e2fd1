namespace Articles.Reading.Pages.Content;

/// <summary>What an element is for, as its tag and the words of its class and id tell.</summary>
internal enum NodeRole
{
    None,
    Body,
    Navigation,
    Header,
    Footer,
    Sidebar,
    Related,
    Teaser,
    Standfirst,
    Comments,
    Share,
    Subscribe,
    Advertising,
    Consent,
    Byline,
    Bio,
    Tags,
    Caption,
    PullQuote,
    Update,
    Post,
}
