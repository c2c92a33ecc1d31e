import ArticleModel
import Testing

@testable import LanguageAnalysis

/// What an amount is of, where the noun stands before it or behind a hyphen.
struct MeasuredSubjectTests {
    @Test(arguments: [
        ("The cost of tram Line 7 has risen to 425 million crowns.", "cost of tram Line 7"),
        ("Trade fell from about $34 billion in 2014 to about $21 billion.", "Trade | Trade"),
        ("In 2016 exports of herring rose by 12 percent.", "exports of herring"),
        ("The price of herring in Harbour City fell by half.", "price of herring in Harbour City"),
        ("Since last summer the price of herring has fallen by half.", "price of herring"),
        ("They built an 800-kilometre oil pipeline.", "oil pipeline"),
        ("The line is 9 kilometres long.", "line"),
        ("A pipeline that runs 2,694 kilometres would cost $3 billion.", "pipeline | -"),
        ("It runs 2,694 kilometres.", "-"),
        ("Anna Holm paid $3 million.", "-"),
        ("The board met, and prices rose 10 percent.", "prices"),
    ])
    func findsWhatIsMeasured(text: String, expected: String) {
        let sample = LanguageSample(text)
        let article = sample.article
        let finder = MeasuredSubject(article)
        let found = QuantityTagger().quantities(in: article).map { quantity in
            finder.span(of: quantity.span, in: TextSpan(0, article.text.bytes.count)).map { article.text[$0] } ?? "-"
        }
        #expect(found.joined(separator: " | ") == expected)
    }
}
