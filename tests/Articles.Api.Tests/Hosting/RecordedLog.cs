using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Articles.Api.Tests.Hosting;

/// <summary>Keeps what a host logs.</summary>
public sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> entries = [];

    /// <summary>What was logged as a warning or worse, exceptions included.</summary>
    public IEnumerable<string> Complaints => entries.Where(entry => entry.Level >= LogLevel.Warning).Select(Text);

    public IEnumerable<string> All => entries.Select(Text);

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
    ) => entries.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose() { }

    private static string Text((LogLevel Level, string Text) entry) => entry.Text;
}
