import Diagnostics
import TestSupport
import Testing

@testable import Configuration

/// RELIABILITY: hostile files are refused in a second, with line and column.
@Suite(.serialized) struct HostileYAMLTests {
    private static func bomb(_ levels: Int) -> String {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...levels {
            let alias = "*a\(level - 1)"
            let row = Array(repeating: alias, count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(row)]\n"
        }
        return text
    }

    static let refused: [(name: String, text: String, code: DiagnosticCode)] = [
        ("alias bomb", bomb(40), .limitExceeded),
        ("bomb as keys", "a: &a {x: y}\nb: &b {? [*a, *a] : *a}\n? [*b, *b]\n: *b\n<<: *b\n", .invalidYAML),
        ("text bomb", "a: &a " + word(1 << 20) + "\nb: [*a, *a, *a, *a]\n", .limitExceeded),
        ("million keys", (0..<1_000_000).reduce(into: "") { $0 += "k\($1):\n" }, .limitExceeded),
        ("many keys", (0..<200_000).reduce(into: "") { $0 += "k\($1): 1\n" }, .limitExceeded),
        ("many keys in one line", "{" + (0..<200_000).reduce(into: "") { $0 += "k\($1): 1, " } + "}", .limitExceeded),
        ("deep flow list", String(repeating: "[", count: 1_000_000), .limitExceeded),
        ("deep flow keys", String(repeating: "{a: ", count: 500_000), .limitExceeded),
        ("deep block list", String(repeating: "- ", count: 1_000_000), .limitExceeded),
        ("deep keys", String(repeating: "? ", count: 1_000_000), .limitExceeded),
        ("deep lines", (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), .limitExceeded),
        ("deep over lines", String(repeating: "[\n", count: 1_000_000), .limitExceeded),
        ("duplicate keys", String(repeating: "a: 1\n", count: 40_000), .duplicateKey),
        ("tag directives", (0..<150_000).reduce(into: "") { $0 += "%TAG !a\($1)! x\n" }, .invalidYAML),
        ("other directives", String(repeating: "%FOO bar\n", count: 300_000), .invalidYAML),
        ("documents", String(repeating: "---\n", count: 500_000), .invalidYAML),
        ("open quote", "a: \"" + word(3 << 20), .invalidYAML),
        ("long key", word(3 << 20) + "\nb: 1\n", .invalidYAML),
        ("tabs", String(repeating: "\t", count: 3 << 20) + "a: b", .invalidYAML),
        ("anchors", (0..<200_000).reduce(into: "") { $0 += "- &a\($1) x\n" }, .limitExceeded),
        ("colons", String(repeating: ":", count: 1 << 20) + " [", .invalidYAML),
        ("tags", String(repeating: "- !x y\n", count: 40_000), .invalidYAML),
        ("five megabytes", word(5 << 20), .limitExceeded),
        ("control characters", "a: " + String(repeating: "\u{1}", count: 1 << 20), .invalidYAML),
    ]

    /// The promise is for what users get; unoptimised code is given more.
    #if DEBUG
        private static let longest: Duration = .seconds(5)
    #else
        private static let longest: Duration = .seconds(1)
    #endif

    private static func word(_ count: Int) -> String { String(repeating: "x", count: count) }

    @Test(arguments: refused.indices)
    func isRefusedInTimeWithItsPlace(_ index: Int) {
        let (name, text, code) = Self.refused[index]
        var faults: [Diagnostic] = []
        let time = threadTime { faults = parsed(text).faults }
        #expect(faults.contains { $0.code == code }, "\(name): \(faults.first?.message ?? "no fault")")
        #expect(faults.first?.place?.column != nil, "\(name) has no column")
        #expect(faults.count <= 102, "\(name): \(faults.count) faults")
        #expect(time < Self.longest, "\(name): \(time)")
    }

    @Test func pointsToWhereALimitIsReached() {
        let limits = YAMLLimits(bytes: 100, depth: 2, nodes: 8)
        #expect(parsed("a: [[1]]\n", limits: limits).faults.map { short($0.place) } == ["1:6+1"])
        #expect(
            parsed("- 1\n- 2\n- 3\n- 4\n- 5\n- 6\n- 7\n- 8\n", limits: limits).faults.map { short($0.place) } == [
                "8:3+1"
            ])
        #expect(parsed("a: &a [1, 2, 3]\nb: *a\n", limits: limits).faults.map { short($0.place) } == ["2:4+2"])
        let long = parsed(String(repeating: "a: 1\n", count: 21), limits: limits)
        #expect(long.faults.map { short($0.place) } == ["21:1+1"])
        #expect(parsed("a: [1]\n", limits: limits).faults.isEmpty)
    }

    @Test func readsALargeLexicon() {
        let text = (0..<30_000).reduce(into: "") { $0 += "- name: n\($1)\n" }
        let (node, faults) = parsed(text)
        #expect(faults.isEmpty)
        guard case .sequence(let entries)? = node?.content else { return #expect(Bool(false)) }
        #expect(entries.count == 30_000)
        #expect(short(entries.last?["name"]?.place) == "30000:9+6")
    }

    @Test func survivesEveryCutAndEveryByte() {
        let text = Array(
            "a: &x [1, 'b', \"c\\n\"]\n? k\n: |\n  t\nd: {e: *x, f: !!str g}\n--- # h\n%i\n\u{E9}\u{1F600}".utf8)
        for end in 0...text.count {
            for byte in stride(from: UInt8(0), through: 255, by: 5) {
                var sink = DiagnosticSink()
                let node = YAMLDocument.parse(text[..<end] + [byte], file: "x", sink: &sink)
                #expect(node != nil || sink.hasErrors)
            }
        }
    }
}
