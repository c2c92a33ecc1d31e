import ArticleModel

/// Tells an article's own words from everything that a page prints around them.
///
/// Every stretch of text gets a block: paragraphs and lines in text order, not overlapping, blank lines in none. Nothing is
/// deleted. Fields that a reader or a sidecar has set stay as they are, and so do its blocks, but for what markup
/// took for navigation right under the headline and its own words show to be byline, dateline or caption. Of a part of a page
/// only its own stretches are looked at.
public struct TextCleaner: Sendable {
    private let lexicon: Lexicon

    /// Makes a cleaner for the language of `rules`.
    public init(rules: CleaningRules = .english) {
        lexicon = Lexicon(rules)
    }

    /// The article with all its text labelled, and with headline, dateline, authors, outlet and origin where the text states them.
    ///
    /// A dateline before the first sentence is a block of its own, its dash included, so that the sentence begins clean.
    /// `Block.repeats` is set where a later headline, caption or body paragraph says what an earlier one of its role said: see
    /// `RepeatFinder`. A display line that a later, fuller body paragraph holds is labelled as a caption, as it hangs in the layout.
    public func clean(_ article: Article) -> Article {
        let page = PageScanner(lexicon: lexicon).page(
            of: article.text.bytes, fixed: article.blocks, in: article.stretches)
        let agencies = AgencyNames(lexicon: lexicon, ownMarks: PageMarks(page: page, lexicon: lexicon).find())
        let assigned = RoleAssigner(page: page, agencies: agencies, isRecord: isRecord(article, page)).roles()
        var roles = assigned.roles
        let repeats = linkRepeats(page, headline: assigned.headline, &roles)
        let prefix = datelinePrefix(page, roles, agencies)
        var result = article
        result.blocks = blocks(page, roles, repeats, prefix)
        FieldFinder(page: page, roles: roles, headline: assigned.headline, dateline: prefix?.found, agencies: agencies)
            .fill(&result)
        return result
    }

    /// True for a text that its source tells apart from its headline, and in which nothing speaks of a page around it.
    private func isRecord(_ article: Article, _ page: Page) -> Bool {
        guard article.source.record != nil, article.blocks.map(\.role) == [.headline] else { return false }
        let clutter: CueSet = [.navigation, .relatedHeading, .commentHeading, .commentMark]
        return !page.paragraphs.contains { $0.has(clutter) }
    }

    /// The paragraph that each one repeats; moves display lines and captions told twice to their role.
    private func linkRepeats(_ page: Page, headline: Int?, _ roles: inout [Block.Role]) -> [Int?] {
        let told: Set<Block.Role> = [.body, .caption]
        settleRepeatedCaptions(page, headline: headline, &roles)
        let found = RepeatFinder(page: page).find { told.contains(roles[$0]) }
        for (index, later) in found.fullerLater.enumerated() {
            guard later != nil, roles[index] == .body, page.paragraphs[index].fixedRole == nil,
                !page.paragraphs[index].endsSentence, page.paragraphs[index].wordCount >= 8
            else { continue }
            roles[index] = .caption
        }
        var repeats = [Int?](repeating: nil, count: roles.count)
        for index in roles.indices {
            if let earlier = found.repeats[index], !isRefrain(page.paragraphs[index]) {
                if roles[earlier] == .caption, roles[index] == .body, index - earlier <= 6,
                    page.paragraphs[index].fixedRole == nil
                {
                    roles[index] = .caption
                }
                if roles[earlier] == roles[index] { repeats[index] = repeats[earlier] ?? earlier }
            }
            if let headline, index > headline, roles[index] == .headline,
                Headlines.isCopy(page.paragraphs[index], of: page.paragraphs[headline], in: page)
            {
                repeats[index] = headline
            }
        }
        return repeats
    }

    /// True for a short line that markup has told to be body: a question put to everyone, a heading in a list of tests.
    private func isRefrain(_ paragraph: Paragraph) -> Bool {
        paragraph.fixedRole == .body && paragraph.wordCount < 25
    }

    /// A display line below the headline that says a caption again is that caption.
    private func settleRepeatedCaptions(_ page: Page, headline: Int?, _ roles: inout [Block.Role]) {
        guard let headline else { return }
        let title = page.paragraphs[headline]
        let isDeck = roles.indices.map { index in
            index > headline && index < headline + 8 && roles[index] == .headline
                && page.paragraphs[index].fixedRole == nil
                && !Headlines.isCopy(page.paragraphs[index], of: title, in: page)
        }
        guard isDeck.contains(true) else { return }
        let found = RepeatFinder(page: page).find { isDeck[$0] || (roles[$0] == .caption && $0 < headline + 8) }
        for index in roles.indices where isDeck[index] {
            guard let other = found.repeats[index] ?? found.fullerLater[index], roles[other] == .caption else {
                continue
            }
            roles[index] = .caption
        }
    }

    /// The dateline in the first three body paragraphs.
    private func datelinePrefix(_ page: Page, _ roles: [Block.Role], _ agencies: AgencyNames) -> (
        index: Int, found: DatelinePrefix.Found
    )? {
        let finder = DatelinePrefix(page: page, agencies: agencies)
        for index in roles.indices.lazy.filter({ roles[$0] == .body }).prefix(3) {
            if let found = finder.find(in: page.paragraphs[index]) { return (index, found) }
        }
        return nil
    }

    /// Blocks of the paragraphs, the one with the dateline cut in two.
    private func blocks(
        _ page: Page, _ roles: [Block.Role], _ repeats: [Int?], _ prefix: (index: Int, found: DatelinePrefix.Found)?
    ) -> [Block] {
        var blocks: [Block] = []
        blocks.reserveCapacity(roles.count + 1)
        let cut = prefix.flatMap { page.paragraphs[$0.index].fixedRole == nil ? $0 : nil }
        for (index, paragraph) in page.paragraphs.enumerated() {
            var span = paragraph.span
            if let cut, cut.index == index {
                blocks.append(Block(role: .dateline, span: cut.found.whole))
                span.start = cut.found.whole.end
                while span.start < span.end, page.bytes[span.start] <= 0x20 { span.start += 1 }
            }
            let target = repeats[index].map { earlier in earlier + (cut.map { $0.index <= earlier ? 1 : 0 } ?? 0) }
            blocks.append(Block(role: roles[index], span: span, repeats: target))
        }
        return blocks
    }
}
