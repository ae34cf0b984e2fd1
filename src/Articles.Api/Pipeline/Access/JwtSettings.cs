namespace Articles.Api.Pipeline.Access;

/// <summary>Whose JSON Web Tokens are accepted, from the configuration section <c>Jwt</c>. Without it none are.</summary>
internal sealed record JwtSettings
{
    public const string Section = "Jwt";

    /// <summary>The OpenID Connect provider, whose discovery document names the issuer and its keys.</summary>
    public string? Authority { get; init; }

    /// <summary>The issuer; needed where there is no authority.</summary>
    public string? Issuer { get; init; }

    /// <summary>The keys of the issuer as a JSON Web Key Set, or the path of a file with it; needed where there is no authority.</summary>
    public string? KeySet { get; init; }

    /// <summary>Whom tokens must be meant for.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim that says what the subject may do: words with spaces between, or an array.</summary>
    public string ScopeClaim { get; init; } = "scope";

    /// <summary>The claim that names the subject for people.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>Which scope here a word of the claim means, such as <c>editor</c> = <c>publish</c>. A word that is a scope means itself.</summary>
    public Dictionary<string, string> Scopes { get; init; } = [];

    /// <returns>Null when tokens are not accepted.</returns>
    /// <exception cref="SettingException">When they are accepted, but not from whom or for whom.</exception>
    public static JwtSettings? From(IConfiguration configuration)
    {
        var settings = Configured.Read<JwtSettings>(configuration, Section);
        if (settings is null)
            return null;
        Configured.Require(
            Section,
            settings.Authority,
            authority => authority is null || Uri.IsWellFormedUriString(authority, UriKind.Absolute),
            "an address such as https://login.paper.example"
        );
        if (settings.Authority is null && (settings.Issuer is null || settings.KeySet is null))
            throw new SettingException("Jwt needs Jwt:Authority, or Jwt:Issuer and Jwt:KeySet.");
        // Else a token that the provider made for any other application would be let in.
        if (string.IsNullOrEmpty(settings.Audience))
            throw new SettingException("Jwt needs Jwt:Audience.");
        if (settings.Scopes.Values.FirstOrDefault(scope => !Model.Scopes.All.Contains(scope)) is { } unknown)
            throw new SettingException($"Jwt:Scopes names '{unknown}', which is no scope.");
        return settings;
    }

    /// <summary>The scopes here that words of the claim mean.</summary>
    public IEnumerable<string> Translate(IEnumerable<string> claims) =>
        claims
            .SelectMany(claim => claim.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => Scopes.GetValueOrDefault(word, word));
}
