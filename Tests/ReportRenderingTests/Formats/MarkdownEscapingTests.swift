import Testing

@testable import ReportRendering

@Suite struct MarkdownEscapingTests {
    @Test(arguments: [
        ("plain words, “quoted” – 17,000 t (about 5%)", "plain words, “quoted” – 17,000 t (about 5%)"),
        ("8 February 2014. Then", "8 February 2014. Then"), ("2014. Then", "2014\\. Then"), ("1) one", "1\\) one"),
        ("- item", "\\- item"), ("a - b", "a - b"), ("+1", "\\+1"), ("=== x", "\\=== x"), (": term", "\\: term"),
        ("AT&T", "AT\\&T"), ("R & D", "R & D"), ("&#60;", "\\&\\#60;"), ("a*b_c`d", "a\\*b\\_c\\`d"),
        ("[^1]", "\\[\\^1\\]"), ("<b>", "\\<b\\>"), ("a|b~c$d", "a\\|b\\~c\\$d"), ("C:\\x", "C:\\\\x"),
        ("https://a.example", "https\\://a.example"), ("WWW.a.example", "WWW\\.a.example"),
        ("mailto:a@b.example", "mailto\\:a\\@b.example"), ("one\n\n# two", "one \\# two"), ("\t  four", "four"),
        ("line\u{2028}- two", "line - two"), ("", ""),
    ]) func escapes(_ text: String, _ expected: String) {
        #expect(MarkdownEscaping.text(text) == expected)
    }
}
