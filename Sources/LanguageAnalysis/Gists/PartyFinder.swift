import ArticleModel

/// Finds who takes part in what a clause tells: its subject, and whoever stands behind "with", "by" or "between".
///
/// A name that only says where, whose or of what is none: "70 kilometres from China", "France's Total", "Russia's first plant".
struct PartyFinder {
    /// The parties found.
    struct Found {
        let ofSubject: [EventGist.Party]
        let all: [EventGist.Party]
    }

    let clause: GistClause
    let act: String?

    private var view: SentenceView { clause.view }

    var parties: Found {
        let ofSubject = clause.isPassive ? [] : subjectParties
        var all = ofSubject
        for party in companions where !all.contains(where: { isSame($0, party) }) { all.append(party) }
        if all.isEmpty, act == "sign" || act == "agree" { all = clause.isPassive ? besideSubject : behindPaper }
        return Found(ofSubject: ofSubject, all: all.sorted { $0.span < $1.span })
    }

    private func isSame(_ one: EventGist.Party, _ other: EventGist.Party) -> Bool {
        one.entity != nil && one.entity == other.entity || one.span == other.span
    }

    // MARK: The subject

    private var subjectParties: [EventGist.Party] {
        guard let subject = clause.subject, let words = view.text(of: subject) else { return [] }
        if let resolved = clause.resolved, words.contains(resolved.span) {
            return resolved.mentions.map { EventGist.Party(span: $0.span, entity: $0.entity) }
        }
        return parts(of: subject).compactMap { party(in: $0) }
    }

    /// The members of a list: what stands between its commas and joints.
    private func parts(of range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range {
            let isName = view.name(at: index) != nil
            guard !isName, GistWords.joints.contains(view.hash(index)) || isMark(index, ",") else { continue }
            // "Norlandic and Sudrian officials": one description of two.
            if start < index, let name = view.name(at: index - 1), name.value.isAdjective { continue }
            if start < index { parts.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// Whom a noun phrase means: the name it ends with, or a body that it describes by a name ("the Norlandic energy agency").
    private func party(in phrase: Range<Int>) -> EventGist.Party? {
        // "the partners in Sakhalin": what follows a preposition says of which.
        let end = phrase.dropFirst().first {
            clause.rules.prepositions.contains(view.hash($0)) && view.name(at: $0) == nil
        }
        let head = phrase.lowerBound..<(end ?? phrase.upperBound)
        guard let last = head.last else { return nil }
        if let name = view.name(at: last), name.tokens.upperBound == head.upperBound, !name.value.isAdjective {
            switch name.value.type {
            case .person, .organisation, .country: return EventGist.Party(span: name.span, entity: name.value.entity)
            case .place: return EventGist.Party(span: name.span, entity: nil)
            case .thing: return nil
            }
        }
        let isBody = GistWords.bodies.contains(view.hash(last)) || SpeakerWords.roles.contains(view.hash(last))
        guard isBody, view.names.contains(where: { head.contains($0.tokens.lowerBound) }) else { return nil }
        return view.text(of: head).map { EventGist.Party(span: $0, entity: nil) }
    }

    /// "The gas goes to Norland, under the contract that was signed in May": whom the rest of the sentence names before what was agreed.
    private var besideSubject: [EventGist.Party] {
        guard let subject = clause.subject else { return [] }
        return view.names.compactMap { name in
            guard name.tokens.upperBound <= subject.lowerBound, !name.value.isAdjective,
                !isPossessive(name.tokens.upperBound),
                name.value.type == .country || name.value.type == .organisation
            else { return nil }
            return EventGist.Party(span: name.span, entity: name.value.entity)
        }
    }

    /// "Under a protocol signed on Thursday the firm takes": who does what the paper lets them, right behind the date.
    private var behindPaper: [EventGist.Party] {
        guard clause.rules.prepositions.contains(view.hash(0)), clause.verb.head == clause.verb.index,
            let date = view.dates.first(where: { $0.tokens.lowerBound > clause.verb.head })
        else { return [] }
        let first = isMark(date.tokens.upperBound, ",") ? date.tokens.upperBound + 1 : date.tokens.upperBound
        let last = min(first + Self.longestSubject, view.tokens.count)
        // As far as it goes on being a noun phrase: the longest that names somebody.
        let end = (first..<max(first, last)).first {
            isMark($0, ",") || clause.rules.prepositions.contains(view.hash($0))
        }
        let ends = (first..<max(first, end ?? last)).reversed().lazy.map { first..<$0 + 1 }
        return ends.compactMap { party(in: $0) }.first.map { [$0] } ?? []
    }

    private static let longestSubject = 6

    // MARK: Beside the subject

    private var companions: [EventGist.Party] {
        var found: [EventGist.Party] = []
        let rest = clause.verb.head + 1..<max(clause.verb.head + 1, clause.end)
        if let act, GistWords.meetingActs.contains(act) { found += list(from: rest.lowerBound, in: rest) }
        for index in rest {
            let hash = view.hash(index)
            let isCompanion = hash == GistWords.companion && act.map(GistWords.mutualActs.contains) ?? false
            let isAgent = hash == GistWords.agent && clause.isPassive
            if isCompanion || isAgent || hash == GistWords.between { found += list(from: index + 1, in: rest) }
        }
        return found
    }

    /// The names that follow one after the other: "Marubeni, INPEX and the state company JOGMEC".
    private func list(from start: Int, in range: Range<Int>) -> [EventGist.Party] {
        var found: [EventGist.Party] = []
        var index = start
        while index < range.upperBound, let name = nextName(from: index, in: range) {
            let next = name.tokens.upperBound
            // "with France's Total": whose it is, and then who.
            if !isPossessive(next), !name.value.isAdjective,
                [.person, .organisation, .country].contains(name.value.type)
            {
                found.append(EventGist.Party(span: name.span, entity: name.value.entity))
            }
            if isPossessive(next) {
                index = next + 1
            } else if name.value.isAdjective {
                index = next
            } else if next < range.upperBound, isMark(next, ",") || GistWords.joints.contains(view.hash(next)) {
                index = GistWords.joints.contains(view.hash(next + 1)) ? next + 2 : next + 1
            } else {
                break
            }
        }
        return found
    }

    /// The name that begins at most four words on, with nothing but a title or an article before it.
    private func nextName(from index: Int, in range: Range<Int>) -> SentenceView.Mark<NameMention>? {
        for place in index..<max(index, min(index + 5, range.upperBound)) {
            if let name = view.name(at: place) { return name.tokens.lowerBound >= index ? name : nil }
            let hash = view.hash(place)
            // "met officials of the agency": whose they are.
            let isOwned = hash == clause.rules.of && SpeakerWords.roles.contains(view.hash(place - 1))
            guard view.tokens[place].kind == .word, isOwned || !clause.rules.prepositions.contains(hash),
                !clause.rules.coordinators.contains(hash)
            else { return nil }
        }
        return nil
    }

    private func isPossessive(_ index: Int) -> Bool {
        guard view.tokens.indices.contains(index), view.tokens[index].kind == .word else { return false }
        let word = clause.article.text.bytes(in: view.tokens[index].span)
        return word.first == UInt8(ascii: "'") || word.first == 0xE2
    }

    private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        guard view.tokens.indices.contains(index), view.tokens[index].kind == .mark else { return false }
        return clause.article.text.bytes(in: view.tokens[index].span).first == UInt8(ascii: mark)
    }
}
