using Articles.Api.Model;

namespace Articles.Api.Pipeline.Access;

/// <summary>Who asks, and so who made a change. Handlers take it from their constructor.</summary>
/// <param name="Id">Stays the same: <c>key:art_7mq2x9c4t3hd</c> or <c>jwt:</c> and the subject.</param>
/// <param name="Name">For people: the name of the key, or that of the subject.</param>
/// <param name="Scopes">With those that they imply.</param>
public sealed record Caller(string Id, string Name, IReadOnlySet<string> Scopes)
{
    public string Name { get; init; } = Change.ByOutsider(Name);

    /// <summary>Nobody from outside: a start, the command line, a schedule. Also every reader without credentials, who can change nothing.</summary>
    public static readonly Caller Itself = new("articles", "Articles", new HashSet<string>()) { IsProgram = true };

    /// <summary>Whoever sits at the server itself.</summary>
    public static readonly Caller CommandLine = Itself with { Id = "command-line", Name = "Command line" };

    /// <summary>Ends the request with 403 where the scope is missing.</summary>
    /// <param name="purpose">What it is needed for: <c>To publish</c>.</param>
    public void Require(string scope, string purpose)
    {
        if (!Has(scope))
            throw new RefusedException(StatusCodes.Status403Forbidden, $"{purpose} the scope {scope} is needed.");
    }

    public bool Has(string scope) => Scopes.Contains(scope);

    /// <summary>Whether what readers see may be changed: by the program itself, and by those who have the scope.</summary>
    public bool MayPublish => IsProgram || Has(Model.Scopes.Publish);

    private bool IsProgram { get; init; }

    /// <summary>Whether drafts and what was never published may be shown.</summary>
    public bool SeesDrafts => Has(Model.Scopes.ReadDrafts);
}

/// <summary>Holds the caller of one request.</summary>
internal sealed class CallerOfRequest
{
    public Caller Value { get; set; } = Caller.Itself;
}
