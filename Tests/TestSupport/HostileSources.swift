/// Sources that every reader must bear: empty, huge, wrongly encoded, broken off, odd.
public enum HostileSources {
    private static let mail = """
        From: a@x.example
        Message-ID: <1>
        Subject: =?utf-8?b?w6k=?= x
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=koi8-r
        Content-Transfer-Encoding: base64

        8MHSz80gYWdhaW4=
        --b--
        """

    /// Each by its bytes.
    public static let all: [[UInt8]] = {
        let record = #"{"title":"A \ud83d ferry","text":"Caf\u00e9 \u0000 e\u0301\r\n\r\n\r\nsailed","date":"2014"}"#
        let texts: [String] = [
            "", "\u{FEFF}", " \n\t ", "a", record, record + "\n" + record, "[\(record),\(record)]", "{", "[", "[[",
            "{\"",
            "{\"text\":", "null", "[]", "{}", "{}\n{}", String(repeating: "[", count: 100_000),
            String(repeating: "{\"a\":", count: 100_000), String(repeating: "x", count: 300_000),
            "\u{0}\u{0}a\u{0}", "one\u{0}two " + String(repeating: "more ", count: 100), "{\"text\": 5}",
            "[{\"text\": {\"text\": \"a\"}}]", "{\"articles\": [1, 2]}", "<html>",
            "<!DOCTYPE html><p>A ferry &amp; a crane &bogus; &#0; &#xD800;<br>e&#769;",
            "<html><body><!-- never closed", "<html><script>x", "<html><a href=\"", "<p><b><p>x</b></p></div></table>y",
            "<html>" + String(repeating: "<div>", count: 20_000) + "deep text here", "<html>\u{0}<p>a\u{0}b",
            "<html><p>" + String(repeating: "&eacute", count: 1000), "\u{FEFF}{\"text\":\"b\"}",
            "﹛ﬁ e\u{301}\u{301}\u{301}", "<rss><item><title>A &amp; b</title><description><![CDATA[<p>c]]>",
            "<feed><entry><title type='xhtml'><b>x</b></title><content>y &lt;p&gt;z</content></entry>",
            "<rss><item>" + String(repeating: "<x>", count: 50_000), "<!DOCTYPE rss [<!ENTITY a \"&a;\">", "<rss",
            "<rss><item",
            "title,text\r\n\"a\"\"\",\"b\nc\"\r\n", "title,text\n\"", "text;title;;\n;;;\n",
            "---\ntitle: x\n---\n*a* [b](c",
            "---\ntitle: [\n---\n# h\n", "---\n", Self.mail, Self.mail.replacing("base64", with: "quoted-printable"),
            "From: a\nMessage-ID: b\nSubject: =?utf-8?q?=?= =?x?b?\nDate: c\n\nd",
        ]
        let bytes = texts.map { Array($0.utf8) }
        let broken: [[UInt8]] = [
            [0xFF, 0xFE], [0xFF, 0xFE, 0x00], [0xFE, 0xFF, 0xD8, 0x00], [0x93, 0x94, 0x80], [0xC3], [0xED, 0xA0, 0x80],
            Array(#"{"text":"a"#.utf8) + [0xFF, 0xC3] + Array(#"b"}"#.utf8),
        ]
        return bytes + broken + bytes.filter { $0.count > 4 && $0.count < 1000 }.map { Array($0.dropLast(3)) }
    }()
}
