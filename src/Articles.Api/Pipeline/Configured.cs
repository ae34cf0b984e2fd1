using System.Numerics;
using System.Runtime.CompilerServices;

namespace Articles.Api.Pipeline;

/// <summary>Reads the settings of a section, and refuses what is not possible.</summary>
internal static class Configured
{
    /// <exception cref="SettingException">When a value is not of its type.</exception>
    public static T? Read<T>(IConfiguration configuration, string section)
        where T : class
    {
        try
        {
            return configuration.GetSection(section).Get<T>();
        }
        // Names the setting and its value itself.
        catch (InvalidOperationException exception)
        {
            throw new SettingException(exception.Message, exception);
        }
    }

    /// <param name="rule">What it has to be: <c>at least 1</c>.</param>
    /// <param name="name">The expression of the value ends with the name of the setting.</param>
    /// <exception cref="SettingException">When it is not.</exception>
    public static void Require<T>(
        string section,
        T value,
        Func<T, bool> isPossible,
        string rule,
        [CallerArgumentExpression(nameof(value))] string name = ""
    )
    {
        if (!isPossible(value))
            throw new SettingException($"{section}:{name[(name.LastIndexOf('.') + 1)..]} is '{value}' and not {rule}.");
    }

    /// <exception cref="SettingException">When it is less.</exception>
    public static void AtLeast<T>(
        string section,
        T least,
        T value,
        [CallerArgumentExpression(nameof(value))] string name = ""
    )
        where T : INumber<T> => Require(section, value, given => given >= least, $"at least {least}", name);
}
