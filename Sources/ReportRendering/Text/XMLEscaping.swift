/// The one place where text becomes XML text: safe between tags and inside quoted attributes.
enum XMLEscaping {
    /// Text as one line of XML text or attribute value; what XML cannot hold has left with the invisible characters.
    static func text(_ text: String) -> String { HTMLEscaping.text(text) }
}
