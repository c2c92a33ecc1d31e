import Configuration
import JSONText

/// A part of a configuration as a run would use it, each value with where it comes from.
indirect enum EffectiveNode: Sendable {
    /// One value: as one would write it, and typed.
    case value(written: String, typed: JSONValue, isQuoted: Bool, ValueOrigin)
    /// Values in order.
    case list([EffectiveNode])
    /// Values by name.
    case group([(name: String, node: EffectiveNode)])

    /// The value without its origins.
    var json: JSONValue {
        switch self {
        case .value(_, let typed, _, _): typed
        case .list(let nodes): .array(nodes.map(\.json))
        case .group(let members): .object(members.map { .init($0.name, $0.node.json) })
        }
    }

    /// Every value with its dotted path, in the order of the file; entries of a list as `files[0]`.
    func values(path: String = "") -> [(path: String, typed: JSONValue, origin: ValueOrigin)] {
        switch self {
        case .value(_, let typed, _, let origin): [(path, typed, origin)]
        case .list(let nodes): nodes.enumerated().flatMap { $1.values(path: "\(path)[\($0)]") }
        case .group(let members):
            members.flatMap { $0.node.values(path: path.isEmpty ? $0.name : "\(path).\($0.name)") }
        }
    }
}

/// Where a value of a configuration comes from.
public struct ValueOrigin: Sendable, Hashable {
    /// What said it.
    public enum Kind: String, Sendable {
        /// A file: the pipeline, or one that it names.
        case file
        /// Nobody: it is what the option is unless given.
        case standard = "default"
        /// `--set` on the command line.
        case set
    }

    /// What said it.
    public let kind: Kind
    /// The file.
    public var file: String?
    /// The line in the file, counted from 1.
    public var line: Int?
    /// The path that `--set` was given.
    public var assignment: String?
    /// The variables in it.
    public var variables: [Variable] = []

    /// A variable in a value.
    public struct Variable: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Whether `--var` gave it; else its default in the file stands.
        public let isGiven: Bool
    }

    /// A few words: `line 14`, `default`, `--set dedupe.near`, `line 9, ${SINCE} by --var`; other files than `file` by name.
    func words(in file: String) -> String {
        var words =
            switch kind {
            case .standard: "default"
            case .set: "--set \(assignment ?? "")"
            case .file: (self.file == file ? "" : "\(self.file ?? "") ") + "line \(line ?? 0)"
            }
        for variable in variables { words += ", ${\(variable.name)} by \(variable.isGiven ? "--var" : "its default")" }
        return words
    }

    /// The origin as JSON.
    var members: [JSONValue.Member] {
        var members: [JSONValue.Member] = [.init("from", .string(kind.rawValue))]
        if let file { members.append(.init("file", .string(file))) }
        if let line { members.append(.init("line", .integer(line))) }
        if let assignment { members.append(.init("set", .string(assignment))) }
        if !variables.isEmpty {
            members.append(
                .init(
                    "variables",
                    .array(variables.map { ["name": .string($0.name), "given": .boolean($0.isGiven)] })))
        }
        return members
    }
}
