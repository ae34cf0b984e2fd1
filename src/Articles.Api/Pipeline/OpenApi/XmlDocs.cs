using System.Reflection;
using System.Xml.Linq;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>What the comments in the code say, as the compiler wrote it out beside the assemblies.</summary>
internal sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> members = new[] { typeof(XmlDocs), typeof(ArticleReader) }
        .Select(type => Path.ChangeExtension(type.Assembly.Location, ".xml"))
        .SelectMany(path => XDocument.Load(path).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value);

    public string? SummaryOf(Type type) => Text(XmlCommentsNodeNameHelper.GetMemberNameForType(type), "summary");

    public string? SummaryOf(MethodInfo method) =>
        Text(XmlCommentsNodeNameHelper.GetMemberNameForMethod(method), "summary");

    public string? RemarksOf(MethodInfo method) =>
        Text(XmlCommentsNodeNameHelper.GetMemberNameForMethod(method), "remarks");

    public string? SummaryOf(MemberInfo fieldOrProperty) =>
        Text(XmlCommentsNodeNameHelper.GetMemberNameForFieldOrProperty(fieldOrProperty), "summary")
        ?? ParameterOf(fieldOrProperty);

    /// <summary>The property of a positional record is documented as a parameter of the record.</summary>
    private string? ParameterOf(MemberInfo property)
    {
        var type = XmlCommentsNodeNameHelper.GetMemberNameForType(property.DeclaringType!);
        return Text(members.GetValueOrDefault(type)?.Elements("param"), property.Name);
    }

    private string? Text(string member, string element) =>
        members.GetValueOrDefault(member)?.Element(element) is { } found ? Humanize(found) : null;

    private static string? Text(IEnumerable<XElement>? parameters, string name) =>
        parameters?.FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name) is { } found
            ? Humanize(found)
            : null;

    private static string Humanize(XElement element)
    {
        var text = XmlCommentsTextHelper.Humanize(string.Concat(element.Nodes()));
        // Comments break their lines for the width of the code, which means nothing to who reads the document.
        return string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries));
    }
}
