import ArticleModel

/// Gives every paragraph of a page its role.
///
/// First the stretch that holds the article is found by prose scores; then each paragraph is judged by its own words, by the
/// zone it lies in (before, inside or behind that stretch) and by the section that was last opened.
struct RoleAssigner: Sendable {
    let page: Page
    let evidence: LineEvidence
    let headlines: Headlines
    private let sections: CommentSections
    private let isComment: [Bool]
    private let counts: [UInt64: Int]

    init(page: Page, lexicon: Lexicon) {
        self.page = page
        let isAgency: @Sendable (Word) -> Bool = { word in
            word.entry >= 0 && word.isCapitalised && !lexicon.marks(at: Int(word.entry)).isEmpty
        }
        evidence = LineEvidence(page: page, isAgency: isAgency)
        headlines = Headlines(page: page, evidence: evidence)
        sections = CommentSections(page: page)
        isComment = sections.membership()
        var counts: [UInt64: Int] = [:]
        for paragraph in page.paragraphs { counts[paragraph.fingerprint, default: 0] += 1 }
        self.counts = counts
    }

    /// The roles, and the index of the headline.
    func roles() -> (roles: [Block.Role], headline: Int?) {
        var region = BodyRegion.find(scores: scores(), walls: walls())
        let fixedHeadline = page.paragraphs.firstIndex { $0.fixedRole == .headline }
        let firstProse = page.paragraphs.indices[region].first { ProseScore.score(of: page.paragraphs[$0]) >= 20 }
        let headline = fixedHeadline ?? headlines.find(before: firstProse ?? headEnd(region), counts: counts)
        if let headline, region.contains(headline) { region = headline + 1..<max(headline + 1, region.upperBound) }
        var roles: [Block.Role] = []
        roles.reserveCapacity(page.paragraphs.count)
        var isRelated = false
        for index in page.paragraphs.indices {
            let paragraph = page.paragraphs[index]
            if paragraph.has(.relatedHeading), paragraph.wordCount <= 9 { isRelated = true }
            if ProseScore.isProse(paragraph), paragraph.wordCount >= 20 { isRelated = false }
            roles.append(role(of: index, region: region, headline: headline, isRelated: isRelated))
        }
        settleShortLines(in: region, &roles)
        return (roles, headline)
    }

    /// Where the head ends in a page without prose: such a page is all head.
    private func headEnd(_ region: Range<Int>) -> Int {
        region.isEmpty ? min(page.paragraphs.count, 12) : region.lowerBound
    }

    private func scores() -> [Int] {
        page.paragraphs.indices.map { index in
            let paragraph = page.paragraphs[index]
            if let role = paragraph.fixedRole { return role == .body ? 30 : -3 }
            if isComment[index] { return -20 }
            if evidence.captionPoints(paragraph) + neighbourPoints(index) >= 3 { return -3 }
            return ProseScore.score(of: paragraph)
        }
    }

    /// Paragraphs behind which no article goes on: wire credits at the foot.
    private func walls() -> Set<Int> {
        var walls = Set<Int>()
        for index in page.paragraphs.indices where sections.prose(before: index) >= 60 {
            if isWireCredit(page.paragraphs[index]) { walls.insert(index) }
        }
        return walls
    }

    private func role(of index: Int, region: Range<Int>, headline: Int?, isRelated: Bool) -> Block.Role {
        let paragraph = page.paragraphs[index]
        if let fixed = paragraph.fixedRole { return fixed }
        if isComment[index] { return paragraph.has(.notice) && !paragraph.has(.commentMark) ? .notice : .comment }
        if let headline {
            if index == headline || headlines.isCopy(paragraph, of: page.paragraphs[headline]) { return .headline }
        }
        if let own = ownRole(of: index, isInside: isAmidProse(index, region)) { return own }
        if region.contains(index) { return insideRole(of: index, region: region, headline: headline, isRelated: isRelated) }
        return index < region.lowerBound || region.isEmpty
            ? headRole(of: index, region: region, headline: headline) : footRole(of: index, region: region, isRelated: isRelated)
    }

    /// The role that the paragraph's own words and closest neighbours settle; nil where they settle nothing.
    private func ownRole(of index: Int, isInside: Bool) -> Block.Role? {
        let paragraph = page.paragraphs[index]
        let isProse = ProseScore.isProse(paragraph)
        let isLong = isProse && paragraph.wordCount >= 20
        if paragraph.has(.commentClosing) { return .notice }
        if evidence.captionPoints(paragraph) + neighbourPoints(index) >= 3 { return .caption }
        if paragraph.has([.notice, .copyright]), !(isInside && isLong) { return .notice }
        if isWireCredit(paragraph) || isAgencyCredit(paragraph) || evidence.isPhotoCredit(paragraph) { return .credit }
        if evidence.isStamp(paragraph) { return .dateline }
        if isByline(paragraph) { return .byline }
        if paragraph.has(.authorNote), !(isInside && isLong) { return .byline }
        if paragraph.has(.commentMark), !isLong { return .comment }
        if paragraph.has(.navigation) { return .navigation }
        if paragraph.has(.commentHeading), !isProse { return .navigation }
        if paragraph.has([.relatedHeading, .relatedLine]), !(isProse && isInside) { return .related }
        return nil
    }

