/// Tells whether a sentence says how likely something is, and whether it says whose judgement that is.
struct LikelihoodWords {
    /// Words of likelihood, in small letters.
    let judgements: Set<String>
    /// Words by which a sentence lays what it says on somebody, in small letters.
    let attributions: Set<String>

    /// Those of English.
    static let english = LikelihoodWords(
        judgements: set(
            "likely unlikely probably improbable probable possibly perhaps maybe presumably supposedly apparently conceivably"
        ),
        attributions: set(
            """
            said say says saying told tells tell according announced announces warned warns believe believes believed expect \
            expects expected think thinks thought predict predicts predicted estimate estimates estimated reported reports \
            reportedly wrote writes called calls suggested suggests acknowledged argued argues hinted judged polls asked \
            answered added noted stated claimed denied analysts observers sources
            """))

    /// The first word of likelihood outside quotation marks that nobody is named for; nil where there is none.
    func unborne(in text: String) -> String? {
        let words = Self.unquoted(text)
        guard !words.contains(where: attributions.contains) else { return nil }
        return words.first(where: judgements.contains)
    }

    /// The first word of likelihood, whoever says so.
    func first(in text: String) -> String? { Self.unquoted(text).first(where: judgements.contains) }

    /// The words outside quotation marks, in small letters.
    private static func unquoted(_ text: String) -> [String] {
        var outside = String.UnicodeScalarView()
        var closing: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let mark = closing {
                if scalar == mark { closing = nil }
                continue
            }
            switch scalar {
            case "“": closing = "”"
            case "\"": closing = "\""
            case "«": closing = "»"
            default: outside.append(scalar)
            }
        }
        return words(String(outside).lowercased())
    }

    private static func set(_ text: String) -> Set<String> { Set(words(text)) }

    private static func words(_ text: String) -> [String] {
        text.utf8.split { !(0x61...0x7A).contains($0) }.map { String(Substring($0)) }
    }
}
