/// One step through a YAML file, as the scanner below reports it.
struct YAMLEvent {
    /// What begins, ends or stands here.
    enum Kind {
        case documentStart
        case scalar(String, isQuoted: Bool)
        case sequenceStart
        case mappingStart
        case collectionEnd
        case alias(String)
        case streamEnd
        /// Start of the stream and end of a document: nothing to do.
        case other
    }

    let kind: Kind
    /// Name given by `&name`.
    let anchor: String?
    /// Tag, resolved; nil where none is written.
    let tag: String?
    let start: YAMLMark
    let end: YAMLMark
}

/// A position in the text, counted in Unicode scalars from 0.
struct YAMLMark {
    let index: Int
}

/// Why libyaml could not go on, in its own words.
struct YAMLProblem: Error {
    let problem: String
    let context: String
    let mark: YAMLMark
    let contextMark: YAMLMark
}
