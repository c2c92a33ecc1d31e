import Testing

@testable import LanguageAnalysis

struct DayGroupsTests {
    @Test func findsEveryGroupThatSharesADayOnce() {
        let stretches = [3...3, 1...9, 5...7, 3...3, 8...20, 40...41, 5...7]
        var groups = DayGroups()
        for (number, days) in stretches.enumerated() {
            let sketch = TellingSketch(
                words: [], parties: [], act: nil, article: 1, status: .happened, isUndated: false, isHistory: false)
            groups.add(.init(group: number, sketch: sketch, days: days))
        }
        for window in [3...3, 0...2, 4...6, 6...8, 21...39, 0...100, 41...41] {
            var found: [Int] = []
            groups.each(sharing: window) { found += $0.map(\.group) }
            #expect(groups.count(sharing: window) == found.count)
            #expect(found.sorted() == stretches.indices.filter { stretches[$0].overlaps(window) }, "\(window)")
        }
    }
}
