import Glibc
import Testing

/// Passages that nothing was tuned on, marked by two pairs of eyes that did not see each other's marks.
///
/// With `MARKED_MISSES` set, every point of difference is printed.
struct MarkedSetTests {
    @Test func theProgramKeepsItsFloors() async throws {
        let passages = try MarkedPassage.all(of: .known)
        let found = try await PassageReading.marks(of: passages, in: .known)
        let scores = MarkedScores(found, against: try PassageMarks.read("marks-a.txt", of: .known), passages: passages)
        Self.tell("program against the first marks", scores)
        #expect(passages.count >= 60)
        #expect(scores.names >= 0.90)
        #expect(scores.speakers >= 0.90)
        #expect(scores.quantities >= 0.90)
        #expect(scores.statusesOfTold >= 0.90)
        #expect(scores.told >= 0.96)
        #expect(scores.statuses >= 0.96)
        #expect(scores.merging >= 0.85)
    }

    @Test func freshPassages() async throws {
        let passages = try MarkedPassage.all(of: .fresh)
        let found = try await PassageReading.marks(of: passages, in: .fresh)
        let scores = MarkedScores(found, against: try PassageMarks.read("marks-a.txt", of: .fresh), passages: passages)
        Self.tell("program against the first marks, fresh", scores, misses: false)
        for isSeen in [true, false] {
            let part = passages.filter { Self.unseenStories.contains($0.story) != isSeen }
            let scores = MarkedScores(found, against: try PassageMarks.read("marks-a.txt", of: .fresh), passages: part)
            Self.tell(isSeen ? "stories that were looked at" : "stories not looked at", scores, misses: isSeen)
            // Rules were made in sight of some stories alone: the others tell what they are worth elsewhere.
            #expect(scores.names >= (isSeen ? 0.94 : 0.85))
            #expect(scores.speakers >= (isSeen ? 0.90 : 0.68))
            #expect(scores.quantities >= (isSeen ? 0.97 : 0.90))
            #expect(scores.statuses >= (isSeen ? 0.95 : 0.82))
            #expect(scores.statusesOfTold >= (isSeen ? 0.97 : 0.94))
            #expect(scores.merging >= (isSeen ? 0.96 : 0.98))
        }
        // The stories of odd numbers, which were looked at first, and the rest.
        for isOdd in [true, false] {
            let half = passages.filter { ((Int($0.story) ?? 0) % 2 == 1) == isOdd }
            let scores = MarkedScores(found, against: try PassageMarks.read("marks-a.txt", of: .fresh), passages: half)
            #expect(scores.names >= (isOdd ? 0.96 : 0.84))
            #expect(scores.speakers >= (isOdd ? 0.95 : 0.69))
            #expect(scores.quantities >= (isOdd ? 0.97 : 0.90))
        }
        #expect(scores.names >= 0.92)
        #expect(scores.speakers >= 0.85)
        #expect(scores.quantities >= 0.95)
        #expect(scores.statuses >= 0.92)
        #expect(scores.merging >= 0.95)
        #expect(passages.count >= 60)
    }

    /// Fresh stories whose misses nobody has looked at; the rest were seen in two steps, first those of odd numbers.
    private static let unseenStories: Set<String> = ["46", "48", "56", "58"]

    @Test func tuningPassages() async throws {
        let passages = try MarkedPassage.all(of: .tuning)
        let found = try await PassageReading.marks(of: passages, in: .tuning)
        let scores = MarkedScores(found, against: try PassageMarks.read("marks-a.txt", of: .tuning), passages: passages)
        Self.tell("program against the marks, tuning", scores)
        #expect(scores.statuses >= 0.96)
        #expect(passages.count >= 90)
        #expect(scores.names >= 0.97)
        #expect(scores.speakers >= 0.97)
        #expect(scores.quantities >= 0.94)
        #expect(scores.statuses >= 0.96)
        #expect(scores.merging >= 0.92)
    }

    /// Of these, nobody who made rules has seen a passage or a miss.
    @Test func newsPassages() async throws {
        let passages = try MarkedPassage.all(of: .news)
        let found = try await PassageReading.marks(of: passages, in: .news)
        let scores = MarkedScores(found, against: try PassageMarks.read("marks-a.txt", of: .news), passages: passages)
        Self.tell("program against the first marks, news", scores, misses: false)
        #expect(passages.count >= 60)
        #expect(scores.names >= 0.90)
        #expect(scores.speakers >= 0.90)
        #expect(scores.quantities >= 0.93)
        #expect(scores.statuses >= 0.90)
        #expect(scores.statusesOfTold >= 0.94)
        #expect(scores.merging >= 0.94)
    }

    @Test(arguments: [MarkedSet.known, .fresh, .news]) func theTwoPairsOfEyesAgree(set: MarkedSet) throws {
        let passages = try MarkedPassage.all(of: set)
        let scores = MarkedScores(
            try PassageMarks.read("marks-b.txt", of: set), against: try PassageMarks.read("marks-a.txt", of: set),
            passages: passages)
        Self.tell("second marks against the first", scores)
        #expect(scores.names >= 0.95)
        #expect(scores.speakers >= 0.95)
        #expect(scores.quantities >= 0.90)
        #expect(scores.kappa >= 0.90)
        #expect(scores.merging >= 0.95)
    }

    private static func tell(_ what: String, _ scores: MarkedScores, misses: Bool = true) {
        guard getenv("MARKED_MISSES") != nil else { return }
        print("\(what): \(scores)")
        guard misses else { return }
        for line in scores.misses { print(line) }
    }
}
