using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Keys;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Articles.Api.Tests.Hosting;

/// <summary>The whole API as people meet it: started by its own Program, served by Kestrel on a free port.</summary>
public sealed class ApiHost : WebApplicationFactory<Program>
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    private readonly Dictionary<string, string> settings;
    private readonly Action<IServiceCollection>? replace;

    // Its own, because services are gone when a start has failed.
    private readonly Readiness readiness = new();

    private ApiHost(Dictionary<string, string> settings, Action<IServiceCollection>? replace)
    {
        this.settings = settings;
        this.replace = replace;
    }

    /// <summary>Follows no redirects, opens no compressed bodies and adds no headers.</summary>
    public HttpClient Client { get; private set; } = null!;

    public RecordedLog Log { get; } = new();

    /// <param name="settings">As on the command line; by default there are no seeds, and the environment is Production.</param>
    /// <param name="replace">Puts services in the place of others.</param>
    public static async Task<ApiHost> StartAsync(
        TestDatabase database,
        Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? replace = null
    )
    {
        var host = await ListenAsync(database, settings, replace);
        await host.WaitUntilReadyAsync();
        return host;
    }

    /// <summary>As <see cref="StartAsync"/>, but the database may still have to be prepared.</summary>
    public static async Task<ApiHost> ListenAsync(
        TestDatabase database,
        Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? replace = null
    )
    {
        var all = new Dictionary<string, string>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["environment"] = "Production",
            ["Seeds:Path"] = "no-seeds",
            ["ConnectionStrings:Articles"] = database.ConnectionString,
        };
        foreach (var (name, value) in settings ?? [])
            all[name] = value;
        var host = new ApiHost(all, replace);
        host.UseKestrel();
        // The rest of the program runs on this thread until the server listens.
        await Task.Run(host.StartServer);
        host.Client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                Expect100ContinueTimeout = Patience.Long,
            }
        )
        {
            BaseAddress = host.ClientOptions.BaseAddress,
            // Else a refusal may come, and the connection end, while the body is still being sent.
            DefaultRequestHeaders = { ExpectContinue = true },
        };
        return host;
    }

    public async Task WaitUntilReadyAsync()
    {
        if (await readiness.Ended is { } failure)
            throw new InvalidOperationException("The database could not be prepared.", failure);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureServices(services => services.AddSingleton(readiness));
        if (replace is not null)
            builder.ConfigureServices(replace);
    }

    /// <summary>Stores what the reader would have found on these pages.</summary>
    /// <returns>The ids of the articles.</returns>
    public async Task<List<Guid>> StoreAsync(params IEnumerable<MadeUpReading> readings)
    {
        var ids = new List<Guid>();
        foreach (var reading in readings)
        {
            ids.Add(Guid.CreateVersion7());
            await StoreAsync(ids[^1], reading);
        }
        return ids;
    }

    public async Task StoreAsync(Guid article, MadeUpReading reading)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StoreReading(reading.Read(), article));
    }

    /// <summary>Makes an API key.</summary>
    /// <returns>As it is to be sent.</returns>
    public Task<string> NewKeyAsync(params IReadOnlyList<string> scopes) => NewKeyNamedAsync("Test", scopes);

    public async Task<string> NewKeyNamedAsync(string name, IReadOnlyList<string> scopes)
    {
        await using var scope = Services.CreateAsyncScope();
        var content = new KeyContent { Name = name, Scopes = scopes };
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateKey(content))).Key!;
    }

    /// <param name="key">The API key to send; null for none.</param>
    /// <param name="json">The body; null for none.</param>
    public async Task<HttpResponseMessage> WriteAsync(
        HttpMethod method,
        string path,
        string? key,
        string? json,
        params IEnumerable<(string Name, string Value)> headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
            request.Content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        foreach (var (name, value) in key is null ? headers : headers.Append(("X-Api-Key", key)))
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await SendAsync(request);
    }

    /// <summary>What a write is answered with, which must have the status.</summary>
    public async Task<JsonObject> ReadJsonAsync(HttpStatusCode status, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, Explain(response, body));
        return JsonSerializer.Deserialize<JsonObject>(body, Wire)!;
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        params IEnumerable<(string Name, string Value)> headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await SendAsync(request);
    }

    /// <summary>Sends a request and reads the answer; of a stream, which has no end, what comes first.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (
            request.Method == HttpMethod.Head
            || response.Content.Headers.ContentType?.MediaType is not EventReader.MediaType
        )
        {
            await response.Content.LoadIntoBufferAsync();
            return response;
        }
        using var whole = response.Content;
        using var first = new StreamReader(await whole.ReadAsStreamAsync());
        response.Content = new StringContent(
            $"{await first.ReadLineAsync()}\n{await first.ReadLineAsync()}\n",
            whole.Headers.ContentType
        );
        return response;
    }

    public Task<HttpResponseMessage> GetAsync(string path, params IEnumerable<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    /// <summary>What is answered with 200.</summary>
    public async Task<T> GetAsync<T>(string path)
    {
        using var response = await GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode is HttpStatusCode.OK, Explain(response, body));
        return JsonSerializer.Deserialize<T>(body, Wire)!;
    }

    public Task<JsonObject> GetJsonAsync(string path) => GetAsync<JsonObject>(path);

    /// <summary>All items of a list, page by page.</summary>
    public async Task<List<T>> WalkAsync<T>(string path, Func<Task>? betweenPages = null)
    {
        var items = new List<T>();
        var cursor = "";
        while (true)
        {
            var page = await GetAsync<Page<T>>(path + cursor);
            items.AddRange(page.Items);
            if (page.NextCursor is null)
                return items;
            cursor = $"{(path.Contains('?') ? '&' : '?')}cursor={page.NextCursor}";
            if (betweenPages is not null)
                await betweenPages();
        }
    }

    /// <summary>The problem that a GET is answered with.</summary>
    public async Task<Problem> GetProblemAsync(HttpStatusCode status, string path)
    {
        using var response = await GetAsync(path);
        return await ReadProblemAsync(status, response);
    }

    /// <summary>The one error of an answer with 400, which names <paramref name="parameter"/>.</summary>
    public async Task<string> GetErrorAsync(string parameter, string path)
    {
        var problem = await GetProblemAsync(HttpStatusCode.BadRequest, path);
        var error = Assert.Single(problem.Errors!);
        Assert.Equal(parameter, error.Parameter);
        return error.Detail;
    }

    public async Task<Problem> ReadProblemAsync(HttpStatusCode status, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, Explain(response, body));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
        var problem = JsonSerializer.Deserialize<Problem>(body, Wire)!;
        Assert.Equal((int)status, problem.Status);
        Assert.StartsWith("/problems/", problem.Type);
        Assert.Equal(response.RequestMessage!.RequestUri!.AbsolutePath, problem.Instance);
        Assert.NotEmpty(problem.TraceId);
        Assert.NotEmpty(problem.Title);
        Assert.NotEmpty(problem.Detail);
        return problem;
    }

    private string Explain(HttpResponseMessage response, string body) =>
        string.Join('\n', Log.Errors.Prepend(body).Prepend($"The answer was {(int)response.StatusCode}:"));

    // The client first: else the server waits for a connection that it has not yet heard from, as long as a host may take to end.
    public override ValueTask DisposeAsync()
    {
        Client?.Dispose();
        return base.DisposeAsync();
    }
}
