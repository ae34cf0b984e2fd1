namespace Articles.Api.Pipeline.Writing;

/// <summary>Marks text that is a page, with whatever characters it was stored.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PageContentAttribute : Attribute;
