namespace Articles.Reading.Anchors;

/// <summary>
/// Gives each of the words the one place that is theirs: the one whose surroundings are clearly theirs and nobody else's,
/// or else the only one, or as many as there are words, between those already found before and after them.
/// </summary>
internal sealed class PlaceChoice
{
    // So much better has one place to fit than another one to be the better one.
    private const double Margin = 0.1;

    // So little of the surroundings is there by chance.
    private const double LeastFit = 0.2;

    // Each round settles what the one before made clear; so many make clear what can be.
    private const int MostRounds = 10;

    private readonly HashSet<(string Words, int Unit)> _taken = [];
    private readonly Dictionary<(string Words, int Unit), List<(SoughtWords By, double Fit)>> _claims = [];
    private readonly List<SoughtWords> _inOrder;
    private readonly Dictionary<SoughtWords, int> _order;

    /// <param name="all">All words of the text, whatever is to be settled.</param>
    internal PlaceChoice(IEnumerable<SoughtWords> all)
    {
        _inOrder = [.. all.OrderBy(sought => sought.Words.Start)];
        _order = _inOrder.Index().ToDictionary(one => one.Item, one => one.Index);
    }

    internal void Settle(List<SoughtWords> all, Action<SoughtWords, int> found)
    {
        // The same words at the same place are one thing, however often they are looked for.
        var one = all.GroupBy(sought => (sought.Words.Text, sought.Words.Start)).Select(same => same.ToList()).ToList();
        foreach (var group in one.GroupBy(same => same[0].Words.Text))
        {
            group.Select(same => same[0]).ToList().ForEach(Claim);
            SettleByFit([.. group], found);
        }

        foreach (var group in one.Where(same => same[0].Result is null).GroupBy(same => same[0].Words.Text))
        {
            SettleByOrder([.. group.OrderBy(same => same[0].Words.Start)], found);
        }
    }

    /// <summary>The places, not taken by others, that fit best and equally well.</summary>
    internal List<Place> BestOf(SoughtWords sought)
    {
        var free = Free(sought);
        return free.Count == 0 ? [] : free.FindAll(place => place.Fit > free.Max(other => other.Fit) - Margin);
    }

    private List<Place> Free(SoughtWords sought) =>
        [.. sought.Places.Where(place => !_taken.Contains((sought.Words.Text, place.Unit)))];

    private void SettleByFit(List<List<SoughtWords>> group, Action<SoughtWords, int> found)
    {
        var isProgress = true;
        for (var round = 0; isProgress && round < MostRounds; round++)
        {
            isProgress = false;
            foreach (var same in group.Where(same => same[0].Result is null))
            {
                if (BestOf(same[0]) is [var place] && IsSure(same[0], place) && !IsOthers(same[0], place))
                {
                    Take(same, place.Unit, found);
                    isProgress = true;
                }
            }
        }
    }

    private bool IsSure(SoughtWords sought, Place place) =>
        sought.IsDistinctive
            ? place.Fit >= LeastFit || Free(sought).Count == 1
            : place is { Fit: >= LeastFit, IsBeside: true };

    private bool IsOthers(SoughtWords sought, Place place) =>
        _claims[(sought.Words.Text, place.Unit)]
            .Exists(claim => claim.By != sought && claim.By.Result is null && claim.Fit > place.Fit - Margin);

    private void Claim(SoughtWords sought)
    {
        foreach (var place in sought.Places)
        {
            var key = (sought.Words.Text, place.Unit);
            if (!_claims.TryGetValue(key, out var claims))
            {
                _claims[key] = claims = [];
            }

            claims.Add((sought, place.Fit));
        }
    }

    private void SettleByOrder(List<List<SoughtWords>> group, Action<SoughtWords, int> found)
    {
        for (var from = 0; from < group.Count; )
        {
            var (low, high) = Between(group[from][0]);
            var to = from + 1;
            while (to < group.Count && Between(group[to][0]) == (low, high))
            {
                to++;
            }

            var (first, count) = (group[from][0], to - from);
            var places = Free(first).FindAll(place => place.Unit > low && place.Unit < high);
            if (places.Count != count)
            {
                places = [.. BestOf(first).Intersect(places)];
            }

            if (places.Count == count && places.TrueForAll(place => IsSure(first, place)))
            {
                foreach (var (same, place) in group[from..to].Zip(places))
                {
                    Take(same, place.Unit, found);
                }
            }

            from = to;
        }
    }

    /// <summary>Where the nearest words before and after these were found, as far as those kept their order.</summary>
    private (int Low, int High) Between(SoughtWords sought)
    {
        var at = _order[sought];
        var low = -1;
        var high = int.MaxValue;
        for (var i = at - 1; i >= 0 && low < 0; i--)
        {
            low = IsOuter(_inOrder[i]) ? _inOrder[i].FoundAt!.Value : low;
        }

        for (var i = at + 1; i < _inOrder.Count && high == int.MaxValue; i++)
        {
            high = IsOuter(_inOrder[i]) ? _inOrder[i].FoundAt!.Value : high;
        }

        return low < high ? (low, high) : (0, 0);
    }

    private static bool IsOuter(SoughtWords sought) => sought is { FoundAt: not null, Words.Parent: null };

    private void Take(List<SoughtWords> same, int unit, Action<SoughtWords, int> found)
    {
        _taken.Add((same[0].Words.Text, unit));
        same.ForEach(sought => found(sought, unit));
    }
}
