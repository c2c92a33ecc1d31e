import ArticleModel

/// Finds the date expressions of an article and reads each as TIMEX3 and EDTF.
///
/// One pass over the tokens: a compiled table of rules tells the expressions that begin at each (`DateOccurrences`), a reading
/// tells what the longest means. The time grows with the text, whatever it says.
public struct DateTagger: Sendable {
    private let language: DateLanguage

    /// Makes a tagger for articles in `language`.
    public init(language: DateLanguage = .english) { self.language = language }

    /// The date expressions in the blocks of `article`, in text order and not overlapping, as annotations of kind `date`.
    ///
    /// Relative expressions are reckoned from `published`, no sharper than it is; where it is nil they carry a value such as
    /// `XXXX-04-28` and no date, and asking again once the date is known completes them.
    public func dates(in article: Article, published: EDTFDate?) -> [Annotation] {
        dates(DateOccurrences(in: article, language: language), published: published)
    }

    /// The article with when it was published, as `finder` tells, and with its date expressions as annotations.
    public func dated(_ article: Article, by finder: PublicationDateFinder) -> Article {
        let occurrences = DateOccurrences(in: article, language: language)
        let found = finder.find(in: article, occurrences)
        var dated = article
        dated.dateCandidates = found.candidates
        dated.published = found.published
        dated.updated = found.updated
        dated.annotations.set(dates(occurrences, published: found.published?.date), for: .date)
        return dated
    }

    /// The date expressions of an article in which those that the rules match were found before.
    func dates(_ occurrences: DateOccurrences, published: EDTFDate?) -> [Annotation] {
        var reader = DateReader(lexemes: occurrences.lexemes, published: published)
        let tokens = occurrences.lexemes.tokens
        var annotations: [Annotation] = []
        annotations.reserveCapacity(occurrences.count)
        for window in occurrences.windows {
            reader.window = window.tokens
            var next = window.tokens.lowerBound
            for occurrence in window.occurrences where occurrences.start(of: occurrence) >= next {
                guard let (range, finding) = longestReading(occurrence, of: occurrences, &reader) else { continue }
                let span = TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
                annotations.append(Annotation(kind: .date, span: span, value: .date(finding.mention)))
                next = range.upperBound
            }
        }
        return annotations
    }

    /// The longest match of an occurrence that a reading accepts.
    private func longestReading(
        _ occurrence: Int, of occurrences: DateOccurrences, _ reader: inout DateReader
    ) -> (Range<Int>, DateFinding)? {
        let start = occurrences.start(of: occurrence)
        for end in occurrences.ends(of: occurrence).reversed() {
            let match = DateMatch(lexemes: occurrences.lexemes, range: start..<end.token)
            for rule in language.automaton.rules(at: end.state) {
                guard let finding = reader.read(match, as: language.rules[rule].reading) else { continue }
                return (match.range, finding)
            }
        }
        return nil
    }
}

extension DateFinding {
    /// The finding as an annotation's value.
    var mention: DateMention {
        DateMention(
            type: type, value: value, date: date, basis: date == nil ? .none : basis, anchor: anchor, reason: reason)
    }
}
