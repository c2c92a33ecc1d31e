/// The built-in formats: a new one is its file and a line here.
public enum FormatCatalogue {
    /// Every format, in the order of help and docs.
    public static let all: [any ReportFormat] = [
        MarkdownFormat(),
        HTMLFormat(),
        PlainTextFormat(),
        JSONFormat(),
        CSVFormat(),
        ICSFormat(),
        AtomFormat(),
        DOCXFormat(),
        EPUBFormat(),
    ]

    /// What every format is called and which files it writes, the printed one among them, in the order of help and docs.
    public static let descriptors: [FormatDescriptor] = all.map(\.descriptor) + [PrintedFormat.descriptor]

    /// The format of that name.
    public static func format(named name: String) -> (any ReportFormat)? {
        all.first { $0.descriptor.name == name }
    }

    /// The format that writes files of that extension, in either case, with or without its dot.
    public static func format(forExtension written: String) -> (any ReportFormat)? {
        descriptor(forExtension: written).flatMap { format(named: $0.name) }
    }

    /// The format that writes `path`, told by what follows its last dot; nil for one that is printed.
    public static func format(forPath path: String) -> (any ReportFormat)? {
        descriptor(forPath: path).flatMap { format(named: $0.name) }
    }

    /// What the format that `path` is written in is called.
    public static func descriptor(forPath path: String) -> FormatDescriptor? {
        let file = path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring(path).utf8
        guard let dot = file.lastIndex(of: UInt8(ascii: ".")), let name = String(file[dot...]) else { return nil }
        return descriptor(forExtension: name)
    }

    private static func descriptor(forExtension written: String) -> FormatDescriptor? {
        let name = (written.utf8.first == UInt8(ascii: ".") ? String(written.dropFirst()) : written).lowercased()
        return descriptors.first { $0.extensions.contains(name) }
    }
}
