import Synchronization

/// A value that is made when somebody first looks at it: most of what was kept of an article is never looked at again.
///
/// Copies share what was made. Making must always come to the same.
public struct Deferred<Value: Sendable>: Sendable {
    @usableFromInline var stored: Value
    /// Nil where `stored` counts.
    @usableFromInline var making: DeferredMaking<Value>?

    /// Holds a value that is there.
    @inlinable
    public init(_ value: Value) { stored = value }

    /// Holds a value that `make` gives; `placeholder` takes up its room until then.
    public init(placeholder: Value, _ make: @escaping @Sendable () -> Value) {
        stored = placeholder
        making = DeferredMaking(make)
    }

    /// Whether it is one that is, or was, to be made later.
    public var isOpen: Bool { making != nil }

    /// Whether both are made by one making, and so equal; false says nothing.
    public func isShared(with other: Deferred) -> Bool { making != nil && making === other.making }

    /// The value.
    @inlinable public var value: Value {
        get { making?.value ?? stored }
        _modify {
            if let making { stored = making.value }
            making = nil
            yield &stored
        }
    }
}

extension Deferred: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (left: Deferred, right: Deferred) -> Bool { left.value == right.value }
}

extension Deferred: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// How a value is made, then the value.
@usableFromInline
final class DeferredMaking<Value: Sendable>: Sendable {
    private enum State {
        case open(@Sendable () -> Value)
        case made(Value)
    }

    private let state: Mutex<State>

    init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.open(make)) }

    @usableFromInline var value: Value {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .open(let make):
                let value = make()
                state = .made(value)
                return value
            }
        }
    }
}
