using Articles.Reading.Metadata.Dates;
using Articles.Reading.Text;

namespace Articles.Reading.Tests.Metadata.Dates;

public sealed class PrintedDatesTests
{
    [Theory]
    [InlineData("March 3, 2019", "2019-03-03")]
    [InlineData("Sunday, Mar. 3rd 2019", "2019-03-03")]
    [InlineData("3 March 2019", "2019-03-03")]
    [InlineData("the 3rd of March, 2019", "2019-03-03")]
    [InlineData("2019-03-03", "2019-03-03")]
    [InlineData("03.04.2019", "2019-04-03")]
    [InlineData("21/06/2014", "2014-06-21")]
    [InlineData("12. Mai 2023", "2023-05-12")]
    [InlineData("Do 25.04.24 | 14:07 Uhr", "2024-04-25")]
    [InlineData("25.04.24, 14:07", "2024-04-25")]
    [InlineData("25.04.24 • 14:07", "2024-04-25")]
    [InlineData("3. května 2019", "2019-05-03")]
    [InlineData("piątek, 3 maja 2019", "2019-05-03")]
    [InlineData("Publicerad 3 maj 2019", "2019-05-03")]
    [InlineData("3. toukokuuta 2019", "2019-05-03")]
    [InlineData("03 Mayıs 2019 Cuma", "2019-05-03")]
    [InlineData("3 мая 2019, 14:30", "2019-05-03")]
    [InlineData("3 Μαΐου 2019", "2019-05-03")]
    [InlineData("3 مايو 2019", "2019-05-03")]
    [InlineData("2019. május 3.", "2019-05-03")]
    [InlineData("2019 m. gegužės 3 d.", "2019-05-03")]
    [InlineData("2019年5月3日(金) 14時30分", "2019-05-03")]
    [InlineData("2019년 5월 3일", "2019-05-03")]
    [InlineData("Ngày 3 tháng 5 năm 2019", "2019-05-03")]
    [InlineData("In 2018, March 3, 2019", "2019-03-03")]
    public void A_date_with_one_meaning_is_a_day(string line, string day)
    {
        var date = Assert.Single(PrintedDates.In(line)).Date;
        Assert.Equal(DatePrecision.Day, date.Precision);
        Assert.Equal(day, $"{date.Value:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("December 3, 2023 10:00 PM ET 12/30/2023", "2023-12-04", "2023-12-30")]
    [InlineData("3 May 2024 10:00 GMT 4 May 2024", "2024-05-03", "2024-05-04")]
    public void A_time_between_two_dates_belongs_to_one_of_them(string line, string first, string second)
    {
        var dates = PrintedDates.In(line);
        Assert.Equal([first, second], dates.Select(date => $"{date.Date.Value.UtcDateTime:yyyy-MM-dd}"));
        Assert.Equal([DatePrecision.Instant, DatePrecision.Day], dates.Select(date => date.Date.Precision));
        Assert.True(dates[0].End <= dates[1].Start);
    }

    [Theory]
    [InlineData("March 3, 2019 at 3:15 p.m. ET", "2019-03-03T15:15:00-05:00")]
    [InlineData("July 3, 2019, 3:15 PM ET", "2019-07-03T15:15:00-04:00")]
    [InlineData("12:40 GMT, 22 December 2023", "2023-12-22T12:40:00+00:00")]
    [InlineData("2019-03-03T10:20:30.5+01:00", "2019-03-03T10:20:30+01:00")]
    [InlineData("2019-03-03T10:20:30Z", "2019-03-03T10:20:30+00:00")]
    [InlineData("Dec 20, 2023 3:06 pm UTC", "2023-12-20T15:06:00+00:00")]
    [InlineData("25.04.24 | 00:30 CET", "2024-04-25T00:30:00+01:00")]
    [InlineData("1.2.03 0:10 +02:00", "2003-02-01T00:10:00+02:00")]
    public void A_time_with_a_zone_is_an_instant(string line, string instant)
    {
        var date = Assert.Single(PrintedDates.In(line)).Date;
        Assert.Equal(DatePrecision.Instant, date.Precision);
        Assert.Equal(instant, $"{date.Value:yyyy-MM-ddTHH:mm:sszzz}");
    }

    [Theory]
    [InlineData("March 3, 2019 at 3:15 p.m.")]
    [InlineData("March 3, 2019 3:15 p.m. IST")]
    public void A_time_without_a_clear_zone_is_no_instant(string line) =>
        Assert.Equal(DatePrecision.Day, Assert.Single(PrintedDates.In(line)).Date.Precision);

    [Theory]
    [InlineData("03/04/2019", DateOrder.DayFirst, "2019-04-03")]
    [InlineData("03/04/2019", DateOrder.MonthFirst, "2019-03-04")]
    [InlineData("03/25/2019", DateOrder.DayFirst, "2019-03-25")]
    [InlineData("25/03/2019", DateOrder.MonthFirst, "2019-03-25")]
    [InlineData("01/25/26", DateOrder.Unknown, "2026-01-25")]
    [InlineData("3/4/19", DateOrder.DayFirst, "2019-04-03")]
    public void The_order_of_the_page_s_dates_tells_which_day_is_meant(string line, object order, string day) =>
        Assert.Equal(day, $"{Assert.Single(PrintedDates.In(line, (DateOrder)order)).Date.Value:yyyy-MM-dd}");

    [Theory]
    [InlineData("03/04/2019")]
    [InlineData("03/04/19")]
    [InlineData("1/25/26/7")]
    [InlineData("02-25-26")]
    [InlineData("February 30, 2019")]
    [InlineData("March 2019")]
    [InlineData("1-800-555-2019")]
    [InlineData("99999999999999999999")]
    public void What_is_no_date_or_may_be_two_is_refused(string line) => Assert.Empty(PrintedDates.In(line));
}
