using Articles.Api.Pipeline;
using Microsoft.AspNetCore.WebUtilities;

namespace Articles.Api.Pages;

/// <summary>What stands behind the question mark of a page's address. A box that was left empty says nothing.</summary>
internal sealed class PageQuery(IQueryCollection query)
{
    public string? this[string name] =>
        query.TryGetValue(name, out var values) && values[0] is { Length: > 0 } text ? text : null;

    public QueryValue<T>? Value<T>(string name)
        where T : struct => this[name] is { } text && QueryValue<T>.TryParse(text, out var value) ? value : null;

    /// <summary>The same address with one value changed, or taken out, from its first page.</summary>
    /// <param name="names">What of the query the page knows.</param>
    public string With(string path, IEnumerable<string> names, string name, string? value)
    {
        var kept = names
            .Where(other => other != name && this[other] is not null)
            .Select(other => KeyValuePair.Create<string, string?>(other, this[other]));
        return QueryHelpers.AddQueryString(path, value is null ? kept : kept.Append(new(name, value)));
    }
}
