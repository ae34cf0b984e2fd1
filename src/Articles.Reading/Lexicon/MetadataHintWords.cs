namespace Articles.Reading.Lexicon;

/// <summary>Parts of the words in classes and ids that tell what an element holds, lower-case.</summary>
internal static class MetadataHintWords
{
    public static readonly string[] Authors = WordList.Of(
        "author|byline|autor|auteur|autore|writer|writtenby|contributor|verfasser"
    );

    public static readonly string[] Dates = WordList.Of("date|time|publish|posted|datum|fecha|dateline|created");

    public static readonly string[] NotDates = WordList.Of(
        "update|timeline|sometimes|publisher|candidate|mandate|lifetime|modified|validate|consolidate|showtime|runtime|readingtime|readtime|timer|times"
    );

    public static readonly string[] Modified = WordList.Of("update|modified|revised|edited|changed");

    public static readonly string[] Breadcrumbs = WordList.Of("breadcrumb|crumbs|bread-crumb");

    public static readonly string[] Titles = WordList.Of("headline|title|titre|titel|titulo");

    /// <summary>What stands above or in front of a title and is not of it.</summary>
    public static readonly string[] Kickers = WordList.Of(
        "kicker|topline|overline|eyebrow|dachzeile|titleheader|title-header|hiddendash|strapline|pretitle|roofline"
    );

    /// <summary>A heading that readers do not see as the title.</summary>
    public static readonly string[] ForMachines = WordList.Of(
        "seo|breadcrumb|sr only|visually hidden|screen reader|visuallyhidden"
    );

    /// <summary>What stands under a title, as words of its own in a class.</summary>
    public static readonly string[] Subtitles = WordList.Of(
        "subtitle|sub title|subheadline|subhead|standfirst|dek|deck|untertitel|sottotitolo|subtitulo|bajada|chapo|alternative headline"
    );
}
