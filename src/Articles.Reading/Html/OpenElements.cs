namespace Articles.Reading.Html;

/// <summary>Which elements stand open at a place of a page, as a parser would have them, to leave out what is too deep.</summary>
internal sealed class OpenElements
{
    // A parser opens what was left open again in every paragraph: more than a few multiply a page.
    private const int MostLeftOpen = 8;
    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _counts = [];
    private readonly Dictionary<string, int> _leftOut = [];
    private int _leftOpen;

    /// <summary>Whether a tag was left out because it stood too deep.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Opens an element; false when its tag is to be left out.</summary>
    public bool Open(string name)
    {
        if (TagNesting.Void.Contains(name))
            return true;
        if (TagNesting.Implied.TryGetValue(name, out var implied))
            CloseImplied(implied.Closed, implied.Barriers);
        var isTooDeep = _open.Count >= ReadingLimits.DeepestNesting;
        if (isTooDeep || _leftOpen > MostLeftOpen && TagNesting.Formatting.Contains(name))
        {
            IsTooDeep |= isTooDeep;
            _leftOut[name] = _leftOut.GetValueOrDefault(name) + 1;
            return false;
        }
        _open.Add(name);
        _counts[name] = _counts.GetValueOrDefault(name) + 1;
        return true;
    }

    /// <summary>Closes an element; false when its end tag belongs to one that was left out.</summary>
    public bool Close(string name)
    {
        if (_leftOut.GetValueOrDefault(name) > 0)
        {
            _leftOut[name]--;
            return false;
        }
        if (_counts.GetValueOrDefault(name) == 0)
            return true;
        while (Pop() is var popped && popped != name)
            _leftOpen += TagNesting.Formatting.Contains(popped) ? 1 : 0;
        return true;
    }

    private void CloseImplied(string[] closed, string[] barriers)
    {
        for (var i = _open.Count - 1; i >= 0 && !barriers.Contains(_open[i]); i--)
        {
            if (!closed.Contains(_open[i]))
                continue;
            while (_open.Count > i)
                _leftOpen += TagNesting.Formatting.Contains(Pop()) ? 1 : 0;
            return;
        }
    }

    private string Pop()
    {
        var name = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _counts[name]--;
        return name;
    }
}
