import ArticleModel

/// Marks the mentions of entities in an article: a gazetteer's names, and persons and bodies told by rule.
///
/// A mention's span is the name alone: no title, no possessive ending. A short form ("Abe") is marked where the article has
/// the full name, or where one entity alone has that short form.
public struct NameTagger: Sendable {
    private let gazetteer: Gazetteer
    private let matcher: GazetteerMatcher
    private let rules: NameRules
    /// By entity, in the gazetteer's order: for a country or place the state that it stands for.
    private let states: [String]

    /// Makes a tagger for one gazetteer and language.
    public init(gazetteer: Gazetteer, rules: NameRules = .english) {
        self.gazetteer = gazetteer
        self.rules = rules
        matcher = GazetteerMatcher(gazetteer)
        states = gazetteer.entities.map {
            gazetteer.state(withCapital: $0.id) ?? gazetteer.country(of: $0.id) ?? $0.id
        }
    }

    /// The mentions in all blocks, in text order, not overlapping.
    public func names(in article: Article) -> [Annotation] {
        var pass = NamePass(
            reader: TokenReader(article), gazetteer: gazetteer, states: states, matcher: matcher, rules: rules)
        for block in article.blocks { pass.matchGazetteer(in: block) }
        pass.findUnseen(in: article.blocks)
        pass.findAcronyms()
        for block in article.blocks { pass.resolveShortForms(in: block) }
        return pass.annotations
    }
}

/// One article's mentions as they are found, by first token.
private struct NamePass {
    struct Mention {
        let first: Int
        let last: Int
        let mention: NameMention
    }

    let reader: TokenReader
    let gazetteer: Gazetteer
    /// By entity: for a country or place the state that it stands for.
    let stateOfEntity: [String]
    let matcher: GazetteerMatcher
    let rules: NameRules
    private var mentions: [Mention] = []
    private var shortForms: [GazetteerMatcher.Match] = []
    private var lastNames: [UInt64: [String]] = [:]
    /// Where full names stand, by entity, in text order.
    private var fullNames: [String: [Int]] = [:]
    private var loneNames: [UnseenNameFinder.Found] = []
    private var nextShortForm = 0
    private var nextLoneName = 0
    /// Bodies told by rule, by the first word of their name, which may stand for it.
    private var bodyNames: [UInt64: String] = [:]
    /// Persons told by rule, by their given name; empty where several bear it.
    private var givenNames: [UInt64: String] = [:]
    private var acronyms: [UInt64: NameMention] = [:]
    /// All words that the four tables above know.
    private var shortWords = WordCounts(expecting: 64)
    private var taken: TokenSet
    private var shortFormTokens: TokenSet
    private var states: TokenStates

    private static let mostNamesakes = 32

    init(
        reader: TokenReader, gazetteer: Gazetteer, states stateOfEntity: [String], matcher: GazetteerMatcher,
        rules: NameRules
    ) {
        self.reader = reader
        self.gazetteer = gazetteer
        self.stateOfEntity = stateOfEntity
        self.matcher = matcher
        self.rules = rules
        taken = TokenSet(count: reader.count)
        shortFormTokens = taken
        states = TokenStates(count: reader.count)
    }

    var annotations: [Annotation] {
        let sorted = mentions.sorted { ($0.first, $1.last) < ($1.first, $0.last) }
        var annotations: [Annotation] = []
        var end = -1
        for mention in sorted where mention.first > end {
            end = mention.last
            annotations.append(
                Annotation(
                    kind: .name, span: reader.span(mention.first, mention.last), value: .name(mention.mention)))
        }
        return annotations
    }

    // MARK: The gazetteer's names

    mutating func matchGazetteer(in block: Block) {
        let range = reader.indices(in: block.span)
        var index = range.lowerBound
        while index < range.upperBound {
            guard let match = matcher.match(in: reader, at: index, before: range.upperBound),
                let entity = match.entities.first
            else {
                index += 1
                continue
            }
            if match.form == .short {
                shortForms.append(match)
                shortFormTokens.insert(match.first...match.last)
            } else if !isPartOfOtherPlace(match, entity) {
                record(match, entity)
            }
            index = match.last + 1
        }
    }

    private mutating func record(_ match: GazetteerMatcher.Match, _ entity: Int) {
        let (id, type) = (gazetteer.entities[entity].id, gazetteer.entities[entity].type)
        var party: String?
        if case .party(let name) = match.form { party = name }
        mentions.append(
            Mention(
                first: match.first, last: match.last,
                mention: NameMention(
                    entity: id, type: type, isAdjective: match.form == .adjective, party: party)))
        fullNames[id, default: []].append(match.first)
        if type == .country || type == .place {
            states.set(stateOfEntity[entity], of: match.first...match.last, isAdjective: match.form == .adjective)
        } else {
            taken.insert(match.first...match.last)
        }
    }

