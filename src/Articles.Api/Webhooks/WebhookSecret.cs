using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Articles.Api.Webhooks;

/// <summary>What a webhook's messages are signed with, by the rules of Standard Webhooks.</summary>
internal static class WebhookSecret
{
    private const string Mark = "whsec_";
    private const int Length = 32;

    /// <returns>As its owner is to have it: the key in base64 behind a mark.</returns>
    public static string New() => Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));

    /// <returns>The header <c>webhook-signature</c>: one signature for each secret.</returns>
    public static string Sign(IEnumerable<string> secrets, string message, long timestamp, ReadOnlySpan<byte> payload)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{message}.{timestamp}."));
        byte[] signed = [.. head, .. payload];
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(Sign(secret, signed))}"));
    }

    private static byte[] Sign(string secret, byte[] signed) =>
        HMACSHA256.HashData(Convert.FromBase64String(secret[Mark.Length..]), signed);
}
