import ArticleModel

/// Events and what else a corpus holds beside its articles, as bytes.
extension BinaryWriter {
    mutating func write(_ claim: Claim) {
        write(claim.article.description)
        write(claim.span)
    }

    mutating func write(_ event: Event) {
        write(event.id)
        write(event.date) { $0.write($1) }
        write(event.dating.rawValue)
        write(event.act)
        write(event.verb) { $0.write($1) }
        write(event.place)
        write(event.actors)
        write(event.statement)
        write(event.status.rawValue)
        write(event.claims) { $0.write($1) }
        write(event.support.outlets)
        write(event.support.origins)
        write(event.differences) { $0.write($1) }
        write(event.topics) { $0.write($1) }
        write(event.issues)
        write(event.mergeReason)
        write(words: event.words)
        write(event.isAside)
        write(event.followUp)
        write(event.closing) { writer, closing in
            writer.write(closing.outcome.rawValue)
            writer.write(closing.claim)
            writer.write(closing.newDate) { $0.write($1) }
        }
    }

    /// Writes the words of an event.
    public mutating func write(_ excerpt: Excerpt) {
        write(excerpt.article.description)
        write(excerpt.pieces) { writer, piece in
            switch piece {
            case .source(let span):
                writer.write(byte: 0)
                writer.write(span)
            case .omission: writer.write(byte: 1)
            case .gloss(let words, let witness):
                writer.write(byte: 2)
                writer.write(words)
                writer.write(witness) { $0.write($1) }
            }
        }
    }

    /// Writes a point on which sources disagree.
    public mutating func write(_ difference: Difference) {
        write(difference.kind.rawValue)
        write(difference.subject)
        write(difference.positions) { writer, position in
            writer.write(position.claim)
            writer.write(position.value)
        }
    }

    /// What a corpus holds beside articles.
    mutating func writeSurroundings(of corpus: Corpus) {
        write(corpus.events) { $0.write($1) }
        write(corpus.entities) { $0.write($1) }
        write(corpus.topics) { $0.write($1) }
        write(corpus.findings) { writer, findings in writer.write(findings) { $0.write($1) } }
        switch corpus.naming {
        case .source: write("source")
        case .both: write("both")
        case .party(let party): write("party:" + party)
        }
    }

    private mutating func write(_ entity: EntityListing) {
        write(entity.id)
        write(entity.type.rawValue)
        write(entity.name)
        write(entity.country)
        write(entity.within)
        write(entity.partyNames) { $0.write($1) }
        write(entity.tags)
        write(entity.capital)
    }

    private mutating func write(_ topic: TopicListing) {
        write(topic.id)
        write(topic.name)
        write(topic.issues) { writer, issue in
            writer.write(issue.id)
            writer.write(issue.name)
        }
    }

    private mutating func write(_ finding: CorpusFinding) {
        write(finding.key)
        write(finding.value)
        write(finding.articles) { $0.write($1.description) }
        write(finding.witnesses) { $0.write($1) }
    }
}

/// What a corpus holds beside articles.
struct CorpusSurroundings {
    var events: [Event]
    var entities: [String: EntityListing]
    var topics: [String: TopicListing]
    var findings: [String: [CorpusFinding]]
    var naming: NamingPolicy
}

extension BinaryReader {
    mutating func claim() throws(Fault) -> Claim {
        let article = ArticleID(try text())
        return Claim(article: article, span: try span())
    }

    mutating func event() throws(Fault) -> Event {
        let id = try text()
        let date = try optional { (reader) throws(Fault) in try reader.resolvedDate() }
        let dating = try named(Event.Dating.self)
        let act = try optionalText()
        let verb = try optional { (reader) throws(Fault) in try reader.span() }
        let place = try optionalText()
        let actors = try textList()
        let statement = try excerpt()
        let status = try named(Event.Status.self)
        let claims = try list { (reader) throws(Fault) in try reader.claim() }
        let outlets = try textList()
        let origins = try textList()
        let differences = try list { (reader) throws(Fault) in try reader.difference() }
        let topics = try map { (reader) throws(Fault) in try reader.integer() }
        let issues = try textList()
        let mergeReason = try text()
        let words = try words()
        let isAside = try flag()
        let followUp = try optionalText()
        let closing = try optional { (reader) throws(Fault) in
            let outcome = try reader.named(PlanClosing.Outcome.self)
            let claim = try reader.claim()
            let newDate = try reader.optional { (reader) throws(Fault) in try reader.date() }
            return PlanClosing(outcome, claim: claim, newDate: newDate)
        }
        return Event(
            id: id, date: date, dating: dating, act: act, verb: verb, place: place, actors: actors,
            statement: statement, status: status,
            claims: claims, support: Support(outlets: outlets, origins: origins), differences: differences,
            topics: topics, issues: issues, mergeReason: mergeReason, words: words, isAside: isAside,
            followUp: followUp,
            closing: closing)
    }

    /// The words of an event.
    public mutating func excerpt() throws(Fault) -> Excerpt {
        let article = ArticleID(try text())
        let pieces = try list { (reader) throws(Fault) -> Excerpt.Piece in
            switch try reader.byte() {
            case 0: return .source(try reader.span())
            case 1: return .omission
            case 2:
                let words = try reader.text()
                return .gloss(words, witness: try reader.optional { (reader) throws(Fault) in try reader.witness() })
            default: throw Fault()
            }
        }
        return Excerpt(article: article, pieces: pieces)
    }

    /// A point on which sources disagree.
    public mutating func difference() throws(Fault) -> Difference {
        let kind = try named(Difference.Kind.self)
        let subject = try text()
        let positions = try list { (reader) throws(Fault) in
            let claim = try reader.claim()
            return Difference.Position(claim: claim, value: try reader.text())
        }
        return Difference(kind: kind, subject: subject, positions: positions)
    }

    mutating func surroundings() throws(Fault) -> CorpusSurroundings {
        let events = try list { (reader) throws(Fault) in try reader.event() }
        let entities = try map { (reader) throws(Fault) in try reader.entity() }
        let topics = try map { (reader) throws(Fault) in try reader.topic() }
        let findings = try map { (reader) throws(Fault) in
            try reader.list { (reader) throws(Fault) in try reader.finding() }
        }
        guard let naming = NamingPolicy(try text()) else { throw Fault() }
        return CorpusSurroundings(
            events: events, entities: entities, topics: topics, findings: findings, naming: naming)
    }

    private mutating func entity() throws(Fault) -> EntityListing {
        let id = try text()
        let type = try named(EntityType.self)
        let name = try text()
        let country = try optionalText()
        let within = try textList()
        let partyNames = try map { (reader) throws(Fault) in try reader.textList() }
        return EntityListing(
            id: id, type: type, name: name, country: country, within: within, partyNames: partyNames,
            tags: try textList(), capital: try optionalText())
    }

    private mutating func topic() throws(Fault) -> TopicListing {
        let id = try text()
        let name = try text()
        let issues = try list { (reader) throws(Fault) in
            let id = try reader.text()
            return TopicListing.Issue(id: id, name: try reader.text())
        }
        return TopicListing(id: id, name: name, issues: issues)
    }

    private mutating func finding() throws(Fault) -> CorpusFinding {
        let key = try text()
        let value = try fieldValue()
        let articles = try textList().map { ArticleID($0) }
        let witnesses = try list { (reader) throws(Fault) in try reader.claim() }
        return CorpusFinding(key: key, value: value, articles: articles, witnesses: witnesses)
    }
}
