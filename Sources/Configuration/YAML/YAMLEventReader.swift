// libyaml comes with Yams. Its events are read straight, not Yams' trees: a tree is built whole before anything can be
// counted, forgets aliases and ends, and hashes keys through aliases, so a file of 300 bytes could hold it for years.
internal import CLibYAML

/// Steps through YAML text event by event, so that limits stop the work early.
///
/// Raw pointers: the parser's memory is owned by this class and freed once in `deinit`; the text must outlive it, which
/// `YAMLDocument` ensures by staying inside `withUnsafeBufferPointer`. Strings of an event are copied before it is freed.
final class YAMLEventReader {
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Starts at the beginning of the text, which must be valid UTF-8 without a byte order mark; nil without memory.
    init?(text: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after the end of the stream, the end again.
    func next() throws(YAMLProblem) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { yaml_event_delete(&event) }
        let properties = Self.properties(of: event)
        return YAMLEvent(
            kind: Self.kind(of: event), anchor: properties.anchor, tag: properties.tag,
            start: Self.mark(event.start_mark), end: Self.mark(event.end_mark))
    }

    private func problem() -> YAMLProblem {
        YAMLProblem(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
            context: parser.pointee.context.map { String(cString: $0) } ?? "",
            mark: Self.mark(parser.pointee.problem_mark),
            contextMark: Self.mark(parser.pointee.context_mark))
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_SCALAR_EVENT:
            .scalar(
                text(event.data.scalar.value, count: event.data.scalar.length),
                isQuoted: event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
        case YAML_ALIAS_EVENT: .alias(text(event.data.alias.anchor) ?? "")
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: .streamEnd
        default: .other
        }
    }

    private static func properties(of event: yaml_event_t) -> (anchor: String?, tag: String?) {
        switch event.type {
        case YAML_SCALAR_EVENT: (text(event.data.scalar.anchor), text(event.data.scalar.tag))
        case YAML_SEQUENCE_START_EVENT: (text(event.data.sequence_start.anchor), text(event.data.sequence_start.tag))
        case YAML_MAPPING_START_EVENT: (text(event.data.mapping_start.anchor), text(event.data.mapping_start.tag))
        default: (nil, nil)
        }
    }

    private static func text(_ bytes: UnsafeMutablePointer<UInt8>?, count: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count), as: UTF8.self)
    }

    private static func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
        bytes.map { String(cString: $0) }
    }

    private static func mark(_ mark: yaml_mark_t) -> YAMLMark {
        YAMLMark(index: Int(clamping: mark.index))
    }
}
