namespace Articles.Api.Checks;

/// <summary>Something that is stored and is not so.</summary>
/// <param name="On">What it is about: <c>article</c> and its id.</param>
/// <param name="What">What is wrong, for a person.</param>
/// <param name="IsDerived">Whether it follows from what else is stored, so that it can be made anew.</param>
internal sealed record Fault(string On, string What, bool IsDerived)
{
    public override string ToString() => $"{On}: {What}";
}
