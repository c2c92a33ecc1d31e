extension EDTFDate {
    /// The days from its beginning to its end, an open end being endless; nil where it ends before it begins.
    public var days: ClosedRange<CivilDay>? { firstDay <= lastDay ? firstDay...lastDay : nil }

    /// Its first day; before all days where it has none.
    public var firstDay: CivilDay { earliest ?? Self.beforeAll }

    /// Its last day; after all days where it has none.
    public var lastDay: CivilDay { latest ?? Self.afterAll }

    /// The interval of some days, with open ends where they are endless; a single day stands alone.
    public init(days: ClosedRange<CivilDay>) {
        let (first, last) = (days.lowerBound, days.upperBound)
        if first == last {
            self = .day(first)
        } else {
            self = .interval(
                from: first == Self.beforeAll ? .open : .point(EDTFPoint(first)),
                to: last == Self.afterAll ? .open : .point(EDTFPoint(last)))
        }
    }

    // Halved, so that days may be counted from them without overflow.
    private static let beforeAll = CivilDay(number: .min / 2)
    private static let afterAll = CivilDay(number: .max / 2)
}
