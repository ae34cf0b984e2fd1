namespace Articles.Api.Pipeline.Writing;

/// <summary>Says what a body looks like as JSON, of a type that other forms are read into too.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class JsonFormAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}
