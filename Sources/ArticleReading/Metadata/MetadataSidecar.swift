import ArticleModel
import Configuration
import Diagnostics
import FileAccess

/// Known facts about articles that their files lack or get wrong, from a YAML file; it wins over what the files say.
///
/// ```yaml
/// version: 1
/// articles:
///   articles/port.txt: { published: 2014-02-08, outlet: Harbour Post }
///   "articles/agency/*.txt": { origin: Coast News Agency }
///   https://example.org/a: { headline: A new ferry }
/// ```
public struct MetadataSidecar: Sendable {
    private var rows: [SidecarRow]
    private var used: Set<Int> = []
    /// Rows by path and by address, and those that are patterns.
    private var exact: [String: [Int]] = [:]
    private var patterns: [Int] = []

    /// Reads a sidecar; nil when it is no YAML mapping, which is then told in `sink`.
    public static func parse(_ bytes: [UInt8], file: String, sink: inout DiagnosticSink) -> MetadataSidecar? {
        guard let root = YAMLDocument.parse(bytes, file: file, sink: &sink) else { return nil }
        return MetadataSidecar(root, sink: &sink)
    }

    /// Takes the rows of a sidecar; what is wrong with them is told in `sink`, and the rest counts.
    public init?(_ root: YAMLNode, sink: inout DiagnosticSink) {
        guard case .mapping(let pairs) = root.content else {
            sink.report(
                .wrongType, at: root.place, "the metadata must be keys and values", help: "begin with 'version: 1'")
            return nil
        }
        var rows: [SidecarRow] = []
        for pair in pairs {
            switch pair.key {
            case "version": Self.checkVersion(pair.value, sink: &sink)
            case "articles": rows = Self.rows(pair.value, sink: &sink)
            default:
                let known = ["version", "articles"]
                guard case .mapping = pair.value.content, NearestName.nearest(to: pair.key, among: known) == nil else {
                    SidecarRow.reportUnknown(pair, known: known, sink: &sink)
                    continue
                }
                sink.report(
                    .unknownKey, at: pair.keyPlace, "unknown key '\(pair.key)'",
                    help: "rows stand below 'articles:', indented by two blanks")
            }
        }
        if root["version"] == nil {
            sink.report(.missingKey, at: root.place, "the sidecar has no 'version'", help: "begin with 'version: 1'")
        }
        self.rows = rows
        for index in rows.indices {
            for name in Set([rows[index].key, rows[index].path]) { exact[name, default: []].append(index) }
            if rows[index].isPattern { patterns.append(index) }
        }
    }

    /// Gives an article what its row knows; of several rows the exact path or address wins over patterns, then the later.
    ///
    /// - Returns: true when a row was found.
    public mutating func apply(to article: inout Article) -> Bool {
        let source = article.source
        let named = Set([source.path, source.location, article.url].compactMap { $0 })
        let fitting =
            patterns.filter { rows[$0].matches(source.location) || rows[$0].matches(source.path) }
            + Set(named.flatMap { exact[$0] ?? [] }).sorted()
        for index in fitting {
            rows[index].apply(to: &article)
            used.insert(index)
        }
        return !fitting.isEmpty
    }

    /// A warning for each row that fitted no article so far.
    ///
    /// `known` are the paths and addresses of the articles that were loaded, of which the nearest is named.
    public func unused(known: [String] = []) -> [Diagnostic] {
        rows.indices.filter { !used.contains($0) }.enumerated().map { number, index in
            // Whoever has more rows that fit nothing has another fault than a slip of the pen.
            let near = number < 20 ? NearestName.nearest(to: rows[index].path, among: known) : nil
            return Diagnostic(
                .metadataUnused, at: rows[index].place, "'\(rows[index].key)' fits no article that was loaded",
                help: near.map { "did you mean '\($0)'?" } ?? "paths are relative to the workspace")
        }
    }

