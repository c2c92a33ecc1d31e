// Measures how fast sentences and dates are read, on news and on hostile text: Tools/bench-dates

/// Twice the text may take at most so many times the time.
let allowedRatio = 2.1
/// News must be read at least so fast, in megabytes a second of one core.
let neededSpeed = 5.0

var failed = false
print("text".padded(30) + "MB/s".leading(10) + "x2 time".leading(10) + "  aim")
for sample in BenchmarkText.samples {
    let (once, twice) = ReadingTime.ofBoth(sample.text(ofAbout: 2_000_000), sample.text(ofAbout: 4_000_000))
    let speed = Double(once.bytes) / once.seconds / 1_000_000
    let ratio = twice.seconds / once.seconds * Double(2 * once.bytes) / Double(twice.bytes)
    let isMet = ratio <= allowedRatio && (!sample.isNews || speed >= neededSpeed)
    failed = failed || !isMet
    print(
        sample.name.padded(30) + tenths(speed).leading(10) + hundredths(ratio).leading(10)
            + (isMet ? "  met" : "  MISSED"))
}
if failed { fatalExit() }
