/// How much a paragraph speaks for being told prose: above zero for sentences, below for menus, links and notices.
enum ProseScore {
    /// The fewest stopwords, in hundredths of the words, that running prose has.
    static let leastStopwords = 22

    static func isProse(_ paragraph: Paragraph) -> Bool {
        paragraph.wordCount >= 8 && paragraph.endsSentence
            && paragraph.stopwords * 100 >= paragraph.wordCount * leastStopwords
    }

    /// Long and full of stopwords, with or without a closing mark.
    static func isLongProse(_ paragraph: Paragraph) -> Bool {
        paragraph.wordCount >= 25 && paragraph.stopwords * 100 >= paragraph.wordCount * leastStopwords
    }

    static func score(of paragraph: Paragraph) -> Int {
        let words = paragraph.wordCount
        if paragraph.has([.commentMark, .commentHeading, .commentClosing]), !isLongProse(paragraph) { return -20 }
        if paragraph.has(.relatedHeading) { return -25 }
        if paragraph.has([.notice, .copyright]) { return -12 - min(words, 40) }
        if paragraph.has([.navigation, .relatedLine]) { return words > 45 ? 5 : -10 }
        if paragraph.has(.authorNote) { return words > 60 ? 5 : -8 }
        if isProse(paragraph) { return min(words, 70) }
        if isLongProse(paragraph) { return min(words, 70) * 2 / 3 }
        if paragraph.endsSentence, words >= 4, paragraph.stopwords > 0 { return 3 }
        return paragraph.hasBlankBefore ? -5 : -6
    }
}
