import ArticleModel
import LanguageAnalysis
import PipelineCore

/// What `events` remembers of the events that it last made: its memory, and the events in the order in which they were made.
struct EventRecollection {
    let memory: EventMemory
    let events: [Event]

    /// Nil where what is remembered cannot be.
    init?(_ last: RememberedCorpus) {
        var reader = last.memory
        guard let (places, memory) = try? reader.eventMemory(), let memory, reader.isAtEnd,
            places.count == last.events.count, places.allSatisfy(last.events.indices.contains)
        else { return nil }
        self.memory = memory
        events = places.map { last.events[$0] }
    }

    /// The memory of events, with their places in the corpus that they are in; nil where it cannot be kept.
    static func written(_ memory: EventMemory, of events: [Event], in corpus: Corpus) -> [UInt8]? {
        var places: [String: Int] = [:]
        places.reserveCapacity(corpus.events.count)
        for (place, event) in corpus.events.enumerated() {
            guard places.updateValue(place, forKey: event.id) == nil else { return nil }
        }
        let inOrder = events.compactMap { places[$0.id] }
        guard inOrder.count == corpus.events.count, let table = memory.table.words else { return nil }
        var writer = BinaryWriter()
        writer.write(inOrder) { $0.write(count: $1) }
        writer.write(memory.counts) { $0.write(count: $1) }
        writer.write(words: table)
        writer.write(memory.representatives) { $0.write(count: $1) }
        writer.write(memory.members) { writer, members in writer.write(members) { $0.write(count: $1) } }
        writer.write(memory.told) { $0.write($1) }
        writer.write(memory.unfinished.sorted { $0.key < $1.key }) { writer, unfinished in
            writer.write(count: unfinished.key)
            writer.write(unfinished.value.id)
            writer.write(unfinished.value.differences) { $0.write($1) }
        }
        writer.write(memory.implications) { writer, own in writer.write(own) { $0.write($1) } }
        return writer.bytes
    }
}

extension BinaryWriter {
    fileprivate mutating func write(_ told: ToldEvent) {
        write(words: told.content)
        write(told.matter)
        write(told.otherDates) { $0.write($1) }
        write(told.toldOn?.number)
        write(told.givesFigures)
        write(told.isContrasted)
        write(told.hangsOnOthers)
    }
}

extension BinaryReader {
    fileprivate mutating func eventMemory() throws(Fault) -> (places: [Int], memory: EventMemory?) {
        let places = try naturals()
        let counts = try naturals()
        guard let table = TellingTable(words: try words()) else { throw Fault() }
        let representatives = try naturals()
        let members = try list { (reader) throws(Fault) in try reader.naturals() }
        let told = try list { (reader) throws(Fault) in try reader.toldEvent() }
        var unfinished: [Int: EventMemory.Unfinished] = [:]
        for _ in 0..<(try count()) {
            let place = try natural()
            let id = try text()
            let differences = try list { (reader) throws(Fault) in try reader.difference() }
            unfinished[place] = EventMemory.Unfinished(id: id, differences: differences)
        }
        let implications = try list { (reader) throws(Fault) in
            try reader.list { (reader) throws(Fault) in try reader.implication() }
        }
        let memory = EventMemory(
            counts: counts, table: table, representatives: representatives, members: members, told: told,
            unfinished: unfinished, implications: implications)
        return (places, memory)
    }

    private mutating func naturals() throws(Fault) -> [Int] {
        try list { (reader) throws(Fault) in try reader.natural() }
    }

    private mutating func toldEvent() throws(Fault) -> ToldEvent {
        let content = try words()
        let matter = try matter()
        let otherDates = try list { (reader) throws(Fault) in try reader.date() }
        let toldOn = try optionalInteger().map { CivilDay(number: $0) }
        let givesFigures = try flag()
        let isContrasted = try flag()
        return ToldEvent(
            content: content, matter: matter, otherDates: otherDates, toldOn: toldOn, givesFigures: givesFigures,
            isContrasted: isContrasted, hangsOnOthers: try flag())
    }
}
