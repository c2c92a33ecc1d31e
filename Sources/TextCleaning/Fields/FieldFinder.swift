import ArticleModel

/// Fills the fields that the labelled text states, leaving those that are known already.
struct FieldFinder: Sendable {
    let page: Page
    let roles: [Block.Role]
    let headline: Int?
    let dateline: DatelinePrefix.Found?
    let agencies: AgencyNames
    private var lexicon: Lexicon { agencies.lexicon }

    init(
        page: Page, roles: [Block.Role], headline: Int?, dateline: DatelinePrefix.Found?, agencies: AgencyNames
    ) {
        self.page = page
        self.roles = roles
        self.headline = headline
        self.dateline = dateline
        self.agencies = agencies
    }

    func fill(_ article: inout Article) {
        if article.headline == nil { article.headline = headlineText() }
        if article.dateline == nil, let dateline {
            article.dateline = page.text(dateline.words.start, dateline.words.end)
        }
        if article.authors.isEmpty { article.authors = authors() }
        if article.outlet == nil { article.outlet = outlet() }
        if article.origin == nil { article.origin = origin() }
        if article.section == nil { article.section = opinionSection() }
    }

    /// "OPINION" on a line of its own above the headline.
    private func opinionSection() -> String? {
        guard let headline else { return nil }
        let lines = page.paragraphs.indices[..<headline].suffix(Self.linesAboveHeadline)
        return lines.lazy.filter { roles[$0] != .body && page.paragraphs[$0].wordCount <= 4 }
            .map { unbroken(page.paragraphs[$0].span) }.first(where: OpinionSections.holds)
    }

    /// The part of the paper stands no further above the headline.
    private static let linesAboveHeadline = 3

    /// The shortest copy of the headline: a page title also bears the outlet's name.
    private func headlineText() -> String? {
        guard let headline else { return nil }
        let copies = page.paragraphs.indices.filter { roles[$0] == .headline }
        let first = page.paragraphs[headline]
        let best = copies.map { page.paragraphs[$0] }.filter { Headlines.isCopy($0, of: first, in: page) }
            .min { $0.wordCount != $1.wordCount ? $0.wordCount < $1.wordCount : $0.span < $1.span }
        let span = (best ?? first).span
        return unbroken(span)
    }

    /// The words of a span, line ends made blanks.
    private func unbroken(_ span: TextSpan) -> String {
        page.text(span.start, span.end).split { $0 == "\n" || $0 == " " || $0 == "\r\n" }.joined(separator: " ")
    }

    private func authors() -> [String] {
        let names = BylineNames(page: page, lexicon: lexicon, agencies: agencies)
        var authors: [String] = []
        for index in page.paragraphs.indices where roles[index] == .byline && page.paragraphs[index].has(.anyByline) {
            for name in names.names(in: page.paragraphs[index]) where !authors.contains(name) { authors.append(name) }
            if !authors.isEmpty { return authors }
        }
        for index in page.paragraphs.indices where roles[index] == .dateline {
            guard index <= (headline ?? 0) + 6 else { break }
            for name in names.namesWithPlace(in: page.paragraphs[index]) where !authors.contains(name) {
                authors.append(name)
            }
        }
        return authors
    }

    /// The agency of the dateline, else of a byline, else of a credit at the foot, else of the mark that
    /// closes the last paragraph, else of the line of copyright.
    private func origin() -> String? {
        if let origin = dateline?.origin { return origin }
        for index in page.paragraphs.indices where roles[index] == .byline {
            let paragraph = page.paragraphs[index]
            guard paragraph.has(.anyByline) else { continue }
            if let origin = agencies.origin(in: page.words(of: paragraph)) ?? agencyInForm(paragraph) { return origin }
        }
        for index in page.paragraphs.indices where roles[index] == .credit {
            let paragraph = page.paragraphs[index]
            guard paragraph.fixedRole == nil, !paragraph.has([.photoCredit, .captionWord]) else { continue }
            if paragraph.has([.agencyLead, .wireCredit]) || paragraph.wordCount <= 3,
                !page.bytes[paragraph.span.range].contains(0x2F),
                let origin = agencies.origin(in: page.words(of: paragraph))
            {
                return origin
            }
        }
        return closingMark() ?? copyrightHolder().flatMap { agencies.origin(in: $0) }
    }

