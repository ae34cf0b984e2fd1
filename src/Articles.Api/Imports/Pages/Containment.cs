namespace Articles.Api.Imports.Pages;

/// <summary>Keeps what is wrong with one file of several from what becomes of the others.</summary>
internal static class Containment
{
    /// <summary>The pages of a file; where it cannot be read on, a refusal instead of the rest.</summary>
    public static async IAsyncEnumerable<PageToImport> Of(IAsyncEnumerable<PageToImport> pages, string name)
    {
        await using var each = pages.GetAsyncEnumerator();
        while (true)
        {
            string? failure = null;
            try
            {
                if (!await each.MoveNextAsync())
                    yield break;
            }
            catch (Exception exception)
                when (exception is UnreadableArchiveException or InvalidDataException or IOException
                    && exception is not ArchiveTooLargeException
                )
            {
                failure = exception.Message;
            }
            if (failure is not null)
            {
                yield return PageToImport.Refused(name, failure);
                yield break;
            }
            yield return each.Current;
        }
    }
}
