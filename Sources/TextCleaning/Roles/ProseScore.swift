/// How much a paragraph speaks for being told prose: above zero for sentences, below for menus, links and notices.
struct ProseScore: Sendable {
    /// The fewest stopwords, in hundredths of the words, that running prose must have on this page.
    private let leastStopwords: Int

    /// Learns whether the page is in the language of the rules: where fewer than three in ten of its long sentences hold the
    /// stopwords that prose has, the share of stopwords says nothing and is not asked for.
    init(page: Page) {
        let usual = 22
        let long = page.paragraphs.lazy.filter { $0.wordCount >= 12 && $0.endsSentence }
        var all = 0
        var familiar = 0
        for paragraph in long {
            all += 1
            if paragraph.stopwords * 100 >= paragraph.wordCount * usual { familiar += 1 }
        }
        leastStopwords = familiar * 10 >= all * 3 ? usual : 0
    }

    func isProse(_ paragraph: Paragraph) -> Bool {
        paragraph.wordCount >= 8 && paragraph.endsSentence
            && paragraph.stopwords * 100 >= paragraph.wordCount * leastStopwords
    }

    /// Long and full of stopwords, with or without a closing mark.
    func isLongProse(_ paragraph: Paragraph) -> Bool {
        paragraph.wordCount >= 25 && paragraph.stopwords * 100 >= paragraph.wordCount * leastStopwords
    }

    func score(of paragraph: Paragraph) -> Int {
        let words = paragraph.wordCount
        if paragraph.has([.commentMark, .commentHeading, .commentClosing]), !isLongProse(paragraph) { return -20 }
        if paragraph.has(.relatedHeading) { return -25 }
        if paragraph.has([.notice, .copyright]) { return -12 - min(words, 40) }
        if paragraph.has([.navigation, .relatedLine]) { return words > 45 ? 5 : -10 }
        if paragraph.has(.authorNote) { return words > 60 ? 5 : -8 }
        if isProse(paragraph) { return min(words, 70) }
        if isLongProse(paragraph) { return paragraph.isBulleted || words < 40 ? 4 : min(words, 70) / 2 }
        if paragraph.endsSentence, words >= 4, paragraph.stopwords > 0 { return 3 }
        return paragraph.hasBlankBefore ? -5 : -6
    }
}
