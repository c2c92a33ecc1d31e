import ArticleModel

extension ReaderInput {
    /// The text of some of the bytes, its map leading to offsets in the layer.
    ///
    /// - Parameters:
    ///   - range: offsets in the layer; what lies outside of the bytes at hand is left out.
    ///   - encoding: name of the encoding, as pages declare it; nil for that of the whole.
    /// - Returns: nil for an encoding that is not known.
    public func decoded(_ range: Range<Int>, as encoding: String? = nil) -> MappedText? {
        let low = max(0, min(bytes.count, range.lowerBound - start.offset))
        let high = max(low, min(bytes.count, range.upperBound - start.offset))
        var known = detection.encoding
        if let encoding {
            guard let named = EncodingLabel.encoding(encoding.utf8) else { return nil }
            known = named
        }
        let text = TextDecoding.unrepaired(Array(bytes[low..<high]), as: .unmarked(known))
        let shift = low + start.offset
        return shift == 0 ? text : text.relocated { $0.rawStart += shift }
    }
}
