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
        var ending = ChildProcess.Ending()
        // On a busy machine the shell may need longer than a second to come to its line.
        for timeout: Int64 in [1, 5, 25, 125] where ending.output.isEmpty {
            let child = try ChildProcess(
                ["/bin/sh", "-c", "sleep 300 & echo $!; wait"], input: [], holdsInput: false)
            ending = await child.ending(timeout: timeout)
            #expect(ending.isOverdue)
            #expect(ending.signal == SIGTERM)
        }
        let grandchild = try #require(Int32(String(decoding: ending.output.dropLast(), as: UTF8.self)))
        #expect(kill(grandchild, 0) != 0 || Self.isRemains(grandchild))
    }

    /// Ended, but not yet collected by whoever has inherited it.
    private static func isRemains(_ process: Int32) -> Bool {
        for _ in 0..<6000 {
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
        let folder = ScheduleSample.folder()
        let sign = folder.path + "/h.sqlite"
        let child = try ChildProcess(
            ["/bin/sh", "-c", "read line; echo $line; : > \"$1\"; cat; echo closed", "sh", sign],
            input: Array("go\n".utf8), holdsInput: true)
        async let ending = child.ending(timeout: 120)
        for _ in 0..<60_000 where access(sign, F_OK) != 0 { try await Task.sleep(for: .milliseconds(2)) }
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
