using Articles.Api.Model;
using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Authors;

/// <summary>What a patch makes of an author's profile: what was read stays with its evidence, what an editor says needs none.</summary>
internal static class AuthorProfileEdit
{
    public static AuthorProfile Edit(this AuthorProfile profile, AuthorPatch patch)
    {
        // Evidence is of the bio in which it was found.
        var kept = patch.Bio.IsGiven && patch.Bio.Value != profile.Bio ? profile.WithoutEvidence() : profile;
        return kept with
        {
            Bio = patch.Bio.Or(kept.Bio),
            Role = One(patch.Role, kept.Role),
            Affiliation = One(patch.Affiliation, kept.Affiliation),
            Outlets = Each(patch.Outlets, kept.Outlets, outlet => outlet),
            FormerPosts = Each(patch.FormerPosts, kept.FormerPosts, post => new Post(post.Title, post.Organisation)),
            Education = Each(
                patch.Education,
                kept.Education,
                education => new Education(education.Degree, education.Field, education.Institution)
            ),
            Residence = One(patch.Residence, kept.Residence),
            Links = Each(patch.Links, kept.Links, link => new Link(link.Label, link.Address)),
            Image = One(ImageOf(patch, kept.Image?.Value), kept.Image),
        };
    }

    private static Optional<AuthorImage?> ImageOf(AuthorPatch patch, AuthorImage? now) =>
        patch.Image.IsGiven ? patch.Image.Value?.Over(now) : new Optional<AuthorImage?>();

    private static Found<T>? One<T>(Optional<T?> given, Found<T>? kept)
        where T : class =>
        !given.IsGiven || Equals(given.Value, kept?.Value) ? kept
        : given.Value is null ? null
        : AuthorProfile.Told(given.Value);

    private static IReadOnlyList<Found<T>> Each<TContent, T>(
        Optional<IReadOnlyList<TContent>?> given,
        IReadOnlyList<Found<T>> kept,
        Func<TContent, T> read
    )
    {
        if (!given.IsGiven)
            return kept;
        var items = (given.Value ?? []).Select(read).ToList();
        return items.SequenceEqual(kept.Select(item => item.Value)) ? kept : items.ConvertAll(AuthorProfile.Told);
    }
}
