import CLuaSupport

/// Bytes that fields of many objects point into, so that none holds a copy of its own.
///
/// The raw pointer is sound here: it is made in `init` with `count` initialised bytes and freed in `deinit`, and every
/// list with a field in it holds the text.
public final class LuaText {
    /// How many bytes there are.
    public let count: Int
    private let start: UnsafeMutablePointer<UInt8>

    /// Copies bytes.
    public init(_ bytes: [UInt8]) {
        count = bytes.count
        start = .allocate(capacity: max(1, count))
        bytes.withUnsafeBufferPointer { source in
            if let first = source.baseAddress { start.initialize(from: first, count: source.count) }
        }
    }

    /// Copies text.
    public convenience init(_ text: String) { self.init(Array(text.utf8)) }

    deinit { start.deallocate() }

    /// All of the bytes, as C reads them.
    var whole: dlua_text {
        dlua_text(bytes: UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), length: count)
    }
}

/// Short words that fields of many objects are one of, each known by its number.
///
/// The raw pointers are sound here: each word's memory is made in `init` with a zero byte at its end and freed in `deinit`,
/// and every list with a field in it holds the words.
public final class LuaWords {
    /// The words as C reads them.
    let known: [dlua_text]

    /// Copies words; what follows a zero byte in one is left out.
    public init(_ words: [String]) {
        known = words.map { word in
            let bytes = word.utf8.prefix { $0 != 0 }
            let start = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
            for (index, byte) in bytes.enumerated() { (start + index).initialize(to: CChar(bitPattern: byte)) }
            (start + bytes.count).initialize(to: 0)
            return dlua_text(bytes: start, length: bytes.count)
        }
    }

    deinit { for word in known { word.bytes?.deallocate() } }
}
