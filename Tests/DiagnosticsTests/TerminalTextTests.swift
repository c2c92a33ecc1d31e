import Testing

@testable import Diagnostics

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("plain, größer, 日本, 👍🏽", "plain, größer, 日本, 👍🏽"), ("a\tb\nc", "a\tb\nc"), ("\u{1B}[2J", "<U+001B>[2J"),
        ("a\rb", "a<U+000D>b"), ("\r\n", "<U+000D>\n"), ("\u{9B}31m", "<U+009B>31m"), ("\u{7F}", "<U+007F>"),
        ("\u{202E}cod.exe", "<U+202E>cod.exe"), ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"), ("\u{2028}", "<U+2028>"),
        ("\u{E0041}", "<U+E0041>"),
    ])
    func makesTextHarmless(_ text: String, _ safe: String) {
        #expect(TerminalText.safe(text) == safe)
        #expect(TerminalText.safe(safe) == safe)
    }

    @Test func keepsToOneLine() {
        #expect(TerminalText.singleLine("a\nb\tc\u{7}") == "a<U+000A>b c<U+0007>")
    }
}
