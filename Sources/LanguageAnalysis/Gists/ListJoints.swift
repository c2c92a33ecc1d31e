import ArticleModel

/// The commas and coordinators between the members of lists of nouns: "Holm, Vance and the trade club", "oil and gas".
struct ListJoints {
    /// Most words of a member, and most members.
    private static let longestMember = 6
    private static let mostMembers = 12

    private let view: SentenceView
    private let rules: EventRules
    private let finder: VerbFinder
    private var joints: Set<Int> = []
    /// From the first joint of a list to the first words of its last member: cut there, the list would be cut.
    private var inner: [Range<Int>] = []
    /// The lists of three members and more, from the first to the last.
    private var longLists: [Range<Int>] = []

    /// Finds the lists in some tokens of a sentence.
    init(view: SentenceView, rules: EventRules, in range: Range<Int>) {
        self.view = view
        self.rules = rules
        finder = VerbFinder(rules: rules, view: view)
        var index = range.lowerBound
        while index < range.upperBound {
            if let list = list(from: index, in: range) {
                joints.formUnion(list)
                if let first = list.first, let last = list.last {
                    inner.append(first..<last + (rules.determiners.contains(view.hash(last + 1)) ? 3 : 2))
                }
                if list.count > 1 { longLists.append(extent(of: list, in: range)) }
                index = (list.last ?? index) + 1
            } else {
                index += 1
            }
        }
    }

    /// Whether a comma or coordinator parts two members of a list.
    func isJoint(_ index: Int) -> Bool { joints.contains(index) }

    /// Whether a cut before a token would leave a list in pieces.
    func holds(_ index: Int) -> Bool { inner.contains { $0.contains(index) } }

    /// Whether a token stands in a list of three members or more.
    func isInLongList(_ index: Int) -> Bool { longLists.contains { $0.contains(index) } }

    /// From the first word of the first member to the last of the last one.
    private func extent(of joints: [Int], in range: Range<Int>) -> Range<Int> {
        guard var first = joints.first, let last = joints.last else { return range.lowerBound..<range.lowerBound }
        let lower = max(range.lowerBound, first - Self.longestMember)
        while first > lower, isMember(first - 1),
            view.isInName(first - 1) || !rules.prepositions.contains(view.hash(first - 1))
        {
            first -= 1
        }
        var end = last + 1
        let upper = min(range.upperBound, end + Self.longestMember)
        while end < upper, isMember(end) { end += 1 }
        return first..<end
    }

    /// Whether a verb, or "to" and a verb, stands there.
    func beginsAct(_ index: Int) -> Bool { view.hash(index) == rules.to || finder.beginsVerb(at: index) }

    /// The joints of the list whose first joint stands at `start`, up to its coordinator.
    private func list(from start: Int, in range: Range<Int>) -> [Int]? {
        guard start > range.lowerBound, isMember(start - 1) else { return nil }
        var found: [Int] = []
        var index = start
        while range.contains(index), found.count < Self.mostMembers {
            if isCoordinator(index) { return isEnd(index, in: range) ? found + [index] : nil }
            guard isComma(index) else { return nil }
            found.append(index)
            index += 1
            if isCoordinator(index) { continue }
            // The next member, up to its comma or coordinator.
            let first = index
            while range.contains(index), index - first <= Self.longestMember, !isComma(index), !isCoordinator(index) {
                guard isMember(index) || view.isInName(index) else { return nil }
                index += 1
            }
            guard index > first, index - first <= Self.longestMember else { return nil }
        }
        return nil
    }

    /// Whether a last member follows a coordinator, and no other act.
    private func isEnd(_ coordinator: Int, in range: Range<Int>) -> Bool {
        range.contains(coordinator + 1) && isMember(coordinator + 1) && !beginsAct(coordinator + 1)
            && !rules.isPronoun(view.hash(coordinator + 1))
    }

    /// A word that may stand in a member of a list of nouns.
    private func isMember(_ index: Int) -> Bool {
        guard view.tokens.indices.contains(index), view.tokens[index].kind != .mark || view.isInName(index) else {
            return false
        }
        let hash = view.hash(index)
        return !view.isQuoted(at: index) && !view.isInDate(index) && !rules.relatives.contains(hash)
            && !rules.subordinators.contains(hash) && !rules.isAuxiliary(hash)
    }

    private func isComma(_ index: Int) -> Bool {
        view.hash(index) == HindsightWords.comma && !view.isInName(index) && !view.isInDate(index)
    }

    private func isCoordinator(_ index: Int) -> Bool {
        GistWords.joints.contains(view.hash(index)) && !view.isInName(index)
    }
}
