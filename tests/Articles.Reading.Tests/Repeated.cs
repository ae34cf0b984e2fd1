namespace Articles.Reading.Tests;

/// <summary>Pages that mean nothing, of any size; and what it takes to read them.</summary>
internal static class Repeated
{
    public static string Of(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    /// <summary>
    /// The bytes that an action allocates. They grow with the work, do not depend on how busy the machine is, and so tell
    /// whether it is linear.
    /// </summary>
    public static long Memory(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
