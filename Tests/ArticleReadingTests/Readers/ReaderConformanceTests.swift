import ArticleModel
import TestSupport
import Testing

@testable import ArticleReading

/// What every reader must bear, whatever it was made for.
@Suite struct ReaderConformanceTests {
    @Test(arguments: ReaderCatalogue.all.map { $0.descriptor.name })
    func bearsEverything(name: String) throws {
        let reader = try #require(ReaderCatalogue.all.first { $0.descriptor.name == name })
        for bytes in HostileSources.all {
            let input = ReaderInput(path: "odd/file", bytes: bytes)
            _ = reader.claim(on: input)
            check(reader.read(input), input)
        }
    }

    @Test func catalogueGivesEveryFileAFate() {
        for bytes in HostileSources.all {
            let output = ReaderCatalogue.read(ReaderInput(path: "odd/file", bytes: bytes))
            #expect(!output.articles.isEmpty || !output.quarantined.isEmpty)
        }
    }

    @Test func namesAreUnique() {
        let names = ReaderCatalogue.all.map { $0.descriptor.name }
        #expect(Set(names).count == names.count)
        #expect(ReaderCatalogue.all.allSatisfy { $0.descriptor.summary.hasSuffix(".") })
    }

    private func check(_ output: ReaderOutput, _ input: ReaderInput) {
        for article in output.articles {
            let text = article.text
            #expect(!text.bytes.isEmpty)
            #expect(String(validating: text.bytes, as: UTF8.self) != nil)
            #expect(TextNormaliser.normalised(MappedText(verbatim: text.bytes)).bytes == text.bytes)
            #expect(article.blocks.allSatisfy { text.span.contains($0.span) && !$0.span.isEmpty })
            #expect(article.source.layers.last?.byteCount == input.bytes.count)
            RawMapCheck.check(article, input)
        }
    }
}
