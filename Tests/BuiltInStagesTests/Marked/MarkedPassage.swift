import ArticleModel
import FileAccess

/// A passage of the marked set: its words without the unit marks, and where each unit begins.
struct MarkedPassage {
    let id: String
    let outlet: String
    let published: String
    let text: String
    /// Units by label (`e1`, `q2`), each with the offset of its first byte in `text`.
    let units: [(label: String, offset: Int)]

    /// The story is what stands before the last letter of the number: `12` of `12a`.
    var story: String { String(id.dropLast()) }

    /// Every passage of a set, in the order of the file.
    static func all(of set: MarkedSet) throws -> [MarkedPassage] {
        MarkedFile.records(try MarkedFile.text("passages.txt", of: set)).map { head, lines in
            let fields = head.split(separator: "·").map { $0.split(separator: " ").joined(separator: " ") }
            let body = lines.joined(separator: "\n")
            let (text, units) = withoutMarks(body)
            return MarkedPassage(
                id: fields.first ?? "", outlet: fields.count > 1 ? fields[1] : "", published: fields.last ?? "",
                text: text, units: units)
        }
    }

    /// Takes `{e1}` and `{q1}` out of a text.
    private static func withoutMarks(_ body: String) -> (String, [(label: String, offset: Int)]) {
        var text: [UInt8] = []
        var units: [(label: String, offset: Int)] = []
        var rest = Array(body.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
                text.append(byte)
                continue
            }
            units.append((String(decoding: rest[..<end], as: UTF8.self), text.count))
            rest = rest[(end + 1)...]
        }
        return (String(decoding: text, as: UTF8.self), units)
    }
}

/// The sets of marked passages, by the folder that each stands in.
enum MarkedSet: String, CaseIterable {
    /// Looked at while the rules were made.
    case known = "Passages"
    /// Written and marked when the rules stood, and measured before anybody looked at what the program makes of them.
    case fresh = "FreshPassages"
    /// Plain news that rules were then made for, marked by one pair of eyes.
    case tuning = "TuningPassages"
    /// Of the same writers as those for tuning, marked by two: nobody who makes rules looks at them or at their misses.
    case news = "NewsPassages"
}

/// Files beside the tests of the marked set: records that begin with `=== head`.
enum MarkedFile {
    private static let folder = PathText.parent(of: #filePath) + "/"

    static func text(_ name: String, of set: MarkedSet) throws -> String {
        let path = folder + set.rawValue + "/" + name
        return String(decoding: try FileReading.bytes(of: path, limit: 1 << 20), as: UTF8.self)
    }

    /// The records of a file: what stands after `===`, and the lines up to the next one, empty ones left out.
    static func records(_ text: String) -> [(head: String, lines: [String])] {
        var records: [(head: String, lines: [String])] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("=== ") {
                records.append((String(line.dropFirst(4)), []))
            } else if !records.isEmpty {
                records[records.count - 1].lines.append(String(line))
            }
        }
        return records
    }
}
