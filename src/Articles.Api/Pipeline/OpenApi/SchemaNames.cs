namespace Articles.Api.Pipeline.OpenApi;

/// <summary>The names of schemas: those of the wire types, without what says only that they are wire types.</summary>
internal static class SchemaNames
{
    public static string Of(Type type) =>
        type.IsGenericType && typeof(IPage).IsAssignableFrom(type)
            ? WithoutEnd(Of(type.GetGenericArguments()[0]), "Summary") + type.Name.Split('`')[0]
            : WithoutEnd(type.Name, "Response");

    /// <summary>What is both taken and answered has a schema for each.</summary>
    public static string OfInput(Type type) =>
        type.Name.EndsWith("Response", StringComparison.Ordinal) || type.Assembly != typeof(SchemaNames).Assembly
            ? Of(type) + "Input"
            : type.Name;

    private static string WithoutEnd(string name, string end) =>
        name.EndsWith(end, StringComparison.Ordinal) ? name[..^end.Length] : name;
}
