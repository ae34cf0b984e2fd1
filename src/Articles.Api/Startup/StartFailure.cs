using System.Data.Common;
using System.Net.Sockets;
using Articles.Api.Database;
using Articles.Api.Pipeline;

namespace Articles.Api.Startup;

/// <summary>Says in one line why the program cannot run.</summary>
internal static class StartFailure
{
    /// <summary>What the person who started it can mend: a setting, a folder, a port, a database that is away.</summary>
    public static bool IsMendable(Exception exception) =>
        exception
            is DbException
                or IOException
                or SocketException
                or UnauthorizedAccessException
                or ArgumentException
                or InvalidOperationException;

    public static string Explain(Exception exception)
    {
        var told = exception is SettingException or UnusableDatabaseException
            ? exception
            : exception.GetBaseException();
        return $"Articles cannot run: {told.Message.ReplaceLineEndings(" ")}";
    }
}
