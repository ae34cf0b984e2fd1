namespace Articles.Reading.Speakers;

/// <summary>A name as printed: tokens <paramref name="First"/> to <paramref name="Last"/>, titles left out.</summary>
/// <param name="Printed">The first token of the mention with its titles: 'President' in 'President Trump'.</param>
internal readonly record struct Name(int Printed, int First, int Last)
{
    internal int Words => Last - First + 1;

    internal bool HasTitle => Printed < First;
}
