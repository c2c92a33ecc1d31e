import ArticleModel

/// A date as scripts hold it.
final class DateHandle {
    let date: EDTFDate
    let basis: DateBasis?

    init(_ date: EDTFDate, basis: DateBasis? = nil) {
        self.date = date
        self.basis = basis
    }
}
