import Glibc

/// The lines of standard input, as they come in.
struct InputLines {
    /// A longer line is cut there.
    private static let longest = 1 << 16

    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var begun: [UInt8] = []
    private var isOver = false

    /// The lines that have come in since, without their line feeds; waits for one at least. Nil at the end.
    mutating func next() -> [[UInt8]]? {
        while !isOver {
            let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                isOver = true
                return begun.isEmpty ? nil : [begun]
            }
            let lines = take(buffer[..<count])
            if !lines.isEmpty { return lines }
        }
        return nil
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for (index, part) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if index > 0 {
                lines.append(begun)
                begun.removeAll()
            }
            begun += part.prefix(Self.longest - begun.count)
        }
        return lines
    }
}
