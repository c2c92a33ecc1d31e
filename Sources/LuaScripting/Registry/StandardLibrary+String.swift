extension StandardLibrary {
    /// The functions of strings; a string has them as methods.
    static let string = DeclaredModule(
        "string", "Works on strings, byte by byte; a string has these as methods.",
        functions: [
            DeclaredFunction(
                "byte", ["text: string", "first?: integer", "last?: integer"], gives: ["integer"],
                "The bytes as numbers.", example: .init("(\"A\"):byte()", gives: "65")),
            DeclaredFunction(
                "char", ["...: integer"], gives: ["string"], "A string of bytes.",
                example: .init("string.char(65, 66)", gives: "\"AB\"")),
            DeclaredFunction(
                "find", ["text: string", "pattern: string", "from?: integer", "plain?: boolean"],
                gives: ["integer?", "integer?", "string"],
                "Where a pattern matches first: first and last byte, then its captures.",
                example: .init("(\"ice ships\"):find(\"sh\")", gives: "5")),
            DeclaredFunction(
                "format", ["form: string", "...: any"], gives: ["string"], "Fills values into a form such as %d or %s.",
                example: .init("(\"%d of %s\"):format(3, \"ten\")", gives: "\"3 of ten\"")),
            DeclaredFunction(
                "gmatch", ["text: string", "pattern: string", "from?: integer"], gives: ["function"],
                "Walks all matches of a pattern in a `for` loop.",
                example: .init("for word in (\"ice ships\"):gmatch(\"%a+\") do return word end", gives: "\"ice\"")),
            DeclaredFunction(
                "gsub", ["text: string", "pattern: string", "by: string|table|function", "most?: integer"],
                gives: ["string", "integer"], "Replaces what a pattern matches; the second result is how often.",
                example: .init("(\"ice\"):gsub(\"c\", \"k\")", gives: "\"ike\"")),
            DeclaredFunction(
                "len", ["text: string"], gives: ["integer"], "How many bytes it has.",
                example: .init("(\"ice\"):len()", gives: "3")),
            DeclaredFunction(
                "lower", ["text: string"], gives: ["string"], "The text with capital letters of ASCII made small.",
                example: .init("(\"ICE\"):lower()", gives: "\"ice\"")),
            DeclaredFunction(
                "match", ["text: string", "pattern: string", "from?: integer"], gives: ["string?"],
                "What a pattern's captures hold, or all that it matches; nil where it does not.",
                example: .init("(\"12 ships\"):match(\"%d+\")", gives: "\"12\"")),
            DeclaredFunction(
                "pack", ["form: string", "...: any"], gives: ["string"], "Packs values into bytes.",
                example: .init("string.pack(\"<i2\", 65)", gives: "\"A\\u{0}\"")),
            DeclaredFunction(
                "packsize", ["form: string"], gives: ["integer"], "How many bytes a form packs.",
                example: .init("string.packsize(\"i4\")", gives: "4")),
            DeclaredFunction(
                "rep", ["text: string", "count: integer", "between?: string"], gives: ["string"],
                "The text so many times over.", example: .init("(\"a\"):rep(3, \"-\")", gives: "\"a-a-a\"")),
            DeclaredFunction(
                "reverse", ["text: string"], gives: ["string"], "The bytes in reverse.",
                example: .init("(\"ice\"):reverse()", gives: "\"eci\"")),
            DeclaredFunction(
                "sub", ["text: string", "first: integer", "last?: integer"], gives: ["string"],
                "A part, by first and last byte; negative numbers count from the end.",
                example: .init("(\"ice\"):sub(2)", gives: "\"ce\"")),
            DeclaredFunction(
                "unpack", ["form: string", "bytes: string", "from?: integer"], gives: ["any"],
                "Reads values from packed bytes.", example: .init("string.unpack(\"<i2\", \"A\\0\")", gives: "65")),
            DeclaredFunction(
                "upper", ["text: string"], gives: ["string"], "The text with small letters of ASCII made capital.",
                example: .init("(\"ice\"):upper()", gives: "\"ICE\"")),
        ])
}
