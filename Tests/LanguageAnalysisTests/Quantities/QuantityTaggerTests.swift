import ArticleModel
import Testing

@testable import LanguageAnalysis

struct QuantityTaggerTests {
    @Test(arguments: [
        ("A ⟦$38 billion⟧ ⟦gas hub⟧ opened.", "38000000000.0 USD exact"),
        ("It cost ⟦1.2 trillion yen⟧.", "1200000000000.0 JPY exact"),
        ("It sold ⟦€2 to 3 million⟧ worth of ⟦fish⟧.", "2000000.0-3000000.0 EUR exact"),
        ("Norland pumps ⟦about 1.6 million barrels a day⟧.", "1600000.0 barrels/day approximate"),
        ("It bought ⟦500 tonnes⟧ of ⟦winter wheat⟧ on Monday.", "500.0 tonnes exact"),
        ("Prices rose ⟦10 percent⟧ and ⟦1.5%⟧.", "10.0 percent exact; 1.5 percent exact"),
        (
            "It buys ⟦a third⟧ of ⟦global smoked herring⟧ and a ⟦$3 million⟧ ⟦boat⟧ built by hand.",
            "33.333333333333336 percent exact; 3000000.0 USD exact"
        ),
        ("It takes ⟦half⟧ of all ⟦herring exports⟧.", "50.0 percent exact"),
        ("It makes ⟦about a tenth⟧ of its ⟦wheat imports⟧.", "10.0 percent approximate"),
        ("They own ⟦three quarters⟧ of the ⟦boats⟧.", "75.0 percent exact"),
        ("It costs ⟦40 million Norlandic dollars⟧.", "40000000.0 dollars exact"),
        ("It costs ⟦5 million Canadian dollars⟧ or ⟦300 crowns⟧.", "5000000.0 CAD exact; 300.0 crowns exact"),
        (
            "It cost ⟦425 million crowns⟧, not 310 million, and ⟦not more than 20 percent⟧ of it in cash.",
            "425000000.0 crowns exact; 20.0 percent at-most"
        ),
    ])
    func readsAmounts(marked: String, expected: String) { check(marked, expected) }

    @Test(arguments: [
        ("They signed ⟦nearly 70⟧ ⟦agreements⟧ on trade.", "70.0  at-most"),
        ("⟦17,000⟧ ⟦Norlandic residents⟧ fled.", "17000.0  exact"),
        ("⟦Roughly 7,500⟧ ⟦police⟧ came.", "7500.0  approximate"),
        ("They held ⟦five⟧ ⟦summits⟧ and signed ⟦up to 20⟧ ⟦memoranda⟧ of understanding.", "5.0  exact; 20.0  at-most"),
        ("⟦More than eighty-five⟧ ⟦Norlandic and Sudrian businessmen⟧ came.", "85.0  at-least"),
        (
            "It took ⟦15 to 20⟧ ⟦ships⟧, between ⟦3 and 4⟧ ⟦crews⟧ and ⟦5-7⟧ ⟦small boats⟧.",
            "15.0-20.0  exact; 3.0-4.0  exact; 5.0-7.0  exact"
        ),
        ("The fall forced ⟦17,000⟧ ⟦Norlanders⟧ to flee.", "17000.0  exact"),
        ("A ⟦120⟧-strong ⟦business delegation⟧ came.", "120.0  exact"),
        ("⟦Two dozen⟧ ⟦trawlers⟧ left.", "24.0  exact"),
    ])
    func readsCounts(marked: String, expected: String) { check(marked, expected) }

    @Test(arguments: [
        "In 2014, on Feb 8, on 8 February and on Feb. 8, 2014, at 1:05pm and 9 p.m. EST, 07/27/2016.",
        "The 60-year-old dispute is one of the oldest; 18 months of talks; two days; a two-day visit.",
        "The Group of Eight met; World War Two ended; the G-7 and G7 met. No. 5 won. Day two of the 5th round.",
        "No one came, and one day one man did. He was 54.",
        "The 2014 games and the 1990s.",
    ])
    func leavesOtherNumbers(text: String) { check(text, "") }

