import ArticleModel
import Diagnostics

/// Reads RSS, Atom and RDF feeds: each entry is an article.
enum FeedReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "feed",
        summary:
            "RSS, Atom and RDF feeds: each entry is an article, with its full text or its summary.")

    static func claim(on input: ReaderInput) -> ReaderClaim {
        guard let first = input.firstVisible(), input.decoded.bytes[first] == UInt8(ascii: "<") else { return .none }
        var tokens = XMLTokenizer(input.decoded.bytes, from: first)
        while let token = tokens.next() {
            switch token {
            case .text(let range) where input.decoded.bytes[range].allSatisfy({ $0 <= 0x20 }): continue
            case .start(let name, _, _):
                return ["rss", "feed", "RDF", "rdf"].contains(FeedEntry.local(name)) ? .certain : .none
            default: return .none
            }
        }
        return .none
    }

    static func read(_ input: ReaderInput) -> ReaderOutput {
        var walk = FeedWalk(input: input)
        let entries = walk.entries()
        guard !entries.isEmpty else {
            return .refused(input, .articleEmpty, "the feed holds no entry", help: "fetch it again")
        }
        let mapper = RecordMapper(input: input, reader: descriptor)
        var output = ReaderOutput()
        for (index, entry) in entries.enumerated() {
            let raw = input.decoded.map.rawRange(of: TextSpan(entry.range.lowerBound, entry.range.upperBound))
            var members = entry.members(over: input.decoded)
            for (key, value) in [("language", walk.language), ("rights", walk.rights)] {
                if let value, !members.contains(where: { $0.key == key }) {
                    members.append((key, TextRecordValue(value.composed(over: input.decoded))))
                }
            }
            let title = walk.title.map { TextNormaliser.normalised(HTMLFragment.resolved($0)).bytes }
            mapper.add(
                RecordMapper.Record(
                    members: members, raw: (raw?.start ?? 0)..<(raw?.end ?? 0), number: index + 1,
                    outlet: title.map { String(decoding: $0, as: UTF8.self) }.flatMap { $0.isEmpty ? nil : $0 },
                    mayBeHeadline: true),
                to: &output)
        }
        return output
    }
}
