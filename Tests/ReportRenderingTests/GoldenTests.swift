import Glibc
import ReportRendering
import Testing

/// The sample brief in every format, as somebody has read and approved it.
@Suite struct GoldenTests {
    private static let folder = String(#filePath.dropLast("GoldenTests.swift".count)) + "Goldens/"

    @Test(arguments: FormatCatalogue.all.map(\.descriptor.name)) func sampleBrief(_ name: String) throws {
        let format = try #require(FormatCatalogue.format(named: name))
        let rendered = format.render(SampleBrief.full, options: RenderOptions(sourcesBase: "../"))
        let path = Self.folder + "sample." + (format.descriptor.extensions.first ?? name)
        if getenv("RECORD_GOLDENS") != nil {
            Self.write(rendered, to: path)
            Issue.record("recorded \(path): read it, then run without RECORD_GOLDENS")
            return
        }
        let golden = try #require(Self.read(path), "no golden at \(path): run with RECORD_GOLDENS=1, then read it")
        #expect(String(decoding: rendered, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "wb") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
