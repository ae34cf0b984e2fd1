using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Articles.Api.Tests.Hosting;

/// <summary>Keeps what a host logs.</summary>
public sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, ActivityTraceId? Trace, string Text)> entries = [];

    /// <summary>What was logged as a warning or worse, exceptions included.</summary>
    public IEnumerable<string> Complaints => entries.Where(entry => entry.Level >= LogLevel.Warning).Select(Text);

    public IEnumerable<string> All => entries.Select(Text);

    /// <summary>What was logged for the request that was sent with this trace, and nothing that the server does for itself.</summary>
    public IEnumerable<string> Of(ActivityTraceId trace) => entries.Where(entry => entry.Trace == trace).Select(Text);

    public IEnumerable<string> Errors => entries.Where(entry => entry.Level >= LogLevel.Error).Select(Text);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => entries.Enqueue((logLevel, Activity.Current?.TraceId, $"{formatter(state, exception)} {exception}"));

    public void Dispose() { }

    private static string Text((LogLevel Level, ActivityTraceId? Trace, string Text) entry) => entry.Text;
}
