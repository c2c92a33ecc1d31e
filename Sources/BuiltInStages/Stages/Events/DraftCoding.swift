import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Tellings as bytes.
extension BinaryWriter {
    /// Writes a telling without the article, which whoever reads it knows.
    mutating func write(_ draft: EventDraft) {
        write(draft.sentence)
        write(draft.verb) { $0.write($1) }
        write(draft.date)
        write(draft.status.rawValue)
        write(draft.act)
        write(draft.actors)
        write(draft.place)
        write(draft.isHistory)
        write(draft.excerpt)
        write(draft.role.rawValue)
        write(draft.content) { $0.write(word: $1) }
        write(draft.matter)
        write(draft.dating.rawValue)
        write(draft.otherDates) { $0.write($1) }
        write(draft.fitness)
        write(draft.isByTheWay)
        write(draft.isAside)
    }

    mutating func write(_ matter: EventMatter) {
        write(matter.things) { $0.write(word: $1) }
        write(matter.numbered) { writer, numbered in
            writer.write(word: numbered.thing)
            writer.write(word: numbered.number)
        }
        write(matter.isCompletion)
    }
}

extension BinaryReader {
    mutating func draft(of article: ArticleID) throws(Fault) -> EventDraft {
        let sentence = try span()
        let verb = try optional { (reader) throws(Fault) in try reader.span() }
        let date = try resolvedDate()
        let status = try named(Event.Status.self)
        let act = try optionalText()
        let actors = try textList()
        let place = try optionalText()
        let isHistory = try flag()
        let excerpt = try excerpt()
        let role = try named(Block.Role.self)
        let content = try list { (reader) throws(Fault) in try reader.word() }
        let matter = try matter()
        let dating = try named(Event.Dating.self)
        let otherDates = try list { (reader) throws(Fault) in try reader.date() }
        let fitness = try integer()
        let isByTheWay = try flag()
        return EventDraft(
            article: article, sentence: sentence, verb: verb, date: date, status: status, act: act, actors: actors,
            place: place, isHistory: isHistory, excerpt: excerpt, role: role, content: content,
            matter: matter, dating: dating, otherDates: otherDates, fitness: fitness, isByTheWay: isByTheWay,
            isAside: try flag())
    }
    mutating func matter() throws(Fault) -> EventMatter {
        let things = try list { (reader) throws(Fault) in try reader.word() }
        let numbered = try list { (reader) throws(Fault) in
            let thing = try reader.word()
            return EventMatter.Numbered(thing: thing, number: try reader.word())
        }
        return EventMatter(things: things, numbered: numbered, isCompletion: try flag())
    }
}
