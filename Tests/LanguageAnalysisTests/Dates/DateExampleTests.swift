import ArticleModel
import LanguageAnalysis
import Testing

/// The examples that stand beside a language's rules, and in the docs, are read as they say.
@Suite struct DateExampleTests {
    @Test func everyReadingHasAnExample() {
        let shown = Set(DateLanguage.english.examples.map(\.reading))
        #expect(DateLanguage.english.readings.filter { !shown.contains($0) } == [])
    }

    @Test func examplesAreReadAsTheySay() throws {
        for example in DateLanguage.english.examples {
            let sentence = String(example.marked.filter { $0 != "[" && $0 != "]" })
            let words = example.marked.split(separator: "[").last?.split(separator: "]").first.map(String.init) ?? ""
            let found = DateSample.mentions(sentence, published: example.published)
            let mention = try #require(
                found.first { $0.words == words }?.mention, "'\(words)' is not among \(found.map(\.words))")
            #expect(mention.type == example.type, "\(example.marked)")
            #expect(mention.value == example.value, "\(example.marked)")
            #expect(mention.date?.description == example.edtf, "\(example.marked)")
        }
    }

    /// Months, weekdays and clocks in each of the ways that papers print them come to the same date.
    @Test(arguments: [
        ["Feb 8, 2014", "Feb. 8, 2014", "8 Feb 2014", "February 8th, 2014", "the 8th of February 2014", "2014-02-08"],
        ["late in May", "the end of May", "late May"],
    ])
    func spellingsAgree(_ spellings: [String]) throws {
        let values = spellings.compactMap { words in
            DateSample.mentions("It was agreed on \(words), they said.", published: "2014-02-12").first?.mention.value
        }
        #expect(values.count == spellings.count)
        #expect(Set(values).count == 1, "\(values)")
    }

    /// Which way a weekday lies: 2013-03-22 is a Friday.
    @Test(arguments: [
        ("He is expected to resign on Tuesday.", "2013-03-26"), ("A vote is due on Tuesday.", "2013-03-26"),
        ("The bill was expected to be passed on Tuesday.", "2013-03-26"),
        ("Talks are to be held on Tuesday.", "2013-03-26"), ("They are meeting on Tuesday.", "2013-03-26"),
        ("They called for a strike on Tuesday.", "2013-03-26"), ("She planned a rally on Tuesday.", "2013-03-26"),
        ("The trial was postponed until Tuesday.", "2013-03-26"), ("We'll know on Tuesday.", "2013-03-26"),
        ("They spoke ahead of Tuesday's vote.", "2013-03-26"), ("It applies as early as Tuesday.", "2013-03-26"),
        ("The shop has until Tuesday to pay.", "2013-03-26"), ("It costs more starting Tuesday.", "2013-03-26"),
        ("He agreed to come to the capital on Tuesday.", "2013-03-26"),
        ("They may have fled on Tuesday.", "2013-03-19"), ("He has been missing since Tuesday.", "2013-03-19"),
        ("It follows Tuesday's crash.", "2013-03-19"), ("A still unnamed man was shot on Tuesday.", "2013-03-19"),
        ("He could not be reached and did not speak on Tuesday.", "2013-03-19"),
        ("The talks had been due to end on Tuesday.", "2013-03-19"), ("The gunman fled on Tuesday.", "2013-03-19"),
        ("They did not arrive until Tuesday.", "2013-03-19"), ("The pact, announced Tuesday, will hold.", "2013-03-19"),
    ])
    func theClauseTellsTheDirection(_ sentence: String, _ value: String) {
        #expect(DateSample.mentions(sentence, published: "2013-03-22").map(\.mention.value) == [value])
    }

    @Test(arguments: [
        "She wrote it in the Sunday Times.", "The Daily Mail said so.", "They met Jan Kavan there.",
        "He told \"60 Minutes\" everything.", "The quarter-finals were held.", "A quarter of the fleet sank.",
        "His final days were quiet.", "A 44-year-old former lawyer spoke.", "He is 37 years old.",
    ])
    func namesAndAgesAreNoDates(_ sentence: String) {
        let found = DateSample.mentions(sentence, published: "2013-03-22")
        #expect(found.isEmpty, "found \(found.map(\.words))")
    }

    /// Rows of the table in `docs/dates.md`, which are of 12 February 2014.
    @Test func theTableInTheDocsIsTrue() throws {
        let page = try #require(DocumentationPage.lines("docs/dates.md"))
        let rows = page.filter { $0.hasPrefix("| ") && $0.contains("[") && $0.contains("]") }
        #expect(rows.count >= 15)
        for row in rows {
            let cells = row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().prefix(4)
                .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
            let words = cells[0].split(separator: "[").last?.split(separator: "]").first.map(String.init) ?? ""
            let sentence = String(cells[0].filter { $0 != "[" && $0 != "]" })
            let found = DateSample.mentions(sentence, published: "2014-02-12").first { $0.words == words }?.mention
            let mention = try #require(found, "\(row)")
            #expect([mention.type.rawValue, mention.value, mention.date?.description ?? ""] == Array(cells[1...]))
        }
    }

    @Test func feastsThatMoveAreReckoned() {
        let days = [
            ("Easter Monday, 2013", "2013-04-01"), ("Ash Wednesday, 2014", "2014-03-05"),
            ("Thanksgiving Day, 2013", "2013-11-28"), ("Labor Day, 2014", "2014-09-01"),
            ("Memorial Day, 2014", "2014-05-26"), ("Palm Sunday, 2013", "2013-03-24"),
            ("Black Friday, 2012", "2012-11-23"), ("Cyber Monday, 2013", "2013-12-02"),
            ("Maundy Thursday, 2013", "2013-03-28"), ("Whit Monday, 2014", "2014-06-09"),
            ("Pentecost, 2013", "2013-05-19"), ("Remembrance Day, 2013", "2013-11-11"),
            ("Father's Day, 2014", "2014-06-15"), ("New Year's Eve, 2013", "2013-12-31"),
        ]
        for (words, day) in days {
            #expect(
                DateSample.mentions("They met on \(words).", published: nil).map(\.mention.value) == [day], "\(words)")
        }
    }
}
