namespace Articles.Reading.Lexicon;

/// <summary>What an element is for, as its tag and the words of its class and id tell.</summary>
internal enum ElementRole
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
