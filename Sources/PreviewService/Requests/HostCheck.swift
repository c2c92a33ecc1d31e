/// Tells whether a browser speaks to this program by a name that is this program's.
///
/// A page elsewhere can have its own name lead to this machine (DNS rebinding); a browser would then let it read what is answered.
/// Addresses in digits cannot be turned so.
struct HostCheck: Sendable {
    private let names: Set<String>

    /// Accepts `localhost`, addresses in digits, and the name the program was asked to listen on.
    init(listeningOn host: String) { names = ["localhost", host.lowercased()] }

    /// Whether a `Host` field names this program, with or without a port.
    func accepts(_ host: String?) -> Bool {
        guard let host, let name = Self.name(of: Array(host.utf8)) else { return false }
        return names.contains(name.lowercased()) || Self.isVersion4(name) || Self.isVersion6(name)
    }

    /// Whether an address is this machine's own alone.
    static func isLoopback(_ host: String) -> Bool {
        host.lowercased() == "localhost" || host == "::1" || host.hasPrefix("127.") && isVersion4(host)
    }

    /// The host without its port; brackets stay. Nil for what is no host and port.
    private static func name(of bytes: [UInt8]) -> String? {
        let isBracketed = bytes.first == UInt8(ascii: "[")
        let end =
            isBracketed
            ? bytes.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } : bytes.firstIndex(of: UInt8(ascii: ":"))
        let name = bytes[..<(end ?? bytes.count)]
        let port = bytes[name.endIndex...]
        guard !name.isEmpty, port.isEmpty || port.first == UInt8(ascii: ":"),
            port.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    private static func isVersion4(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
                    && (Int(String(decoding: Array(part), as: UTF8.self)) ?? 256) < 256
            }
    }

    private static func isVersion6(_ name: String) -> Bool {
        guard name.utf8.first == UInt8(ascii: "["), name.utf8.last == UInt8(ascii: "]") else { return false }
        let inside = name.utf8.dropFirst().dropLast()
        return inside.contains(UInt8(ascii: ":"))
            && inside.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x46, 0x61...0x66, UInt8(ascii: ":"), UInt8(ascii: "."): true
                default: false
                }
            }
    }
}
