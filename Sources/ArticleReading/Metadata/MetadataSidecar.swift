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
            sink.report(.wrongType, at: root.place, "a sidecar must be a mapping", help: "begin with 'version: 1'")
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
    public var unused: [Diagnostic] {
        rows.indices.filter { !used.contains($0) }.map { index in
            Diagnostic(
                .metadataUnused, at: rows[index].place, "'\(rows[index].key)' fits no article that was loaded",
                help: "paths are relative to the workspace")
        }
    }

    /// A warning for each row whose path names no file of a workspace, with the nearest that is there.
    public func missingFiles(in workspace: String) -> [Diagnostic] {
        rows.compactMap { row in
            guard !row.key.utf8.contains(UInt8(ascii: ":")), !row.key.contains("!/"), !row.key.contains("#") else {
                return nil
            }
            guard FileTree.files(matching: row.key, from: workspace).files.isEmpty else { return nil }
            let beside = FileTree.files(matching: PathText.join(PathText.parent(of: row.path), "*"), from: workspace)
                .files
            let near = NearestName.nearest(to: row.path, among: beside.map(PathText.normalised))
            return Diagnostic(
                .metadataUnused, at: row.place, "'\(row.key)' \(row.isPattern ? "matches no file" : "is no file")",
                help: near.map { "did you mean '\($0)'?" } ?? "paths are relative to the workspace")
        }
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
                .wrongType, at: node.place, "'articles' must be a mapping",
                help: "write one row an article: 'path: { published: 2014-02-08 }'")
            return []
        }
        return pairs.compactMap { SidecarRow($0, sink: &sink) }
    }
}
