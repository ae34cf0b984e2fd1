namespace Articles.Reading.Anchors;

/// <summary>The part of a text that shares most runs of tokens with others.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">One past its last token.</param>
/// <param name="Seeds">Where the shared runs are: in the others, and counted from <paramref name="From"/>.</param>
/// <param name="Size">The tokens of a run.</param>
/// <param name="Places">How many parts share as much.</param>
internal sealed record Neighbourhood(int From, int To, List<(int From, int To)> Seeds, int Size, int Places)
{
    // A run that stands more often tells nothing.
    private const int MostPlaces = 16;
    private const int MostSamples = 1_024;
    private const int Slack = 16;

    internal static Neighbourhood? Find(TextIndex index, int[] ids, int expected)
    {
        for (var size = Math.Min(TextIndex.Longest, ids.Length); size > 0; size--)
        {
            var hits = Hits(index.Shingles(size), ids);
            if (hits.Count > 0)
            {
                return Densest(index.Tokens.Count, ids, hits, size, expected);
            }
        }

        return null;
    }

    private static List<Hit> Hits(Shingles shingles, int[] ids)
    {
        var hits = new List<Hit>();
        var last = ids.Length - shingles.Size;
        var step = Math.Max(1, last / MostSamples);
        for (var i = 0; i <= last; i += step)
        {
            var places = shingles.PlacesOf(ids, i);
            if (places.Length > MostPlaces)
            {
                continue;
            }

            foreach (var place in places)
            {
                hits.Add(new(i, place, 1.0 / places.Length));
            }
        }

        return hits;
    }

    private static Neighbourhood Densest(int length, int[] ids, List<Hit> hits, int size, int expected)
    {
        hits.Sort((a, b) => a.Place != b.Place ? a.Place.CompareTo(b.Place) : a.Id.CompareTo(b.Id));
        var width = ids.Length + ids.Length / 4 + Slack;
        var windows = Windows(hits, width);
        var most = windows.Max(window => window.Weight);
        var (first, last, _) = windows
            .Where(window => window.Weight >= most - 1e-9)
            .MinBy(window => Math.Abs(hits[window.First].Place - hits[window.First].Id - expected));
        var from = Math.Max(0, hits[first].Place - Math.Min(hits[first].Id, width) - Slack);
        var to = Math.Min(length, hits[last].Place + Math.Min(ids.Length - hits[last].Id, width) + Slack);
        var seeds = hits[first..(last + 1)].ConvertAll(hit => (hit.Id, hit.Place - from));
        return new(from, to, seeds, size, CountAsGood(hits, windows, most, width));
    }

    private static List<(int First, int Last, double Weight)> Windows(List<Hit> hits, int width)
    {
        var windows = new List<(int, int, double)>(hits.Count);
        var (last, weight) = (-1, 0.0);
        for (var first = 0; first < hits.Count; first++)
        {
            while (last + 1 < hits.Count && hits[last + 1].Place - hits[first].Place <= width)
            {
                weight += hits[++last].Weight;
            }

            windows.Add((first, last, weight));
            weight -= hits[first].Weight;
        }

        return windows;
    }

    private static int CountAsGood(
        List<Hit> hits,
        List<(int First, int Last, double Weight)> windows,
        double most,
        int width
    )
    {
        var (count, beyond) = (0, int.MinValue);
        foreach (var (first, _, weight) in windows)
        {
            if (weight >= 0.95 * most && hits[first].Place >= beyond)
            {
                count++;
                beyond = hits[first].Place + width;
            }
        }

        return count;
    }

    private readonly record struct Hit(int Id, int Place, double Weight);
}
