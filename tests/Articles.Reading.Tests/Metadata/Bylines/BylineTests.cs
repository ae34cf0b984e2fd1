using Articles.Reading.Metadata.Bylines;
using Articles.Reading.Metadata.Dates;

namespace Articles.Reading.Tests.Metadata.Bylines;

public sealed class BylineTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("BY JANE DOE", "JANE DOE")]
    [InlineData("By Jane Doe and John Roe, Staff Writer", "Jane Doe|John Roe")]
    [InlineData("By Jane Doe, John Roe and Ann O’Hara in Vienna", "Jane Doe|John Roe|Ann O’Hara")]
    [InlineData("by H.J. van der Berg | Politics", "H.J. van der Berg")]
    [InlineData("By Jane Doe/John Roe", "Jane Doe|John Roe")]
    [InlineData("By Jane Doe/Harbour News", "Jane Doe")]
    [InlineData("ByJane Doe", "Jane Doe")]
    [InlineData("By Will Doe", "Will Doe")]
    [InlineData("By Jane Doe, HARBOUR RADIO", "Jane Doe")]
    [InlineData("By Jane Doe Harbour News", "Jane Doe")]
    [InlineData("By John Roe, Jr., and Jane Doe", "John Roe, Jr.|Jane Doe")]
    [InlineData("By John Roe Sr. and Jane Doe", "John Roe Sr.|Jane Doe")]
    [InlineData("By Jane Doe, John Roe III", "Jane Doe|John Roe III")]
    [InlineData("Posted 3 days ago by Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe 3 hours ago", "Jane Doe")]
    [InlineData("Von Jane Doe mit dpa", "Jane Doe")]
    [InlineData("Par Jane Doe avec AFP", "Jane Doe")]
    [InlineData("By Jane Doe in Rome and John Roe in Oslo", "Jane Doe|John Roe")]
    [InlineData("By Jane Doe in Rome and Oslo", "Jane Doe")]
    [InlineData("Published August 7, 2023 by Nicole Burke", "Nicole Burke")]
    [InlineData(
        "Javier Espinoza and Patricia Nilsson, Financial Times - Dec 20, 2023",
        "Javier Espinoza|Patricia Nilsson"
    )]
    public void The_authors_of_a_byline_are_its_names(string line, string names) =>
        Assert.Equal(names.Split('|'), Byline.Of(line, PrintedDates.In(line))?.Names.Select(name => name.Name));

    [Theory]
    [InlineData("By the River Club")]
    [InlineData("By Associated Press")]
    [InlineData("By and large, the plan has worked.")]
    [InlineData("Bystanders Were Amazed")]
    public void Outlets_and_sentences_name_no_author(string line) => Assert.Null(Byline.Of(line, []));
}
