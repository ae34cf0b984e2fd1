namespace Articles.Reading.Text;

/// <summary>Tells the items of lists by the bullet or the number that they start with.</summary>
internal static class ListItems
{
    private const string Bullets = "•*·+▪◦‣●○■□►▸➤✓✔–-";

    public static bool IsItem(string line) => IsBulleted(line) || IsNumbered(line);

    private static bool IsBulleted(string line) =>
        line.Length > 2
        && Bullets.Contains(line[0])
        && (line[1] == ' ' || !"*+–-".Contains(line[0]) && char.IsLetter(line[1]));

    // 1. Salt; 2) Pepper; (3) Oil; but neither 3.14 nor 24.12.2019.
    private static bool IsNumbered(string line)
    {
        var start = line[0] == '(' ? 1 : 0;
        var end = start;
        while (end < line.Length && end < start + 3 && char.IsAsciiDigit(line[end]))
            end++;
        return end > start && end + 2 < line.Length && line[end] is '.' or ')' && line[end + 1] == ' ';
    }
}
