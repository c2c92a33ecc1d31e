import Testing

@testable import ArticleReading

struct DateRemedyTests {
    @Test(arguments: [
        ("15.03.2021", "write '2021-03-15'"),
        ("3 June 2025", "write '2025-06-03'"),
        ("2025-6-3", "write '2025-06-03'"),
        ("06/07/2025", "day or month may stand first: write '2025-06-07' or '2025-07-06'"),
        ("2025-06-31", "the month has 30 days"),
        ("31.02.2024", "the month has 29 days"),
        ("2025-13-01", "the year has 12 months; write it as '2014-02-08'"),
        ("3.4.14", "write the year first and in full, month and day behind it: '2014-02-08'"),
        ("last Monday", "write it in EDTF: '2014-02-08', '2014-02', '2014~'"),
        ("", "write it in EDTF: '2014-02-08', '2014-02', '2014~'"),
        ("99999999999999999999/1/2", "write the year first and in full, month and day behind it: '2014-02-08'"),
    ])
    func tellsHowToWriteADate(_ text: String, _ help: String) {
        #expect(DateRemedy.help(for: text) == help)
    }
}
