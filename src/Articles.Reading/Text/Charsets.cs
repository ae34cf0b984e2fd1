using System.Text;

namespace Articles.Reading.Text;

/// <summary>The character sets by the names that the web has for them.</summary>
internal static class Charsets
{
    public static Encoding Windows1252 { get; } = CodePage(1252);

    /// <returns>Null when nobody knows the name, or when tags could hide in what it names.</returns>
    public static Encoding? Find(string name)
    {
        var encoding = Named(Known(name.Trim().ToLowerInvariant()));
        return encoding is null || !IsWide(encoding) && encoding.GetString("<"u8) != "<"
            ? null
            // Pages mean more than the oldest sets hold, and a browser reads them so.
            : encoding.CodePage switch
            {
                28591 or 20127 => Windows1252,
                28599 => CodePage(1254),
                936 or 20936 => CodePage(54936),
                51949 => CodePage(949),
                _ => encoding,
            };
    }

    /// <summary>Whether it is UTF-16 or UTF-32.</summary>
    public static bool IsWide(Encoding encoding) => encoding.CodePage is 1200 or 1201 or 12000 or 12001;

    private static string Known(string name) =>
        name switch
        {
            "utf8" => "utf-8",
            "latin-1" or "latin1" or "cp1252" or "ansi" => "windows-1252",
            "cp1251" => "windows-1251",
            "cp1250" => "windows-1250",
            "x-sjis" or "sjis" or "shift-jis" or "windows-31j" => "shift_jis",
            "eucjp" => "euc-jp",
            "euckr" => "euc-kr",
            _ => name,
        };

    private static Encoding? Named(string name)
    {
        try
        {
            return name.Length == 0
                ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
