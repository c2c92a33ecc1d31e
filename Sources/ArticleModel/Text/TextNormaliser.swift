/// Brings decoded text into the one form that all later work relies on.
public enum TextNormaliser {
    /// Valid UTF-8 in NFC; line feeds as the only line ends, at most two in a row, none at start or end; single ASCII
    /// spaces as the only white space, none beside a line feed; no control, zero-width or direction-override characters.
    ///
    /// The result's map leads to the bytes that `decoded`'s map leads to.
    public static func normalised(_ decoded: MappedText) -> MappedText {
        let cleaned = decoded.bytes.withUnsafeBufferPointer { bytes in
            var cleaner = LineCleaner(bytes: bytes)
            cleaner.run()
            return (text: cleaner.output, needsComposition: cleaner.needsComposition)
        }
        if cleaned.text.bytes.count == decoded.bytes.count && !cleaned.needsComposition
            && cleaned.text.map.leadsToItself(count: decoded.bytes.count)
        {
            return decoded
        }
        let text =
            cleaned.needsComposition
            ? CanonicalComposition.composed(cleaned.text).composed(over: cleaned.text) : cleaned.text
        return text.composed(over: decoded)
    }
}
