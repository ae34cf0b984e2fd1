using Articles.Api.Indexing.Analysis;
using Npgsql;

namespace Articles.Api.Tests.Indexing.Analysis;

public sealed class EnglishStemTests
{
    private const string Words =
        "consign consigned consigning consignment consist consistency consistent knack knackeries knavish kneaded knees kneel "
        + "knight knights knitting knots walked walking walks rally rallies rallied hoping hopping hoped troubled sized filing "
        + "relational conditional rational valency digitizer conformably radically differently vileness analogously "
        + "vietnamization predication operator feudalism decisiveness hopefulness callousness formality sensitivity sensibility "
        + "triplicate formative formalize electricity electrical hopeful goodness revival allowance inference airliner "
        + "gyroscopic adjustable defensible irritant replacement adjustment dependent adoption communism activate angularity "
        + "homologous effective bowdlerize probate rate cease controlling roll skies dying news proceed succeeding innings "
        + "early only flies died agreed feed bled motoring sing conflated yes youth saying boys employee cries tie ties apologies "
        + "biologist geology yellow rowing box boxes bus buses gas focus pass passes caresses ponies cats happy happily "
        + "sky enjoy by say cry";

    [Theory]
    [InlineData("walks walked walking walk", "walk")]
    [InlineData("rallies rallied rally", "ralli")]
    [InlineData("summits summit", "summit")]
    [InlineData("hoping hoped hope", "hope")]
    [InlineData("university universities", "universiti")]
    [InlineData("organisation organisations", "organis")]
    public void Forms_of_a_word_have_one_stem(string forms, string stem) =>
        Assert.All(forms.Split(' '), form => Assert.Equal(stem, EnglishStem.Of(form)));

    [Theory]
    [InlineData("universal", "university")]
    [InlineData("organ", "organization")]
    public void Other_words_have_other_stems(string one, string other) =>
        Assert.NotEqual(EnglishStem.Of(one), EnglishStem.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("über")]
    [InlineData("covid19")]
    [InlineData("東京")]
    public void What_is_no_english_word_stays(string word) => Assert.Equal(word, EnglishStem.Of(word));

    [Fact]
    public async Task It_stems_as_the_dictionary_of_postgresql_does()
    {
        if (PostgresDatabase.Server is not { } server)
            throw ApiFixture.Missing();
        await using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT w, (ts_lexize('english_stem', w))[1] FROM unnest(@words) AS w WHERE ts_lexize('english_stem', w) <> '{}'",
            connection
        );
        command.Parameters.AddWithValue("words", Words.Split(' '));
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var count = 0;
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(
                (reader.GetString(0), reader.GetString(1)),
                (reader.GetString(0), EnglishStem.Of(reader.GetString(0)))
            );
            count++;
        }
        Assert.InRange(count, 120, 200);
    }
}
