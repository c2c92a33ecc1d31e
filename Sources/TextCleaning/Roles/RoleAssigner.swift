import ArticleModel

/// Gives every paragraph of a page its role.
///
/// First the stretch that holds the article is found by prose scores; then each paragraph is judged by its own words, by the
/// zone it lies in (before, inside or behind that stretch) and by the section that was last opened.
struct RoleAssigner: Sendable {
    let page: Page
    let evidence: LineEvidence
    let headlines: Headlines
    private let prose: ProseScore
    private let sections: CommentSections
    private let isComment: [Bool]
    private let counts: [UInt64: Int]
    /// True where all the text is known to be the article's own.
    private let isRecord: Bool

    init(page: Page, agencies: AgencyNames, isRecord: Bool = false) {
        self.page = page
        self.isRecord = isRecord
        prose = ProseScore(page: page)
        evidence = LineEvidence(page: page, prose: prose, agencies: agencies)
        headlines = Headlines(page: page, evidence: evidence)
        sections = CommentSections(page: page, prose: prose)
        isComment = sections.membership()
        var counts: [UInt64: Int] = [:]
        for paragraph in page.paragraphs { counts[paragraph.fingerprint, default: 0] += 1 }
        self.counts = counts
    }

    /// The roles, and the index of the headline.
    func roles() -> (roles: [Block.Role], headline: Int?) {
        let scores = scores()
        let found = BodyRegion.find(scores: scores, after: headlines.pageTitleCopy())
        let fixedHeadline = page.paragraphs.firstIndex { $0.fixedRole == .headline }
        let firstProse = page.paragraphs.indices[found].first { scores[$0] >= 20 }
        let headline =
            fixedHeadline ?? headlines.find(before: firstProse ?? headEnd(found), counts: counts, isCaption: isCaption)
        let region = widened(found, scores: scores, headline: headline)
        var roles: [Block.Role] = []
        roles.reserveCapacity(page.paragraphs.count)
        var isRelated = false
        for index in page.paragraphs.indices {
            let paragraph = page.paragraphs[index]
            if paragraph.has(.relatedHeading), paragraph.wordCount <= 9 { isRelated = true }
            if prose.isProse(paragraph), paragraph.wordCount >= 16 { isRelated = false }
            roles.append(role(of: index, region: region, headline: headline, isRelated: isRelated))
        }
        settleShortLines(in: region, &roles)
        return (roles, headline)
    }

    /// The body stretch, begun behind the headline, and led on to prose that stands close before or behind it.
    private func widened(_ region: Range<Int>, scores: [Int], headline: Int?) -> Range<Int> {
        guard !region.isEmpty else { return region }
        var start = region.lowerBound
        var end = region.upperBound
        if let headline, region.contains(headline) { start = headline + 1 }
        if let headline, headline < start {
            let lead = (max(headline + 1, start - 14)..<start).first {
                scores[$0] >= 8 && page.paragraphs[$0].wordCount >= 15
            }
            start = lead ?? start
        }
        while let next = (end..<min(end + 3, scores.count)).first(where: { scores[$0] >= 6 || scores[$0] < -10 }),
            scores[next] >= 6
        {
            end = next + 1
        }
        return start..<max(start, end)
    }

    /// Where the head ends in a page without prose: such a page is all head.
    private func headEnd(_ region: Range<Int>) -> Int {
        region.isEmpty ? min(page.paragraphs.count, 12) : region.lowerBound
    }

    /// Prose scores with what the neighbours and the line's kind add to them.
    private func scores() -> [Int] {
        let own = page.paragraphs.indices.map(ownScore)
        return own.indices.map { index in
            guard own[index] > 0, own[index] < 40, page.paragraphs[index].fixedRole == nil else { return own[index] }
            // A few sentences between two lines that are none are a teaser more often than a paragraph.
            let isAlone = (index == 0 || own[index - 1] < 0) && (index + 1 == own.count || own[index + 1] < 0)
            return isAlone ? own[index] / 2 : own[index]
        }
    }

    private func ownScore(_ index: Int) -> Int {
        let paragraph = page.paragraphs[index]
        if let role = paragraph.fixedRole { return role == .body ? 30 : -3 }
        if isComment[index] { return -20 }
        if isCaption(index) { return -3 }
        if isEndMark(index) { return -80 }
        if evidence.isStamp(paragraph) || isByline(paragraph) { return -12 }
        return prose.score(of: paragraph)
    }

    /// True for a wire credit at the foot, behind which an article seldom goes on.
    private func isEndMark(_ index: Int) -> Bool {
        guard sections.prose(before: index) >= 60 else { return false }
        return isWireCredit(page.paragraphs[index]) || isAgencyCredit(page.paragraphs[index])
    }

    private func role(of index: Int, region: Range<Int>, headline: Int?, isRelated: Bool) -> Block.Role {
        let paragraph = page.paragraphs[index]
        if let fixed = paragraph.fixedRole {
            return fixed == .navigation ? underHeadline(index, headline: headline) ?? fixed : fixed
        }
        if isComment[index] { return paragraph.has(.notice) && !paragraph.has(.commentMark) ? .notice : .comment }
        if let headline {
            if index == headline || Headlines.isCopy(paragraph, of: page.paragraphs[headline], in: page) {
                return .headline
            }
        }
        if let own = ownRole(of: index, isInside: isAmidProse(index, region)) { return own }
        if isRecord { return .body }
        if region.contains(index) {
            return insideRole(of: index, region: region, headline: headline, isRelated: isRelated)
        }
        return index < region.lowerBound || region.isEmpty
            ? headRole(of: index, region: region, headline: headline)
            : footRole(of: index, region: region, isRelated: isRelated)
    }

