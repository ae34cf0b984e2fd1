using System.Globalization;
using System.Reflection;
using Microsoft.Net.Http.Headers;

namespace Articles.Api.Pipeline.Writing;

/// <summary>
/// Which version a client means to change. Only the version in front of an ETag counts: the rest names a representation, and
/// what any GET gave may be sent.
/// </summary>
public sealed class IfMatch
{
    private IfMatch(IReadOnlySet<int> versions, bool isAny)
    {
        Versions = versions;
        IsAny = isAny;
    }

    /// <summary>Whatever version there is.</summary>
    public static IfMatch Any { get; } = new(new HashSet<int>(), isAny: true);

    /// <summary>Whether any version is meant: <c>If-Match: *</c>.</summary>
    public bool IsAny { get; }

    /// <summary>The versions that are meant.</summary>
    internal IReadOnlySet<int> Versions { get; }

    public bool Fits(int version) => IsAny || Versions.Contains(version);

    /// <summary>Ends the request with 412 and the current ETag unless this is the version that the client means.</summary>
    /// <param name="current">As a GET would answer it now.</param>
    public void Require<T>(T current)
        where T : class, IVersioned
    {
        if (!Fits(current.Version))
            throw Stale(ETags.Of(current));
    }

    /// <summary>As <see cref="Require{T}(T)"/>, of a resource whose JSON was finished when it was written.</summary>
    public void Require<T>(PreparedAnswer<T> current)
    {
        if (!Fits(current.Version))
            throw Stale(ETags.Of(current.Version, current.Resource.Json.Span));
    }

    /// <summary>As <see cref="Require{T}(T)"/>, of a resource that was loaded to be changed: its version is the one that will be saved upon.</summary>
    /// <param name="version">The version that was loaded.</param>
    /// <param name="current">Gets it as a GET would answer it now.</param>
    public async Task RequireAsync<T>(int version, Func<Task<T?>> current)
        where T : class, IVersioned
    {
        if (!Fits(version))
            throw Stale(await current() is { } now ? ETags.Of(now) : $"\"{version}\"");
    }

    /// <param name="errors">The members that differ, where they are known.</param>
    internal static RefusedException Stale(string etag, IReadOnlyList<ProblemError>? errors = null) =>
        new(StatusCodes.Status412PreconditionFailed, null, errors) { ETag = etag };

    /// <summary>For the framework, which binds parameters of this type with it.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
            throw new RefusedException(StatusCodes.Status428PreconditionRequired, null);
        if (!EntityTagHeaderValue.TryParseList(header!, out var tags))
            throw RefusedException.InvalidParameter(HeaderNames.IfMatch, "is not a list of ETags");
        // A weak tag says that something is much the same, which is not enough to overwrite it.
        var strong = tags.Where(tag => !tag.IsWeak).Select(tag => VersionOf(tag.Tag.AsSpan().Trim('"')));
        return ValueTask.FromResult(
            new IfMatch(strong.OfType<int>().ToHashSet(), tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any)))
        );
    }

    private static int? VersionOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOf('-');
        return int.TryParse(
            end < 0 ? tag : tag[..end],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : null;
    }
}
