import Synchronization
import Testing

@testable import ArticleModel

struct DeferredTests {
    private final class Count: Sendable {
        let made = Mutex(0)
    }

    private static func numbers(_ count: Count) -> Deferred<[Int]> {
        Deferred(placeholder: []) {
            count.made.withLock { $0 += 1 }
            return [1, 2, 3]
        }
    }

    @Test func isMadeOnceForAllCopiesAndOnlyWhenLookedAt() async {
        let count = Count()
        let numbers = Self.numbers(count)
        #expect(count.made.withLock { $0 } == 0)
        await withTaskGroup(of: [Int].self) { group in
            for _ in 0..<8 { group.addTask { numbers.value } }
            for await value in group { #expect(value == [1, 2, 3]) }
        }
        #expect(count.made.withLock { $0 } == 1)
    }

    @Test func aCopyThatIsChangedLeavesTheOthersAlone() {
        let count = Count()
        let numbers = Self.numbers(count)
        var changed = numbers
        changed.value.append(4)
        #expect(changed.value == [1, 2, 3, 4])
        #expect(numbers.value == [1, 2, 3])
        #expect(numbers == Deferred([1, 2, 3]))
        #expect(numbers.hashValue == Deferred([1, 2, 3]).hashValue)
    }

    @Test func annotationsThatAreMadeLaterStandInOrder() {
        let marks = [TextSpan(8, 9), TextSpan(0, 4)].map {
            Annotation(kind: .quantity, span: $0, value: .custom(.integer($0.start)))
        }
        let own = AnnotationKind("mine")
        var later = AnnotationSet()
        later.set(for: .quantity) { marks }
        later.set(for: own) { marks }
        var now = AnnotationSet()
        now.set(marks, for: .quantity)
        now.set(marks, for: own)
        #expect(later == now)
        #expect(later[.quantity].map(\.span) == [TextSpan(0, 4), TextSpan(8, 9)])
        #expect(later.kinds == now.kinds)
    }
}
