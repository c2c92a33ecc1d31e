import FileAccess
import Glibc
import PipelineCore
import TestSupport
import Testing

@testable import DossierKit

struct PackStoreTests {
    private func store(_ folder: ScratchFolder, limit: Int = 1 << 20) -> PackStore {
        PackStore(folder: folder.path + "/results", limit: limit, mayWrite: true)
    }

    private func key(_ number: Int) -> Fingerprint { Fingerprint(of: Array("\(number)".utf8)) }

    private func packs(_ folder: ScratchFolder) -> [String] {
        FileTree.files(matching: "*", from: folder.path + "/results").files.map { folder.path + "/results/" + $0 }
    }

    private func keep(_ numbers: some Sequence<Int>, in folder: ScratchFolder, limit: Int = 1 << 20, length: Int = 100)
    {
        let store = store(folder, limit: limit)
        for number in numbers { store.add([UInt8](repeating: UInt8(number & 0xFF), count: length), for: key(number)) }
        store.finish()
    }

    @Test func givesBackWhatRunsHaveKept() throws {
        let folder = try ScratchFolder("packs")
        for run in 0..<20 { keep(run * 10..<run * 10 + 10, in: folder) }
        let store = store(folder)
        for number in 0..<200 {
            #expect(store.entry(key(number)) == [UInt8](repeating: UInt8(number), count: 100))
        }
        #expect(store.entry(key(200)) == nil)
        #expect(packs(folder).count < 8)
    }

    @Test func nothingIsWrittenForNothing() throws {
        let folder = try ScratchFolder("packs")
        keep([], in: folder)
        #expect(!(FileKind.of(folder.path + "/results") == .folder))
        let reading = PackStore(folder: folder.path + "/results", limit: 1 << 20, mayWrite: false)
        reading.add([1], for: key(1))
        reading.finish()
        #expect(!(FileKind.of(folder.path + "/results") == .folder))
    }

    /// Whatever is done to a pack, an entry is what was put in, or nothing.
    @Test func whatIsNotWholeIsNothing() throws {
        let folder = try ScratchFolder("packs")
        keep(0..<40, in: folder)
        let path = try #require(packs(folder).first)
        let whole = try ScratchFolder.bytes(of: path)
        var random = SeededGenerator(seed: 7)
        for round in 0..<40 {
            var bytes = whole
            if round % 3 == 0 { bytes.removeLast(Int.random(in: 1...bytes.count, using: &random)) }
            for _ in 0..<(bytes.isEmpty ? 0 : 3) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            }
            try AtomicWriting.write(bytes, to: path)
            let store = store(folder)
            for number in 0..<40 {
                let entry = store.entry(key(number))
                #expect(entry == nil || entry == [UInt8](repeating: UInt8(number), count: 100))
            }
        }
    }

    @Test func whatWasUsedLongestAgoGoesFirst() throws {
        let folder = try ScratchFolder("packs")
        let limit = 40_000
        keep(0..<20, in: folder, limit: limit, length: 1000)
        // Of the first twenty ten are used again, and then there is no more room.
        let second = store(folder, limit: limit)
        for number in 0..<10 { #expect(second.entry(key(number)) != nil) }
        for number in 100..<118 { second.add([UInt8](repeating: 1, count: 1000), for: key(number)) }
        second.finish()
        let third = store(folder, limit: limit)
        for number in 0..<10 { _ = third.entry(key(number)) }
        for number in 200..<205 { third.add([UInt8](repeating: 2, count: 1000), for: key(number)) }
        third.finish()
        let after = store(folder, limit: limit)
        #expect((200..<205).allSatisfy { after.entry(key($0)) != nil })
        #expect((0..<10).allSatisfy { after.entry(key($0)) != nil })
        #expect((10..<20).allSatisfy { after.entry(key($0)) == nil })
        let size = packs(folder).compactMap { FileKind.size(of: $0) }.reduce(0, +)
        #expect(size <= limit)
    }

    @Test func manyRunsAtOnceLeaveWholePacks() async throws {
        let folder = try ScratchFolder("packs")
        await withTaskGroup(of: Void.self) { group in
            for run in 0..<8 { group.addTask { keep(run * 20..<run * 20 + 20, in: folder) } }
        }
        let store = store(folder)
        for number in 0..<160 { #expect(store.entry(key(number)) != nil) }
        #expect(packs(folder).allSatisfy { $0.hasSuffix(".pack") && PackFile(path: $0) != nil })
    }

    @Test func takesAwayWhatAKilledRunLeft() throws {
        let folder = try ScratchFolder("packs")
        try folder.put([1], at: "results/.dossier-999999999-0.tmp")
        keep(0..<1, in: folder)
        #expect(packs(folder).count == 1)
        #expect(FileKind.of(folder.path + "/results/.dossier-999999999-0.tmp") == nil)
    }
}
