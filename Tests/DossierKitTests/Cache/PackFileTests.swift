import FileAccess
import PipelineCore
import Testing

@testable import DossierKit

struct PackFileTests {
    /// Keys that lie close together are found as well as those that are spread evenly.
    @Test(arguments: [0, 1, 2, 40, 1000])
    func findsEveryKeyAndNoOther(count: Int) throws {
        let folder = try ScratchFolder("pack")
        guard var writer = PackWriter(folder: folder.path) else {
            Issue.record("nothing can be written")
            return
        }
        let keys = (0..<count).map { number -> Fingerprint in
            number % 2 == 0
                ? Fingerprint(of: Array("\(number)".utf8)) : Fingerprint(high: UInt64.max, low: UInt64(number))
        }
        for (number, key) in keys.enumerated() { writer.add(Array("entry \(number)".utf8), for: key) }
        let isWhole = writer.finish(as: folder.path + "/a.pack")
        #expect(isWhole)
        let pack = try #require(PackFile(path: folder.path + "/a.pack"))
        for (number, key) in keys.enumerated() {
            let place = try #require(pack.place(of: key))
            #expect(pack.bytes(of: pack.entries[place]) == Array("entry \(number)".utf8))
        }
        for other in [Fingerprint(high: 0, low: 0), Fingerprint(high: .max, low: .max), Fingerprint(of: [1])] {
            #expect(pack.place(of: other) == nil)
        }
    }
}
