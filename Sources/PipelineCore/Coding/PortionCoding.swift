import ArticleModel

extension BinaryWriter {
    mutating func write(_ portion: Portion) {
        write(portion.whole.description)
        write(portion.spans) { $0.write($1) }
        write(portion.pageDate) { $0.write($1) }
        write(portion.number)
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
}
