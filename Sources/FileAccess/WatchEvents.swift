import Glibc

/// Reads what the system writes of watched folders.
enum WatchEvents {
    /// One event.
    struct Event {
        /// The watch it belongs to; -1 for none.
        let descriptor: Int32
        private let mask: UInt32
        /// The name in the folder; empty for the folder itself.
        let name: String

        init(descriptor: Int32, mask: UInt32, name: String) {
            self.descriptor = descriptor
            self.mask = mask
            self.name = name
        }

        /// Whether the system says this of it.
        func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
        /// Whether it speaks of a folder.
        var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }
    }

    private static let headLength = MemoryLayout<inotify_event>.size

    /// The events of one read, in order; what is cut off is left out.
    static func parse(_ bytes: ArraySlice<UInt8>) -> [Event] {
        var events: [Event] = []
        bytes.withUnsafeBytes { buffer in
            var start = 0
            while start + headLength <= buffer.count {
                let descriptor = buffer.loadUnaligned(fromByteOffset: start, as: Int32.self)
                let mask = buffer.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
                let length = Int(buffer.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
                let name = start + headLength
                guard name + length <= buffer.count else { return }
                // A name that is not UTF-8 is repaired: it stands for something that changed, and is never opened.
                let bytes = buffer[name..<name + length].prefix { $0 != 0 }
                events.append(
                    Event(descriptor: descriptor, mask: mask, name: String(decoding: bytes, as: UTF8.self)))
                start = name + length
            }
        }
        return events
    }
}
