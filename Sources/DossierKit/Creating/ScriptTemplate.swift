/// What a new script, or a new pipeline, begins as.
///
/// In the texts `NAME` stands for the name given, `WORD` for it as a Lua name, `TERM` for it as a term of a lexicon.
public struct ScriptTemplate: Sendable {
    /// A file, its path relative to the workspace.
    public struct File: Sendable, Equatable {
        /// Its path.
        public let path: String
        /// Its text.
        public let text: String
    }

    /// The word after `dossier new`.
    public let name: String
    /// What it makes, one sentence.
    public let summary: String
    private let folder: String
    private let text: String
    private let test: String?
    private let use: String
    private let more: [File]

    /// Describes a template; `use` is a line of pipeline that uses what it makes, `more` are files beside it.
    init(
        _ name: String, in folder: String, _ summary: String, text: String, test: String?, use: String,
        more: [File] = []
    ) {
        self.more = more
        self.name = name
        self.folder = folder
        self.summary = summary
        self.text = text
        self.test = test
        self.use = use
    }

    /// Every template.
    public static let all: [ScriptTemplate] = [
        .stage, .filter, .splitter, .keyed, .composer, .format, .reader, .pipeline, .subject, .dispute, .register,
    ]

    /// The files for a name.
    public func files(_ given: String) -> [File] {
        let ending = test == nil ? "yaml" : "lua"
        let script = File(path: "\(folder)/\(given).\(ending)", text: Self.filled(text, given))
        let beside = more.map { File(path: Self.filled($0.path, given), text: Self.filled($0.text, given)) }
        return [script] + beside
            + (test.map { [File(path: "\(folder)/\(given)_test.lua", text: Self.filled($0, given))] } ?? [])
    }

    /// What to do with them.
    public func next(_ given: String) -> [String] {
        let check = test == nil ? "dossier lint NAME" : "dossier lua test \(folder)/NAME_test.lua"
        return ["try it:  \(check)", "use it:  \(use)"].map { Self.filled($0, given) }
    }

    private static func filled(_ text: String, _ name: String) -> String {
        let word = String(decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
        return [("NAME", name), ("WORD", word), ("TERM", term(name))].reduce(text) { text, filling in
            var filled = ""
            var rest = text[...]
            while let place = rest.firstRange(of: filling.0) {
                filled += rest[..<place.lowerBound] + filling.1
                rest = rest[place.upperBound...]
            }
            return filled + rest
        }
    }

    /// The name as articles write it, its last word in the singular, as lexicons find plurals by themselves.
    private static func term(_ name: String) -> String {
        var words = name.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
        if let last = words.popLast() { words.append(singular(last)) }
        return words.isEmpty ? name : words.joined(separator: " ")
    }

    private static func singular(_ word: String) -> String {
        func hasEnding(_ endings: [String]) -> Bool { endings.contains { word.hasSuffix($0) } }
        // "news", "gas", "crisis" and "bus" are no plurals.
        guard word.count > 4, word.hasSuffix("s"), !hasEnding(["ss", "us", "is", "series", "species"]) else {
            return word
        }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        return String(word.dropLast(hasEnding(["xes", "ches", "shes", "sses"]) ? 2 : 1))
    }
}
