import ArticleModel

/// A day that a page prints in full: in numbers, or with the month's name in any of many languages.
struct WrittenDay: Sendable, Hashable {
    /// The day.
    let day: CivilDay
    /// Its bytes.
    let range: Range<Int>

    /// Which of two small numbers is the day where neither is over 12 ("02/03/2014").
    enum Order: Sendable {
        case dayFirst
        case monthFirst
        case unknown

        /// What the language of a page tells: English puts the month first in the United States only.
        init(language: String?) {
            guard let language = language?.lowercased(), language.utf8.count >= 2 else {
                self = .unknown
                return
            }
            let region = language.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.dropFirst()
            if !language.utf8.starts(with: "en".utf8) {
                self = .dayFirst
            } else if region.isEmpty {
                self = .unknown
            } else {
                self = region.contains { $0.elementsEqual("us".utf8) } ? .monthFirst : .dayFirst
            }
        }
    }

    /// The order that a page's own dates show, those in which one number is over 12; unknown where none is or they differ.
    static func order(shownBy lines: some Sequence<[UInt8]>) -> Order {
        var seen = (dayFirst: false, monthFirst: false)
        for line in lines where line.count <= 400 && line.contains(UInt8(ascii: "/")) {
            let pieces = WrittenDayPieces(line, line.indices).pieces
            for index in pieces.indices.dropLast(2) {
                let three = pieces[index...(index + 2)]
                guard three.allSatisfy({ $0.number != nil }), pieces[index].length <= 2, pieces[index + 1].length <= 2,
                    pieces[index + 2].length == 4, line[pieces[index].range.upperBound] == UInt8(ascii: "/"),
                    line[pieces[index + 1].range.upperBound] == UInt8(ascii: "/"),
                    let first = pieces[index].number, let second = pieces[index + 1].number
                else { continue }
                if (13...31).contains(first), second <= 12 { seen.dayFirst = true }
                if (13...31).contains(second), first <= 12 { seen.monthFirst = true }
            }
        }
        if seen.dayFirst == seen.monthFirst { return .unknown }
        return seen.dayFirst ? .dayFirst : .monthFirst
    }

    /// The days written in `range` of `bytes`, in order.
    static func all(in bytes: [UInt8], range: Range<Int>, order: Order) -> [WrittenDay] {
        let pieces = WrittenDayPieces(bytes, range).pieces
        var found: [WrittenDay] = []
        var index = 0
        while index < pieces.count {
            let reader = WrittenDayReader(bytes: bytes, pieces: pieces, order: order)
            if let (day, next) = reader.day(at: index) {
                found.append(
                    WrittenDay(day: day, range: pieces[index].range.lowerBound..<pieces[next - 1].range.upperBound))
                index = next
            } else {
                index += 1
            }
        }
        return found
    }

    /// The first day written in a text.
    static func first(in text: String, order: Order) -> CivilDay? {
        let bytes = Array(text.utf8.prefix(300))
        return all(in: bytes, range: bytes.indices, order: order).first?.day
    }
}
