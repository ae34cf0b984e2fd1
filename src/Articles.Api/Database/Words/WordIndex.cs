namespace Articles.Api.Database.Words;

/// <summary>What is found by its words.</summary>
public enum WordIndex
{
    Articles,
    Quotes,
}
