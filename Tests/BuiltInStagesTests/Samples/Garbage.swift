import ArticleModel
import TestSupport

/// Articles of words, marks and broken bytes in no order at all.
enum Garbage {
    private static let parts: [[UInt8]] =
        [
            "Anna Holm", "Norland", "Harbour City", "on Monday", "May", "2014", "12 March 2014", "signed", "will",
            "and", "to",
            "agreed to", "who", "if", "“", "”", "\"", "'s", "’s", ",", ".", "...", "(", ")", "- ", "\n", "\n\n", "\t",
            " ", "$2",
            "billion", "nearly 70", "cars", "per cent", "9999999999999999999999", "0", "-1", "31/02/2015",
            "30 February",
            "said", "he", "The two leaders", "By", "Photo:", "Comments", "Share", "(Reuters)", "U.S.", "e\u{301}", "日本",
            "🛳",
            "\u{200B}", "\u{FEFF}", "\u{0}", "gas pipeline", "energy", "last", "year", "next", "since", "1956", "—",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F]]

    static func article(seed: UInt64) -> Article {
        var generator = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...300, using: &generator) {
            bytes += parts.randomElement(using: &generator) ?? []
            if Bool.random(using: &generator) { bytes.append(0x20) }
        }
        return .sample(bytes: bytes, path: "garbage-\(seed).txt")
    }
}
