namespace Articles.Reading.Anchors;

/// <summary>Anchors all words of a text: outer ones first, in each other's order, and what is inside found words with them.</summary>
internal sealed class AnchorFinder(string text)
{
    private readonly CodePoints _positions = new(text);
    private readonly WordNumbers _vocabulary = new();

    internal IReadOnlyList<FoundAnchor> Find(IReadOnlyList<AnchoredWords> words)
    {
        var index = new TextIndex(text, _vocabulary);
        var all = words.Select(one => new SoughtWords(one, UnitAt(one.Start), _vocabulary)).ToList();
        var choice = new PlaceChoice(all);
        foreach (var level in ByDepth(all))
        {
            var alone = level.Where(sought => !FollowParent(sought, all)).ToList();
            foreach (var sought in alone)
            {
                sought.Places = index.PlacesOf(sought);
            }

            choice.Settle(alone, Literal);
            foreach (var sought in alone.Where(sought => sought.Result is null))
            {
                sought.Result = Uncertain(index, sought, choice);
            }
        }

        return all.ConvertAll(sought => sought.Result!);
    }

    /// <summary>What stands in words that were found literally was found with them.</summary>
    private bool FollowParent(SoughtWords sought, List<SoughtWords> all)
    {
        if (sought.Words.Parent is not { } index || all[index] is not { FoundAt: not null } parent)
        {
            return false;
        }

        var start = parent.Result!.Start + sought.Words.Start - parent.Words.Start;
        if (start < 0 || start > _positions.At(text.Length))
        {
            return false;
        }

        var unit = _positions.UnitAt(start);
        if (!text.AsSpan(unit).StartsWith(sought.Words.Text, StringComparison.Ordinal))
        {
            return false;
        }

        Literal(sought, unit);
        return true;
    }

    private void Literal(SoughtWords sought, int unit)
    {
        var start = _positions.At(unit);
        var kind = start == sought.Words.Start ? QuoteAnchor.Exact : QuoteAnchor.Moved;
        sought.FoundAt = unit;
        sought.Result = new(kind, start, _positions.At(unit + sought.Words.Text.Length), 1);
    }

    /// <summary>Words like these where they stood are likelier than the same words in other surroundings.</summary>
    private FoundAnchor Uncertain(TextIndex index, SoughtWords sought, PlaceChoice choice)
    {
        var equals = choice.BestOf(sought);
        var near = NearMatch.Find(index, sought);
        if (near is not null && (equals.Count == 0 || near.Fit > equals[0].Fit))
        {
            return Drifted(near.Start, near.End, near.Likeness, near.Places) with { Changes = near.Changes };
        }

        if (equals.Count == 0)
        {
            return FoundAnchor.Nowhere;
        }

        var unit = equals.MinBy(place => Math.Abs(place.Unit - sought.Expected)).Unit;
        // Where one place alone is left, its surroundings are not those that are known.
        return Drifted(unit, unit + sought.Words.Text.Length, 1, Math.Max(2, equals.Count)) with
        {
            Places = equals.Count,
        };
    }

    private FoundAnchor Drifted(int start, int end, double likeness, int places) =>
        new(QuoteAnchor.Drifted, _positions.At(start), _positions.At(end), Math.Round(likeness / places, 2))
        {
            Places = places,
        };

    private int UnitAt(int point) => Math.Min(text.Length, _positions.UnitAt(Math.Min(point, text.Length)));

    private static IEnumerable<List<SoughtWords>> ByDepth(List<SoughtWords> all)
    {
        var level = all.Where(sought => sought.Words.Parent is null).ToList();
        var children = all.ToLookup(sought => sought.Words.Parent is { } parent ? all[parent] : null);
        for (; level.Count > 0; level = [.. level.SelectMany(parent => children[parent])])
        {
            yield return level;
        }
    }
}
