import ArticleModel
import LanguageAnalysis
import PipelineCore

/// What sentences say beside what they tell, as bytes.
extension BinaryWriter {
    mutating func write(_ sentence: ToldSentence) {
        write(sentence.span)
        write(sentence.topics) { writer, topic in
            writer.write(topic.topic)
            writer.write(topic.issue)
            writer.write(topic.weight)
        }
        write(sentence.figures) { $0.write($1) }
        write(sentence.counts) { $0.write($1) }
        write(sentence.countsAfter) { $0.write($1) }
        write(sentence.contrasts) { writer, contrast in
            writer.write(contrast.sentence)
            writer.write(contrast.difference)
        }
        write(sentence.doers) { $0.write($1) }
    }

    private mutating func write(_ doers: ToldDoers) {
        write(doers.deed)
        write(doers.words)
        write(doers.people)
        write(doers.named)
        write(doers.rank?.rawValue)
    }

    private mutating func write(_ figure: ToldFigure) {
        write(figure.noun)
        write(figure.phrase)
        write(figure.subject)
        write(word: figure.quantity.value.bitPattern)
        write(figure.quantity.upper) { $0.write(word: $1.bitPattern) }
        write(figure.quantity.unit)
        write(figure.quantity.bound.rawValue)
        write(figure.quantity.countedSpan) { $0.write($1) }
        write(figure.words)
    }
}

extension BinaryReader {
    mutating func toldSentence() throws(Fault) -> ToldSentence {
        let span = try span()
        let topics = try list { (reader) throws(Fault) in
            let topic = try reader.text()
            let issue = try reader.optionalText()
            return TopicMention(topic: topic, issue: issue, weight: try reader.integer())
        }
        let figures = try list { (reader) throws(Fault) in try reader.figure() }
        let counts = try optional { (reader) throws(Fault) in try reader.difference() }
        let countsAfter = try optional { (reader) throws(Fault) in try reader.difference() }
        let contrasts = try list { (reader) throws(Fault) in
            let sentence = try reader.span()
            return Contrast(sentence: sentence, difference: try reader.difference())
        }
        return ToldSentence(
            span: span, topics: topics, figures: figures, counts: counts, countsAfter: countsAfter,
            contrasts: contrasts, doers: try optional { (reader) throws(Fault) in try reader.doers() })
    }

    private mutating func doers() throws(Fault) -> ToldDoers {
        let deed = try text()
        let words = try text()
        let people = try textList()
        let named = try textList()
        return ToldDoers(
            deed: deed, words: words, people: people, named: named,
            rank: try optional { (reader) throws(Fault) in try reader.named(ToldDoers.Rank.self) })
    }

    private mutating func figure() throws(Fault) -> ToldFigure {
        let noun = try text()
        let phrase = try text()
        let subject = try text()
        let value = Double(bitPattern: try word())
        let upper = try optional { (reader) throws(Fault) in Double(bitPattern: try reader.word()) }
        let unit = try text()
        let bound = try named(QuantityMention.Bound.self)
        let counted = try optional { (reader) throws(Fault) in try reader.span() }
        return ToldFigure(
            noun: noun, phrase: phrase, subject: subject,
            quantity: QuantityMention(value: value, upper: upper, unit: unit, bound: bound, countedSpan: counted),
            words: try text())
    }
}