    /// "South Norland", "Norland Sea": another place than Norland.
    private func isPartOfOtherPlace(_ match: GazetteerMatcher.Match, _ entity: Int) -> Bool {
        let type = gazetteer.entities[entity].type
        guard type == .country || type == .place, match.form == .full else { return false }
        let before = match.first - 1
        let after = match.last + 1
        let isModified =
            reader.isCapitalised(at: before) && reader.isWord(at: before, in: rules.placeModifiers)
            && reader.isCapitalised(at: match.first)
        return isModified || (reader.isCapitalised(at: after) && reader.isWord(at: after, in: rules.placeHeads))
    }

    // MARK: Names told by rule

    mutating func findUnseen(in blocks: [Block]) {
        let evidence = NameEvidence(reader, blocks: blocks, rules: rules, states: states)
        var found: [UnseenNameFinder.Found] = []
        for block in blocks where block.role == .body || block.role == .caption {
            let finder = UnseenNameFinder(
                reader: reader, rules: rules, states: states, taken: taken, evidence: evidence,
                shortForms: shortFormTokens)
            found += finder.names(in: reader.indices(in: block.span))
        }
        record(found)
    }

    /// Takes names in; what bears a name is decided for the whole article.
    private mutating func record(_ names: [UnseenNameFinder.Found]) {
        for (name, sort) in zip(names, NameVotes(names).sorts) {
            var found = name
            guard found.isFull else {
                loneNames.append(found)
                continue
            }
            found.type = sort
            mentions.append(
                Mention(
                    first: found.first, last: found.last, mention: NameMention(entity: found.entity, type: found.type)))
            taken.insert(found.first...found.last)
            if found.type == .organisation, found.last > found.first { recordShortForms(ofBody: found) }
            if found.type == .person {
                fullNames[found.entity, default: []].append(found.first)
                recordGivenName(of: found)
                let namesakes = lastNames[found.lastWord] ?? []
                if namesakes.count < Self.mostNamesakes, !namesakes.contains(found.entity) {
                    lastNames[found.lastWord] = namesakes + [found.entity]
                    shortWords.insert(found.lastWord)
                }
            }
        }
    }

    /// A given name may stand for the one person of the article that bears it.
    private mutating func recordGivenName(of found: UnseenNameFinder.Found) {
        let word = reader.word(at: found.first)
        guard GivenNames.contains(word), !PlaceNames.contains(word) else { return }
        shortWords.insert(word)
        givenNames[word] = (givenNames[word] ?? found.entity) == found.entity ? found.entity : ""
    }

    /// The first word of a body's name may stand for it; the last where the first is a word for such bodies ("Banco Lumen").
    private mutating func recordShortForms(ofBody found: UnseenNameFinder.Found) {
        let isHeaded = reader.isWord(at: found.first, in: NameWords.bodyHeads)
        let word = reader.word(at: isHeaded ? found.last : found.first)
        // "London Evening Standard", "Iraqi Foreign Ministry": the place stands for itself.
        if bodyNames[word] == nil, !PlaceNames.contains(word), !PlaceNames.isPeople(word) {
            bodyNames[word] = found.entity
            shortWords.insert(word)
        }
        if reader.isWord(at: found.last, in: NameWords.nicknames), bodyNames[found.lastWord] == nil {
            bodyNames[found.lastWord] = found.entity
            shortWords.insert(found.lastWord)
        }
    }

    /// "World Trade Organization (WTO)": the acronym stands for the body from there on.
    mutating func findAcronyms() {
        for mention in mentions where mention.mention.type == .organisation || mention.mention.type == .thing {
            let index = mention.last + 2
            guard reader.mark(at: mention.last + 1) == Mark.openingBracket, let token = reader[index],
                token.isAllCapitals, reader.mark(at: index + 1) == Mark.closingBracket,
                reader.foldedBytes(at: index).first == reader.foldedBytes(at: mention.first).first
            else { continue }
            shortWords.insert(token.foldedHash)
            acronyms[token.foldedHash] = NameMention(
                entity: mention.mention.entity, type: mention.mention.type, isShortForm: true)
        }
    }

    // MARK: Short forms

