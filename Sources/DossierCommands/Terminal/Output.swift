import Diagnostics
import Glibc

/// Standard output or standard error, written whole lines at a time.
struct Output: Sendable {
    static let standard = Output(descriptor: STDOUT_FILENO)
    static let errors = Output(descriptor: STDERR_FILENO)

    let descriptor: Int32

    /// True when a person watches.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Columns of the terminal; 80 where none can be asked.
    var width: Int {
        var size = winsize()
        return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Writes text for people: on a terminal its lines are broken between words; into a pipe they stay as they are.
    func write(_ text: String) {
        // What begins with a return to the line's head is drawn over and over.
        guard isTerminal, text.utf8.first != 0x0D else { return write(Array(text.utf8)) }
        write(Array(WordWrap(width: width).wrapped(text).utf8))
    }

    /// True where both lead to the same file or pipe, as after `2>&1`.
    func isSame(as other: Output) -> Bool {
        var (own, others) = (stat(), stat())
        guard fstat(descriptor, &own) == 0, fstat(other.descriptor, &others) == 0 else { return false }
        return own.st_dev == others.st_dev && own.st_ino == others.st_ino
    }

    /// The width for texts that break their own lines; nil into a pipe.
    var textWidth: Int? { isTerminal ? width : nil }

    /// Writes all bytes as they are; a reader that has gone away is no fault.
    func write(_ bytes: [UInt8]) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            written += count
        }
    }
}