    /// The role of a byline, stamp or caption that a reader has taken for navigation by the page's markup; nil for all else.
    private func underHeadline(_ index: Int, headline: Int?) -> Block.Role? {
        guard let headline, index > headline, index <= headline + 4 else { return nil }
        let paragraph = page.paragraphs[index]
        guard paragraph.wordCount >= 3, !paragraph.has([.navigation, .relatedHeading, .relatedLine]) else { return nil }
        if isByline(paragraph) { return .byline }
        if evidence.isStamp(paragraph) { return .dateline }
        return paragraph.wordCount >= 6 && evidence.captionPoints(paragraph) >= 3 ? .caption : nil
    }

    /// The role that the paragraph's own words and closest neighbours settle; nil where they settle nothing.
    private func ownRole(of index: Int, isInside: Bool) -> Block.Role? {
        let paragraph = page.paragraphs[index]
        let isProse = prose.isProse(paragraph)
        let isLong = isProse && paragraph.wordCount >= 20
        if paragraph.has(.commentClosing) { return .notice }
        if isByline(paragraph) { return .byline }
        if paragraph.wordCount <= 8, evidence.isPhotoCredit(paragraph) { return .credit }
        if isCaption(index) { return .caption }
        if paragraph.has([.notice, .copyright]), !(isInside && isLong) { return .notice }
        if isWireCredit(paragraph) || isAgencyCredit(paragraph) || evidence.isPhotoCredit(paragraph) { return .credit }
        if evidence.isStamp(paragraph) { return .dateline }
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
        if prose.score(of: paragraph) > 0 { return .body }
        if paragraph.separators > 1, paragraph.stopwords == 0 { return .navigation }
        return .body
    }

    private func headRole(of index: Int, region: Range<Int>, headline: Int?) -> Block.Role {
        let paragraph = page.paragraphs[index]
        guard let headline, index > headline else {
            return prose.isProse(paragraph) ? (region.isEmpty ? .body : .notice) : .navigation
        }
        if region.isEmpty { return paragraph.endsSentence && paragraph.wordCount > 3 ? .body : .navigation }
        if prose.isProse(paragraph) { return .headline }
        let isDeck = index <= headline + 3 && paragraph.hasBlankBefore && paragraph.wordCount >= 6
        return isDeck && paragraph.separators <= 1 ? .headline : .navigation
    }

    private func footRole(of index: Int, region: Range<Int>, isRelated: Bool) -> Block.Role {
        let paragraph = page.paragraphs[index]
        if prose.isProse(paragraph) { return isRelated ? .related : .notice }
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
        return prose.score(of: page.paragraphs[index - 1]) > 0 && prose.score(of: page.paragraphs[index + 1]) > 0
    }

    func isCaption(_ index: Int) -> Bool {
        evidence.captionPoints(page.paragraphs[index]) + neighbourPoints(index) >= 3
    }

    /// Points that the neighbours give to a caption: a copy of itself beside it, a photo credit, a headline glued above.
    private func neighbourPoints(_ index: Int) -> Int {
        let paragraph = page.paragraphs[index]
        guard (5...95).contains(paragraph.wordCount) else { return 0 }
        var points = 0
        for near in [index - 2, index - 1, index + 1, index + 2] where page.paragraphs.indices.contains(near) {
            let other = page.paragraphs[near]
            if other.fingerprint == paragraph.fingerprint, paragraph.wordCount >= 6,
                abs(near - index) == 1 || paragraph.endsSentence
            {
                points = 3
            }
            if near == index + 1, evidence.isPhotoCredit(other) { points = max(points, 1) }
            if near == index - 1, !paragraph.hasBlankBefore, (counts[other.fingerprint] ?? 0) > 1,
                headlines.looksLikeTitle(other)
            {
                points = max(points, 1)
                // Under a headline said again, the mark of an agency is enough.
                if evidence.captionPoints(paragraph) > 0, evidence.closesInBrackets(paragraph) {
                    points = max(points, 2)
                }
            }
        }
        return points
    }

    private func isByline(_ paragraph: Paragraph) -> Bool {
        if evidence.isLabelledByline(paragraph) { return true }
        guard paragraph.has(.byline), paragraph.wordCount >= 2, !prose.isProse(paragraph) else { return false }
        let words = page.words(of: paragraph)
        let names = words.dropFirst().filter {
            !$0.isNumber && $0.classes.isDisjoint(with: [.notPerson, .nameParticle, .stopword])
        }
        return names.allSatisfy(\.isCapitalised) && words.dropFirst().first?.isNumber == false
            && (words.dropFirst().first?.isCapitalised ?? false
                || words.count > 2 && words.dropFirst(2).first?.isCapitalised == true)
    }

    private func isWireCredit(_ paragraph: Paragraph) -> Bool {
        guard paragraph.has(.wireCredit) else { return false }
        let first = page.bytes[paragraph.span.start]
        if first == 0x28 || first == 0x5B || first == 0x2D || first >= 0x80 { return true }
        return paragraph.capitals * 2 >= paragraph.wordCount || paragraph.wordCount <= 8
    }

    private func isAgencyCredit(_ paragraph: Paragraph) -> Bool {
        guard paragraph.wordCount <= 14, !prose.isProse(paragraph) else { return false }
        let words = page.words(of: paragraph)
        if let mark = evidence.agencies.mark(at: words.startIndex, in: words), mark.hashes.count == words.count {
            return true
        }
        return paragraph.has(.agencyLead) && !evidence.agencies.names(in: words).isEmpty
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
