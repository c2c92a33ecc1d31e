import ArticleModel
import Glibc

/// Looks for bytes in bytes, in time that grows with their lengths only, so that no script can make it slow (Knuth,
/// Morris and Pratt).
enum ByteSearch {
    /// The first place of `words`; nil where there is none, or no words.
    static func first(_ words: [UInt8], in bytes: [UInt8]) -> TextSpan? {
        guard !words.isEmpty, words.count <= bytes.count else { return nil }
        let borders = borders(of: words)
        return bytes.withUnsafeBufferPointer { buffer in
            var matched = 0
            var offset = 0
            while offset < buffer.count {
                if matched == 0 {
                    guard let next = place(of: words[0], in: buffer, from: offset) else { return nil }
                    offset = next
                }
                let byte = buffer[offset]
                while matched > 0, words[matched] != byte { matched = borders[matched - 1] }
                if words[matched] == byte { matched += 1 }
                offset += 1
                if matched == words.count { return TextSpan(offset - matched, offset) }
            }
            return nil
        }
    }

    private static func place(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
        guard let start = bytes.baseAddress,
            let found = memchr(start + offset, Int32(byte), bytes.count - offset)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }

    /// Every place of `words`, each beginning behind the one before.
    static func all(_ words: [UInt8], in bytes: [UInt8]) -> [TextSpan] {
        guard !words.isEmpty, words.count <= bytes.count else { return [] }
        let borders = borders(of: words)
        var found: [TextSpan] = []
        var matched = 0
        for (offset, byte) in bytes.enumerated() {
            while matched > 0, words[matched] != byte { matched = borders[matched - 1] }
            if words[matched] == byte { matched += 1 }
            guard matched == words.count else { continue }
            found.append(TextSpan(offset + 1 - matched, offset + 1))
            matched = 0
        }
        return found
    }

    /// For each prefix, the length of its longest proper prefix that ends it.
    private static func borders(of words: [UInt8]) -> [Int] {
        var borders = Array(repeating: 0, count: words.count)
        var length = 0
        for index in words.indices.dropFirst() {
            while length > 0, words[length] != words[index] { length = borders[length - 1] }
            if words[length] == words[index] { length += 1 }
            borders[index] = length
        }
        return borders
    }
}
