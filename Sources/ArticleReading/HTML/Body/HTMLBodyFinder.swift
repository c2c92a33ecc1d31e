import ArticleModel

/// Tells which paragraphs of a page are the article.
///
/// Prose weighs, links and marked parts do not; the smallest element that holds nearly all the weight is the article.
struct HTMLBodyFinder {
    /// What a paragraph was found to be.
    enum Finding: Hashable, Sendable {
        /// Surely the article's own text.
        case body
        /// A line that leads into the text.
        case lead
        /// In the article's place, but too short to be sure; cleaning may tell.
        case open
        /// Not the article's text.
        case aside(Block.Role)

        /// True where it is not the article's text.
        var isAside: Bool { if case .aside = self { true } else { false } }
    }

    /// What was found of a page.
    struct Result {
        /// One finding a paragraph.
        var findings: [Finding]
        /// What each node's own marks, or those around it, say of it.
        let roles: [Block.Role?]
        /// The first and the last paragraph of the text; nil for a page without prose.
        var range: ClosedRange<Int>?
    }

    private let document: HTMLDocument
    private let paragraphs: [HTMLParagraph]
    /// The paragraph that shows the headline.
    private let headline: Int?
    /// Prose of each paragraph, whatever stands around it.
    private let prose: [Int]
    /// Paragraphs that the page's own data holds in the article's text.
    private let vouched: [Bool]

    /// Finds the article among a page's paragraphs; `told` is what the page's data says the text is.
    static func find(
        document: HTMLDocument, paragraphs: [HTMLParagraph], headline: Int?, told: HTMLToldBody?
    ) -> Result {
        HTMLBodyFinder(document: document, paragraphs: paragraphs, headline: headline, told: told).result()
    }

    private init(document: HTMLDocument, paragraphs: [HTMLParagraph], headline: Int?, told: HTMLToldBody?) {
        self.document = document
        self.paragraphs = paragraphs
        self.headline = headline
        prose = paragraphs.map { HTMLProse.weight(of: $0, in: document) }
        vouched = told?.vouched(among: paragraphs) ?? [Bool](repeating: false, count: paragraphs.count)
    }

    private func result() -> Result {
        let roles = HTMLMarks(document: document, sums: sums(of: prose)).roles()
        let marked = paragraphs.indices.map { vouched[$0] ? nil : roles[paragraphs[$0].block] }
        let weights = paragraphs.indices.map { marked[$0] == nil ? prose[$0] : 0 }
        let isTold = vouched.contains(true)
        let regionWeights = isTold ? weights.indices.map { vouched[$0] ? max(weights[$0], 1) : 0 } : weights
        let region = HTMLRegion(
            document: document, paragraphs: paragraphs, marked: marked, headline: headline,
            sums: sums(of: regionWeights)
        ).find()
        let kin = HTMLKinship(document: document, paragraphs: paragraphs, weights: weights, region: region)
        let inside = paragraphs.indices.filter { kin.belongs($0) || vouched[$0] }
        guard let first = inside.first(where: { weights[$0] > 0 }), let end = inside.last(where: { weights[$0] > 0 })
        else { return Result(findings: marked.map { .aside($0 ?? .navigation) }, roles: roles, range: nil) }
        let last = withList(after: end, in: inside, marked)
        var findings = paragraphs.indices.map { Finding.aside(marked[$0] ?? ($0 < first ? .navigation : .related)) }
        for index in inside where index >= first && index <= last && marked[index] == nil {
            findings[index] = finding(index, weights[index])
        }
        dropTeasers(&findings, in: region)
        dropTrailingNotes(&findings)
        dropTrailingHeadings(&findings, from: last)
        let standfirst = HTMLStandfirst(document: document, paragraphs: paragraphs, roles: roles, headline: headline)
        for index in standfirst.find(before: first) { findings[index] = .lead }
        return Result(findings: findings, roles: roles, range: first...last)
    }

