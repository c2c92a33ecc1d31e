/// A pattern for paths: `*` and `?` within a name, `**` for any folders, `[a-z]`, `[!a-z]`, `{one,two}`, `\` before a mark.
///
/// A name that begins with a dot is matched only by a pattern that names the dot. Matching takes time proportional to the
/// lengths of pattern and path, whatever the pattern.
public struct GlobPattern: Sendable, Hashable {
    /// The pattern as written.
    public let text: String
    /// Its alternatives, braces spelled out.
    let alternatives: [[GlobComponent]]
    /// True when the alternatives begin at the root of the file system.
    let isAbsolute: Bool

    /// Braces that spell out more alternatives than this are taken as they are written.
    static let alternativeLimit = 1024

    /// Reads a pattern; every text is one.
    public init(_ text: String) {
        self.text = text
        isAbsolute = PathText.isAbsolute(text)
        alternatives = BraceExpansion.expand(Array(text.utf8), limit: Self.alternativeLimit).map { bytes in
            bytes.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }.map(GlobComponent.init)
        }
    }

    /// True when the text holds a mark with a meaning, so that it can stand for more than one path.
    public static func isPattern(_ text: String) -> Bool { text.utf8.contains { "*?[{".utf8.contains($0) } }

    /// True when all of `path` fits.
    public func matches(_ path: String) -> Bool {
        guard PathText.isAbsolute(path) == isAbsolute else { return false }
        let names = PathText.components(of: path).map { Array($0.utf8) }
        return alternatives.contains { Self.matches(names, $0) }
    }

    /// Two pointers and one point of return: only the last `**` ever needs to take one folder more.
    private static func matches(_ names: [[UInt8]], _ components: [GlobComponent]) -> Bool {
        var name = 0
        var component = 0
        var retry: (name: Int, component: Int)?
        while name < names.count {
            if component < components.count, components[component].isAnyFolders {
                component += 1
                retry = (name, component)
            } else if component < components.count, components[component].matches(names[name]) {
                name += 1
                component += 1
            } else if let last = retry, names[last.name].first != UInt8(ascii: ".") {
                retry = (last.name + 1, last.component)
                name = last.name + 1
                component = last.component
            } else {
                return false
            }
        }
        return components[component...].allSatisfy(\.isAnyFolders)
    }
}

/// Spells out `{a,b}`; nested braces too.
enum BraceExpansion {
    /// The alternatives, in the order written; the pattern itself when it has no braces or more than `limit` alternatives.
    static func expand(_ pattern: [UInt8], limit: Int) -> [[UInt8]] {
        var pending = [pattern]
        var done: [[UInt8]] = []
        while let next = pending.popLast() {
            guard let parts = firstBraces(in: next) else {
                done.append(next)
                continue
            }
            for option in parts.options.reversed() { pending.append(parts.before + option + parts.after) }
            guard pending.count + done.count <= limit else { return [pattern] }
        }
        return done
    }

    private static func firstBraces(
        in pattern: [UInt8]
    ) -> (before: [UInt8], options: [[UInt8]], after: [UInt8])? {
        guard let open = position(of: UInt8(ascii: "{"), in: pattern) else { return nil }
        var depth = 0
        var options: [[UInt8]] = []
        var start = open + 1
        var index = open + 1
        while index < pattern.count {
            switch pattern[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ",") where depth == 0:
                options.append(Array(pattern[start..<index]))
                start = index + 1
            case UInt8(ascii: "}") where depth == 0:
                options.append(Array(pattern[start..<index]))
                return (Array(pattern[..<open]), options, Array(pattern[(index + 1)...]))
            case UInt8(ascii: "}"): depth -= 1
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func position(of mark: UInt8, in pattern: [UInt8]) -> Int? {
        var index = 0
        while index < pattern.count {
            if pattern[index] == UInt8(ascii: "\\") {
                index += 1
            } else if pattern[index] == mark {
                return index
            }
            index += 1
        }
        return nil
    }
}