    /// A byline that is nothing but a name with a word of agencies at its end ("By Coast Wire").
    private func agencyInForm(_ paragraph: Paragraph) -> String? {
        let name = page.words(of: paragraph).dropFirst()
        guard (2...3).contains(name.count), name.allSatisfy(\.isCapitalised), let first = name.first,
            let last = name.last, last.classes.contains(.agencyWord),
            !name.contains(where: { $0.classes.contains(.paperWord) })
        else { return nil }
        return page.text(first.start, last.end)
    }

    /// The agency in brackets that closes the last body paragraph.
    private func closingMark() -> String? {
        guard let last = roles.lastIndex(of: .body) else { return nil }
        let words = page.words(of: page.paragraphs[last])
        for index in words.suffix(3).indices where words[index].start > 0 && page.bytes[words[index].start - 1] == 0x28
        {
            if let mark = agencies.mark(at: index, in: words), index + mark.hashes.count == words.endIndex {
                return mark.name
            }
        }
        return nil
    }

    /// The masthead, the name before "with inputs from", the holder named by the first line of copyright, or the name that the foot
    /// says; an agency is no outlet.
    private func outlet() -> String? {
        if let masthead = Masthead(page: page, roles: roles, agencies: agencies).name(above: headline) {
            return masthead
        }
        for index in page.paragraphs.indices where roles[index] == .credit && page.paragraphs[index].has(.wireCredit) {
            if let name = nameBeforeLead(page.paragraphs[index]) { return name }
        }
        guard let holder = copyrightHolder(), let first = holder.first, let last = holder.last,
            agencies.names(in: holder).isEmpty
        else { return FootName(page: page, roles: roles, agencies: agencies).name }
        return page.text(first.start, last.end)
    }

    private func nameBeforeLead(_ paragraph: Paragraph) -> String? {
        let words = page.words(of: paragraph)
        for index in words.indices.dropFirst() where words[index].entry >= 0 {
            let isLead = lexicon.phrases(at: Int(words[index].entry)).contains { phrase in
                phrase.cue == .agencyLead && phrase.hashes.count > 1 && index + phrase.hashes.count <= words.endIndex
                    && zip(phrase.hashes, words[index...]).allSatisfy { $0 == $1.hash }
            }
            guard isLead, !words[index].isCapitalised else { continue }
            let name = words[..<index]
            guard let first = name.first, let last = name.last, name.count <= 6, first.isCapitalised,
                name.allSatisfy({ $0.isCapitalised || $0.classes.contains(.stopword) })
            else { return nil }
            return page.text(first.start, last.end)
        }
        return nil
    }

    /// The capitalised words behind the year of a line of copyright.
    private func copyrightHolder() -> ArraySlice<Word>? {
        for index in page.paragraphs.indices where page.paragraphs[index].has(.copyright) {
            let words = page.words(of: page.paragraphs[index])
            guard let year = words.prefix(5).lastIndex(where: \.isNumber) else { continue }
            let rest = words[(year + 1)...]
            var end = rest.startIndex
            while end < rest.endIndex, end - rest.startIndex < 6,
                rest[end].isCapitalised || rest[end].classes.contains(.nameParticle)
            {
                if end > rest.startIndex, endsSentenceBetween(rest[end - 1].end, rest[end].start) { break }
                end += 1
            }
            let holder = rest[rest.startIndex..<end]
            guard let first = holder.first, let last = holder.last else { continue }
            let isParted = page.bytes[words[year].end..<first.start].contains(0x2E)
            // "Copyright 2016. Contact us": what follows the stop is another matter.
            if isParted, holder.count < 2 || first.classes.contains(.stopword) || last.classes.contains(.stopword) {
                continue
            }
            return holder
        }
        return nil
    }

    private func endsSentenceBetween(_ start: Int, _ end: Int) -> Bool {
        page.bytes[start..<max(start, end)].contains { $0 == 0x2E || $0 == 0x2C || $0 == 0x7C || $0 == 0x28 }
    }
}
