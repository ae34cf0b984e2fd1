namespace Articles.Api.Imports.Pages;

/// <summary>Counts the words of what is not taken over.</summary>
internal static class CarriedWords
{
    public static int In(string html) =>
        html.Split('<')
            .Select((piece, n) => n == 0 ? piece : piece[(piece.IndexOf('>', StringComparison.Ordinal) + 1)..])
            .Sum(Words);

    private static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
