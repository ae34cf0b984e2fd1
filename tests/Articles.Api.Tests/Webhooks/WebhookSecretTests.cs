using System.Text;
using Articles.Api.Webhooks;

namespace Articles.Api.Tests.Webhooks;

public sealed class WebhookSecretTests
{
    [Fact]
    public void It_signs_as_the_libraries_of_standard_webhooks_do()
    {
        // From the tests of those libraries.
        const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        var payload = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");

        var signature = WebhookSecret.Sign([Secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, payload);

        Assert.Equal(Signature, signature);
        var both = WebhookSecret.Sign(
            [WebhookSecret.New(), Secret],
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330,
            payload
        );
        Assert.Equal(Signature, both.Split(' ')[1]);
    }
}
