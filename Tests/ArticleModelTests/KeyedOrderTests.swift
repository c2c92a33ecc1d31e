import Testing

@testable import ArticleModel

/// Orders of large elements by small keys.
struct KeyedOrderTests {
    private struct Item: Equatable {
        let key: Int
        let name: String
    }

    private func items(_ keys: [Int]) -> [Item] {
        keys.enumerated().map { Item(key: $0.element, name: "\($0.offset)") }
    }

    @Test(arguments: [[], [1], [1, 2, 3], [3, 2, 1], [2, 1, 2, 1, 2], [1, 1, 1], [5, 4, 5, 3, 4]])
    func elementsStandInTheOrderOfTheirKeys(_ keys: [Int]) {
        let ordered = items(keys).ordered(of: \.key, by: <)
        #expect(ordered.map(\.key) == keys.sorted())
        // Equal keys keep their places.
        for (left, right) in zip(ordered, ordered.dropFirst()) where left.key == right.key {
            #expect((Int(left.name) ?? 0) < (Int(right.name) ?? 0))
        }
    }
}
