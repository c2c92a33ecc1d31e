import ArticleModel

/// Annotations and free values as bytes.
extension BinaryWriter {
    /// The annotations of one kind; the kind itself is written by the caller.
    mutating func write(_ annotations: [Annotation]) {
        write(count: annotations.count)
        var last = 0
        for annotation in annotations {
            write(annotation.span.start &- last)
            write(count: annotation.span.length)
            last = annotation.span.start
            write(annotation.value)
        }
    }

    private mutating func write(_ value: Annotation.Value) {
        switch value {
        case .sentence(let block):
            write(byte: 0)
            write(block)
        case .date(let mention):
            write(byte: 1)
            write(mention.type.rawValue)
            write(mention.value)
            write(mention.date) { $0.write($1) }
            write(mention.basis.rawValue)
            write(mention.anchor) { $0.write($1) }
            write(mention.reason)
        case .name(let mention):
            write(byte: 2)
            write(mention.entity)
            write(mention.type.rawValue)
            write(mention.isShortForm)
            write(mention.isAdjective)
            write(mention.party)
        case .quotation(let quotation):
            write(byte: 3)
            write(quotation.manner.rawValue)
            write(quotation.speaker)
            write(quotation.speakerSpan) { $0.write($1) }
            write(quotation.verbSpan) { $0.write($1) }
        case .quantity(let quantity):
            write(byte: 4)
            write(word: quantity.value.bitPattern)
            write(quantity.upper) { $0.write(word: $1.bitPattern) }
            write(quantity.unit)
            write(quantity.bound.rawValue)
            write(quantity.countedSpan) { $0.write($1) }
        case .topic(let mention):
            write(byte: 5)
            write(mention.topic)
            write(mention.issue)
            write(mention.weight)
        case .custom(let value):
            write(byte: 6)
            write(value)
        }
    }

    mutating func write(_ value: FieldValue) {
        switch value {
        case .null: write(byte: 0)
        case .boolean(let flag):
            write(byte: 1)
            write(flag)
        case .integer(let number):
            write(byte: 2)
            write(number)
        case .number(let number):
            write(byte: 3)
            write(word: number.bitPattern)
        case .string(let text):
            write(byte: 4)
            write(text)
        case .date(let date):
            write(byte: 5)
            write(date)
        case .list(let values):
            write(byte: 6)
            write(values) { $0.write($1) }
        case .map(let values):
            write(byte: 7)
            write(values) { $0.write($1) }
        }
    }
}

extension BinaryReader {
    /// Values deeper than this were never written by a script, whose own depth is less.
    private static let deepest = 200

    mutating func annotations(of kind: AnnotationKind) throws(Fault) -> [Annotation] {
        let count = try count(ofSize: 3)
        var annotations: [Annotation] = []
        annotations.reserveCapacity(count)
        var last = 0
        for _ in 0..<count {
            let (start, overflows) = last.addingReportingOverflow(try integer())
            let (end, overflowsToo) = start.addingReportingOverflow(try natural())
            guard !overflows, !overflowsToo else { throw Fault() }
            last = start
            annotations.append(Annotation(kind: kind, span: TextSpan(start, end), value: try annotationValue()))
        }
        return annotations
    }

    private mutating func annotationValue() throws(Fault) -> Annotation.Value {
        switch try byte() {
        case 0: return .sentence(block: try integer())
        case 1:
            let type = try named(DateMention.TimexType.self)
            let value = try text()
            let date = try optional { (reader) throws(Fault) in try reader.date() }
            let basis = try named(DateBasis.self)
            let anchor = try optional { (reader) throws(Fault) in try reader.date() }
            return .date(
                DateMention(type: type, value: value, date: date, basis: basis, anchor: anchor, reason: try text()))
        case 2:
            let entity = try text()
            let type = try named(EntityType.self)
            let isShortForm = try flag()
            let isAdjective = try flag()
            return .name(
                NameMention(
                    entity: entity, type: type, isShortForm: isShortForm, isAdjective: isAdjective,
                    party: try optionalText()))
        case 3:
            let manner = try named(Quotation.Manner.self)
            let speaker = try optionalText()
            let speakerSpan = try optional { (reader) throws(Fault) in try reader.span() }
            let verbSpan = try optional { (reader) throws(Fault) in try reader.span() }
            return .quotation(
                Quotation(manner: manner, speaker: speaker, speakerSpan: speakerSpan, verbSpan: verbSpan))
        case 4:
            let value = Double(bitPattern: try word())
            let upper = try optional { (reader) throws(Fault) in Double(bitPattern: try reader.word()) }
            let unit = try text()
            let bound = try named(QuantityMention.Bound.self)
            let counted = try optional { (reader) throws(Fault) in try reader.span() }
            return .quantity(
                QuantityMention(value: value, upper: upper, unit: unit, bound: bound, countedSpan: counted))
        case 5:
            let topic = try text()
            let issue = try optionalText()
            return .topic(TopicMention(topic: topic, issue: issue, weight: try integer()))
        case 6: return .custom(try fieldValue())
        default: throw Fault()
        }
    }

    mutating func fieldValue(depth: Int = 0) throws(Fault) -> FieldValue {
        guard depth < Self.deepest else { throw Fault() }
        switch try byte() {
        case 0: return .null
        case 1: return .boolean(try flag())
        case 2: return .integer(try integer())
        case 3: return .number(Double(bitPattern: try word()))
        case 4: return .string(try text())
        case 5: return .date(try date())
        case 6: return .list(try list { (reader) throws(Fault) in try reader.fieldValue(depth: depth + 1) })
        case 7: return .map(try map { (reader) throws(Fault) in try reader.fieldValue(depth: depth + 1) })
        default: throw Fault()
        }
    }
}