    /// A warning for each row whose path names no file of a workspace, with the nearest that is there.
    ///
    /// Of a record ('export.ndjson#3') and a member of an archive ('all.zip!/a.txt') the file is looked for.
    public func missingFiles(in workspace: String) -> [Diagnostic] {
        rows.compactMap { row in
            let file = Self.file(of: row.key)
            guard !file.isEmpty, FileTree.files(matching: file, from: workspace).files.isEmpty else { return nil }
            return Diagnostic(
                .metadataUnused, at: row.place, "'\(file)' \(row.isPattern ? "matches no file" : "is no file")",
                help: NearestPath(workspace: workspace).help(for: file))
        }
    }

    /// Rows of single records, as '"export.ndjson#3"', with the files that these are of.
    var recordRows: [(file: String, location: String, place: Place)] {
        rows.compactMap { row in
            let file = Self.file(of: row.key)
            guard !file.isEmpty, !row.isPattern, row.key.utf8.count > file.utf8.count,
                row.key.utf8.dropFirst(file.utf8.count).first == UInt8(ascii: "#")
            else { return nil }
            return (PathText.normalised(file), row.path, row.place)
        }
    }

    /// A warning for each row about a record that its file does not have; `mapping` tells how its records are read.
    ///
    /// Files beyond `limit` bytes, and those that are packed, are not looked into.
    public func missingRecords(in workspace: String, mapping: FieldMapping, limit: Int) -> [Diagnostic] {
        var locations: [String: Set<String>] = [:]
        return recordRows.compactMap { row in
            if locations[row.file] == nil {
                let path = PathText.join(workspace, row.file)
                guard let bytes = try? FileReading.bytes(of: path, limit: limit) else { return nil }
                let output = ReaderCatalogue().read(ReaderInput(path: row.file, bytes: bytes, mapping: mapping))
                locations[row.file] = output.quarantined.isEmpty ? Set(output.articles.map(\.source.location)) : []
            }
            guard let known = locations[row.file], !known.isEmpty, !known.contains(row.location) else { return nil }
            let count = known.count
            return Diagnostic(
                .metadataUnused, at: row.place,
                "'\(row.file)' has \(count) article\(count == 1 ? "" : "s"), and none is '\(row.location)'",
                help: count == 1 ? "write '\(known.first ?? row.file)'" : "records are counted from 1")
        }
    }

    /// A warning for each row that dates an article later than `today`.
    public func published(after today: CivilDay) -> [Diagnostic] { rows.compactMap { $0.ahead(of: today) } }

    /// The file of a key; empty for an address.
    private static func file(of key: String) -> String {
        guard !key.utf8.contains(UInt8(ascii: ":")) else { return "" }
        let bytes = Array(key.utf8)
        let archive = bytes.indices.first { bytes[$0...].starts(with: "!/".utf8) } ?? bytes.count
        let digits = bytes[..<archive].reversed().prefix { $0 &- 0x30 < 10 }.count
        let mark = archive - digits - 1
        let isRecord = digits > 0 && bytes.indices.contains(mark) && bytes[mark] == UInt8(ascii: "#")
        return String(decoding: bytes[..<(isRecord ? mark : archive)], as: UTF8.self)
    }

    private static func checkVersion(_ node: YAMLNode, sink: inout DiagnosticSink) {
        guard case .scalar("1", _) = node.content else {
            sink.report(.unknownValue, at: node.place, "'version' must be 1", help: "this program reads version 1")
            return
        }
    }

    private static func rows(_ node: YAMLNode, sink: inout DiagnosticSink) -> [SidecarRow] {
        if node.isNull { return [] }
        guard case .mapping(let pairs) = node.content else {
            sink.report(
                .wrongType, at: node.place, "'articles' must have a row for each article",
                help: "write one row an article: 'path: { published: 2014-02-08 }'")
            return []
        }
        return pairs.compactMap { SidecarRow($0, sink: &sink) }
    }
}
