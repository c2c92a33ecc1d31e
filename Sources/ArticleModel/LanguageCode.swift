/// The codes by which languages are named: BCP 47, `en`, `pt-BR`, `zh-Hant-TW`.
public enum LanguageCode {
    /// True for two or three letters, and subtags of letters and digits behind hyphens.
    public static func isWellFormed(_ text: String) -> Bool {
        let tags = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard let first = tags.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else { return false }
        return tags.dropFirst().allSatisfy { tag in
            (1...8).contains(tag.count) && tag.allSatisfy { isLetter($0) || $0 &- 0x30 < 10 }
        }
    }

    /// True where `code` is `wanted` or a kind of it: `en-GB` where `en` is wanted, whatever the case of the letters.
    public static func isKind(_ code: String, of wanted: String) -> Bool {
        let (code, wanted) = (Array(code.utf8.map(lower)), Array(wanted.utf8.map(lower)))
        guard code.starts(with: wanted), code.count > wanted.count else { return code == wanted }
        return "-_".utf8.contains(code[wanted.count])
    }

    /// The code of a language that is written as a name or otherwise wrongly: `en` of "English", `en-GB` of "en_GB".
    public static func likely(_ text: String) -> String? {
        let plain = String(decoding: text.utf8.map { $0 == 0x5F ? 0x2D : $0 }, as: UTF8.self)
        if plain != text, isWellFormed(plain) { return plain }
        let name = String(decoding: text.utf8.map(lower), as: UTF8.self)
        return names.first { $0.name == name }?.code
    }

    /// What to write in place of a text that is no code.
    public static func help(for text: String) -> String {
        let near = likely(text).map { "did you mean '\($0)'? " } ?? ""
        return near + "codes are those of BCP 47, such as 'en', 'pt-BR' or 'zh-Hant'"
    }

    private static func isLetter(_ byte: UInt8) -> Bool { lower(byte) &- 0x61 < 26 }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Names of languages in English.
    private static let names: [(name: String, code: String)] = [
        ("arabic", "ar"), ("bengali", "bn"), ("bulgarian", "bg"), ("chinese", "zh"), ("croatian", "hr"),
        ("czech", "cs"), ("danish", "da"), ("dutch", "nl"), ("english", "en"), ("estonian", "et"), ("farsi", "fa"),
        ("finnish", "fi"), ("french", "fr"), ("german", "de"), ("greek", "el"), ("hebrew", "he"), ("hindi", "hi"),
        ("hungarian", "hu"), ("indonesian", "id"), ("italian", "it"), ("japanese", "ja"), ("korean", "ko"),
        ("latvian", "lv"), ("lithuanian", "lt"), ("malay", "ms"), ("mandarin", "zh"), ("norwegian", "no"),
        ("persian", "fa"), ("polish", "pl"), ("portuguese", "pt"), ("romanian", "ro"), ("russian", "ru"),
        ("serbian", "sr"), ("slovak", "sk"), ("slovene", "sl"), ("spanish", "es"), ("swahili", "sw"),
        ("swedish", "sv"), ("tamil", "ta"), ("thai", "th"), ("turkish", "tr"), ("ukrainian", "uk"), ("urdu", "ur"),
        ("vietnamese", "vi"),
    ]
}
