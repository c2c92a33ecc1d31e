import ArticleModel
import FileAccess
import Testing

@testable import ArticleReading

@Suite(.enabled(if: SystemProgram.find("pdftotext") != nil)) struct PDFTextTests {
    /// A document of one page with one line.
    private static let document: [UInt8] = {
        let content = "BT /F1 12 Tf 72 720 Td (The ferry sailed on Monday.) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var text = "%PDF-1.4\n"
        for (index, object) in objects.enumerated() { text += "\(index + 1) 0 obj\n\(object)\nendobj\n" }
        return Array((text + "trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n").utf8)
    }()

    @Test func readsADocument() throws {
        let output = PDFText.read(ReaderInput(path: "a.pdf", bytes: Self.document))
        let article = try #require(output.articles.first)
        #expect(article.text[article.text.span] == "The ferry sailed on Monday.")
        #expect(article.source.location == "a.pdf!/text" && article.source.reader == "pdf")
        #expect(article.revision == SHA256Digest(of: Self.document))
    }

    @Test func setsDamagedDocumentsAside() {
        let output = PDFText.read(ReaderInput(path: "a.pdf", bytes: Array(Self.document.prefix(60))))
        #expect(output.articles.isEmpty && output.quarantined.count == 1)
    }
}
