import ArticleModel

/// Makes a part of a file's name of a value: the same for the same value, whatever else the run finds.
enum ValueSlug {
    private static let longest = 60

    /// Small letters, digits and hyphens; a few digits of a hash stand behind where letters were lost.
    static func slug(of value: String) -> String {
        var slug = ""
        var isLossy = false
        for byte in value.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: slug.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x41...0x5A: slug.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            case 0x20...0x7E: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
            default: isLossy = true
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        if slug.utf8.count > longest {
            slug = String(slug.prefix(longest))
            isLossy = true
        }
        return isLossy || slug.isEmpty ? marked(slug, value) : slug
    }

    /// The slugs of some values; those that would be alike are told apart by their hashes.
    static func slugs(of values: [String]) -> [String] {
        let slugs = values.map(slug)
        let counts = Dictionary(slugs.map { ($0, 1) }, uniquingKeysWith: +)
        return zip(slugs, values).map { slug, value in
            counts[slug, default: 0] > 1 ? marked(slug, value) : slug
        }
    }

    private static func marked(_ slug: String, _ value: String) -> String {
        let hash = SHA256Digest(of: value).hexadecimal(prefix: 6)
        return slug.isEmpty ? hash : "\(slug)-\(hash)"
    }
}