    private func insideRole(of index: Int, region: Range<Int>, headline: Int?, isRelated: Bool) -> Block.Role {
        let paragraph = page.paragraphs[index]
        if isDeck(index, headline: headline) { return .headline }
        if isRelated { return .related }
        if ProseScore.score(of: paragraph) > 0 { return .body }
        if paragraph.separators > 1, paragraph.stopwords == 0 { return .navigation }
        return .body
    }

    private func headRole(of index: Int, region: Range<Int>, headline: Int?) -> Block.Role {
        let paragraph = page.paragraphs[index]
        guard let headline, index > headline else {
            return ProseScore.isProse(paragraph) ? (region.isEmpty ? .body : .notice) : .navigation
        }
        if region.isEmpty { return paragraph.endsSentence && paragraph.wordCount > 3 ? .body : .navigation }
        if ProseScore.isProse(paragraph) { return .headline }
        let isDeck = index <= headline + 3 && paragraph.hasBlankBefore && paragraph.wordCount >= 6
        return isDeck && paragraph.separators <= 1 ? .headline : .navigation
    }

    private func footRole(of index: Int, region: Range<Int>, isRelated: Bool) -> Block.Role {
        let paragraph = page.paragraphs[index]
        if ProseScore.isProse(paragraph) { return isRelated ? .related : .notice }
        return paragraph.wordCount >= 4 ? .related : .navigation
    }

    /// True for a sentence between the headline and the byline or stamp: it sums the article up.
    private func isDeck(_ index: Int, headline: Int?) -> Bool {
        guard let headline, index > headline, index <= headline + 4 else { return false }
        let following = (index + 1)..<min(page.paragraphs.count, index + 4)
        guard index + 1 < following.upperBound else { return false }
        return following.contains { isByline(page.paragraphs[$0]) || evidence.isStamp(page.paragraphs[$0]) }
    }

    /// True where prose stands next to the paragraph on both sides, or all around it.
    private func isAmidProse(_ index: Int, _ region: Range<Int>) -> Bool {
        guard region.contains(index), index > region.lowerBound, index + 1 < region.upperBound else { return false }
        return ProseScore.score(of: page.paragraphs[index - 1]) > 0 && ProseScore.score(of: page.paragraphs[index + 1]) > 0
    }

    /// Points that the neighbours give to a caption: a copy of itself beside it, a photo credit, a headline glued above.
    private func neighbourPoints(_ index: Int) -> Int {
        let paragraph = page.paragraphs[index]
        guard (5...95).contains(paragraph.wordCount) else { return 0 }
        var points = 0
        for near in [index - 2, index - 1, index + 1, index + 2] where page.paragraphs.indices.contains(near) {
            let other = page.paragraphs[near]
            if other.fingerprint == paragraph.fingerprint, paragraph.wordCount >= 6, abs(near - index) == 1 || paragraph.endsSentence {
                points = 3
            }
            if near == index + 1, evidence.isPhotoCredit(other) { points = max(points, 1) }
            if near == index - 1, !paragraph.hasBlankBefore, (counts[other.fingerprint] ?? 0) > 1, headlines.looksLikeTitle(other) {
                points = max(points, 1)
            }
        }
        return points
    }

    private func isByline(_ paragraph: Paragraph) -> Bool {
        guard paragraph.has(.byline), paragraph.wordCount >= 2, !ProseScore.isProse(paragraph) else { return false }
        let words = page.words(of: paragraph)
        let names = words.dropFirst().filter { !$0.isNumber && $0.classes.isDisjoint(with: [.notPerson, .nameParticle, .stopword]) }
        return names.allSatisfy(\.isCapitalised) && words.dropFirst().first?.isNumber == false
            && (words.dropFirst().first?.isCapitalised ?? false || words.count > 2 && words.dropFirst(2).first?.isCapitalised == true)
    }

    private func isWireCredit(_ paragraph: Paragraph) -> Bool {
        guard paragraph.has(.wireCredit) else { return false }
        let first = page.bytes[paragraph.span.start]
        if first == 0x28 || first == 0x5B || first == 0x2D || first >= 0x80 { return true }
        return paragraph.capitals * 2 >= paragraph.wordCount || paragraph.wordCount <= 8
    }

    private func isAgencyCredit(_ paragraph: Paragraph) -> Bool {
        guard paragraph.wordCount <= 14, !ProseScore.isProse(paragraph) else { return false }
        let words = page.words(of: paragraph)
        guard let first = words.first(where: evidence.isAgency) else { return false }
        return paragraph.has(.agencyLead) || (paragraph.wordCount <= 3 && first.start <= paragraph.span.start + 3)
    }

    /// Short lines inside the body: a heading or a list stays body, a long run of link-like lines is set aside.
    private func settleShortLines(in region: Range<Int>, _ roles: inout [Block.Role]) {
        var index = region.lowerBound
        while index < region.upperBound {
            var end = index
            while end < region.upperBound, roles[end] == .body, isShortLine(end) { end += 1 }
            let run = index..<end
            if run.count > 3, !page.paragraphs[run].contains(where: \.isBulleted) {
                for position in run { roles[position] = .related }
            }
            index = max(end, index + 1)
        }
    }

    private func isShortLine(_ index: Int) -> Bool {
        let paragraph = page.paragraphs[index]
        return paragraph.fixedRole == nil && !paragraph.endsSentence && paragraph.wordCount < 20
    }
}
