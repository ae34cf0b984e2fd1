using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Articles.Api.Database;

/// <summary>
/// Where the next page begins: the sort key and the id of the last row, bound to the list that it was made for,
/// and signed, so that a cursor of another list or an altered one is refused.
/// </summary>
/// <param name="Key">The last row's sort key as text.</param>
/// <param name="Id">The last row's id, the tie-break.</param>
public sealed record Cursor(string Key, Guid Id)
{
    private const int IdLength = 16;
    private const int SignatureLength = 16;

    /// <param name="list">Names the list: its path, sort and filters.</param>
    public string Sign(byte[] signingKey, string list)
    {
        var length = IdLength + Encoding.UTF8.GetByteCount(Key);
        var bytes = new byte[length + SignatureLength];
        Id.TryWriteBytes(bytes, true, out _);
        Encoding.UTF8.GetBytes(Key, bytes.AsSpan(IdLength));
        Signature(signingKey, list, bytes.AsSpan(0, length)).CopyTo(bytes.AsSpan(length));
        return Base64Url.EncodeToString(bytes);
    }

    /// <returns>Null when the cursor was not made here for this list.</returns>
    public static Cursor? Verify(string text, byte[] signingKey, string list)
    {
        if (!Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        var length = bytes.Length - SignatureLength;
        // Encoding it back refuses the few spellings that decode to the same bytes.
        if (length < IdLength || Base64Url.EncodeToString(bytes) != text)
            return null;
        var content = bytes.AsSpan(0, length);
        var genuine = CryptographicOperations.FixedTimeEquals(
            Signature(signingKey, list, content),
            bytes.AsSpan(length)
        );
        return genuine
            ? new Cursor(Encoding.UTF8.GetString(content[IdLength..]), new Guid(content[..IdLength], true))
            : null;
    }

    private static ReadOnlySpan<byte> Signature(byte[] signingKey, string list, ReadOnlySpan<byte> content)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, signingKey);
        // The length keeps the end of the list's name from being taken for the beginning of the content.
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, list.Length);
        hmac.AppendData(length);
        hmac.AppendData(Encoding.UTF8.GetBytes(list));
        hmac.AppendData(content);
        return hmac.GetHashAndReset().AsSpan(0, SignatureLength);
    }
}
