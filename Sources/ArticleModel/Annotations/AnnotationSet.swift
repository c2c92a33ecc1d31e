/// What stages have marked in one article: kinds in byte order of their names, spans in text order within a kind.
public struct AnnotationSet: Sendable, Hashable {
    /// The built-in kinds by their places, as they are asked for again and again.
    private var standard = [Deferred<[Annotation]>](repeating: Deferred([]), count: AnnotationKind.ofStages.count)
    private var own: [AnnotationKind: [Annotation]] = [:]

    /// Makes an empty set.
    public init() {}

    /// The kinds that hold at least one annotation, by name.
    public var kinds: [AnnotationKind] {
        let held = AnnotationKind.ofStages.filter { !self[$0].isEmpty } + own.keys
        return held.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The kinds of a user's own that hold at least one annotation, in no order.
    public var ownKinds: [AnnotationKind] { Array(own.keys) }

    /// The annotations of one kind, by span.
    public subscript(kind: AnnotationKind) -> [Annotation] {
        kind.place.map { standard[$0].value } ?? own[kind] ?? []
    }

    /// Whether the annotations of one kind are those of another set, which shows without reading them; false says nothing.
    public func isShared(_ kind: AnnotationKind, with other: AnnotationSet) -> Bool {
        kind.place.map { standard[$0].isShared(with: other.standard[$0]) } ?? false
    }

    /// Whether those of one kind are kept until somebody looks at them, where they are given so.
    public static func canWait(_ kind: AnnotationKind) -> Bool { kind.place != nil }

    /// Reads what was to be read later.
    public mutating func readAll() {
        for place in standard.indices where standard[place].isOpen { standard[place] = Deferred(standard[place].value) }
    }

    /// Replaces the annotations of one kind.
    public mutating func set(_ annotations: [Annotation], for kind: AnnotationKind) {
        put(Self.inOrder(annotations), for: kind)
    }

    /// Replaces the annotations of one kind by those that `make` gives when somebody first looks at them.
    public mutating func set(for kind: AnnotationKind, later make: @escaping @Sendable () -> [Annotation]) {
        guard let place = kind.place else { return set(make(), for: kind) }
        standard[place] = Deferred(placeholder: []) { Self.inOrder(make()) }
    }

    /// The annotations by span; stages give them so nearly always, and then nothing is moved.
    private static func inOrder(_ annotations: [Annotation]) -> [Annotation] {
        let isInOrder = annotations.indices.dropFirst().allSatisfy {
            !(annotations[$0].span < annotations[$0 - 1].span)
        }
        return isInOrder ? annotations : annotations.sorted { $0.span < $1.span }
    }

    /// Adds one annotation, after those of equal span.
    public mutating func insert(_ annotation: Annotation) {
        var list = self[annotation.kind]
        let place = list.firstIndex { annotation.span < $0.span } ?? list.count
        list.insert(annotation, at: place)
        put(list, for: annotation.kind)
    }

    private mutating func put(_ annotations: [Annotation], for kind: AnnotationKind) {
        if let place = kind.place {
            standard[place] = Deferred(annotations)
        } else {
            own[kind] = annotations.isEmpty ? nil : annotations
        }
    }

    /// The last annotation of one kind that begins before `span` and ends with or behind it; nil where none does.
    public func annotation(of kind: AnnotationKind, goingOnOver span: TextSpan) -> Annotation? {
        let list = self[kind]
        let next = Self.firstIndex(startingAtOrAfter: span.start, in: list)
        return next > 0 && list[next - 1].span.end >= span.end ? list[next - 1] : nil
    }

    private static func firstIndex(startingAtOrAfter offset: Int, in list: [Annotation]) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].span.start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The annotations of one kind that lie wholly in `span`.
    public func annotations(of kind: AnnotationKind, in span: TextSpan) -> ArraySlice<Annotation> {
        let list = self[kind]
        let low = Self.firstIndex(startingAtOrAfter: span.start, in: list)
        var end = low
        while end < list.count, list[end].span.start < span.end { end += 1 }
        let touched = list[low..<end]
        return touched.allSatisfy { $0.span.end <= span.end }
            ? touched : touched.filter { $0.span.end <= span.end }[...]
    }
}

/// The name of a kind of annotation: one of the built-in ones or a user's own.
public struct AnnotationKind: Sendable, Hashable {
    /// The name as users write it.
    public let name: String
    /// Place among the built-in kinds; nil for a user's own.
    fileprivate let place: Int?

    /// Takes a kind by its name.
    public init(_ name: String) {
        self.name = name
        place = Self.names.firstIndex(of: name)
    }

    private static let names = ["sentence", "date", "name", "quote", "quantity", "topic"]
    /// The kinds that stages make; scripts may not add to them.
    public static let ofStages = names.map { AnnotationKind($0) }

    /// A sentence.
    public static let sentence = AnnotationKind("sentence")
    /// A date expression.
    public static let date = AnnotationKind("date")
    /// A mention of an entity.
    public static let name = AnnotationKind("name")
    /// A quotation.
    public static let quote = AnnotationKind("quote")
    /// A quantity.
    public static let quantity = AnnotationKind("quantity")
    /// A word that speaks of a topic.
    public static let topic = AnnotationKind("topic")
}

/// A mark on a span: what kind, where, and what it means.
public struct Annotation: Sendable, Hashable {
    /// What kind of mark it is.
    public let kind: AnnotationKind
    /// Where it stands in the text.
    public let span: TextSpan
    /// What it means.
    public let value: Value

    /// Makes a mark.
    public init(kind: AnnotationKind, span: TextSpan, value: Value) {
        self.kind = kind
        self.span = span
        self.value = value
    }

    /// What an annotation means, by kind.
    public enum Value: Sendable, Hashable {
        /// A sentence, with the index of its block.
        case sentence(block: Int)
        /// A date expression and its reading.
        case date(DateMention)
        /// A mention and the entity it means.
        case name(NameMention)
        /// A quotation and who speaks.
        case quotation(Quotation)
        /// A quantity and what is counted.
        case quantity(QuantityMention)
        /// A topic that the words speak of.
        case topic(TopicMention)
        /// A value of a user's own kind.
        case custom(FieldValue)
    }
}
