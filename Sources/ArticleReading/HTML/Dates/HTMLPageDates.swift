import ArticleModel

/// Finds the dates that a page shows by its story: in `time` marks, in elements named for dates, and in lines beside the headline.
///
/// Works in any language that `WrittenDay` reads. Where a date stands decides what it is worth: beside the headline most,
/// behind the text less; in comments, in other stories' teasers and in menus nothing.
struct HTMLPageDates {
    /// A date and the bytes that show it.
    struct Found {
        let kind: DateCandidate.Kind
        let date: EDTFDate
        let score: Int
        let reason: String
        /// The paragraph and the bytes of it; nil where the date stands in an attribute.
        let place: (paragraph: Int, range: Range<Int>)?
    }

    private let document: HTMLDocument
    private let paragraphs: [HTMLParagraph]
    private let roles: [Block.Role?]
    private let order: WrittenDay.Order
    /// The paragraph of the headline, or the first of the text.
    private let anchor: Int
    private let body: ClosedRange<Int>

    /// Paragraphs above the headline in which its date may stand.
    private static let reachAbove = 8
    /// Paragraphs below the text in which its date may stand.
    private static let reachBelow = 25
    /// Bytes of a paragraph that are looked through.
    private static let lineLimit = 400

    /// - Parameters:
    ///   - roles: what each node's own marks, or those around it, say of it.
    ///   - body: the first and the last paragraph of the text.
    init(
        document: HTMLDocument, paragraphs: [HTMLParagraph], roles: [Block.Role?], headline: Int?,
        body: ClosedRange<Int>, language: String?
    ) {
        self.document = document
        self.paragraphs = paragraphs
        self.roles = roles
        self.body = body
        let top = (max(0, body.lowerBound - 12)..<body.lowerBound).last {
            document.nodes[paragraphs[$0].block].tag == .h1
        }
        anchor = headline.map { $0 <= body.lowerBound ? $0 : body.lowerBound } ?? top ?? body.lowerBound
        let told = WrittenDay.Order(language: language)
        order = told == .unknown ? WrittenDay.order(shownBy: paragraphs.lazy.map(\.text.bytes)) : told
    }

    /// The dates found, in the order of the page; those in attributes first.
    func found() -> [Found] { marks() + lines() }

    // MARK: Marks

    /// Dates in `time` elements, and in the titles of elements named for dates.
    private func marks() -> [Found] {
        var found: [Found] = []
        for node in document.nodes.indices {
            guard let tag = document.nodes[node].tag else { continue }
            if tag == .time || tag == .abbr || tag == .span, let stamp = stamp(of: node, tag),
                let date = StampParser.date(stamp) ?? day(in: stamp)
            {
                if let one = mark(node, date) { found.append(one) }
            } else if let date = handedOver(by: node) ?? stacked(in: node), let one = mark(node, date),
                isAboveText(node)
            {
                found.append(one)
            }
        }
        return found
    }

    /// A date that an element hands to a script, which shows it in the reader's zone and words.
    private func handedOver(by node: Int) -> EDTFDate? {
        for index in document.nodes[node].attributes {
            let name = document.attributes[index].name
            guard name.holdsDay || name.holdsMoment && HTMLLandmarks.isDate(node, in: document),
                let stamp = document.value(of: name, in: node)
            else { continue }
            if let date = StampParser.date(seconds: stamp) ?? StampParser.date(stamp) ?? day(in: stamp) { return date }
        }
        return nil
    }

    /// Day, month and year in elements of their own, one over the other or without a space between them, as blogs set them beside
    /// a headline.
    private func stacked(in node: Int) -> EDTFDate? {
        let element = document.nodes[node]
        guard element.end > node + 4, element.end - node <= 16, HTMLLandmarks.isDate(node, in: document) else {
            return nil
        }
        let texts = (node + 1..<element.end).filter { document.nodes[$0].tag == nil && !document.nodes[$0].isRaw }
        let words = texts.map { String(decoding: document.bytes[document.nodes[$0].range], as: UTF8.self) }
        let stacked = day(in: words.joined(separator: " "))
        // What one line shows is read as that line.
        return spansLines(node) || day(in: words.joined()) != stacked ? stacked : nil
    }

