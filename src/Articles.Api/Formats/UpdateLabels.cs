namespace Articles.Api.Formats;

/// <summary>What people call the kinds of updates.</summary>
internal static class UpdateLabels
{
    public static string Of(UpdateKind kind) =>
        kind switch
        {
            UpdateKind.Correction => "Correction",
            UpdateKind.Clarification => "Clarification",
            UpdateKind.Retraction => "Retraction",
            UpdateKind.EditorsNote => "Editor’s note",
            _ => "Update",
        };
}
