import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct MailReaderTests {
    private static let newsletter = """
        Received: from x by y
        Message-ID: <1@x>
        MIME-Version: 1.0
        From: =?utf-8?q?Harbour_Post?= <news@h.example>
        Date: Sat, 08 Feb 2014 12:30:00 +0900
        Subject: =?koi8-r?B?8MHSz80=?=
         =?utf-8?Q?_sails?=
        List-Unsubscribe: <mailto:x>
        Content-Type: multipart/alternative;
         boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8

        View in browser.
        --b1
        Content-Type: text/html; charset=windows-1251
        Content-Transfer-Encoding: quoted-printable

        <html><body><p>=CF=E0=F0=EE=EC sailed on Mon=
        day &amp; the crew was happy about the long trip.</p></body></html>
        --b1--
        """

    private func read(_ text: String) -> ReaderOutput {
        ReaderCatalogue.read(ReaderInput(path: "m", bytes: Array(text.utf8)))
    }

    @Test func readsANewsletter() throws {
        let article = try #require(read(Self.newsletter).articles.first)
        #expect(article.source.location == "m!/part 2" && article.source.reader == "mail")
        #expect(article.source.encoding == "windows-1251" && article.source.encodingBasis == "declared")
        #expect(article.headline == "Паром sails" && article.outlet == "Harbour Post")
        #expect(article.text[article.text.span].hasPrefix("Паром sails\n\nПаром sailed on Monday & the crew was happy"))
        #expect(article.dateCandidates.contains { $0.date.description == "2014-02-08T12:30+09:00" })
        #expect(article.blocks.first == Block(role: .headline, span: TextSpan(0, 16)))
    }

    @Test func leadsBackToPartAndHead() throws {
        let article = try #require(read(Self.newsletter).articles.first)
        let head = try #require(article.rawRange(of: TextSpan(0, 10)))
        #expect(article.source.layers[head.layer].member.isEmpty)
        let raw = Array(Self.newsletter.utf8)
        #expect(String(decoding: raw[head.start..<head.end], as: UTF8.self) == "=?koi8-r?B?8MHSz80=?=")
        let body = try #require(article.rawRange(of: TextSpan(18, 28)))
        #expect(article.source.layers[body.layer].member == "part 2")
        #expect(body.end - body.start == 5)
    }

    @Test func readsPlainMailAndForwardedOnes() throws {
        let plain = """
            From: Ann Lee <ann@x.example>
            Message-ID: <2@x>
            Subject: Plain
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            VGhlIGZlcnJ5IOKAnEF1cm9yYeKAnSBzYWlsZWQu
            """
        let article = try #require(read(plain).articles.first)
        #expect(article.text[article.text.span] == "Plain\n\nThe ferry “Aurora” sailed.")
        #expect(article.authors == ["Ann Lee"])
        let outer = """
            From: Bo <bo@x.example>
            Message-ID: <3@x>
            Subject: Fwd
            Content-Type: multipart/mixed; boundary=q

            --q

            See below, it is worth it.
            --q
            Content-Type: message/rfc822

            \(plain.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n"))
            --q--
            """
        #expect(read(outer).articles.map(\.source.location) == ["m!/part 1", "m!/part 2!/part 1"])
    }

    /// What mail programs put into the text when somebody forwards a mail is a mail of its own.
    @Test func readsMailsForwardedAsText() throws {
        let mail = """
            From: desk@coast.example
            Subject: Fwd: Statement
            Date: Fri, 08 Aug 2025 10:00:00 +0200

            For the file.

            ---------- Forwarded message ---------
            From: Ann Lee <ann@guild.example>
            Date: Thu, 7 Aug 2025 at 16:20
            Subject: Statement
            To: <desk@coast.example>

            The ferry “Aurora” sailed.
            """
        let articles = read(mail).articles
        #expect(articles.map(\.headline) == ["Fwd: Statement", "Statement"])
        #expect(articles.map(\.source.location) == ["m!/part 1!/note", "m!/part 1!/forwarded!/part 1"])
        #expect(articles.map { $0.text[$0.text.span] }.first == "Fwd: Statement\n\nFor the file.")
        let forwarded = try #require(articles.last)
        #expect(forwarded.outlet == "Ann Lee")
        #expect(forwarded.text[forwarded.text.span] == "Statement\n\nThe ferry “Aurora” sailed.")
        #expect(forwarded.dateCandidates.contains { $0.date.description == "2025-08-07T16:20" })
    }

    /// A mail saved without the lines of its way is told by its address.
    @Test func readsMailsThatLostTheLinesOfTheirWay() throws {
        let article = try #require(
            read("From: Ann Lee <ann@x.example>\nSubject: Plain\nDate: Fri, 08 Aug 2025 10:00:00 +0200\n\nIce came.")
                .articles.first)
        #expect(article.source.reader == "mail" && article.headline == "Plain" && article.outlet == "Ann Lee")
    }

    @Test func tellsProseFromMail() {
        #expect(read("From: nobody\nSubject: nothing\n\nA letter.").articles.first?.source.reader == "text")
        #expect(
            read("Received: x\nFrom: a\nMessage-ID: <1>\nSubject: s\n\n").quarantined.first?.diagnostic.code
                == .articleEmpty)
    }

    @Test func undoesTransferEncodings() {
        func words(_ text: String, _ encoding: String) -> String {
            String(decoding: TransferDecoding.decoded(Array(text.utf8)[...], encoding: encoding), as: UTF8.self)
        }
        #expect(words("a=20b=3D=\r\nc =\n=E2=82=AC=Z", "quoted-printable") == "a b=c €=Z")
        #expect(words("aGVs\nbG8=\nIQ==", "base64") == "hello!")
        #expect(words("plain", "8bit") == "plain")
    }

    @Test func bearsDeepParts() {
        var mail = "From: a\nMessage-ID: <1>\nSubject: deep\nContent-Type: multipart/mixed; boundary=b0\n\n"
        for depth in 0..<500 { mail += "--b\(depth)\nContent-Type: multipart/mixed; boundary=b\(depth + 1)\n\n" }
        let output = read(mail + "text")
        #expect(!output.articles.isEmpty || !output.quarantined.isEmpty)
    }
}
