namespace Articles.Api.Model;

/// <summary>A value that all replicas share and that survives restarts, such as the key that signs cursors.</summary>
public sealed class Setting
{
    private Setting() { }

    public Setting(string name, string value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; private set; } = "";

    public string Value { get; private set; } = "";
}

/// <summary>Counts the writes of all processes in its one row, so that each process notices when another one wrote.</summary>
public sealed class WriteCount
{
    private WriteCount() { }

    public int Id { get; private set; }

    public long Value { get; private set; }

    /// <summary>How many changes the feed holds, which is the number of the last one.</summary>
    public long Changes { get; private set; }
}
