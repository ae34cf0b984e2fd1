namespace Articles.Reading.Pages.Content;

/// <summary>How much prose stands in any stretch of a page.</summary>
internal sealed class ProseSums
{
    private readonly double[] _before;

    public ProseSums(IReadOnlyList<Piece> pieces)
    {
        _before = new double[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
            _before[i + 1] =
                _before[i]
                + (
                    pieces[i].IsText && pieces[i].IsProse && pieces[i].Dropped is null && !pieces[i].Node.IsHidden
                        ? pieces[i].Weight
                        : 0
                );
    }

    public double Total => _before[^1];

    public double Of(PageNode node) => Of(node.First, node.End);

    public double Of(int first, int end) => _before[end] - _before[first];
}
