namespace Articles.Api.Pipeline;

/// <summary>A parameter that takes whatever a person may type, nothing included.</summary>
/// <param name="example">For the OpenAPI document, and asked for when its examples are recorded.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FreeTextAttribute(string example) : Attribute
{
    public string Example => example;

    /// <summary>Whether nothing is answered without it.</summary>
    public bool IsRequired { get; init; }
}
