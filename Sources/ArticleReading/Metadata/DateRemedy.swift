import ArticleModel

/// How to write a date that was written in another way than files take it.
public enum DateRemedy {
    /// What to do about `text`, which is no date in EDTF.
    public static func help(for text: String) -> String { remedy(for: text) ?? general }

    /// What to write in place of `text`, where it can be taken for a date; nil where it cannot.
    public static func remedy(for text: String) -> String? {
        let parts = text.utf8.split { !($0 &- 0x30 < 10) }.map { Int(Substring($0)) ?? 0 }
        let isNumeric = parts.count == 3 && text.utf8.allSatisfy { $0 &- 0x30 < 10 || "-/. ".utf8.contains($0) }
        if let date = StampParser.date(text) { return "write '\(date)'" }
        guard isNumeric else { return nil }
        if (1000...9999).contains(parts[0]) { return unknownDay(parts[0], parts[1], parts[2]) }
        guard (1000...9999).contains(parts[2]) else {
            return "write the year first and in full, month and day behind it: '2014-02-08'"
        }
        if (1...12).contains(parts[0]), (1...12).contains(parts[1]) {
            let (first, second) = (day(parts[2], parts[0], parts[1]), day(parts[2], parts[1], parts[0]))
            return "day or month may stand first: write '\(first)' or '\(second)'"
        }
        return unknownDay(parts[2], parts[1], parts[0])
    }

    private static let general = "write it in EDTF: '2014-02-08', '2014-02', '2014~'"

    /// The length of the month, for a day that it does not have.
    private static func unknownDay(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1...12).contains(month) else { return "the year has 12 months; write it as '2014-02-08'" }
        guard let last = (28...31).last(where: { CivilDay(year: year, month: month, day: $0) != nil }), day > last
        else { return nil }
        return "the month has \(last) days"
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
        EDTFDate.calendar(year, month, day).description
    }
}
