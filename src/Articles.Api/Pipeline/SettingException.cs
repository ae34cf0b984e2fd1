namespace Articles.Api.Pipeline;

/// <summary>A start that cannot be because of a setting, said in one line with its name and value.</summary>
internal sealed class SettingException(string message, Exception? cause = null)
    : InvalidOperationException(message, cause);
