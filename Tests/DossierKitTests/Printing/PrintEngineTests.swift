import FileAccess
import Glibc
import Testing

@testable import DossierKit

/// Engines that behave badly, and the times in what good ones write.
@Suite struct PrintEngineTests {
    private func engine(_ script: String, in folder: ScratchFolder) throws -> PrintEngine {
        try folder.put(Array("#!/bin/sh\n\(script)\n".utf8), at: "engine")
        #expect(chmod(folder.path + "/engine", 0o755) == 0)
        return PrintEngine(kind: .weasyPrint, program: folder.path + "/engine")
    }

    @Test func whatAnEngineWritesIsTaken() throws {
        let folder = try ScratchFolder("print")
        let engine = try engine("printf '%%PDF-1.7 '; cat", in: folder)
        #expect(try engine.print(Array("page".utf8), time: 0) == Array("%PDF-1.7 page".utf8))
    }

    @Test(arguments: [
        ("cat", "it wrote no PDF"), ("printf '%%PDF-1.7'; exit 3", "it failed"), ("kill -9 $$", "it failed"),
    ])
    func aFailingEngineIsToldWithWhatItDid(script: String, words: String) throws {
        let folder = try ScratchFolder("print")
        let engine = try engine(script, in: folder)
        let fault = #expect(throws: PrintFault.self) { _ = try engine.print(Array("page".utf8), time: 0) }
        #expect(fault?.message.contains(words) == true)
    }

    // Only what runs is told of the time, and no secret of the caller.
    @Test func theEngineSeesAFixedEnvironment() throws {
        let folder = try ScratchFolder("print")
        let engine = try engine(
            "printf '%%PDF-1.7 '; env | sort | grep -v -E '^(PATH|PWD|_|OLDPWD|SHLVL)='", in: folder)
        let text = String(decoding: try engine.print([], time: 86400), as: UTF8.self)
        #expect(text == "%PDF-1.7 LC_ALL=C\nSOURCE_DATE_EPOCH=86400\nTZ=UTC\n")
    }

    @Test func timesOfTheClockAreReplacedDigitForDigit() {
        let file =
            "<< /CreationDate (D:20261122080200+00'00') /ModDate (D:20261122080200Z) /X (D:20261122080200) /CreationDate (D:2026)"
        let fixed = PDFDates.fixed(Array(file.utf8), at: 86400 * 365 + 3661)
        #expect(
            String(decoding: fixed, as: UTF8.self)
                == "<< /CreationDate (D:19710101010101+00'00') /ModDate (D:19710101010101Z) /X (D:20261122080200) /CreationDate (D:2026)"
        )
    }
}
