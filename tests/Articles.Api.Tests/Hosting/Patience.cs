namespace Articles.Api.Tests.Hosting;

/// <summary>How long tests wait for what is sure to come: far longer than it takes on a machine that does much else.</summary>
internal static class Patience
{
    public static readonly TimeSpan Long = TimeSpan.FromMinutes(3);
}
