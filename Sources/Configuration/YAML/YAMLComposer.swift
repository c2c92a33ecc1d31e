import Diagnostics

/// Builds nodes from events, counting as it goes.
struct YAMLComposer {
    /// Ends the reading of a file; carries why.
    private struct Refusal: Error {
        let diagnostic: Diagnostic
    }

    /// What an anchor names, and what it weighs when repeated.
    private struct Anchored {
        let node: YAMLNode
        let nodes: Int
        let bytes: Int
        /// Its place among all anchors.
        let number: Int
    }

    /// More faults of a file than this are only counted.
    private static let mostFaults = 100

    private let reader: YAMLEventReader
    private let start: YAMLPlaces
    private let limits: YAMLLimits
    private var places: YAMLPlaces
    private var anchors: [String: Anchored] = [:]
    /// All anchors in the order written, and the numbers of those that something repeats.
    private var written: [(name: String, node: YAMLNode)] = []
    private var repeated: Set<Int> = []
    private var nodeCount = 0
    private var textBytes = 0
    private var told: [Diagnostic] = []
    private var untold = 0

    /// Composes what the reader gives; `places` stands at the beginning of the same text.
    init(reader: YAMLEventReader, places: YAMLPlaces, limits: YAMLLimits) {
        self.reader = reader
        self.limits = limits
        self.places = places
        start = places
    }

    /// What was wrong, in the order found.
    var faults: [Diagnostic] {
        guard untold > 0 else { return told }
        return told + [Diagnostic(.invalidYAML, severity: .note, "and \(untold) more faults in this file")]
    }

    /// The only document of the stream; nil after a fault that ends reading.
    mutating func document() -> YAMLNode? {
        do {
            return try readDocument()
        } catch {
            told.append(error.diagnostic)
            return nil
        }
    }

    private mutating func readDocument() throws(Refusal) -> YAMLNode {
        var root: YAMLNode?
        while true {
            let event = try next()
            switch event.kind {
            case .streamEnd:
                for (number, anchor) in written.enumerated() where !repeated.contains(number) {
                    report(YAMLSlips.fault(ofUnusedAnchor: anchor.name, anchor.node))
                }
                return root ?? emptyNode
            case .other: continue
            case .documentStart:
                if root != nil { throw secondDocument(event) }
            default: root = try node(event, depth: 0)
            }
        }
    }

    private var emptyNode: YAMLNode {
        var places = start
        let mark = YAMLMark(index: 0)
        return YAMLNode(content: .scalar("", isQuoted: false), place: places.place(from: mark, to: mark))
    }

    private mutating func next() throws(Refusal) -> YAMLEvent {
        do {
            return try reader.next()
        } catch {
            throw Refusal(diagnostic: YAMLProblemText(error, places: start).diagnostic)
        }
    }

    // MARK: Nodes

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(Refusal) -> YAMLNode {
        if case .alias(let name) = event.kind { return try aliased(name, event) }
        let (nodesBefore, bytesBefore) = (nodeCount, textBytes)
        let place = places.place(from: event.start, to: event.end)
        guard depth <= limits.depth else { throw tooDeep(place) }
        try count(nodes: 1, bytes: 0, at: place)
        let isText = checkTag(event, place)
        let content: YAMLNode.Content
        switch event.kind {
        case .scalar(let text, let isQuoted):
            try count(nodes: 0, bytes: text.utf8.count, at: place)
            if !isQuoted, let word = places.numberBehind { report(YAMLSlips.fault(ofCut: text, by: word, at: place)) }
            content = .scalar(text, isQuoted: isQuoted || isText)
        case .sequenceStart: content = .sequence(try entries(depth: depth))
        default:
            let pairs = try pairs(depth: depth)
            // What is told as text without quotes is read as that text, so that no more faults come of it.
            let text = pairs.isEmpty ? YAMLProblemText.placeholderText(at: place) : nil
            content = text.map { .scalar($0, isQuoted: true) } ?? .mapping(pairs)
        }
        let node = YAMLNode(content: content, place: place)
        if let anchor = event.anchor {
            anchors[anchor] = Anchored(
                node: node, nodes: nodeCount - nodesBefore, bytes: textBytes - bytesBefore, number: written.count)
            written.append((anchor, node))
        }
        return node
    }

    private mutating func entries(depth: Int) throws(Refusal) -> [YAMLNode] {
        var entries: [YAMLNode] = []
        while true {
            let event = try next()
            if case .collectionEnd = event.kind { return entries }
            entries.append(try node(event, depth: depth + 1))
        }
    }

