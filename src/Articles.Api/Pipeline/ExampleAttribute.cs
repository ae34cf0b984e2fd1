namespace Articles.Api.Pipeline;

/// <summary>A value that a parameter may have, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExampleAttribute(string value) : Attribute
{
    public string Value => value;
}
