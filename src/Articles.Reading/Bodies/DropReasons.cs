namespace Articles.Reading.Bodies;

/// <summary>Why an element is not taken over.</summary>
internal static class DropReasons
{
    public static string Of(string tag) =>
        tag switch
        {
            "script" or "template" or "applet" or "portal" => "It is for programs.",
            "style" => "It is for the looks of a page.",
            "svg" or "canvas" => "Drawings without an address are not kept.",
            "input" or "select" or "textarea" or "datalist" or "progress" or "meter" => "It belongs to a form.",
            _ => "It is no part of an article.",
        };
}
