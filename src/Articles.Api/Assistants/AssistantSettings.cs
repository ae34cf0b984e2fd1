using Articles.Api.Pipeline;

namespace Articles.Api.Assistants;

/// <summary>Whether assistants are served, from the configuration section <c>Assistants</c>.</summary>
public sealed record AssistantSettings
{
    public const string Section = "Assistants";

    /// <summary>Whether there is an MCP server at <c>/mcp</c>.</summary>
    public bool Enabled { get; init; } = true;

    /// <exception cref="SettingException">When they make no sense.</exception>
    public static AssistantSettings From(IConfiguration configuration) =>
        Configured.Read<AssistantSettings>(configuration, Section) ?? new AssistantSettings();
}
