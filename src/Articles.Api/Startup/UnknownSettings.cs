using System.Collections;
using System.Reflection;

namespace Articles.Api.Startup;

/// <summary>Warns of settings that look like ours and mean nothing, with the nearest that does: a slip of the pen turns nothing on.</summary>
internal static partial class UnknownSettings
{
    private const char Separator = ':';
    private const string SectionName = "Section";

    // What classes of settings do not have.
    private static readonly string[] Single =
    [
        "ConnectionStrings:Articles",
        "Cors:Origins",
        "Seeds:Path",
        "Swagger:KeepKeys",
    ];

    /// <summary>All settings of this program; a name that ends with <c>:*</c> is followed by any other.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(UnknownSettings)
            .Assembly.GetTypes()
            .SelectMany(type =>
                type.GetField(SectionName)?.GetRawConstantValue() is string section
                    ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(property => property.SetMethod is { IsPublic: true })
                        .Select(property =>
                            $"{section}:{property.Name}{(property.PropertyType.IsAssignableTo(typeof(IDictionary)) ? ":*" : "")}"
                        )
                    : []
            )
            .Concat(Single)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] Sections = Known.Select(SectionOf).Distinct().ToArray();

    public static void WarnOf(IConfiguration configuration, ILogger logger)
    {
        foreach (var (name, _) in configuration.AsEnumerable().Where(setting => setting.Value is not null))
        {
            if (NearestOf(name) is { } nearest)
                LogUnknown(logger, Written(name), Written(nearest));
        }
    }

    /// <returns>The setting that was probably meant; null when the name is known, or nothing of ours.</returns>
    public static string? NearestOf(string name)
    {
        if (Known.Any(known => Means(name, known)))
            return null;
        var nearest = Known.MinBy(known => Distance(Letters(name), Letters(known)))!;
        var section = SectionOf(name);
        var isOurs =
            section != name
                && Sections.Any(known => Distance(section.ToUpperInvariant(), known.ToUpperInvariant()) <= Slips(known))
            || Distance(Letters(name), Letters(nearest)) <= Slips(nearest);
        return isOurs ? nearest : null;
    }

    private static bool Means(string name, string known) =>
        known.EndsWith('*')
            ? name.StartsWith(known[..^1], StringComparison.OrdinalIgnoreCase)
            : name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static string SectionOf(string name) =>
        name.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;

    // As environment variables and the documentation spell it.
    private static string Written(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>How many letters may be wrong, missing or too many before a name is another word.</summary>
    private static int Slips(string name) => name.Length < 5 ? 1 : 2;

    /// <summary>How many letters have to be changed, added and taken away to make one of the other (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }

    [LoggerMessage(LogLevel.Warning, "There is no setting {Name}. The nearest is {Nearest}.")]
    private static partial void LogUnknown(ILogger logger, string name, string nearest);
}
