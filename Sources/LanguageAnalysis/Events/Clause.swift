/// A part of a sentence with at most one finite verb.
struct Clause {
    /// How the clause hangs on its sentence.
    enum Kind {
        case main
        case coordinate
        case relative
        case subordinate
        case content
        case infinitive
        case conditional
    }

    /// What the verb says about time and certainty.
    enum Form {
        case past
        case present
        /// "will", "is to", "plans to", "was expected to".
        case future
        /// "would", as reports of a plan have it.
        case reportedFuture
        /// "could", "may", "should".
        case doubtful
        case infinitive
    }

    /// The finite verb, or the infinitive of a plan.
    struct Verb: Equatable {
        /// Index of the token that decides the form.
        let index: Int
        /// Index of the token that says what is done; equal to `index` where there is no auxiliary.
        let head: Int
        let form: Form
    }

    /// Indices into the sentence's tokens.
    var tokens: Range<Int>
    let kind: Kind
    var verb: Verb?
    /// What belongs to it behind a clause put in: "they blocked the pier, which Norland owns, on Tuesday".
    var tail: Range<Int>?

    /// Whether a token is one of its own.
    func owns(_ token: Int) -> Bool { tokens.contains(token) || tail?.contains(token) ?? false }
}

/// Cuts sentences into clauses and finds the verb of each, by word tables alone.
struct ClauseSplitter {
    let rules: EventRules

    func clauses(of view: SentenceView, _ finder: VerbFinder) -> [Clause] {
        var clauses: [Clause] = []
        var start = 0
        var kind = Clause.Kind.main
        func close(at end: Int, next: Clause.Kind) {
            if start < end {
                clauses.append(Clause(tokens: start..<end, kind: kind, verb: finder.verb(in: start..<end, kind: kind)))
            }
            start = end
            kind = next
        }
        for index in view.tokens.indices where index > start || index == 0 {
            guard !view.isQuoted(at: index) else { continue }
            if let next = boundary(before: index, from: start, kind: kind, view: view, finder: finder) {
                if index > 0 { close(at: index, next: next) } else { kind = next }
            }
        }
        close(at: view.tokens.count, next: .main)
        return joined(clauses, finder: finder)
    }

    /// The kind of the clause that begins at `index`; nil when none does.
    private func boundary(
        before index: Int, from start: Int, kind: Clause.Kind, view: SentenceView, finder: VerbFinder
    ) -> Clause.Kind? {
        let hash = view.hash(index)
        if finder.isMark(index - 1, .comma), finder.isClosingAttribution(at: index) { return .main }
        if view.tokens[index].kind == .mark {
            if finder.isMark(index, .semicolon) { return .coordinate }
            if finder.isMark(index, .colon) { return finder.hasVerb(behind: index) ? .coordinate : nil }
            // A comma ends a clause that was put in: "Putin, who met Abe on Friday, said".
            return kind == .relative && finder.isMark(index, .comma) && index > start && !view.isInDate(index)
                ? .main : nil
        }
        // "After she took office in December, they agreed": a clause before its main clause ends with the comma.
        if kind == .subordinate, finder.isMark(index - 1, .comma), finder.isLead(before: start),
            finder.beginsMain(at: index)
        {
            return .main
        }
        if kind == .relative, finder.resumesMain(at: index, after: start) { return .main }
        // "approved it last year, then said in April": what was done next.
        if rules.sequels.contains(hash), finder.isMark(index - 1, .comma), finder.beginsVerb(at: index + 1) {
            return .coordinate
        }
        // Most words begin no clause; `clauseSigns` holds every list below.
        guard rules.clauseSigns.contains(hash) || rules.sayingVerbs.contains(view.hash(index - 1)) else { return nil }
        if finder.beginsContactClause(at: index, from: start) { return .relative }
        if rules.conditionals.contains(hash) || (index == 0 && rules.inversions.contains(hash)) { return .conditional }
        if finder.beginsContent(at: index, from: start) { return .content }
        if rules.relatives.contains(hash), hash != rules.that || finder.continuesAsRelative(at: index + 1) {
            return .relative
        }
        if rules.subordinators.contains(hash), view.name(at: index) == nil, finder.hasVerb(behind: index),
            !finder.isPutIn(at: index + 1)
        {
            return .subordinate
        }
        if rules.coordinators.contains(hash), finder.beginsClause(after: index, from: start) { return .coordinate }
        if hash == rules.to, finder.isPlanInfinitive(at: index, from: start) { return .infinitive }
        return nil
    }

    /// Gives clauses without a verb to their neighbour, so that "After the summit, …" is no clause of its own.
    private func joined(_ clauses: [Clause], finder: VerbFinder) -> [Clause] {
        var result: [Clause] = []
        var pending: Range<Int>?
        for clause in clauses {
            var clause = clause
            if let lead = pending {
                clause.tokens = lead.lowerBound..<clause.tokens.upperBound
                pending = nil
            }
            if clause.verb == nil, clause.kind != .conditional {
                if clause.kind == .main, result.last?.kind == .relative,
                    let owner = result.lastIndex(where: { $0.kind != .relative && $0.verb != nil && $0.tail == nil })
                {
                    result[owner].tail = clause.tokens
                } else if let last = result.indices.last, result[last].kind != .relative || clause.kind == .relative {
                    result[last].tokens = result[last].tokens.lowerBound..<clause.tokens.upperBound
                } else {
                    pending = clause.tokens
                }
            } else {
                result.append(clause)
            }
        }
        if let rest = pending {
            if let last = result.indices.last {
                result[last].tokens = result[last].tokens.lowerBound..<rest.upperBound
            } else {
                result.append(Clause(tokens: rest, kind: .main, verb: nil))
            }
        }
        return result
    }
}
