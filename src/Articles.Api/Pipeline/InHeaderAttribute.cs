namespace Articles.Api.Pipeline;

/// <summary>A parameter whose type binds itself from a header.</summary>
/// <param name="name">The header.</param>
/// <param name="example">For the OpenAPI document.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class InHeaderAttribute(string name, string example) : Attribute
{
    public string Name => name;

    public string Example => example;
}
