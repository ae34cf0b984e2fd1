using Articles.Api.Model;

namespace Articles.Api.Changes;

/// <summary>A feed of changes as somebody asked for it. Who asks for the same is told the same.</summary>
/// <param name="Name">What its cursors are bound to.</param>
/// <param name="SeesDrafts">Whether it is of somebody who sees drafts.</param>
internal sealed record FeedOfChanges(string Name, Noun? Noun, ChangeKind? Kind, ChangeFilter? Filter, bool SeesDrafts)
{
    /// <summary>What happened as it is told here, whatever it happened to; null when it is not to be.</summary>
    public ChangeKind? Tells(RecordedChange change)
    {
        var kind = SeesDrafts ? change.Kind : change.PublicKind;
        return (Noun is null || change.Noun == Noun) && (Kind is null || kind == Kind) ? kind : null;
    }
}
