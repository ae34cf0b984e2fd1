namespace Articles.Api.Database;

/// <summary>Who changes what is saved in a scope, and what he may. Asked late, because a request finds it out by asking the database.</summary>
internal sealed record Actor(Func<string> Name, Func<bool> MayPublish);