    /// A number without its noun is of what the number before it counts.
    @Test(arguments: [
        ("Holm counted 1,900 strikers; the union put the number at 2,400.", ["1900.0 strikers", "2400.0 strikers"]),
        ("The union counted 7,000 mourners; police spoke of 4,500.", ["7000.0 mourners", "4500.0 mourners"]),
        ("Police expect 6,000 people, the Deckhands' Union about 10,000.", ["6000.0 people", "10000.0 people"]),
        ("Holm lost $40 million. The Sea Bank put the loss at 55 million.", ["40000000.0 -", "55000000.0 -"]),
        ("It sold 300 boats, as it had done in 2014.", ["300.0 boats"]),
        ("It beat 12 teams and scored 45.", ["12.0 teams"]),
        ("The ballot ended with 68 percent in favour.", ["68.0 -"]),
    ])
    func numbersGoOnFromThoseBefore(text: String, expected: [String]) {
        let sample = LanguageSample(text)
        let found = QuantityTagger().quantities(in: sample.article).map { quantity -> String in
            guard case .quantity(let mention) = quantity.value else { return "?" }
            return "\(mention.value) \(mention.countedSpan.map { sample.article.text[$0] } ?? "-")"
        }
        #expect(found == expected)
    }

    /// Numbers that count without a noun behind them, and units told once for two numbers.
    @Test(arguments: [
        ("The number of strikers rose to 26, two of whom left.", ["26.0 strikers", "2.0 whom"]),
        ("The toll climbed overnight to 87, with 19 still missing.", ["87.0 -", "19.0 missing"]),
        ("Police put the dead at 31 and the injured at more than 400.", ["31.0 dead", "400.0 injured"]),
        ("Of 148 seams, 33 fell short.", ["148.0 seams", "33.0 seams"]),
        ("They voted by 31 to 19.", ["31.0 -", "19.0 -"]),
        ("It will be cut from 25 to 8 percent.", ["25.0 percent", "8.0 percent"]),
        ("Jars of 300 and 650 grams fell.", ["300.0 grams", "650.0 grams"]),
        ("It laid 3 of the 4.8 kilometres.", ["3.0 km", "4.8 km"]),
        (
            "It cost £27m, then €2.1bn; 4 billion euros now stands at 9 billion.",
            [
                "27000000.0 GBP", "2100000000.0 EUR", "4000000000.0 EUR", "9000000000.0 EUR",
            ]
        ),
        ("A 6.4-magnitude tremor shook a 160-hectare site.", ["6.4 magnitude", "160.0 hectares"]),
        ("It is one and a half times as long, and it changed 7,000 times.", ["7000.0 times"]),
        ("A woman of 83 has died. Two winters ago it was 1 to 9.", []),
    ])
    func readsNumbersByWhatStandsAround(text: String, expected: [String]) {
        let sample = LanguageSample(text)
        let found = QuantityTagger().quantities(in: sample.article).map { quantity -> String in
            guard case .quantity(let mention) = quantity.value else { return "?" }
            let counted = mention.countedSpan.map { sample.article.text[$0] } ?? "-"
            return "\(mention.value) \(mention.unit.isEmpty ? counted : mention.unit)"
        }
        #expect(found == expected)
    }

    @Test func absurdNumbersStayFinite() {
        let sample = LanguageSample("A $9 " + String(repeating: "trillion ", count: 400) + "fish.")
        for quantity in QuantityTagger().quantities(in: sample.article) {
            guard case .quantity(let mention) = quantity.value else { continue }
            #expect(mention.value.isFinite)
        }
    }

    private func check(_ marked: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let sample = LanguageSample(marked)
        let quantities = QuantityTagger().quantities(in: sample.article)
        var spans: [TextSpan] = []
        let found = quantities.map { quantity -> String in
            spans.append(quantity.span)
            guard case .quantity(let mention) = quantity.value else { return "?" }
            if let counted = mention.countedSpan { spans.append(counted) }
            let upper = mention.upper.map { "-\($0)" } ?? ""
            return "\(mention.value)\(upper) \(mention.unit) \(mention.bound.rawValue)"
        }
        #expect(spans.map { sample.article.text[$0] } == sample.markedWords, sourceLocation: sourceLocation)
        #expect(found.joined(separator: "; ") == expected, sourceLocation: sourceLocation)
    }
}
