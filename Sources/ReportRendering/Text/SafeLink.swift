import ReportModel

/// Decides which addresses a report may link to, and writes them so that no format has to quote them.
enum SafeLink {
    /// An address on the web or of mail, percent-encoded; nil for any other scheme and for what is no address.
    static func web(_ address: String?) -> String? {
        guard let address else { return nil }
        let bytes = Array(VisibleText.line(address).utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        let rest = bytes[(colon + 1)...]
        switch scheme {
        case "http", "https": guard rest.starts(with: Array("//".utf8)), rest.count > 2 else { return nil }
        case "mailto": guard !rest.isEmpty else { return nil }
        default: return nil
        }
        return scheme + ":" + PercentEncoding.text(rest, keeping: ":/?#[]@!$&'()*+,;=%")
    }

    /// A file relative to the report; nil without a base, and for a path that would leave the machine.
    static func file(_ path: String, base: String?) -> String? {
        guard let base, !path.isEmpty else { return nil }
        let link = PercentEncoding.text(base + path, keeping: "/")
        return link.utf8.first == UInt8(ascii: "/") ? nil : link
    }
}
