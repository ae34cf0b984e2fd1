using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Articles.Api.Model;

/// <summary>
/// The ids on a watchlist: articles and quotes that somebody wants to hear of. Its token carries them, so that nothing is kept of who
/// watches what, and no list expires.
/// </summary>
public sealed record WatchedIds(IReadOnlyList<Guid> Articles, IReadOnlyList<Guid> Quotes)
{
    /// <summary>So many articles and quotes it has at most: the token has to fit in an address.</summary>
    public const int Most = 100;

    /// <summary>A token, for documents.</summary>
    public const string Example = "AQEBmrAAAABwAIAAAAEAAAABro1s7g";

    // A token has the form's number, how many of the ids are of articles, the ids, and the beginning of a hash, which tells
    // a token that was cut off or mistyped.
    private const byte Form = 1;
    private const int Head = 2;
    private const int Id = 16;
    private const int Check = 4;

    /// <summary>How long a token is at most, in characters.</summary>
    public static readonly int LongestToken = Base64Url.GetEncodedLength(Head + Most * Id + Check);

    public string ToToken()
    {
        var bytes = new byte[Head + (Articles.Count + Quotes.Count) * Id + Check];
        (bytes[0], bytes[1]) = (Form, (byte)Articles.Count);
        var end = Head;
        foreach (var id in Articles.Concat(Quotes))
        {
            id.TryWriteBytes(bytes.AsSpan(end), bigEndian: true, out _);
            end += Id;
        }
        SHA256.HashData(bytes.AsSpan(0, end)).AsSpan(0, Check).CopyTo(bytes.AsSpan(end));
        return Base64Url.EncodeToString(bytes);
    }

    /// <returns>False when it is not a whole token.</returns>
    public static bool TryRead(string token, [NotNullWhen(true)] out WatchedIds? ids)
    {
        ids = null;
        if (token.Length > LongestToken || !Base64Url.IsValid(token))
            return false;
        var bytes = Base64Url.DecodeFromChars(token);
        var end = bytes.Length - Check;
        if (
            end < Head + Id
            || (end - Head) % Id != 0
            || bytes[0] != Form
            || bytes[1] > (end - Head) / Id
            || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan(0, Check).SequenceEqual(bytes.AsSpan(end))
            // Refuses the few spellings that mean the same bytes.
            || Base64Url.EncodeToString(bytes) != token
        )
            return false;
        var all = bytes[Head..end].Chunk(Id).Select(id => new Guid(id, bigEndian: true)).ToList();
        ids = new WatchedIds(all[..bytes[1]], all[bytes[1]..]);
        return true;
    }
}
