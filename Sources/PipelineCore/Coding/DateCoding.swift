import ArticleModel

/// Dates as bytes.
extension BinaryWriter {
    /// Writes a span.
    public mutating func write(_ span: TextSpan) {
        write(span.start)
        write(count: span.length)
    }

    /// Writes a date.
    public mutating func write(_ date: EDTFDate) {
        switch date {
        case .point(let point):
            write(byte: 0)
            write(point)
        case .interval(let from, let to):
            write(byte: 1)
            write(from)
            write(to)
        }
    }

    private mutating func write(_ end: EDTFDate.End) {
        switch end {
        case .point(let point):
            write(byte: 0)
            write(point)
        case .open: write(byte: 1)
        case .unknown: write(byte: 2)
        }
    }

    private mutating func write(_ point: EDTFPoint) {
        write(point.year)
        write(byte: UInt8(clamping: point.month ?? 0))
        write(byte: UInt8(clamping: point.day ?? 0))
        write(byte: UInt8(clamping: point.unspecifiedYearDigits << 4 | point.unspecifiedParts))
        write(point.qualifier.rawValue)
        write(point.time) { writer, time in
            writer.write(time.hour)
            writer.write(time.minute)
            writer.write(time.offset)
        }
    }

    /// Writes a date with what bears it out.
    public mutating func write(_ date: ResolvedDate) {
        write(date.date)
        write(date.basis.rawValue)
        write(date.witnesses) { $0.write($1) }
        write(date.reason)
    }

    mutating func write(_ witness: ResolvedDate.Witness) {
        write(witness.article.description)
        write(witness.span)
    }

    mutating func write(_ candidate: DateCandidate) {
        write(candidate.kind.rawValue)
        write(candidate.date)
        write(candidate.span) { $0.write($1) }
        write(candidate.score)
        write(candidate.reason)
    }
}

extension BinaryReader {
    /// A span.
    public mutating func span() throws(Fault) -> TextSpan {
        let start = try integer()
        let (end, overflows) = start.addingReportingOverflow(try natural())
        guard !overflows else { throw Fault() }
        return TextSpan(start, end)
    }

    /// A date.
    public mutating func date() throws(Fault) -> EDTFDate {
        switch try byte() {
        case 0: return .point(try point())
        case 1:
            let from = try end()
            return .interval(from: from, to: try end())
        default: throw Fault()
        }
    }

    private mutating func end() throws(Fault) -> EDTFDate.End {
        switch try byte() {
        case 0: .point(try point())
        case 1: .open
        case 2: .unknown
        default: throw Fault()
        }
    }

    private mutating func point() throws(Fault) -> EDTFPoint {
        var point = EDTFPoint(year: try integer())
        let month = Int(try byte())
        let day = Int(try byte())
        let digits = Int(try byte())
        point.month = month == 0 ? nil : month
        point.day = day == 0 ? nil : day
        point.unspecifiedYearDigits = digits >> 4
        point.unspecifiedParts = digits & 0xF
        point.qualifier = try named(EDTFPoint.Qualifier.self)
        if try flag() {
            let hour = try integer()
            let minute = try integer()
            point.time = EDTFPoint.Time(hour: hour, minute: minute, offset: try optionalInteger())
        }
        return point
    }

    /// A date with what bears it out.
    public mutating func resolvedDate() throws(Fault) -> ResolvedDate {
        let date = try date()
        let basis = try named(DateBasis.self)
        let witnesses = try list { (reader) throws(Fault) in try reader.witness() }
        return ResolvedDate(date: date, basis: basis, witnesses: witnesses, reason: try text())
    }

    mutating func witness() throws(Fault) -> ResolvedDate.Witness {
        let article = ArticleID(try text())
        return ResolvedDate.Witness(article: article, span: try span())
    }

    mutating func dateCandidate() throws(Fault) -> DateCandidate {
        let kind = try named(DateCandidate.Kind.self)
        let date = try date()
        let span = try optional { (reader) throws(Fault) in try reader.span() }
        let score = try integer()
        return DateCandidate(kind: kind, date: date, span: span, score: score, reason: try text())
    }
}
