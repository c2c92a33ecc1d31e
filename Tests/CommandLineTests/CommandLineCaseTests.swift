import Glibc
import Testing

/// Every folder under `Cases`; with `RECORD_CASES=1` the answers are written down, and the test fails so that none is
/// blessed by accident.
struct CommandLineCaseTests {
    @Test(arguments: CommandCase.all)
    func answersAsWrittenDown(_ folder: CommandCase) throws {
        let answer = try folder.answer()
        if getenv("RECORD_CASES") != nil {
            try folder.record(answer)
            Issue.record("'\(folder.name)' was recorded; read it, then run again without RECORD_CASES")
        }
        let expected = try folder.expected()
        #expect(answer.stdout == expected.stdout)
        #expect(answer.stderr == expected.stderr)
        #expect(answer.status == expected.status)
    }

    @Test func thereAreCases() {
        #expect(CommandCase.all.count >= 24)
    }

    @Test(arguments: [
        ("dossier run a.yaml --set 'title=Two words'", ["dossier", "run", "a.yaml", "--set", "title=Two words"]),
        ("  a  \"b c\"d e\\ f '' ", ["a", "b cd", "e f", ""]),
        ("'a\\b' \"c'd\"", ["a\\b", "c'd"]),
    ])
    func cutsWordsAsAShellDoes(line: String, words: [String]) {
        #expect(CommandWords.split(line) == words)
    }
}
