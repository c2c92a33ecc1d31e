import Testing

@testable import PipelineCore

struct WorkersTests {
    @Test(arguments: [1, 2, 5], [0, 1, 63, 64, 1000])
    func answersStandInOrderWhoeverWorkedThemOut(workers: Int, length: Int) async {
        let answers = await Workers(workers).answers(length) { range in range.map { $0 * 3 } }
        #expect(answers == (0..<length).map { $0 * 3 })
    }

    @Test func thereIsAlwaysOneWorker() { #expect(Workers(-2).count == 1) }
}
