/// How fast sentences and dates are read, on news and on hostile texts, and that twice the text takes twice the time.
enum DateBenchmarks {
    /// Twice the text may take at most so many times the time.
    private static let allowedRatio = 2.1
    /// News must be read at least so fast, in megabytes a second of one core.
    private static let neededSpeed = 5.0

    static func lines() -> [String] {
        BenchmarkText.samples.map { sample in
            let (once, twice) = ReadingTime.ofBoth(sample.text(ofAbout: 2_000_000), sample.text(ofAbout: 4_000_000))
            let speed = Double(once.bytes) / once.seconds / 1_000_000
            let ratio = twice.seconds / once.seconds * Double(2 * once.bytes) / Double(twice.bytes)
            let aim = sample.isNews ? ">= 5 MB/s, twice the text <= 2.1 x" : "twice the text <= 2.1 x"
            return Figure(
                name: sample.name,
                values: [Figure.text(speed, "MB/s"), Figure.text(ratio, "x for twice", digits: 2)],
                aim: (aim, ratio <= allowedRatio && (!sample.isNews || speed >= neededSpeed))
            ).line
        }
    }
}
