import ArticleModel
import Diagnostics
import FileAccess

/// Reads PDF documents through poppler's `pdftotext`, which is run without a shell on bytes in memory.
enum PDFText {
    static let descriptor = Wrapping.descriptors[3]
    private static let seconds = 30
    private static let program = "pdftotext"
    private static let options = ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"]

    /// The articles of a document: one, whose layer is the text that was taken from it.
    ///
    /// Readers made at run time see that text first.
    static func read(
        _ input: ReaderInput, catalogue: ReaderCatalogue = ReaderCatalogue(), program: String = program
    ) -> ReaderOutput {
        let outcome: SystemProgram.Outcome
        do throws(FileFault) {
            outcome = try SystemProgram.run(
                [program] + options, input: input.bytes, outputLimit: input.articleLimit, seconds: seconds)
        } catch {
            return unsure(.refused(input, .articleUnreadable, error.message))
        }
        switch outcome {
        case .output(let text): return article(text, input, catalogue)
        case .missing:
            return .refused(
                input, .articleUnreadable, "the file is a PDF document, and 'pdftotext' is not installed",
                help: "install poppler-utils (Debian: apt-get install poppler-utils), or convert the file to text first"
            )
        case .failed:
            return unsure(
                .refused(
                    input, .articleUnreadable, "'pdftotext' cannot read this PDF document",
                    help: "it may be damaged or locked with a password"))
        case .tooMuch:
            return .refused(
                input, .articleUnreadable, "the document's text is larger than \(input.articleLimit) bytes",
                help: "split the document")
        case .tooLong:
            return unsure(
                .refused(
                    input, .articleUnreadable, "'pdftotext' took longer than \(seconds) seconds",
                    help: "split the document"))
        }
    }

    private static func unsure(_ output: ReaderOutput) -> ReaderOutput {
        var output = output
        for index in output.quarantined.indices { output.quarantined[index].isOfProgram = true }
        return output
    }

    private static func article(
        _ text: [UInt8], _ input: ReaderInput, _ catalogue: ReaderCatalogue
    ) -> ReaderOutput {
        let inner = input.inner("text", bytes: text)
        guard inner.firstVisible() != nil else {
            return .refused(
                input, .articleEmpty, "the PDF document holds no text",
                help: "it may hold pictures of pages; have them read by a text recogniser first")
        }
        if let output = catalogue.readByCustom(inner) { return output }
        var output = PlainTextReader.read(inner)
        output.articles = output.articles.map { article in
            let source = ArticleSource(
                path: article.source.path, reader: descriptor.name, encoding: article.source.encoding,
                encodingBasis: article.source.encodingBasis, layers: article.source.layers)
            var wrapped = article.wrapped(in: source, revision: input.layer.digest, heading: nil)
            wrapped.id = ArticleID(locationKey: input.location)
            return wrapped
        }
        return output
    }
}
