using System.Globalization;

namespace Articles.Api.Pipeline;

/// <summary>
/// A typed value of the query string. Binding it never fails: what cannot be read is kept as it came,
/// so that validation can name the parameter and say what it should have been.
/// </summary>
/// <typeparam name="T"><see cref="int"/>, <see cref="bool"/>, <see cref="DateTimeOffset"/> or an enum.</typeparam>
public readonly record struct QueryValue<T>(string Raw, T? Value) : IQueryValue
    where T : struct
{
    private static Dictionary<string, T>? Words { get; } =
        typeof(T).IsEnum
            ? Enum.GetNames(typeof(T)).ToDictionary(name => EnumWords.Of(typeof(T), name), Enum.Parse<T>)
            : null;

    bool IQueryValue.IsRead => Value is not null;

    string IQueryValue.Expected => Expectation;

    /// <summary>What the value should have been, for a person.</summary>
    public static string Expectation { get; } =
        typeof(T).IsEnum ? $"is not one of {string.Join(", ", Words!.Keys.Order(StringComparer.Ordinal))}"
        : typeof(T) == typeof(int) ? "is not a whole number"
        : typeof(T) == typeof(bool) ? "is neither true nor false"
        : "is neither a date-time with an offset (RFC 3339), such as 2026-11-23T08:00:00Z, nor a date, which is that day in UTC";

    public static bool TryParse(string? text, out QueryValue<T> value)
    {
        value = new QueryValue<T>(text ?? "", Read(text));
        return true;
    }

    public override string ToString() => Raw;

    private static T? Read(string? text)
    {
        object? value =
            typeof(T).IsEnum ? (Words!.TryGetValue(text ?? "", out var word) ? word : null)
            : typeof(T) == typeof(int)
                ? (
                    text is not ['+', ..]
                    && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : null
                )
            : typeof(T) == typeof(bool)
                ? text switch
                {
                    "true" => true,
                    "false" => false,
                    _ => null,
                }
            : Rfc3339.TryParse(text, out var time) || Rfc3339.TryParseDay(text, out time) ? time
            : null;
        return (T?)value;
    }
}

/// <summary>A typed value of the query string, whatever its type.</summary>
internal interface IQueryValue
{
    /// <summary>Whether what came could be read.</summary>
    bool IsRead { get; }

    /// <summary>What it should have been, for a person.</summary>
    string Expected { get; }
}
