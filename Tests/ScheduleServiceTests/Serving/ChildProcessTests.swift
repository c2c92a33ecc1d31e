import Glibc
import Testing

@testable import ScheduleService

@Suite struct ChildProcessTests {
    @Test func whatAChildReadsWritesAndEndsWithComesBack() async throws {
        let child = try ChildProcess(
            ["/bin/sh", "-c", "cat; echo oops >&2; exit 3"], input: Array("hello".utf8), holdsInput: false)
        let ending = await child.ending(timeout: 60)
        #expect(ending.status == 3)
        #expect(String(decoding: ending.output, as: UTF8.self) == "hello")
        #expect(String(decoding: ending.errors, as: UTF8.self) == "oops\n")
        #expect(!ending.isOverdue)
    }

    @Test func aTimeoutEndsTheWholeGroup() async throws {
        // The grandchild would keep anybody waiting who reads until its output is closed.
        let child = try ChildProcess(
            ["/bin/sh", "-c", "sleep 300 & echo $!; wait"], input: [], holdsInput: false)
        let ending = await child.ending(timeout: 1)
        #expect(ending.isOverdue)
        #expect(ending.signal == SIGTERM)
        let grandchild = try #require(Int32(String(decoding: ending.output.dropLast(), as: UTF8.self)))
        #expect(kill(grandchild, 0) != 0 || Self.isRemains(grandchild))
    }

    /// Ended, but not yet collected by whoever has inherited it.
    private static func isRemains(_ process: Int32) -> Bool {
        for _ in 0..<100 {
            if kill(process, 0) != 0 { return true }
            usleep(10_000)
            guard let file = fopen("/proc/\(process)/stat", "r") else { return true }
            defer { fclose(file) }
            var line = [CChar](repeating: 0, count: 256)
            fgets(&line, 256, file)
            if line.contains(CChar(UInt8(ascii: "Z"))) { return true }
        }
        return false
    }

    @Test func standardInputStaysOpenAsLongAsItIsHeld() async throws {
        let child = try ChildProcess(
            ["/bin/sh", "-c", "read line; echo $line; exec sleep 300"], input: Array("go\n".utf8), holdsInput: true)
        async let ending = child.ending(timeout: nil)
        try await Task.sleep(for: .milliseconds(150))
        await child.stop()
        #expect(await ending.signal == SIGTERM)
        #expect(await String(decoding: ending.output, as: UTF8.self) == "go\n")
    }

    @Test func aProgramThatIsNotThereIsAFault() {
        #expect(throws: ChildProcess.Fault.self) {
            try ChildProcess(["/no/such/program"], input: [], holdsInput: false)
        }
    }
}
