import Diagnostics

/// Checks what a user wrote against descriptors, tells every fault, and fills in defaults.
///
/// - Scalars, quoted or not, are typed by the descriptor; `${VAR}` and `${VAR:default}` are replaced first, `$${` writes
///   a literal `${`. Keys are taken as written.
/// - `null` or `~` leaves an option out; a key with nothing behind it is a fault, but for records, which take it as
///   no options, and `any`.
/// - After a fault an option has its default, so that the rest can be checked; the sink tells that there was one.
public struct OptionDecoder: Sendable {
    let variables: [String: String]
    let dateFault: @Sendable (String) -> String?

    /// Takes the variables for `${…}` and a check for dates, which gives nil or says what is wrong; without it only the
    /// characters of a date are checked.
    public init(
        variables: [String: String] = [:], dateFault: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.variables = variables
        self.dateFault = dateFault
    }

    /// Decodes a group of options; no node or a null one gives the defaults.
    ///
    /// `owner` names whose options they are, such as `stage 'dedupe'`; `place` is told for missing keys where there is
    /// no node.
    public func decode(
        _ node: YAMLNode?, descriptors: [OptionDescriptor], owner: String, at place: Place? = nil,
        sink: inout DiagnosticSink
    ) -> OptionValues {
        var reading = OptionReading(decoder: self)
        let values = reading.options(node, descriptors, OptionSubject(owner: owner), at: place)
        sink.report(contentsOf: reading.allFaults)
        return values
    }

    /// Decodes one value; nil after a fault.
    public func decode(
        _ node: YAMLNode, as type: OptionType, name: String, owner: String, sink: inout DiagnosticSink
    ) -> OptionValue? {
        var reading = OptionReading(decoder: self)
        let value = reading.value(node, type, OptionSubject(owner: owner, path: name))
        sink.report(contentsOf: reading.allFaults)
        return value
    }
}

extension OptionDecoder {
    /// Names of the variables that a text has in it, in order, each once.
    public static func variables(in text: String) -> [String] { VariableText(text, variables: [:]).names }
}

/// What is being read, for messages.
struct OptionSubject {
    let owner: String
    /// Dotted names from the owner down, list entries as `files[0]`; empty for the owner itself.
    var path = ""
    /// A line as one would write it.
    var example: String?

    /// The last name of the path.
    var name: String { path.split(separator: ".").last.map(String.init) ?? path }
    /// The subject as messages name it.
    var text: String { path.isEmpty ? owner : "'\(path)' of \(owner)" }
    /// Where a key stands, for messages that name the key.
    var container: String { path.isEmpty ? "in \(owner)" : "in '\(path)' of \(owner)" }

    /// A named option below this one.
    func option(_ descriptor: OptionDescriptor) -> OptionSubject {
        let isShort = !descriptor.example.utf8.contains(0x0A)
        return OptionSubject(
            owner: owner, path: joined(descriptor.name),
            example: isShort ? "\(descriptor.name): \(descriptor.example)" : nil)
    }

    /// A value by name below this one.
    func named(_ name: String) -> OptionSubject { OptionSubject(owner: owner, path: joined(name), example: example) }

    /// An entry of this list.
    func entry(_ index: Int) -> OptionSubject {
        OptionSubject(owner: owner, path: "\(path)[\(index)]", example: example)
    }

    private func joined(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
