using Articles.Api.Model;
using CsCheck;

namespace Articles.Api.Tests.Watchlists;

public sealed class WatchedIdsTests
{
    private static readonly Gen<WatchedIds> Lists =
        from ids in Gen.Guid.Array[1, WatchedIds.Most]
        from articles in Gen.Int[0, ids.Length]
        select new WatchedIds(ids[..articles], ids[articles..]);

    [Fact]
    public void A_token_goes_there_and_back_and_fits_in_an_address() =>
        Lists.Sample(list =>
        {
            var token = list.ToToken();
            return WatchedIds.TryRead(token, out var read)
                && read.Articles.SequenceEqual(list.Articles)
                && read.Quotes.SequenceEqual(list.Quotes)
                && token.Length <= WatchedIds.LongestToken
                && Uri.EscapeDataString(token) == token;
        });

    [Fact]
    public void What_was_cut_off_or_mistyped_is_refused() =>
        (
            from list in Lists
            from at in Gen.Int[0, list.ToToken().Length - 1]
            from other in Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Char)
            where list.ToToken()[at] != other
            select (Token: list.ToToken(), at, other)
        ).Sample(one =>
            !WatchedIds.TryRead(one.Token[..one.at], out _)
            && !WatchedIds.TryRead($"{one.Token[..one.at]}{one.other}{one.Token[(one.at + 1)..]}", out _)
            && !WatchedIds.TryRead($"{one.Token}{one.other}", out _)
        );

    [Fact]
    public void The_example_is_one() => Assert.True(WatchedIds.TryRead(WatchedIds.Example, out _));
}
