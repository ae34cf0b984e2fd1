using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Articles.Api.Pipeline.Writing;

/// <summary>
/// Looks at a JSON body before it is read and says of everything that is wrong with it where it is: the serializer would stop at
/// the first mistake and speak of .NET's types.
/// </summary>
internal sealed class CheckJson
{
    // Who made more mistakes than these knows enough.
    private const int MostErrors = 50;

    private readonly List<ProblemError> errors = [];

    private CheckJson() { }

    /// <param name="type">What the body is to be read into.</param>
    /// <param name="depth">How deep objects and arrays may lie in one another.</param>
    /// <returns>Empty when it can be read.</returns>
    public static IReadOnlyList<ProblemError> Of(ReadOnlySpan<byte> json, Type type, int depth)
    {
        var check = new CheckJson();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = depth });
        try
        {
            reader.Read();
            check.Value(ref reader, JsonShape.Of(type), "");
            // Anything behind it is a mistake that the reader finds.
            reader.Read();
        }
        catch (JsonException exception)
        {
            // What was found up to there may come from the same slip.
            check.errors.Clear();
            check.Complain(
                "",
                $"is not JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}, or nests deeper than {depth}"
            );
        }
        return check.errors;
    }

    private void Complain(string pointer, string detail)
    {
        if (errors.Count < MostErrors)
            errors.Add(new ProblemError { Pointer = pointer, Detail = detail });
    }

    private void Value(ref Utf8JsonReader reader, JsonShape shape, string pointer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null when !shape.TakesNull:
                Complain(pointer, "may not be null");
                break;
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject when shape.Info.Kind is JsonTypeInfoKind.Object:
                Members(ref reader, shape.Info, pointer);
                break;
            case JsonTokenType.StartArray when shape.Info.Kind is JsonTypeInfoKind.Enumerable:
                Items(ref reader, JsonShape.Of(shape.Info.ElementType!), pointer);
                break;
            case JsonTokenType.String when !IsText(ref reader, pointer, shape.TakesControls):
                break;
            default:
                if (shape.Complaint(ref reader) is { } complaint)
                    Complain(pointer, complaint);
                reader.Skip();
                break;
        }
    }

    private void Members(ref Utf8JsonReader reader, JsonTypeInfo type, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (!IsText(ref reader, pointer, takesControls: false))
            {
                reader.Skip();
                continue;
            }
            var name = reader.GetString()!;
            var at =
                $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            var member = type.Properties.FirstOrDefault(known => known.Name == name && known.Set is not null);
            if (!seen.Add(name))
                Complain(at, "is given twice");
            if (member is null)
                Complain(at, $"is not known here. Known: {string.Join(", ", Known(type))}");
            reader.Read();
            if (member is null)
                reader.Skip();
            else
                Value(ref reader, JsonShape.Of(member), at);
        }
        foreach (var missing in type.Properties.Where(known => known.IsRequired && !seen.Contains(known.Name)))
            Complain($"{pointer}/{missing.Name}", "is missing");
    }

    private static IEnumerable<string> Known(JsonTypeInfo type) =>
        type.Properties.Where(known => known.Set is not null).Select(known => known.Name);

    private void Items(ref Utf8JsonReader reader, JsonShape shape, string pointer)
    {
        for (var n = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; n++)
            Value(ref reader, shape, $"{pointer}/{n}");
    }

    /// <summary>PostgreSQL stores no NUL, no store takes half a character, and nobody prints controls.</summary>
    private bool IsText(ref Utf8JsonReader reader, string pointer, bool takesControls)
    {
        string? complaint = null;
        try
        {
            var text = reader.GetString()!;
            if (!takesControls && text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r')))
                complaint = "has a control character in it";
        }
        catch (InvalidOperationException)
        {
            complaint = "has characters in it that are none";
        }
        if (complaint is not null)
            Complain(pointer, complaint);
        return complaint is null;
    }
}
