using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>The OpenAPI document, made when it is first asked for and kept as finished bytes.</summary>
internal sealed class ServedDocument
{
    private readonly ISwaggerProvider generator;
    private readonly Lazy<Representation> finished;

    public ServedDocument(ISwaggerProvider generator)
    {
        this.generator = generator;
        finished = new Lazy<Representation>(Finish);
    }

    public Task SendAsync(HttpContext context) => finished.Value.SendAsync(context);

    /// <summary>The document without examples.</summary>
    public OpenApiDocument Generate() => generator.GetSwagger(DescribeDocument.Name);

    public byte[] Write(Examples examples)
    {
        var document = Generate();
        examples.AddTo(document);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        text.WriteLine();
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private Representation Finish()
    {
        var bytes = Write(Examples.Recorded());
        var hash = XxHash3.HashToUInt64(bytes).ToString("x16", CultureInfo.InvariantCulture);
        return new Representation(bytes) { ETag = $"\"{hash}\"" };
    }
}
