import FileAccess
import Glibc

/// Why a page could not be printed.
struct PrintFault: Error {
    /// What is wrong.
    let message: String
    /// What to do.
    let help: String
}

/// A program of the system that prints HTML as PDF, run as a hardened child: no shell, a folder of its own, bounded in time,
/// memory and output. The page holds neither script nor remote parts, and the engine is told to load none.
struct PrintEngine: Sendable {
    /// Which program it is; they differ in how they are called.
    enum Kind: Sendable {
        case weasyPrint
        case chromium
    }

    let kind: Kind
    /// Path of the program.
    let program: String

    private static let seconds = 180
    private static let largestFile = 256 << 20
    private static let names: [(name: String, kind: Kind)] = [
        ("weasyprint", .weasyPrint), ("chromium", .chromium), ("chromium-browser", .chromium),
        ("google-chrome-stable", .chromium), ("google-chrome", .chromium),
    ]

    /// Names of the programs that can print, in the order they are looked for.
    static var programs: [String] { names.map(\.name) }

    /// The first engine on `PATH`, WeasyPrint before Chromium.
    static func installed() throws(PrintFault) -> PrintEngine {
        for (name, kind) in names {
            if let program = SystemProgram.find(name) { return PrintEngine(kind: kind, program: program) }
        }
        throw PrintFault(
            message: "neither WeasyPrint nor Chromium is installed",
            help: "install one (on Debian: apt-get install weasyprint), or write another format")
    }

    /// The page as PDF; `time` is what the file gives as the time it was made, in seconds since 1970.
    func print(_ page: [UInt8], time: Int) throws(PrintFault) -> [UInt8] {
        let outcome: SystemProgram.Outcome
        do throws(FileFault) {
            outcome = try kind == .weasyPrint ? weasyPrint(page, time: time) : chromium(page, time: time)
        } catch {
            throw fault(error.message)
        }
        switch outcome {
        case .output(let bytes) where bytes.starts(with: "%PDF-".utf8): return PDFDates.fixed(bytes, at: time)
        case .output: throw fault("it wrote no PDF")
        case .missing: throw fault("it is gone")
        case .failed: throw fault("it failed")
        case .tooMuch: throw fault("it wrote more than \(Self.largestFile >> 20) MiB")
        case .tooLong: throw fault("it took longer than \(Self.seconds) s")
        }
    }

    private func fault(_ reason: String) -> PrintFault {
        PrintFault(
            message: "'\(program)' was asked to, and \(reason)",
            help: "try the program on the HTML report, or write another format; the reports are left as they were")
    }

    private func weasyPrint(_ page: [UInt8], time: Int) throws(FileFault) -> SystemProgram.Outcome {
        try SystemProgram.run(
            [program, "--quiet", "--encoding", "utf-8", "-", "-"], input: page, outputLimit: Self.largestFile,
            seconds: Self.seconds, memoryLimit: 8 << 30, environment: ["SOURCE_DATE_EPOCH=\(time)", "TZ=UTC"])
    }

    /// Chromium writes to a file alone, and its profile needs a folder; it reserves address space without end, so that only
    /// time, output and its own sandbox bound it.
    private func chromium(_ page: [UInt8], time: Int) throws(FileFault) -> SystemProgram.Outcome {
        let folder = try PrintFolder()
        defer { folder.remove() }
        try AtomicWriting.write(page, to: folder.path + "/page.html")
        var arguments = [
            program, "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--metrics-recording-only",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
            "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(folder.path)/page.pdf",
        ]
        // Its sandbox does not start for root.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        arguments.append("file://\(folder.path)/page.html")
        let outcome = try SystemProgram.run(
            arguments, input: [], outputLimit: Self.largestFile, seconds: Self.seconds, memoryLimit: nil,
            environment: ["HOME=\(folder.path)", "TMPDIR=\(folder.path)", "TZ=UTC"])
        guard case .output = outcome else { return outcome }
        return .output(try FileReading.bytes(of: folder.path + "/page.pdf", limit: Self.largestFile))
    }
}

/// A folder for one print, gone afterwards.
private struct PrintFolder {
    let path: String

    init() throws(FileFault) {
        var template = Array("/tmp/dossier-print-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .refused(attempt: "made", path: "/tmp/dossier-print", number: errno)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func remove() {
        _ = try? SystemProgram.run(["rm", "-rf", "--", path], input: [], outputLimit: 1 << 16, seconds: 60)
    }
}
