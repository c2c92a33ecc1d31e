import Testing

@testable import PipelineCore

struct StageGraphTests {
    /// 0 and 1 in a row, 2 and 3 behind them, 4 behind 1, 5 on what is loaded.
    private let tree = StageGraph(sources: [nil, 0, 1, 2, 1, nil])

    @Test func knowsThePathToEachStage() {
        #expect(tree.path(to: 3) == [0, 1, 2, 3])
        #expect(tree.path(to: 4) == [0, 1, 4])
        #expect(tree.path(to: 5) == [5])
        #expect(tree.path(to: nil) == [])
        #expect(tree.path(to: 9) == [])
    }

    @Test func knowsItsEnds() {
        #expect(tree.ends == [3, 4, 5])
        #expect(tree.following(1) == [2, 3, 4])
        #expect(tree.following(3) == [])
        #expect(!tree.isRow)
    }

    @Test func aRowHasOneEnd() {
        let row = StageGraph(inARow: 3)
        #expect(row.sources == [nil, 0, 1])
        #expect(row.isRow)
        #expect(row.ends == [2])
        #expect(StageGraph(inARow: 0).isRow)
        #expect(StageGraph(inARow: 0).last == nil)
    }

    @Test func leftOutStagesAreSteppedOver() {
        #expect(tree.keeping([0, 3, 4]).sources == [nil, 0, 0])
        #expect(tree.keeping([1, 2, 3]).isRow)
        #expect(tree.keeping([4, 5]).sources == [nil, nil])
    }

    @Test func aStageCannotTakeFromWhatComesAfterIt() {
        #expect(StageGraph(sources: [2, 1, -1]).sources == [nil, nil, nil])
    }
}
