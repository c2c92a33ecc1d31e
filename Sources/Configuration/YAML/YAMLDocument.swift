import Diagnostics

/// Reads a YAML file into nodes that know their place.
///
/// Scalars are kept as written (`no`, `010`, `12:30` stay text). Not supported, and said so: several documents in a
/// file, keys that are not words, merge keys (`<<`), tags but `!!str`. Anchors and aliases are, within the limits.
public enum YAMLDocument {
    /// Parses a file; nil where it could not be read to its end, which is then told in the sink.
    ///
    /// Faults that leave the rest readable (a duplicate key: the first one counts) are told, and the node is given all
    /// the same, so that the options can be checked too. A file without content gives a null node.
    public static func parse(
        _ bytes: [UInt8], file: String, limits: YAMLLimits = .standard, sink: inout DiagnosticSink
    ) -> YAMLNode? {
        let check = YAMLByteCheck(bytes)
        let places = YAMLPlaces(file: file, bytes: bytes, textStart: check.textStart)
        if bytes.count > limits.bytes {
            sink.report(tooLarge(limits, places: places))
            return nil
        }
        if let fault = check.fault() {
            var places = places
            sink.report(.invalidYAML, at: places.place(atByte: fault.offset), fault.message, help: fault.help)
            return nil
        }
        return bytes.withUnsafeBufferPointer { buffer in
            let text = UnsafeBufferPointer(rebasing: buffer[check.textStart...])
            guard let reader = YAMLEventReader(text: text) else { return nil }
            var composer = YAMLComposer(reader: reader, places: places, limits: limits)
            let node = composer.document()
            sink.report(contentsOf: composer.faults)
            return node
        }
    }

    private static func tooLarge(_ limits: YAMLLimits, places: YAMLPlaces) -> Diagnostic {
        var places = places
        return Diagnostic(
            .limitExceeded, at: places.place(atByte: limits.bytes), "the file is larger than \(limits.bytes) bytes",
            help: "split it into several files")
    }
}
