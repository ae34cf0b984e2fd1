// What a program in C# does with the clients that Kiota and NSwag make of the contract: it runs against the address in the first argument.
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

using var http = new HttpClient { BaseAddress = new Uri(args[0]) };

var kiota = new KiotaMade.ArticlesClient(
    new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = args[0] }
);
var page = await kiota.V1.Articles.GetAsync(request => request.QueryParameters.Limit = 5);
var slug =
    page?.Items?.FirstOrDefault()?.Slug ?? throw new InvalidOperationException("Kiota's client lists no article.");
var quotes = await kiota.V1.Articles[slug].Quotes.GetAsync();
Console.WriteLine($"Kiota read {slug}, with {quotes?.Items?.Count} quotes.");

var nswag = new NSwagMade.ArticlesClient(http);
var article = await nswag.GetArticleAsync(slug, null, null, null, null, null);
Console.WriteLine($"NSwag read '{article.Title}' by {article.Authors.First().Name}.");
