using System.CommandLine;
using System.Globalization;
using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;
using Spectre.Console;

namespace Articles.Api.Keys;

/// <summary>The command <c>keys</c>: how an owner of the server makes the first API key, and takes any away.</summary>
internal static class KeyCommands
{
    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static Command Make(Func<string[], WebApplication> build) =>
        new("keys", "Make, list and revoke API keys.") { Create(build), List(build), Revoke(build) };

    private static Command Create(Func<string[], WebApplication> build)
    {
        var name = new Option<string>("--name") { Description = "What to call it.", Required = true };
        var scopes = new Option<string[]>("--scope")
        {
            Description =
                $"What its holder may do: {string.Join(", ", Model.Scopes.All)}. Each implies those before it.",
            HelpName = "scope",
            Required = true,
        };
        scopes.AcceptOnlyFromAmong([.. Model.Scopes.All]);
        var expires = new Option<string?>("--expires")
        {
            Description = "From when it no longer holds: 2027-01-31, or a time such as 2027-01-31T08:00:00Z.",
        };
        expires.Validators.Add(result =>
        {
            if (TimeOf(result.GetValueOrDefault<string?>()) is null)
                result.AddError("--expires is neither a date nor a time with an offset.");
        });
        var command = new Command("create", "Make an API key and show it, once.") { name, scopes, expires };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var content = new KeyContent
                {
                    Name = parsed.GetRequiredValue(name),
                    Scopes = parsed.GetRequiredValue(scopes),
                    ExpiresAt = TimeOf(parsed.GetValue(expires)),
                };
                return SendAsync(build, new CreateKey(content), Show, cancellationToken);
            }
        );
        return command;
    }

    private static Command List(Func<string[], WebApplication> build)
    {
        var command = new Command("list", "List all API keys, without what proves them.");
        command.SetAction(
            (_, cancellationToken) => SendAsync(build, new ListAllKeys(), keys => Show(keys), cancellationToken)
        );
        return command;
    }

    private static Command Revoke(Func<string[], WebApplication> build)
    {
        var key = new Argument<string>("key") { Description = "How it begins (art_…), or its id." };
        var command = new Command("revoke", "Make an API key hold no longer.") { key };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var asked = parsed.GetRequiredValue(key);
                // Whoever has the whole key at hand need not cut it.
                var tag = Model.KeyText.Read(asked)?.Tag ?? asked;
                return SendAsync(
                    build,
                    new RevokeKey(tag, IfMatch.Any),
                    wasThere => Show(tag, wasThere),
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task<int> SendAsync<T>(
        Func<string[], WebApplication> build,
        IRequest<T> request,
        Func<T, int> show,
        CancellationToken cancellationToken
    )
    {
        // The standard output is for what was asked: a script takes the key from it.
        await using var app = build(["--Logging:Console:LogToStandardErrorThreshold=Trace"]);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CallerOfRequest>().Value = Caller.CommandLine;
        await services.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        try
        {
            return show(await services.GetRequiredService<IMediator>().Send(request, cancellationToken));
        }
        catch (ValidationException invalid)
        {
            foreach (var failure in invalid.Errors)
                await Console.Error.WriteLineAsync(
                    $"{PropertyNames.PointerOf(failure.PropertyName)?.TrimStart('/')} {failure.ErrorMessage}."
                );
            return 1;
        }
    }

    private static int Show(KeyResponse key)
    {
        Console.Error.WriteLine(
            $"The key of {key.Name}, to be sent as {Credentials.KeyHeader}. It is not shown again:"
        );
        // Alone on the standard output, so that a script can take it.
        Console.WriteLine(key.Key);
        return 0;
    }

    private static int Show(IReadOnlyList<KeyResponse> keys)
    {
        var table = new Table().AddColumns("Key", "Name", "Scopes", "Made", "Last used", "Holds");
        foreach (var key in keys)
            table.AddRow(
                key.Tag,
                Markup.Escape(key.Name),
                string.Join(", ", key.Scopes),
                Day(key.CreatedAt),
                key.LastUsedAt is { } used ? Day(used) : "never",
                key.RevokedAt is { } revoked ? $"revoked {Day(revoked)}"
                    : key.ExpiresAt is { } end ? $"until {Day(end)}"
                    : "yes"
            );
        AnsiConsole.Write(table);
        return 0;
    }

    private static int Show(string tag, bool wasThere)
    {
        Console.Error.WriteLine(wasThere ? $"{tag} holds no longer." : $"There is no key {tag}.");
        return wasThere ? 0 : 1;
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset? TimeOf(string? text) =>
        Rfc3339.TryParse(text, out var time) || Rfc3339.TryParseDay(text, out time) ? time : null;
}
