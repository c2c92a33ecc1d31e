import Testing

@testable import ArticleModel

struct LanguageCodeTests {
    @Test(arguments: ["en", "pt-BR", "zh-Hant-TW", "ast", "und", "de-1996"])
    func takesCodes(_ code: String) {
        #expect(LanguageCode.isWellFormed(code))
    }

    @Test(arguments: ["", "e", "english", "en_GB", "en-", "-en", "e1", "en-abcdefghi", "de AT"])
    func takesNothingElse(_ text: String) {
        #expect(!LanguageCode.isWellFormed(text))
    }

    @Test func knowsKinds() {
        #expect(LanguageCode.isKind("en-GB", of: "en"))
        #expect(LanguageCode.isKind("en_US", of: "EN"))
        #expect(LanguageCode.isKind("en", of: "en"))
        #expect(!LanguageCode.isKind("en", of: "en-GB"))
        #expect(!LanguageCode.isKind("eng", of: "en"))
    }

    @Test func guessesWhatWasMeant() {
        #expect(LanguageCode.likely("English") == "en")
        #expect(LanguageCode.likely("en_GB") == "en-GB")
        #expect(LanguageCode.likely("Kestrelish") == nil)
    }
}
