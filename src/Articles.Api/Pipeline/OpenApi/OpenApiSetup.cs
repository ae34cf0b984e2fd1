using Swashbuckle.AspNetCore.SwaggerGen;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>Serves the OpenAPI document and Swagger UI, in production too. Nothing is made of it before it is asked for.</summary>
internal static class OpenApiSetup
{
    private const string DocumentPath = $"/swagger/{DescribeDocument.Name}/swagger.json";

    // Its scripts are files of this server; it writes styles and shows images of its own.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<XmlDocs>();
        services.AddSingleton<MemberRules>();
        services.AddSingleton<WireSchemas>();
        services.AddSingleton<ServedDocument>();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(DescribeDocument.Name, DescribeDocument.Info);
            // HEAD answers like GET and is documented once, under GET.
            swagger.DocInclusionPredicate((_, api) => api.HttpMethod != HttpMethods.Head);
            swagger.OrderActionsBy(api => api.RelativePath);
            swagger.OperationFilter<DescribeParameters>();
            swagger.OperationFilter<DescribeWrites>();
            swagger.OperationFilter<DescribeResponses>();
            swagger.OperationFilter<DescribeAccess>();
            swagger.DocumentFilter<DescribeDocument>();
        });
        // The last registration wins.
        services.AddTransient<ISchemaGenerator>(provider => provider.GetRequiredService<WireSchemas>());
    }

    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.Use(next =>
        {
            var ui = new Lazy<RequestDelegate>(() => SwaggerUi(app, next));
            return context => context.Request.Path.StartsWithSegments("/swagger") ? ui.Value(context) : next(context);
        });
        app.MapMethods(
                DocumentPath,
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext context, ServedDocument document) => document.SendAsync(context)
            )
            // It is made once, at the first request.
            .TakesItsTime()
            .ExcludeFromDescription();
    }

    private static RequestDelegate SwaggerUi(WebApplication app, RequestDelegate next)
    {
        // A key that stays in the browser is there for whoever uses it next.
        var keepsKeys = app.Configuration.GetValue<bool>("Swagger:KeepKeys");
        var branch = ((IApplicationBuilder)app).New();
        branch.Use(
            (context, rest) =>
            {
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers.ContentSecurityPolicy = Policy;
                return rest(context);
            }
        );
        branch.UseSwaggerUI(ui =>
        {
            ui.SwaggerEndpoint($"{DescribeDocument.Name}/swagger.json", DescribeDocument.Info.Title);
            ui.DocumentTitle = $"{DescribeDocument.Info.Title} API";
            ui.DisplayOperationId();
            ui.EnableDeepLinking();
            // All operations at once are a page that takes long to draw and longer to look through.
            ui.DocExpansion(DocExpansion.None);
            ui.EnableFilter();
            if (keepsKeys)
                ui.EnablePersistAuthorization();
            ui.ShowCommonExtensions();
        });
        branch.Run(next);
        return branch.Build();
    }
}
