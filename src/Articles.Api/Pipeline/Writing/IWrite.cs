namespace Articles.Api.Pipeline.Writing;

/// <summary>
/// A request that changes something and saves once. When somebody else changed the same in between, it is handled again from the
/// beginning, so its handler does nothing but read and write the database.
/// </summary>
public interface IWrite;
