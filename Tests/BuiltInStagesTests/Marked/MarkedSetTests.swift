import Glibc
import Testing

/// Passages that nothing was tuned on, marked by two pairs of eyes that did not see each other's marks.
///
/// With `MARKED_MISSES` set, every point of difference is printed.
struct MarkedSetTests {
    @Test func theProgramKeepsItsFloors() async throws {
        let passages = try MarkedPassage.all()
        let found = try await PassageReading.marks(of: passages)
        let scores = MarkedScores(found, against: try PassageMarks.read("marks-a.txt"), passages: passages)
        Self.tell("program against the first marks", scores)
        #expect(passages.count >= 60)
        #expect(scores.names >= 0.90)
        #expect(scores.speakers >= 0.90)
        #expect(scores.quantities >= 0.90)
        #expect(scores.statusesOfTold >= 0.90)
        #expect(scores.told >= 0.92)
        #expect(scores.statuses >= 0.90)
        #expect(scores.merging >= 0.85)
    }

    @Test func theTwoPairsOfEyesAgree() throws {
        let passages = try MarkedPassage.all()
        let scores = MarkedScores(
            try PassageMarks.read("marks-b.txt"), against: try PassageMarks.read("marks-a.txt"), passages: passages)
        Self.tell("second marks against the first", scores)
        #expect(scores.names >= 0.95)
        #expect(scores.speakers >= 0.95)
        #expect(scores.quantities >= 0.90)
        #expect(scores.kappa >= 0.90)
        #expect(scores.merging >= 0.95)
    }

    private static func tell(_ what: String, _ scores: MarkedScores) {
        guard getenv("MARKED_MISSES") != nil else { return }
        print("\(what): \(scores)")
        for line in scores.misses { print(line) }
    }
}
