namespace Articles.Api.Imports.Pages;

/// <summary>What was sent cannot be taken apart into pages.</summary>
internal class UnreadableArchiveException(string message) : Exception(message);

/// <summary>What was sent unpacks to more than the limits allow, so nothing more of it is read.</summary>
internal sealed class ArchiveTooLargeException(string message) : UnreadableArchiveException(message);
