using Articles.Api.Model;

namespace Articles.Api.Tests.Model;

public sealed class WebhookDeliveryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Who_never_answers_is_tried_less_and_less_often_and_for_the_last_time_after_three_days(double stretch)
    {
        var delivery = new WebhookDelivery(Guid.NewGuid(), Guid.NewGuid(), null, "webhook.test", Start);
        var times = new List<DateTimeOffset>();

        while (delivery.NextAttemptAt is { } next)
        {
            times.Add(next);
            delivery.Note(new DeliveryAttempt(next, 500, null, "It answered 500.", 1), stretch, next);
        }

        Assert.Equal(DeliveryState.Failed, delivery.State);
        Assert.Equal(Start + TimeSpan.FromDays(3), times[^1]);
        Assert.Equal(times[^1], delivery.FinishedAt);
        Assert.InRange(times.Count, 12, 18);
        var pauses = times.Zip(times.Skip(1), (one, next) => next - one).SkipLast(1).ToList();
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(times.Count, delivery.Attempts.Count);
    }
}
