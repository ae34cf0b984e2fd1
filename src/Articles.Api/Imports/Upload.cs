using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Articles.Api.Imports.Pages;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Readings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Articles.Api.Imports;

/// <summary>What was sent to be imported: files as they are, or pages as members of JSON.</summary>
[JsonForm(typeof(ImportContent))]
public sealed class Upload
{
    private const string Form = "multipart/form-data";
    private const string UnknownType = "application/octet-stream";

    // JSON is held in memory; whoever has more sends it as a file of JSON lines.
    private const int JsonMegabytes = 16;

    // A form is for some files; more of them go into an archive.
    private const int MostParts = 100;
    private const int LongestField = 4_096;

    internal static readonly IReadOnlyList<string> MediaTypes =
    [
        Form,
        "text/html",
        "text/plain",
        "text/markdown",
        "application/xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/x-ndjson",
        "application/feed+json",
        "application/warc",
        "application/zip",
        UnknownType,
    ];

    private readonly List<UploadedFile> files = [];

    private Upload(string name) => Name = name;

    /// <summary>What to call it.</summary>
    internal string Name { get; }

    internal ImportContent? Body { get; private init; }

    internal IReadOnlyList<UploadedFile> Files => files;

    internal bool ValidateOnly { get; private set; }

    internal ImportedState? State { get; private set; }

    /// <summary>For the framework, which binds parameters of this type with it.</summary>
    public static async ValueTask<Upload> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var type = SentType.Of(context.Request) ?? new SentType(UnknownType, null);
        if (type.MediaType == "application/json")
            return await OfJsonAsync(context, parameter);
        if (type.MediaType != Form && !MediaTypes.Contains(type.MediaType) && !FileKinds.IsKnown(type.MediaType))
            throw SentType.Unsupported($"application/json, {string.Join(", ", MediaTypes)}");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var upload = new Upload(type.MediaType);
        var services = context.RequestServices;
        await services
            .GetRequiredService<BodyLimits>()
            .ReceiveAsync(
                context,
                services.GetRequiredService<ImportLimits>().UploadBytes,
                ended =>
                    type.MediaType == Form
                        ? upload.TakeFormAsync(context, hash, ended)
                        : upload.TakeFileAsync(context, context.Request.Body, "", new FileType(type), hash, ended)
            );
        context.Features.Set(new BodyHash(hash.GetHashAndReset()));
        return upload;
    }

    private static async Task<Upload> OfJsonAsync(HttpContext context, ParameterInfo parameter)
    {
        // Not every server has a limit to narrow.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Math.Min(limit.MaxRequestBodySize ?? long.MaxValue, JsonMegabytes << 20);
        return new Upload("application/json")
        {
            Body = (await Body<ImportContent>.BindAsync(context, parameter)).Value,
        };
    }

    private async Task TakeFormAsync(HttpContext context, IncrementalHash hash, CancellationToken ended)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(context.Request.ContentType).Boundary);
        if (boundary.Length is 0 or > 200)
            throw RefusedException.Invalid("", "is a form without a boundary");
        try
        {
            var form = new MultipartReader(boundary.Value!, context.Request.Body);
            for (var part = 0; await form.ReadNextSectionAsync(ended) is { } section; part++)
            {
                if (part >= MostParts)
                    throw RefusedException.Invalid("", $"has more than {MostParts} parts; send an archive");
                await TakePartAsync(context, section, hash, ended);
            }
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw RefusedException.Invalid("", "is no form that can be read to its end");
        }
        if (files.Count == 0)
            throw RefusedException.Invalid("", "is a form without a file");
    }

    private async Task TakePartAsync(
        HttpContext context,
        MultipartSection section,
        IncrementalHash hash,
        CancellationToken ended
    )
    {
        var about = section.GetContentDispositionHeader();
        if (about is not null && about.IsFileDisposition())
        {
            var type = MediaTypeHeaderValue.TryParse(section.ContentType, out var said) ? SentType.Of(said) : null;
            // A name, not a path: whatever stands before it is nobody's business.
            var name = HeaderUtilities.RemoveQuotes(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName);
            await TakeFileAsync(
                context,
                section.Body,
                FileNameOf(name.Value!),
                type is null ? null : new FileType(type),
                hash,
                ended
            );
        }
        else
        {
            await TakeFieldAsync(
                HeaderUtilities.RemoveQuotes(about?.Name ?? "").Value ?? "",
                section.Body,
                hash,
                ended
            );
        }
    }

    private async Task TakeFieldAsync(string field, Stream content, IncrementalHash hash, CancellationToken ended)
    {
        var bytes = new byte[LongestField];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ended);
        var value = Encoding.UTF8.GetString(bytes, 0, length);
        hash.AppendData(Encoding.UTF8.GetBytes($"{field}={value}\n"));
        switch (field, value)
        {
            case ("validateOnly", "true" or "false"):
                ValidateOnly = value == "true";
                break;
            case ("validateOnly", _):
                throw RefusedException.Invalid("/validateOnly", "is neither true nor false");
            case ("state", "asFound" or "draft"):
                State = value == "draft" ? ImportedState.Draft : ImportedState.AsFound;
                break;
            case ("state", _):
                throw RefusedException.Invalid("/state", "is neither asFound nor draft");
            default:
                throw RefusedException.Invalid($"/{field}", "is not known here. Known: files, validateOnly and state");
        }
    }

    /// <summary>Keeps a file aside until its pages are in the database; it is gone when the request is answered, or with the process.</summary>
    private async Task TakeFileAsync(
        HttpContext context,
        Stream content,
        string name,
        FileType? type,
        IncrementalHash hash,
        CancellationToken ended
    )
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = FileOptions.DeleteOnClose | FileOptions.Asynchronous;
        var kept = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, options);
        context.Response.RegisterForDisposeAsync(kept);
        hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n"));
        var buffer = new byte[1 << 16];
        while (await content.ReadAsync(buffer, ended) is > 0 and var length)
        {
            hash.AppendData(buffer, 0, length);
            await kept.WriteAsync(buffer.AsMemory(0, length), ended);
        }
        if (kept.Length == 0)
            throw RefusedException.Invalid("", "is empty");
        kept.Position = 0;
        files.Add(new UploadedFile(name.Length > 0 ? name : Name, type, kept));
    }

    private static string FileNameOf(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}

/// <summary>A file that was sent.</summary>
internal sealed record UploadedFile(string Name, FileType? Type, Stream Content);
