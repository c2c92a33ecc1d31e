/// Finds the stretches in which readers speak.
struct CommentSections: Sendable {
    let page: Page
    private let prose: ProseScore
    /// Words of prose before each paragraph, and after the last one the sum.
    private let proseBefore: [Int]

    init(page: Page, prose: ProseScore) {
        self.page = page
        self.prose = prose
        var sums = [0]
        for paragraph in page.paragraphs {
            let isOwn = prose.score(of: paragraph) > 0
            sums.append((sums.last ?? 0) + (isOwn ? paragraph.wordCount : 0))
        }
        proseBefore = sums
    }

    /// For every paragraph, whether it stands among comments.
    ///
    /// A section opens at a heading ("Comments (4)") that comment marks follow, or that has most of the page's prose before
    /// it; or, where there is no heading, at the first of two comment marks. It closes at the end of the discussion, at a
    /// heading over other articles and at a line of copyright, and opens again at the next comment mark.
    func membership() -> [Bool] {
        var inside = [Bool](repeating: false, count: page.paragraphs.count)
        guard let first = start() else { return inside }
        var isOpen = false
        for index in first..<page.paragraphs.count {
            let paragraph = page.paragraphs[index]
            if index == first || paragraph.has(.commentMark) { isOpen = true }
            if isOpen, index > first, paragraph.has([.commentClosing, .relatedHeading, .copyright]),
                !prose.isLongProse(paragraph)
            {
                isOpen = false
            }
            inside[index] = isOpen
        }
        return inside
    }

    /// Words of prose before the paragraph.
    func prose(before index: Int) -> Int { proseBefore[index] }

    private func start() -> Int? {
        let total = proseBefore.last ?? 0
        var marks: [Int] = []
        for (index, paragraph) in page.paragraphs.enumerated() {
            let before = proseBefore[index]
            if paragraph.has(.commentHeading), before >= 20, isHeading(index, before: before, total: total) {
                return index
            }
            guard paragraph.has(.commentMark), before >= 20 else { continue }
            marks.append(index)
            if marks.count == 2 { return marks[0] }
        }
        return nil
    }

    private func isHeading(_ index: Int, before: Int, total: Int) -> Bool {
        let followers = page.paragraphs[(index + 1)...].prefix(12)
        if followers.contains(where: { $0.has(.commentMark) }) { return true }
        return before >= 120 && total - before < before * 2
    }
}
