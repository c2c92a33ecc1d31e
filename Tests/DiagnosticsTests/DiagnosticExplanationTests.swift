import Testing

@testable import Diagnostics

@Suite struct DiagnosticExplanationTests {
    @Test(arguments: DiagnosticCode.allCases)
    func explainsEveryCode(_ code: DiagnosticCode) throws {
        let explanation = try #require(DiagnosticExplanation.of(code))
        #expect(explanation.title.utf8.count > 5)
        #expect(!explanation.title.hasSuffix("."))
        #expect(explanation.meaning.hasSuffix("."))
        #expect(explanation.meaning.utf8.count > 80)
        #expect(!explanation.wrong.isEmpty && !explanation.right.isEmpty)
        #expect(explanation.wrong != explanation.right)
    }

    @Test func explainsNoCodeTwice() {
        let codes = DiagnosticExplanation.all.map(\.code.rawValue)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
    }

    @Test(arguments: ["DOS102", "dos102", "102"])
    func isFoundAsUsersWriteIt(_ text: String) {
        #expect(DiagnosticExplanation.of(text)?.code == .unknownKey)
    }

    @Test(arguments: ["", "DOS", "DOS999", "DOS0102", "unknown", "+10"])
    func isNotFoundForOtherText(_ text: String) {
        #expect(DiagnosticExplanation.of(text) == nil)
    }

    @Test func readsAsText() {
        let explanation = DiagnosticExplanation(
            code: .unknownKey, title: "unknown key", meaning: "A key.", wrong: "a:\n\n  b", right: "c")
        #expect(
            explanation.text == """
                DOS102: unknown key (error)

                A key.

                Wrong:

                    a:

                      b

                Right:

                    c

                """)
    }
}