    /// Whether the texts of an element stand in two paragraphs or more.
    private func spansLines(_ node: Int) -> Bool {
        let first = paragraphIndex(of: node + 1)
        return paragraphs.indices.contains(first + 1) && paragraphs[first].firstText > node
            && paragraphs[first + 1].firstText < document.nodes[node].end
    }

    /// True beside the headline; inside and below the text such dates are those of other things.
    private func isAboveText(_ node: Int) -> Bool {
        let paragraph = paragraphIndex(of: node)
        return paragraph >= anchor - Self.reachAbove && paragraph <= body.lowerBound
    }

    private func stamp(of node: Int, _ tag: HTMLTag) -> String? {
        if tag == .time { return document.value(of: .datetime, in: node) ?? document.text(below: node) }
        guard document.hasAttribute(.title, in: node), HTMLLandmarks.isDate(node, in: document) else { return nil }
        return document.value(of: .title, in: node)
    }

    private func day(in stamp: String) -> EDTFDate? {
        WrittenDay.first(in: stamp, order: order).map(EDTFDate.day)
    }

    private func mark(_ node: Int, _ date: EDTFDate) -> Found? {
        let isNamed = HTMLLandmarks.isDate(node, in: document) || document.hasAttribute(.pubdate, in: node)
        let paragraph = paragraphIndex(of: node)
        let label = label(before: node, in: paragraph)
        if label == .updated || (label == nil && HTMLLandmarks.isUpdate(node, in: document) && !saysPublished(node)) {
            return Found(kind: .updated, date: date, score: 0, reason: "the page's time mark", place: nil)
        }
        var score = worth(of: paragraph, role: roles[node], isNamed: isNamed)
        if label == .published { score += 6 }
        guard score > 0 else { return nil }
        let reason =
            paragraph < anchor || paragraph > body.upperBound ? "a time mark on the page" : "the page's time mark"
        return Found(kind: .published, date: date, score: min(score + 8, 91), reason: reason, place: nil)
    }

    private func saysPublished(_ node: Int) -> Bool {
        HTMLLandmarks.isPublication(node, in: document) || document.hasAttribute(.pubdate, in: node)
    }

    /// What the words before an element on its line say.
    private func label(before node: Int, in paragraph: Int) -> DateLabel? {
        guard paragraphs.indices.contains(paragraph), document.nodes[node].end > node + 1 else { return nil }
        let text = document.nodes[node + 1]
        guard text.tag == nil else { return nil }
        let shown = document.bytes[text.range].drop { $0 <= 0x20 }.prefix(8)
        guard !shown.isEmpty, let at = paragraphs[paragraph].text.bytes.firstIndex(ofRun: Array(shown)) else {
            return nil
        }
        return DateLabel.reading(labelBytes(paragraph, before: at))
    }

