import Configuration
import Diagnostics

/// A lexicon file written down in Swift; `node` numbers the lines as a YAML file with one value a line would.
indirect enum LexiconSample: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    case text(String)
    case list([LexiconSample])
    case map([(String, LexiconSample)])

    init(stringLiteral text: String) { self = .text(text) }
    init(arrayLiteral elements: LexiconSample...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, LexiconSample)...) { self = .map(elements) }

    var node: YAMLNode {
        var line = 0
        return node(line: &line)
    }

    private func node(line: inout Int) -> YAMLNode {
        line += 1
        let place = Place(file: "lexicon.yaml", line: line, column: 1)
        switch self {
        case .text(let text): return YAMLNode(content: .scalar(text, isQuoted: false), place: place)
        case .list(let list): return YAMLNode(content: .sequence(list.map { $0.node(line: &line) }), place: place)
        case .map(let pairs):
            var nodes: [YAMLNode.Pair] = []
            for (key, value) in pairs {
                line += 1
                let keyPlace = Place(file: "lexicon.yaml", line: line, column: 1, length: key.utf8.count)
                nodes.append(.init(key: key, keyPlace: keyPlace, value: value.node(line: &line)))
            }
            return YAMLNode(content: .mapping(nodes), place: place)
        }
    }
}
