import ArticleModel
import Diagnostics
import JSONText

/// Reads a file with one JSON record a line; a bad line is set aside, the others are read.
enum NDJSONReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "ndjson", summary: "NDJSON (JSON Lines): one record a line; a bad line does not spoil the others.")

    static func claim(on input: ReaderInput) -> ReaderClaim {
        guard let first = input.firstVisible(), input.decoded.bytes[first] == UInt8(ascii: "{") else { return .none }
        var lines = LineWalk(bytes: input.decoded.bytes)
        var heads: [Range<Int>] = []
        while heads.count < 3, let line = lines.next() { heads.append(line.range) }
        guard heads.count > 1, heads.allSatisfy({ input.decoded.bytes[$0.lowerBound] == UInt8(ascii: "{") }) else {
            return .none
        }
        let isRecord = heads.contains { (try? JSONDocument.parse(input.decoded.bytes, in: $0)) != nil }
        return isRecord ? .certain : .none
    }

    static func read(_ input: ReaderInput) -> ReaderOutput {
        var output = ReaderOutput()
        var lines = LineWalk(bytes: input.decoded.bytes)
        var record = input.start.records
        while let line = lines.next() {
            record += 1
            let number = line.number + input.start.lines
            guard line.range.count <= input.articleLimit else {
                output.refuse(
                    record: record, of: input, .recordUnreadable, line: number,
                    "the record is larger than \(input.articleLimit) bytes", help: "split it")
                continue
            }
            do throws(JSONFault) {
                let document = try JSONDocument.parse(input.decoded.bytes, in: line.range)
                JSONReader.add(
                    document.root, of: document, number: record, line: number, outlet: nil, reader: descriptor, input,
                    to: &output)
            } catch {
                output.refuse(
                    record: record, of: input, .recordUnreadable, line: number, column: error.column,
                    "not valid JSON: \(error.message)", help: "the line is set aside, the others are read")
            }
        }
        return output
    }
}

/// Walks over the lines that hold more than white space; numbers count from 1 and count the empty ones too.
struct LineWalk {
    private let bytes: [UInt8]
    private var position = 0
    private var number = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next line, white space around it left out.
    mutating func next() -> (number: Int, range: Range<Int>)? {
        while position < bytes.count {
            let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            var range = position..<end
            position = end + 1
            number += 1
            while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
            while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
            if !range.isEmpty { return (number, range) }
        }
        return nil
    }
}
