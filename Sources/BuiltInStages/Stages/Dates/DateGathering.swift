import ArticleModel
import Diagnostics
import LanguageAnalysis
import PipelineCore

/// Asks every dated article what may date others, and dates those that print no date.
struct DateGathering: Gathering {
    let inference: PublicationInference

    func asks(of corpus: Corpus) -> Bool { corpus.articles.contains { $0.published == nil } }

    func part(of article: Article) -> DatingClues { inference.clues(of: article) }

    func change(of corpus: Corpus, parts: [DatingClues]) -> CorpusChange {
        guard !parts.isEmpty else { return CorpusChange(corpus: corpus) }
        let tagger = DateTagger()
        let found = inference.findings(of: corpus.articles, clues: parts)
        let articles = corpus.articles.map { article in
            guard let date = found.dates[article.id] else { return article }
            var dated = article
            dated.published = date
            dated.annotations.set(tagger.dates(in: dated, published: date.date), for: .date)
            return dated
        }
        let told = corpus.articles.compactMap { article in
            found.contradictions[article.id].map { words in
                Diagnostic(
                    .datesContradict, at: Place(file: article.source.path), "the article stays undated: \(words)",
                    help: "name its date in a metadata file if you know it")
            }
        }
        return CorpusChange(corpus: corpus.replacing(articles: articles), diagnostics: told)
    }

    func write(_ clues: DatingClues, of article: Article, to writer: inout BinaryWriter) {
        writer.write(clues.tellings) { $0.write($1) }
        writer.write(clues.ages) { writer, age in
            writer.write(word: age.thing)
            writer.write(age.isPerson)
            writer.write(age.years)
            writer.write(age.span)
        }
        writer.write(clues.entities)
        writer.write(clues.firsts) { writer, first in
            writer.write(first.act)
            writer.write(first.years)
            writer.write(first.isRounded)
            for names in [first.entities, first.people, first.places] { writer.write(names) }
            writer.write(first.span)
        }
    }

    func part(
        of article: Article, from reader: inout BinaryReader
    ) throws(BinaryReader.Fault) -> DatingClues {
        let tellings = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.draft(of: article.id) }
        let ages = try reader.list { (reader) throws(BinaryReader.Fault) in
            let thing = try reader.word()
            let isPerson = try reader.flag()
            let years = try reader.integer()
            return AgeClues.Age(thing: thing, isPerson: isPerson, years: years, span: try reader.span())
        }
        let entities = Set(try reader.textList())
        let firsts = try reader.list { (reader) throws(BinaryReader.Fault) in
            let act = try reader.text()
            let years = try reader.integer()
            let isRounded = try reader.flag()
            let (entities, people) = (Set(try reader.textList()), Set(try reader.textList()))
            let places = Set(try reader.textList())
            return FirstClues.First(
                act: act, years: years, isRounded: isRounded, entities: entities, people: people, places: places,
                span: try reader.span())
        }
        return DatingClues(tellings: tellings, ages: ages, entities: entities, firsts: firsts)
    }
}

extension BinaryWriter {
    /// Writes names, by their bytes.
    fileprivate mutating func write(_ names: Set<String>) {
        write(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}
