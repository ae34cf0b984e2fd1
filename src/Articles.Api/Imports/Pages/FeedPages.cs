namespace Articles.Api.Imports.Pages;

/// <summary>The pages of a feed (RSS or Atom) or of a WordPress export (WXR), one after the other as the file is read.</summary>
internal sealed class FeedPages
{
    private const string Cut = "The file ends in the middle of it.";
    private const string CutBehind = "The file ends behind what was taken of it.";

    private readonly FeedHead head = new();
    private readonly FeedIdentities identities = new();
    private bool hasItems;

    private FeedPages() { }

    /// <param name="longest">How many characters a page may have.</param>
    /// <exception cref="UnreadableArchiveException">When it is no feed.</exception>
    public static IEnumerable<PageToImport> Of(PageText xml, int longest)
    {
        var pages = new FeedPages();
        pages.LookAhead(xml.Text, longest);
        var found = new XmlPieces(new StringReader(xml.Text), longest).All().Select(pages.Page).OfType<PageToImport>();
        foreach (var (n, page) in found.Index())
            yield return n == 0 ? page with { Notes = [.. xml.Notes, .. page.Notes] } : page;
        if (!pages.hasItems)
            throw new UnreadableArchiveException("It is a feed or an export without items.");
    }

    /// <summary>WordPress exports the pictures of a post behind it, and what tells two items apart shows in both.</summary>
    private void LookAhead(string xml, int longest)
    {
        foreach (var piece in new XmlPieces(new StringReader(xml), longest).All())
        {
            if (!piece.IsItem || piece.End is not XmlPieceEnd.Whole || piece.Parse([]) is not { } element)
                continue;
            var item = new FeedItem(element);
            identities.Take(item.Id, item.Link);
            head.TakeAttachment(item);
        }
    }

    private PageToImport? Page(XmlPiece piece)
    {
        if (!piece.IsItem)
        {
            head.Take(piece);
            return null;
        }
        var isFirst = !hasItems;
        hasItems = true;
        if (piece.End is XmlPieceEnd.TooLong)
            return PageToImport.Refused("An item", PageRefusals.TooLong);
        var notes = new List<string>(piece.Mended);
        var item = (piece.End is XmlPieceEnd.Cut ? XmlRepair.Closed(piece) : piece)?.Parse(notes);
        if (item is null && piece.End is XmlPieceEnd.Cut && isFirst)
            throw new UnreadableArchiveException("The file ends before anything of its first item is whole.");
        if (item is null)
            return PageToImport.Refused(
                "An item",
                piece.End is XmlPieceEnd.Cut ? Cut : "It is no XML that can be read."
            );
        if (piece.End is XmlPieceEnd.Cut)
            notes.Add(CutBehind);
        return Page(new FeedItem(item), notes);
    }

    private PageToImport? Page(FeedItem item, List<string> notes)
    {
        var page = item.One(XmlSpaces.WordPress, "post_type") is null
            ? FeedPage.Of(item, head)
            : WordPressPage.Of(item, head);
        return page is null
            ? null
            : identities.Told(page) with
            {
                SiteName = head.Site,
                Language = page.Language ?? head.Language,
                Notes = [.. notes, .. page.Notes],
            };
    }
}
