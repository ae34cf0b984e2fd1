using System.Security.Cryptography;
using System.Text;

namespace Articles.Api.Model;

/// <summary>
/// A key as its holder has it: <c>art_7mq2x9c4t3hd_…</c>. The tag in front names the key, may be shown and is what it is
/// looked up by; the secret behind proves it and is kept nowhere. Only letters and digits, so that a double click takes it whole.
/// </summary>
public sealed class KeyText
{
    private const string Mark = "art_";
    private const int NameLength = 12;
    private const int SecretLength = 40;

    // 40 of 62 characters are 238 bits: nothing that has to be hashed slowly.
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string PlainLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly string secret;

    private KeyText(string tag, string secret)
    {
        Tag = tag;
        this.secret = secret;
    }

    public string Tag { get; }

    public static KeyText New() =>
        new(
            Mark + RandomNumberGenerator.GetString(PlainLetters, NameLength),
            RandomNumberGenerator.GetString(Letters, SecretLength)
        );

    /// <returns>Null when it does not look like a key.</returns>
    public static KeyText? Read(string text)
    {
        var tagLength = Mark.Length + NameLength;
        return
            text.Length == tagLength + 1 + SecretLength
            && text.StartsWith(Mark, StringComparison.Ordinal)
            && text[tagLength] == '_'
            ? new KeyText(text[..tagLength], text[(tagLength + 1)..])
            : null;
    }

    /// <summary>SHA-256: what is kept of a key. It cannot be guessed, so it need not be slow.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(Reveal()));

    /// <summary>The whole key, to be shown to its holder once.</summary>
    public string Reveal() => $"{Tag}_{secret}";

    /// <summary>Only the tag, so that no log ever has more.</summary>
    public override string ToString() => Tag;
}
