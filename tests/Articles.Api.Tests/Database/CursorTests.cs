using Articles.Api.Database;
using CsCheck;

namespace Articles.Api.Tests.Database;

public sealed class CursorTests
{
    private const string Base64UrlCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly Gen<byte[]> Keys = Gen.Byte.Array[32];

    private static readonly Gen<string> Lists = AnyOf("/v1/", "articles", "?sort=", "title", "é", "=", "&")
        .Array[0, 8]
        .Select(string.Concat);

    private static readonly Gen<Cursor> Cursors =
        from key in AnyOf("a", "é", "😀", " ", "2026-11-23", "0").Array[0, 12].Select(string.Concat)
        from id in Gen.Guid
        select new Cursor(key, id);

    private static readonly Gen<(Cursor Cursor, byte[] Key, string List)> Signed = Gen.Select(Cursors, Keys, Lists);

    [Fact]
    public void A_cursor_goes_there_and_back() =>
        Signed.Sample(made => Cursor.Verify(made.Cursor.Sign(made.Key, made.List), made.Key, made.List) == made.Cursor);

    [Fact]
    public void A_cursor_needs_no_escaping_in_an_address() =>
        Signed.Sample(made =>
        {
            var text = made.Cursor.Sign(made.Key, made.List);
            return Uri.EscapeDataString(text) == text;
        });

    [Fact]
    public void Any_altered_character_is_refused() =>
        (
            from made in Signed
            from at in Gen.Int[0, made.Cursor.Sign(made.Key, made.List).Length - 1]
            from other in Gen.OneOf(Gen.Char[Base64UrlCharacters], Gen.Char)
            select (made, at, other)
        ).Sample(change =>
        {
            var (cursor, key, list) = change.made;
            var text = cursor.Sign(key, list);
            var altered = $"{text[..change.at]}{change.other}{text[(change.at + 1)..]}";
            return altered == text || Cursor.Verify(altered, key, list) is null;
        });

    [Fact]
    public void A_piece_of_a_cursor_and_a_longer_one_are_refused() =>
        Signed.Sample(made =>
        {
            var text = made.Cursor.Sign(made.Key, made.List);
            Assert.All(
                Enumerable.Range(0, text.Length),
                length => Assert.Null(Cursor.Verify(text[..length], made.Key, made.List))
            );
            Assert.All(
                ["A", "AA", "AAAA", "=", "==", " ", "\n"],
                more => Assert.Null(Cursor.Verify(text + more, made.Key, made.List))
            );
        });

    [Fact]
    public void A_cursor_of_another_list_is_refused() =>
        Gen.Select(Signed, Lists)
            .Sample(
                (made, other) =>
                    other == made.List || Cursor.Verify(made.Cursor.Sign(made.Key, made.List), made.Key, other) is null
            );

    [Fact]
    public void A_cursor_signed_with_another_key_is_refused() =>
        Gen.Select(Signed, Keys)
            .Sample(
                (made, other) =>
                    other.SequenceEqual(made.Key)
                    || Cursor.Verify(made.Cursor.Sign(made.Key, made.List), other, made.List) is null
            );

    private static Gen<string> AnyOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
