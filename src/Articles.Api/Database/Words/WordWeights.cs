using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Articles.Api.Database.Words;

/// <summary>Where in an article or a quote a word stands.</summary>
public enum WordField
{
    Title,
    People,
    Text,
}

/// <summary>
/// How often each word stands in the title, in names and in the text of something, in few bytes beside its words: so that matches are ranked
/// alike on both engines, and without asking them how frequent each word is everywhere, which costs as much as the word is frequent.
/// </summary>
/// <remarks>Two bytes with the number of words; four with a hash of each word, in order; then one byte each: 2 bits title, 2 names, 4 text.</remarks>
public sealed class WordWeights
{
    private const int Header = sizeof(ushort);
    private const int HashLength = sizeof(uint);
    private const int MostInShort = 3;
    private const int MostInText = 15;

    private readonly SortedDictionary<uint, byte> counts = [];
    private int length;

    public void Add(string word, WordField field)
    {
        length++;
        var hash = HashOf(word);
        var count = counts.GetValueOrDefault(hash);
        counts[hash] = field switch
        {
            WordField.Title when count >> 6 < MostInShort => (byte)(count + 0x40),
            WordField.People when (count >> 4 & 3) < MostInShort => (byte)(count + 0x10),
            WordField.Text when (count & MostInText) < MostInText => (byte)(count + 1),
            _ => count,
        };
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Header + counts.Count * (HashLength + 1)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)Math.Min(length, ushort.MaxValue));
        var n = 0;
        foreach (var (hash, count) in counts)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Header + n * HashLength), hash);
            bytes[Header + counts.Count * HashLength + n] = count;
            n++;
        }
        return bytes;
    }

    public static uint HashOf(string word) => XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(word));

    public static int LengthOf(ReadOnlySpan<byte> weights) => BinaryPrimitives.ReadUInt16LittleEndian(weights);

    /// <summary>How often the word stands where.</summary>
    public static (int Title, int People, int Text) CountOf(ReadOnlySpan<byte> weights, uint hash)
    {
        var count = (weights.Length - Header) / (HashLength + 1);
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = BinaryPrimitives.ReadUInt32LittleEndian(weights[(Header + middle * HashLength)..]);
            if (found == hash)
            {
                var packed = weights[Header + count * HashLength + middle];
                return (packed >> 6, packed >> 4 & 3, packed & MostInText);
            }
            if (found < hash)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return default;
    }
}