    private func finding(_ index: Int, _ weight: Int) -> Finding {
        let paragraph = paragraphs[index]
        if weight > 0 || vouched[index] { return .body }
        if paragraph.linkDensity > 0.6 { return .aside(.related) }
        let tag = document.nodes[paragraph.block].tag ?? .other
        return tag == .li || tag == .p && HTMLProse.endsSentence(paragraph.text.bytes) ? .body : .open
    }

    /// The last entry of a list, or the last short sentence, that follows the prose, if one does.
    private func withList(after end: Int, in inside: [Int], _ marked: [Block.Role?]) -> Int {
        var last = end
        for index in inside where index > end {
            guard marked[index] == nil, paragraphs[index].linkDensity < 0.3 else { break }
            let tag = document.nodes[paragraphs[index].block].tag
            if tag == .li || tag == .dd || tag == .p && isSentence(index, beside: last) {
                last = index
            } else if tag?.headingLevel == nil {
                break
            }
        }
        return last
    }

    /// True for a paragraph of one short sentence ("It rained.") right after another of the same element.
    private func isSentence(_ index: Int, beside other: Int) -> Bool {
        document.nodes[paragraphs[index].block].parent == document.nodes[paragraphs[other].block].parent
            && paragraphs[index].linkLength == 0 && !paragraphs[index].isItalic
            && HTMLProse.endsSentence(paragraphs[index].text.bytes)
    }

    /// A linked heading with a summary below it, in an element of their own, leads to another story.
    private func dropTeasers(_ findings: inout [Finding], in region: Int) {
        for index in paragraphs.indices.dropFirst() where findings[index] == .body && !vouched[index] {
            guard isLinkedHeading(index - 1) else { continue }
            let heading = paragraphs[index - 1]
            var common = document.nodes[paragraphs[index].block].parent
            while common > 0, !document.isInside(heading.block, common) { common = document.nodes[common].parent }
            let isSmall = document.isInside(common, region) && document.nodes[common].end - common <= 60
            guard isSmall, holdsTeasersOnly(common, from: index, findings) else { continue }
            findings[index] = .aside(.related)
            findings[index - 1] = .aside(.related)
        }
    }

    /// True unless prose goes on in the element: a teaser has one summary to its heading.
    private func holdsTeasersOnly(_ node: Int, from index: Int, _ findings: [Finding]) -> Bool {
        for next in paragraphs.indices.dropFirst(index + 1) {
            guard document.isInside(paragraphs[next].block, node) else { break }
            if findings[next] == .body, prose[next] > 0 { return isLinkedHeading(next - 1) }
        }
        return true
    }

    private func isLinkedHeading(_ index: Int) -> Bool {
        document.nodes[paragraphs[index].block].tag?.headingLevel != nil && paragraphs[index].linkDensity >= 0.8
    }

    /// Italics at the end tell of the author or the paper, not of the story.
    private func dropTrailingNotes(_ findings: inout [Finding]) {
        let bodies = findings.indices.filter { findings[$0] == .body }
        guard bodies.count >= 5 else { return }
        for index in bodies.suffix(2).reversed() {
            guard paragraphs[index].isItalic else { return }
            findings[index] = .aside(.notice)
        }
    }

    /// A heading at the end heads what is not there.
    private func dropTrailingHeadings(_ findings: inout [Finding], from last: Int) {
        var index = last
        while index >= 0,
            findings[index] == .open || findings[index] == .aside(.related) || findings[index] == .aside(.notice)
        {
            guard findings[index] == .open else {
                index -= 1
                continue
            }
            findings[index] = .aside(.related)
            index -= 1
        }
    }

    /// The weight below each node.
    private func sums(of weights: [Int]) -> [Int] {
        var sums = [Int](repeating: 0, count: document.nodes.count)
        for (index, weight) in weights.enumerated() { sums[paragraphs[index].block] += weight }
        // Parents stand before their children.
        for node in stride(from: document.nodes.count - 1, to: 0, by: -1) where sums[node] > 0 {
            sums[document.nodes[node].parent] += sums[node]
        }
        return sums
    }
}
