using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Renditions;

namespace Articles.Api.Updates;

/// <summary>What an update of the kind <c>retraction</c> does to its article. What others said in the article stands as it did.</summary>
/// <param name="update">The JSON pointer to the update in the body of the request.</param>
internal sealed class Retraction(Article article, Caller caller, string update = "")
{
    private readonly (ArticleState, string?) before = (article.State, article.Notice);

    /// <summary>Takes the article back; its notice is what the update says.</summary>
    public void Retract(string notice)
    {
        if (!article.IsPublic)
            throw RefusedException.Conflict($"{update}/kind", "is retraction, but readers do not see this article");
        article.Retract(notice);
    }

    /// <summary>Ends a change of an article's updates. Its own it is only where it took the article back.</summary>
    public void Conclude(DateTimeOffset now)
    {
        if ((article.State, article.Notice) == before)
            article.NoteChangeBelow(now);
        else
            article.Record(new Change(now, caller.Name), contentChanged: true);
        article.Render();
    }
}
