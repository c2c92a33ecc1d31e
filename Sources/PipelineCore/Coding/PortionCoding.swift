import ArticleModel

extension BinaryWriter {
    mutating func write(_ portion: Portion) {
        write(portion.whole.description)
        write(portion.spans) { $0.write($1) }
        write(portion.pageDate) { $0.write($1) }
        write(portion.number)
    }

    mutating func write(_ lead: ArticleLead) {
        write(lead.span)
        write(lead.issues) { $0.write($1) }
    }
}

extension BinaryReader {
    mutating func portion() throws(Fault) -> Portion {
        let whole = ArticleID(try text())
        let spans = try list { (reader) throws(Fault) in try reader.span() }
        let pageDate = try optional { (reader) throws(Fault) in try reader.resolvedDate() }
        let number = try integer()
        guard let portion = Portion(of: whole, stretches: spans, pageDate: pageDate, number: number) else {
            throw Fault()
        }
        return portion
    }

    mutating func lead() throws(Fault) -> ArticleLead {
        let span = try span()
        return ArticleLead(span: span, issues: try map { (reader) throws(Fault) in try reader.integer() })
    }
}
