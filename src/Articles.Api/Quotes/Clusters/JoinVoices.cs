using Articles.Api.Model;
using Articles.Api.Quotes.Verifying;

namespace Articles.Api.Quotes.Clusters;

/// <summary>Finds out which voices are of one cluster: those that say the same, and what says the same as either.</summary>
internal sealed class JoinVoices
{
    private readonly ILookup<(long Wording, bool IsReport), Voice> voices;
    private readonly Dictionary<long, long> joined = [];

    public JoinVoices(IEnumerable<Voice> voices) =>
        this.voices = voices.ToLookup(voice => (voice.WordingId, voice.IsReport));

    /// <summary>Joins what says the same, of two wordings or of one.</summary>
    public void Join(long one, long other, ComparedWords words)
    {
        foreach (var isReport in new[] { false, true })
        {
            foreach (var isMixed in new[] { false, true })
                Join([.. voices[(one, isReport)]], [.. voices[(other, isReport != isMixed)]], words, isMixed);
        }
    }

    /// <summary>The cluster with which one was joined; of several the least.</summary>
    public long ClusterOf(long cluster)
    {
        var least = cluster;
        while (joined.TryGetValue(least, out var other))
            least = other;
        // The next one who asks has a short way.
        for (var next = cluster; next != least; )
            (next, joined[next]) = (joined[next], least);
        return least;
    }

    /// <summary>The clusters that are no longer ones of their own.</summary>
    public IEnumerable<long> Joined => joined.Keys;

    private void Join(List<Voice> some, List<Voice> others, ComparedWords words, bool isMixed)
    {
        if (some.Count == 0 || others.Count == 0)
            return;
        if (words.JoinAnybody(isMixed))
        {
            foreach (var voice in some.Concat(others))
                Union(some[0].ClusterId, voice.ClusterId);
        }
        else if (words.JoinOneSpeaker(isMixed))
        {
            var bySurname = others.ToLookup(voice => voice.Surname);
            foreach (var voice in some.Where(voice => voice.Surname.Length > 0))
            {
                foreach (var other in bySurname[voice.Surname].Where(other => MayBeOne(voice, other)))
                    Union(voice.ClusterId, other.ClusterId);
            }
        }
    }

    private static bool MayBeOne(Voice one, Voice other) =>
        one.Speaker == other.Speaker || ClaimedSpeaker.AreLike(one.Speaker.Split(' '), other.Speaker.Split(' '));

    private void Union(long one, long other)
    {
        (one, other) = (ClusterOf(one), ClusterOf(other));
        if (one != other)
            joined[Math.Max(one, other)] = Math.Min(one, other);
    }
}
