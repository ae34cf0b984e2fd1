namespace Articles.Api.Model;

/// <summary>Where an article is on its way to readers.</summary>
public enum ArticleState
{
    /// <summary>Being written; only those who may read drafts see it.</summary>
    Draft,

    /// <summary>Appears by itself at its time; until then it is like a draft.</summary>
    Scheduled,

    /// <summary>Readers see it.</summary>
    Published,

    /// <summary>Taken back: readers see it with the notice that says so.</summary>
    Retracted,

    /// <summary>Taken away, such as by a court's order: nobody sees it, nor its revisions.</summary>
    Withdrawn,
}

/// <summary>Who may see something, from nobody to everybody.</summary>
public enum Exposure
{
    /// <summary>Nobody, but that it was there.</summary>
    Withdrawn,

    /// <summary>Those who may see drafts.</summary>
    Hidden,

    /// <summary>Everybody.</summary>
    Public,
}

/// <summary>The ways from one state to another, and who sees what is in it.</summary>
public static class ArticleStates
{
    public static Exposure Exposure(this ArticleState state) =>
        state switch
        {
            ArticleState.Published or ArticleState.Retracted => Model.Exposure.Public,
            ArticleState.Withdrawn => Model.Exposure.Withdrawn,
            _ => Model.Exposure.Hidden,
        };

    /// <summary>The states that may follow. What was published never becomes a draft again.</summary>
    public static IReadOnlyList<ArticleState> Next(this ArticleState state) =>
        state switch
        {
            ArticleState.Draft => [ArticleState.Scheduled, ArticleState.Published],
            ArticleState.Scheduled => [ArticleState.Draft, ArticleState.Published],
            ArticleState.Published => [ArticleState.Retracted, ArticleState.Withdrawn],
            ArticleState.Retracted => [ArticleState.Published, ArticleState.Withdrawn],
            _ => [ArticleState.Published, ArticleState.Retracted],
        };
}
