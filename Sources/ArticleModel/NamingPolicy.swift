/// How reports name what parties to a dispute name differently.
public enum NamingPolicy: Sendable, Hashable {
    /// Sentences as the sources have them; elsewhere the gazetteer's own name.
    case source
    /// Every party's name: beside a party's name in a sentence the other's stands in brackets.
    case both
    /// The names of one party, by its entity id.
    case party(String)

    /// What can be written, for messages.
    public static let help = "write 'source', 'both', or 'party:' and a party's id, such as 'party:japan'"

    /// Reads a policy as pipelines write it: `source`, `both`, `party:japan`; nil for anything else.
    public init?(_ text: String) {
        switch text {
        case "source": self = .source
        case "both": self = .both
        default:
            let mark = "party:"
            guard text.hasPrefix(mark), text.utf8.count > mark.utf8.count else { return nil }
            self = .party(String(text.dropFirst(mark.count)))
        }
    }
}
