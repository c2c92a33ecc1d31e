/// Finds the headline among the lines before the first body paragraph, and its later copies.
struct Headlines: Sendable {
    let page: Page
    let evidence: LineEvidence

    /// Index of the headline; nil where no line looks like one.
    ///
    /// A title-like line scores by its words, by those it shares with the lead, by standing apart, by coming close before the
    /// body, and by being said again. Where the line above the best is a title too, the best is its standfirst.
    func find(before body: Int, counts: [UInt64: Int], isCaption: (Int) -> Bool) -> Int? {
        let lead = LeadWords(page: page, prose: evidence.prose, from: body)
        var best: Int?
        var bestScore = 0
        let pageTitle = page.paragraphs.first
        for index in max(0, body - 60)..<max(0, body) {
            let paragraph = page.paragraphs[index]
            guard looksLikeTitle(paragraph), !isSentenceUnderPicture(index, isCaption) else { continue }
            var score = min(paragraph.wordCount, 12) * 2 - (body - index) / 3
            if paragraph.hasBlankBefore { score += 3 }
            if index > 0, let pageTitle, Self.begins(pageTitle, with: paragraph, in: page) { score += 30 }
            if (counts[paragraph.fingerprint] ?? 0) > 1 { score += 4 }
            if paragraph.endsSentence { score -= 12 }
            if paragraph.isBulleted { score -= 8 }
            if index == 0 { score += 6 }
            if isStampNear(index) { score += 6 }
            score += leadPoints(paragraph, lead)
            if index < 3, isMasthead(paragraph) { score -= 24 }
            if score > bestScore {
                bestScore = score
                best = index
            }
        }
        guard let best, (counts[page.paragraphs[best].fingerprint] ?? 0) < 2 else { return best.map(firstCopy) }
        return firstCopy(of: titleAbove(best, lead, isCaption) ?? best)
    }

    /// Points for words shared with the lead, or taken away where none are: a menu or masthead says nothing of the story.
    private func leadPoints(_ paragraph: Paragraph, _ lead: LeadWords) -> Int {
        guard !lead.isEmpty else { return 0 }
        let shared = lead.shared(by: paragraph)
        return shared == 0 ? (isMenuLike(paragraph) ? -24 : -8) : min(shared, 5) * 3
    }

    /// True for a run of capitalised words, or a line mostly in capitals, without a word that ties them.
    private func isMenuLike(_ paragraph: Paragraph) -> Bool {
        let words = page.words(of: paragraph)
        let capitals = words.count { $0.isAllCapitals }
        return words.allSatisfy { $0.isCapitalised || $0.isNumber } || capitals * 5 >= words.count * 3
    }

    /// True for a few capitalised words among which one is a newspaper's: the name of the outlet, whatever it shares.
    private func isMasthead(_ paragraph: Paragraph) -> Bool {
        paragraph.wordCount <= 5 && isMenuLike(paragraph)
            && page.words(of: paragraph).contains { $0.classes.contains(.paperWord) }
    }

    /// A title close above the best line that speaks of the same things; nil where there is none.
    private func titleAbove(_ best: Int, _ lead: LeadWords, _ isCaption: (Int) -> Bool) -> Int? {
        guard !Self.begins(page.paragraphs[0], with: page.paragraphs[best], in: page) else { return nil }
        let wordsOfBest = lead.shared(by: page.paragraphs[best])
        return (max(0, best - 1)..<best).last { index in
            let paragraph = page.paragraphs[index]
            return looksLikeTitle(paragraph) && !isSentenceUnderPicture(index, isCaption) && !paragraph.endsSentence
                && (4...20).contains(paragraph.wordCount) && paragraph.separators < 2
                && lead.shared(by: paragraph) >= max(2, min(wordsOfBest, 3))
        }
    }

    /// True for a caption that cannot be a headline said twice: it is a sentence, or long, or closes with a bracket.
    private func isSentenceUnderPicture(_ index: Int, _ isCaption: (Int) -> Bool) -> Bool {
        let paragraph = page.paragraphs[index]
        let last = page.bytes[paragraph.span.end - 1]
        return (paragraph.endsSentence || paragraph.wordCount > 16 || last == 0x5D || last == 0x29) && isCaption(index)
    }

    /// The line among the first 400 that says the page's title again: the place where the article begins.
    func pageTitleCopy() -> Int? {
        guard let title = page.paragraphs.first, title.wordCount >= 4 else { return nil }
        return page.paragraphs.indices.prefix(400).dropFirst().first { index in
            page.paragraphs[index].wordCount >= 4 && Self.isCopy(page.paragraphs[index], of: title, in: page)
        }
    }

    /// The earliest line that says the same, a page title with the outlet's name behind it included.
    private func firstCopy(of index: Int) -> Int {
        let title = page.paragraphs[index]
        for earlier in page.paragraphs.indices.prefix(min(index, 200)) {
            let other = page.paragraphs[earlier]
            if other.fingerprint == title.fingerprint || (earlier == 0 && Self.begins(other, with: title, in: page)) {
                return earlier
            }
        }
        return index
    }

    func looksLikeTitle(_ paragraph: Paragraph) -> Bool {
        guard (3...30).contains(paragraph.wordCount), paragraph.fixedRole == nil, !evidence.isStamp(paragraph),
            paragraph.capitals > 0 || beginsWithNumber(paragraph),
            !(evidence.prose.isProse(paragraph) && paragraph.wordCount >= 15)
        else { return false }
        let aside: CueSet = [
            .navigation, .relatedHeading, .relatedLine, .commentHeading, .commentMark, .notice, .copyright, .wireCredit,
            .byline, .photoCredit, .authorNote,
        ]
        return !paragraph.has(aside) && evidence.captionPoints(paragraph) < 3 && !evidence.isLabelledByline(paragraph)
    }

    /// "6,500 strikers march in the capital": a title whose first word is a number may hold no capital.
    private func beginsWithNumber(_ paragraph: Paragraph) -> Bool {
        paragraph.wordCount >= 4 && page.words(of: paragraph).first?.isNumber == true
    }

    /// True when `copy` says the words of `title`, or one is the other with up to six words of the outlet behind it.
    static func isCopy(_ copy: Paragraph, of title: Paragraph, in page: Page) -> Bool {
        copy.fingerprint == title.fingerprint || begins(title, with: copy, in: page)
            || begins(copy, with: title, in: page)
    }

    private static func begins(_ long: Paragraph, with short: Paragraph, in page: Page) -> Bool {
        guard short.wordCount >= 3, long.wordCount >= short.wordCount, long.wordCount <= short.wordCount + 6 else {
            return false
        }
        guard zip(page.words(of: long), page.words(of: short)).allSatisfy({ $0.hash == $1.hash }) else { return false }
        guard long.wordCount > short.wordCount else { return true }
        let lastShared = page.words[long.words.lowerBound + short.wordCount - 1].end
        let next = page.words[long.words.lowerBound + short.wordCount].start
        // A dash, bar or bracket parts the outlet's name from the title; a blank alone does not.
        return page.bytes[lastShared..<next].contains {
            $0 == 0x7C || $0 == 0x2D || $0 >= 0x80 || $0 == 0x3A || $0 == 0x28
        }
    }

    private func isStampNear(_ index: Int) -> Bool {
        for near in (index + 1..<max(index + 1, min(page.paragraphs.count, index + 5))) {
            if evidence.isStamp(page.paragraphs[near]) || page.paragraphs[near].has(.byline) { return true }
            if evidence.isLabelledByline(page.paragraphs[near]) { return true }
        }
        return false
    }
}
