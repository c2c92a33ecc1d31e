import ArticleModel
import LanguageAnalysis
import PipelineCore

/// What articles say by implication of plans, as bytes.
extension BinaryWriter {
    mutating func write(_ implication: Implication) {
        write(implication.words)
        write(implication.toldOn.number)
        write(implication.act)
        write(implication.actors) { writer, actor in
            switch actor {
            case .named(let entity):
                writer.write(false)
                writer.write(entity)
            case .holder(let office, let state):
                writer.write(true)
                writer.write(words: office)
                writer.write(state)
            }
        }
        write(words: implication.office)
        write(implication.goals)
        write(words: implication.things)
        write(implication.numbered) { writer, numbered in
            writer.write(word: numbered.thing)
            writer.write(word: numbered.number)
        }
        write(implication.first.number)
        write(implication.last.number)
    }
}

extension BinaryReader {
    mutating func implication() throws(Fault) -> Implication {
        let words = try span()
        let toldOn = CivilDay(number: try integer())
        let act = try optionalText()
        let actors = try list { (reader) throws(Fault) -> Implication.Actor in
            guard try reader.flag() else { return .named(try reader.text()) }
            let office = try reader.words()
            return .holder(office: office, state: try reader.text())
        }
        let office = try self.words()
        let goals = try textList()
        let things = try self.words()
        let numbered = try list { (reader) throws(Fault) in
            let thing = try reader.word()
            return EventMatter.Numbered(thing: thing, number: try reader.word())
        }
        let first = CivilDay(number: try integer())
        return Implication(
            words: words, toldOn: toldOn, act: act, actors: actors, office: office, goals: goals, things: things,
            numbered: numbered, first: first, last: CivilDay(number: try integer()))
    }
}
