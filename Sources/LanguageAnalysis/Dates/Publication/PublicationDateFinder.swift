import ArticleModel

/// Finds when an article was published, from all that bears witness to it, and says why.
///
/// An update stamp, a comment or a caption never dates a story; a copyright year never dates it alone.
public struct PublicationDateFinder: Sendable {
    /// The lowest score that dates an article.
    static let threshold = 40

    private let language: DateLanguage

    /// Makes a finder for articles in `language`.
    public init(language: DateLanguage = .english) { self.language = language }

    /// All candidates, by falling score, and the choice among them.
    ///
    /// Candidates that the article already has (from metadata or a sidecar) take part; an article without evidence gets nil. A
    /// part of a page is dated by what stands in it, and only where that tells nothing by what dates its page.
    public func find(
        in article: Article
    ) -> (candidates: [DateCandidate], published: ResolvedDate?, updated: ResolvedDate?) {
        find(in: article, DateOccurrences(in: article, language: language))
    }

    /// The same, of an article in which what the rules match was found before.
    func find(
        in article: Article, _ occurrences: DateOccurrences
    ) -> (candidates: [DateCandidate], published: ResolvedDate?, updated: ResolvedDate?) {
        var candidates = article.dateCandidates
        let stamps = DateStampReader(article: article, occurrences: occurrences, language: language).candidates()
        if article.portion == nil {
            candidates += stamps + DateInPath.candidates(url: article.url, path: article.source.place)
        } else {
            candidates += stamps.filter { !article.dateCandidates.contains($0) }
        }
        candidates = Self.sorted(Self.withoutChangeStamps(candidates))
        let published =
            Self.chosen(among: candidates).map { Self.resolved($0, in: article, all: candidates) }
            ?? article.portion?.pageDate
        let updated = candidates.filter { $0.kind == .updated }
            .max { EDTFDate.chronological($0.date, $1.date) }
            .map { Self.resolved($0, in: article, all: []) }
        return (candidates, published, updated)
    }

    /// The earliest year in which a page or paper can have been printed: an earlier number is a year of another calendar.
    private static let firstYear = 1500

    /// Without dates that one reading of the page takes for a stamp of publication and another, by its label, for one of a change.
    private static func withoutChangeStamps(_ candidates: [DateCandidate]) -> [DateCandidate] {
        let changes = candidates.filter { $0.kind == .updated }.compactMap(\.span)
        return candidates.filter { candidate in
            guard candidate.kind == .published else { return true }
            if let year = candidate.date.earliest?.components.year, year < firstYear { return false }
            guard let span = candidate.span else { return true }
            return !changes.contains { $0.start < span.end && span.start < $0.end }
        }
    }

    /// What dates a page apart from what stands in some parts of it; nil where nothing does.
    public func pageDate(of article: Article, besides parts: [Portion]) -> ResolvedDate? {
        var page = article
        page.dateCandidates.removeAll { candidate in
            candidate.span.map { span in parts.contains { $0.contains(span) } } ?? false
        }
        let occurrences = DateOccurrences(in: article, language: language)
        let stamps = DateStampReader(article: article, occurrences: occurrences, language: language).candidates()
            .filter { candidate in candidate.span.map { span in !parts.contains { $0.contains(span) } } ?? true }
        page.dateCandidates += stamps.filter { !page.dateCandidates.contains($0) }
        if article.portion == nil {
            let inPath = DateInPath.candidates(url: article.url, path: article.source.place)
            page.dateCandidates += inPath.filter { !page.dateCandidates.contains($0) }
        }
        let candidates = Self.sorted(Self.withoutChangeStamps(page.dateCandidates))
        let found = Self.chosen(among: candidates).map { Self.resolved($0, in: article, all: candidates) }
        return found ?? article.portion?.pageDate
    }

    /// The candidate that dates the article; the sharper one of two that agree.
    private static func chosen(among candidates: [DateCandidate]) -> DateCandidate? {
        let fit = candidates.filter { $0.kind == .published && $0.score >= threshold && !isRefuted($0, by: candidates) }
        guard let best = fit.first else { return nil }
        if let local = LocalDay.candidate(for: best, among: candidates) { return local }
        // A month from an address and a day from a stamp are one date told twice.
        // A day in a file's name says less than the moment that the page prints.
        let isMoment = { (date: EDTFDate) in date != date.withoutTime }
        let sharper = fit.first {
            best.date != $0.date && best.date.encloses($0.date) && (!isMoment(best.date) || isMoment($0.date))
        }
        return sharper ?? best
    }

    /// A weak candidate falls when a picture was taken or the page changed after a later day: neither comes before the story.
    private static func isRefuted(_ candidate: DateCandidate, by others: [DateCandidate]) -> Bool {
        guard candidate.score < 60 else { return false }
        return others.contains { other in
            switch other.kind {
            case .updated: other.date.isBefore(candidate.date) == .yes
            case .caption: tookPictureMuchLater(other, than: candidate)
            default: false
            }
        }
    }

    private static func tookPictureMuchLater(_ picture: DateCandidate, than candidate: DateCandidate) -> Bool {
        guard let taken = picture.date.earliest, let told = candidate.date.latest else { return false }
        return taken.number > told.number + 2
    }

    private static func sorted(_ candidates: [DateCandidate]) -> [DateCandidate] {
        candidates.sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            let places = (left.span?.start ?? -1, right.span?.start ?? -1)
            if places.0 != places.1 { return places.0 < places.1 }
            if left.date != right.date { return EDTFDate.chronological(left.date, right.date) }
            return left.reason.utf8.lexicographicallyPrecedes(right.reason.utf8)
        }
    }

    private static func resolved(
        _ candidate: DateCandidate, in article: Article, all candidates: [DateCandidate]
    ) -> ResolvedDate {
        let agreeing = candidates.filter {
            $0 != candidate && $0.kind == .published && $0.date.isBefore(candidate.date) != .yes
                && $0.date.isAfter(candidate.date) != .yes && $0.reason != candidate.reason
        }
        var reason = candidate.reason
        if let other = agreeing.first { reason += "; \(other.reason) agrees" }
        let rivals = candidates.filter {
            $0.kind == .published && $0.score >= threshold && candidate.date.overlaps($0.date) == .no
        }
        if let rival = rivals.first { reason += "; \(rival.reason) says \(rival.date), which weighs less" }
        let witnesses = candidate.span.map { [ResolvedDate.Witness(article: article.id, span: $0)] } ?? []
        return ResolvedDate(
            date: candidate.date, basis: candidate.span == nil ? .metadata : .stated, witnesses: witnesses,
            reason: reason)
    }
}
