using Articles.Reading.Updates;

namespace Articles.Reading.Tests.Updates;

/// <summary>A note that the page's own marks set apart.</summary>
public sealed class UpdateNoteTests
{
    private static readonly Evidence Place = new("update-class", 0.9, null, null, "", ".correction");

    [Fact]
    public void What_the_page_marks_is_a_note_without_a_label()
    {
        var note = UpdateNote.Of("The minor error in the date was mended.", Place, UpdateKind.Correction);
        Assert.Equal((UpdateKind.Correction, UpdateSeverity.Minor), (note?.Kind, note?.Severity));
        Assert.Equal(".correction", note?.Evidence.Selector);
    }

    [Fact]
    public void The_label_in_it_tells_more_than_the_mark()
    {
        var note = UpdateNote.Of("[Clarification (June 13, 2021): It may be ten.]", Place, UpdateKind.Correction);
        Assert.Equal((UpdateKind.Clarification, "It may be ten."), (note?.Kind, note?.Text));
        Assert.Equal(new DateTimeOffset(2021, 6, 13, 0, 0, 0, TimeSpan.Zero), note?.At?.Value.Value);
    }

    [Fact]
    public void Without_a_label_and_a_mark_it_is_none() => Assert.Null(UpdateNote.Of("It may be ten.", Place));
}