    mutating func resolveShortForms(in block: Block) {
        let range = reader.indices(in: block.span)
        let titleCase = block.role == .headline || block.role == .related || block.role == .navigation
        while nextShortForm < shortForms.count, shortForms[nextShortForm].first < range.upperBound {
            let match = shortForms[nextShortForm]
            nextShortForm += 1
            guard !taken.contains(match.first), titleCase || standsAlone(match.first, match.last) else { continue }
            let candidates = match.entities.map { gazetteer.entities[$0].id }
            let local = lastNames[reader.word(at: match.last)] ?? []
            guard let entity = choose(known: candidates, local: match.first == match.last ? local : [], at: match.first)
            else { continue }
            let type = gazetteer.entity(entity)?.type ?? .person
            add(match.first, match.last, NameMention(entity: entity, type: type, isShortForm: true))
        }
        for index in range where reader.isCapitalised(at: index) && !taken.contains(index) {
            resolve(index, titleCase: titleCase)
        }
        while nextLoneName < loneNames.count, loneNames[nextLoneName].first < range.upperBound {
            let found = loneNames[nextLoneName]
            nextLoneName += 1
            guard !taken.contains(found.first) else { continue }
            add(
                found.first, found.last,
                NameMention(entity: found.entity, type: found.type, isShortForm: found.type == .person))
        }
    }

    /// A lone capitalised word: an acronym told earlier, or the last name of a person found by rule.
    private mutating func resolve(_ index: Int, titleCase: Bool) {
        let word = reader.word(at: index)
        guard shortWords.contains(word) else { return }
        if let acronym = acronyms[word], reader[index]?.isAllCapitals == true {
            add(index, index, acronym)
        } else if let people = lastNames[word], titleCase || standsAlone(index, index),
            let entity = choose(known: [], local: people, at: index)
        {
            add(index, index, NameMention(entity: entity, type: .person, isShortForm: true))
        } else if let body = bodyNames[word], standsAlone(index, index), !reader.isWord(at: index, in: rules.openers),
            !states.contains(index)
        {
            add(index, index, NameMention(entity: body, type: .organisation, isShortForm: true))
        } else if let person = givenNames[word], !person.isEmpty, standsAlone(index, index), !states.contains(index),
            !reader.isWord(at: index - 1, in: rules.determiners)
        {
            add(index, index, NameMention(entity: person, type: .person, isShortForm: true))
        }
    }

    private mutating func add(_ first: Int, _ last: Int, _ mention: NameMention) {
        mentions.append(Mention(first: first, last: last, mention: mention))
        taken.insert(first...last)
    }

    /// The entity whose full name stands nearest before, else first after; else the only one that has this short form.
    private func choose(known: [String], local: [String], at index: Int) -> String? {
        var before: (place: Int, entity: String)?
        var after: (place: Int, entity: String)?
        for entity in known + local {
            guard let places = fullNames[entity] else { continue }
            let next = Self.firstIndex(in: places, beyond: index)
            if next > 0, places[next - 1] > before?.place ?? -1 { before = (places[next - 1], entity) }
            if next < places.count, places[next] < after?.place ?? .max { after = (places[next], entity) }
        }
        if let told = before ?? after { return told.entity }
        let isCommonWord = reader.isWord(at: index, in: rules.calendar) || reader.isWord(at: index, in: rules.openers)
        return known.count == 1 && local.isEmpty && !isCommonWord ? known.first : nil
    }

    private static func firstIndex(in places: [Int], beyond index: Int) -> Int {
        places.firstPlace { $0 <= index }
    }

    /// False where a capitalised neighbour makes the word a part of somebody else's name ("Gordon Brown", "Brown County").
    private func standsAlone(_ first: Int, _ last: Int) -> Bool {
        !isNamePart(at: last + 1) && !isNameBefore(first)
    }

    private func isNamePart(at index: Int) -> Bool {
        if reader.mark(at: index) == Mark.hyphen, !reader.hasGap(before: index) {
            return reader.isWord(at: index + 1) && !reader.hasGap(before: index + 1)
                && reader.isCapitalised(at: index + 1)
        }
        guard let token = reader[index], token.kind == .word, token.isCapitalised else { return false }
        return !reader.isPossessiveEnding(at: index) && !rules.calendar.contains(token) && !taken.contains(index)
            && !states.contains(index)
    }

    private func isNameBefore(_ index: Int) -> Bool {
        let before = index - 1
        guard reader.hasGap(before: index) else { return reader.mark(at: before) == Mark.hyphen }
        guard let token = reader[before], token.kind == .word, token.isCapitalised,
            !reader.isPossessiveEnding(at: before)
        else { return false }
        return !rules.titles.contains(token) && !matcher.titleWords.contains(token.foldedHash)
            && !rules.openers.contains(token) && !rules.calendar.contains(token) && !taken.contains(before)
            && !states.contains(before)
    }
}