    /// The last paragraph that begins before or at a node.
    private func paragraphIndex(of node: Int) -> Int {
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].firstText <= node + 1 { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    // MARK: Lines

    private func lines() -> [Found] {
        var found: [Found] = []
        let first = max(0, anchor - Self.reachAbove)
        let last = min(paragraphs.count - 1, body.upperBound + Self.reachBelow)
        guard first <= last else { return [] }
        for index in first...last {
            let isInside = index > body.lowerBound + 1 && index <= body.upperBound
            if isInside, !isClosingLine(index), !isNamedDate(paragraphs[index].firstText) { continue }
            found += line(index)
        }
        return found
    }

    /// One of the last lines of the text, in which pages say when it was published.
    private func isClosingLine(_ index: Int) -> Bool {
        index + 1 >= body.upperBound && paragraphs[index].text.bytes.count <= 200
    }

    private func line(_ index: Int) -> [Found] {
        let bytes = paragraphs[index].text.bytes
        let limit = min(bytes.count, Self.lineLimit)
        guard bytes[..<limit].contains(where: { $0 &- 0x30 < 10 || $0 >= 0xD9 }) else { return [] }
        let days = WrittenDay.all(in: bytes, range: 0..<limit, order: order)
        return days.compactMap { day in
            let label =
                DateLabel.reading(labelBytes(index, before: day.range.lowerBound)) ?? label(behind: day, in: bytes)
            let words = String(decoding: bytes[day.range], as: UTF8.self)
            if label == .updated {
                return Found(
                    kind: .updated, date: .day(day.day), score: 0, reason: "the stamp of a change, '\(words)'",
                    place: (index, day.range))
            }
            let score = worth(of: day, in: index, label: label)
            guard score > 0 else { return nil }
            let reason =
                label == .published ? "the page says '\(words)' is when it was published" : "the page shows '\(words)'"
            return Found(
                kind: .published, date: .day(day.day), score: score, reason: reason, place: (index, day.range))
        }
    }

    /// A date is worth more where little else stands on its line.
    private func worth(of day: WrittenDay, in index: Int, label: DateLabel?) -> Int {
        let bytes = paragraphs[index].text.bytes
        let named = isNamedDate(paragraphs[index].firstText)
        let role = roles[paragraphs[index].block]
        var score = worth(of: index, role: role, isNamed: named)
        // Behind the text only the page's own words tell a date of the story from one of another.
        if score == 0, label == .published, role != .comment,
            (body.upperBound + 1...body.upperBound + 12).contains(index)
        {
            score = 42
        }
        guard score > 0 else { return 0 }
        // The text itself tells of many days; only one that it calls its own counts.
        if index > body.lowerBound + 1, index <= body.upperBound, !named, label != .published { return 0 }
        if label == .published { score += 6 }
        let isOpening = day.range.lowerBound <= 60
        let rest = bytes.count - day.range.count
        if rest > 160, !isOpening, index <= body.upperBound { return label == .published ? score - 20 : 0 }
        if rest > 160 { score -= label == .published ? 4 : 18 } else if rest > 60 { score -= 6 }
        return min(score, 88)
    }

    /// Some languages say at the end of the sentence that something was published.
    private func label(behind day: WrittenDay, in bytes: [UInt8]) -> DateLabel? {
        let rest = bytes[day.range.upperBound...].prefix(40)
        return DateLabel.reading(rest) == .published ? .published : nil
    }

    private func labelBytes(_ index: Int, before offset: Int) -> ArraySlice<UInt8> {
        let bytes = paragraphs[index].text.bytes
        let own = bytes[..<max(0, min(offset, bytes.count))]
        guard own.isEmpty, index > 0, paragraphs[index - 1].text.bytes.count <= 40 else { return own }
        // The label may stand on a line of its own.
        return paragraphs[index - 1].text.bytes[...]
    }

    /// A short line right by the headline dates the story, whatever the element around it is called.
    private func isByHeadline(_ index: Int, isNamed: Bool) -> Bool {
        anchor < body.lowerBound && (anchor - 2...anchor + 4).contains(index)
            && paragraphs[index].text.bytes.count <= 90 && (isNamed || !isInFigure(index))
    }

    private func isInFigure(_ index: Int) -> Bool {
        var node = paragraphs[index].block
        for _ in 0..<4 where node > 0 {
            if document.nodes[node].tag == .figure || document.nodes[node].tag == .figcaption { return true }
            node = document.nodes[node].parent
        }
        return false
    }

    /// What a date is worth for the place of its paragraph; 0 where it dates something else.
    private func worth(of index: Int, role: Block.Role?, isNamed: Bool) -> Int {
        switch role {
        case .related, .caption, .credit, .navigation:
            if isByHeadline(index, isNamed: isNamed) { return 58 + (isNamed ? 8 : 0) }
        default: break
        }
        switch role {
        case .comment, .related, .caption, .credit: return 0
        case .navigation where !isNamed, .notice where !isNamed: return 0
        default: break
        }
        let named = isNamed ? 8 : 0
        if index >= anchor - Self.reachAbove, index <= body.lowerBound + 1 {
            let distance = index <= anchor ? anchor - index : max(0, index - anchor - 3)
            let isMenu = role == .navigation || role == .notice
            return max(41, (isMenu ? 50 : 74) + named - min(distance, 12))
        }
        if index > body.upperBound {
            return index <= body.upperBound + Self.reachBelow ? 48 + named - min(index - body.upperBound, 15) / 3 : 0
        }
        if index >= body.lowerBound { return 42 + named }
        return isNamed ? 41 : 0
    }

    /// True where the text's element, or one of the two around it, is named for dates.
    private func isNamedDate(_ text: Int) -> Bool {
        var node = document.nodes[text].parent
        for _ in 0..<3 where node > 0 {
            if document.nodes[node].tag == .time || HTMLLandmarks.isDate(node, in: document) { return true }
            if document.nodes[node].end - node > 40 { return false }
            node = document.nodes[node].parent
        }
        return false
    }
}