    private mutating func pairs(depth: Int) throws(Refusal) -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        var lines: [String: Int] = [:]
        while true {
            let event = try next()
            if case .collectionEnd = event.kind { return pairs }
            let key = try node(event, depth: depth + 1)
            let hasColon = places.byteBehind == 0x3A
            var value = try node(try next(), depth: depth + 1)
            guard var name = keyName(key) else { continue }
            if !hasColon, !key.isQuoted, let glued = YAMLSlips.gluedKey(name, value) {
                report(YAMLSlips.fault(ofGlued: glued, at: key.place))
                name = glued.key
                value = YAMLNode(content: .scalar(glued.value, isQuoted: false), place: key.place)
            }
            if let first = lines[name] {
                report(duplicate(name, first: first, at: key.place))
                continue
            }
            lines[name] = key.place.line ?? 1
            pairs.append(YAMLNode.Pair(key: name, keyPlace: key.place, value: value))
        }
    }

    private mutating func aliased(_ name: String, _ event: YAMLEvent) throws(Refusal) -> YAMLNode {
        let place = places.place(from: event.start, to: event.end)
        guard let anchored = anchors[name] else {
            throw Refusal(
                diagnostic: Diagnostic(
                    .invalidYAML, at: place, "'*\(name)' repeats a value that is not named before",
                    help: "name the value with '&\(name)' first, or put text that begins with '*' in quotes"))
        }
        try count(nodes: anchored.nodes, bytes: anchored.bytes, at: place)
        repeated.insert(anchored.number)
        return anchored.node
    }

    // MARK: Checks

    private mutating func count(nodes: Int, bytes: Int, at place: Place) throws(Refusal) {
        nodeCount += nodes
        textBytes += bytes
        if nodeCount > limits.nodes {
            throw Refusal(
                diagnostic: Diagnostic(
                    .limitExceeded, at: place, "more than \(limits.nodes) values, counting each alias in full",
                    help: "split the file, or write less by aliases"))
        }
        if textBytes > limits.bytes {
            throw Refusal(
                diagnostic: Diagnostic(
                    .limitExceeded, at: place, "more than \(limits.bytes) bytes of text, counting each alias in full",
                    help: "split the file, or write less by aliases"))
        }
    }

    /// True for `!!str`, which asks for text; any other tag is a fault.
    private mutating func checkTag(_ event: YAMLEvent, _ place: Place) -> Bool {
        guard let tag = event.tag else { return false }
        if tag == "tag:yaml.org,2002:str" { return true }
        report(
            Diagnostic(
                .invalidYAML, at: place, "tags such as '!name' are not supported",
                help: "leave it out, or put text that begins with '!' in quotes"))
        return false
    }

    private mutating func keyName(_ key: YAMLNode) -> String? {
        guard case .scalar(let name, let isQuoted) = key.content else {
            report(
                YAMLProblemText.placeholder(asKey: key)
                    ?? Diagnostic(
                        .invalidYAML, at: key.place, "a key must be a word, not a list or a group of keys",
                        help: "put text that begins with '{' or '[' in quotes"))
            return nil
        }
        if name == "<<", !isQuoted {
            report(
                Diagnostic(
                    .invalidYAML, at: key.place, "merge keys ('<<') are not supported",
                    help: "write the keys out, or repeat a whole value with an alias"))
            return nil
        }
        if name.isEmpty, !isQuoted {
            report(Diagnostic(.invalidYAML, at: key.place, "the key is missing", help: "write 'key: value'"))
            return nil
        }
        return name
    }

    private func duplicate(_ name: String, first: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            .duplicateKey, at: place, "key '\(name)' is written twice, first on line \(first)",
            help: "keep one of the two")
    }

    private func secondDocument(_ event: YAMLEvent) -> Refusal {
        var places = start
        return Refusal(
            diagnostic: Diagnostic(
                .invalidYAML, at: places.place(from: event.start, to: event.end), "a second document begins here",
                help: "keep one document in a file: remove '---', or split the file"))
    }

    private func tooDeep(_ place: Place) -> Refusal {
        Refusal(
            diagnostic: Diagnostic(
                .limitExceeded, at: place, "nested deeper than \(limits.depth) levels",
                help: "check for brackets that are never closed"))
    }

    private mutating func report(_ diagnostic: Diagnostic) {
        if told.count < Self.mostFaults { told.append(diagnostic) } else { untold += 1 }
    }
}
