using Microsoft.Win32.SafeHandles;

namespace Articles.Api.Readings;

/// <summary>Where commands write.</summary>
internal static class StandardOutput
{
    private const int Handle = 1;

    /// <summary>
    /// A stream that fails when nobody takes its output any more. The console's own keeps still then, and a filter would go on
    /// reading for nobody.
    /// </summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(Handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // In a file, only the console's stream goes on where others stopped.
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
