import ArticleModel
import ArticleReading
import LuaRuntime

/// What is asked of a source, and of a piece of it.
extension BytesClass {
    /// The piece that a method is called on: all of the text for `bytes`.
    static func slice(_ arguments: [LuaValue], _ call: String) throws(LuaHostError) -> SliceHandle {
        if case .object(let object)? = arguments.first {
            if let slice = object.payload as? SliceHandle { return slice }
            if let bytes = object.payload as? BytesHandle { return SliceHandle(bytes.text, bytes.text.whole) }
        }
        throw LuaHostError("it is called with a colon: bytes:\(call)")
    }

    /// Another piece given as an argument; it must be cut from the same text.
    private static func other(
        _ arguments: [LuaValue], of slice: SliceHandle, for call: String
    ) throws(LuaHostError) -> TextSpan {
        guard arguments.count > 1, case .object(let object) = arguments[1],
            let other = object.payload as? SliceHandle
        else { throw LuaHostError("\(call) takes a slice") }
        guard other.text === slice.text else { throw LuaHostError("\(call): the slices are of two texts") }
        return other.span
    }

    /// Methods of sources and of slices.
    static var reading: [HostFunction<BytesClass>] { parts + searches }

    private static var parts: [HostFunction<BytesClass>] {
        [
            HostFunction(
                "lines", gives: ["slice[]"], "The lines, without their ends.",
                example: .init("bytes:lines()[1].text", gives: "\"FOR IMMEDIATE RELEASE\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "lines()")
                known.state.charge(steps: slice.span.length)
                return [try known.list(slice.lines, of: slice.text)]
            },
            HostFunction(
                "paragraphs", gives: ["slice[]"], "The paragraphs: what blank lines part, without blanks at its ends.",
                example: .init("bytes:paragraphs()[3].text", gives: "\"Ships wait.\\nNobody knows how long.\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "paragraphs()")
                known.state.charge(steps: slice.span.length)
                return [try known.list(slice.paragraphs, of: slice.text)]
            },
            HostFunction(
                "plain", gives: ["slice"],
                "The words without HTML or XML tags, and with characters for entities such as `&amp;`; each still knows where it came "
                    + "from.",
                example: .init("bytes:lines()[3]:plain().text", gives: "\"Ice on the strait\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "plain()")
                known.state.charge(steps: 4 * slice.span.length)
                try slice.text.budget.spend(2 * slice.span.length)
                let text = ReaderText(HTMLFragment.resolved(slice.text.piece(slice.span)), budget: slice.text.budget)
                return [try known.value(SliceHandle(text, text.whole))]
            },
            HostFunction(
                "sub", ["first: integer", "last?: integer"], gives: ["slice"],
                "A part, by the bytes of its text as string.sub counts them; it must not cut a character in two.",
                example: .init("bytes:lines()[3]:sub(1, 3).text", gives: "\"Ice\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "sub(first, last)")
                return [try known.value(SliceHandle(slice.text, try sub(slice, arguments)))]
            },
            HostFunction(
                "before", ["slice: slice"], gives: ["slice"], "What stands before another piece.",
                example: .init("bytes:before(bytes:find(\"Ice\")):trim().text", gives: "\"FOR IMMEDIATE RELEASE\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "before(slice)")
                let other = try other(arguments, of: slice, for: "before")
                let end = min(slice.span.end, max(slice.span.start, other.start))
                return [try known.value(SliceHandle(slice.text, TextSpan(slice.span.start, end)))]
            },
            HostFunction(
                "after", ["slice: slice"], gives: ["slice"], "What stands after another piece.",
                example: .init("bytes:after(bytes:find(\"Contact:\")):trim().text", gives: "\"A. Orlova\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "after(slice)")
                let other = try other(arguments, of: slice, for: "after")
                let start = max(slice.span.start, min(slice.span.end, other.end))
                return [try known.value(SliceHandle(slice.text, TextSpan(start, slice.span.end)))]
            },
            HostFunction(
                "from", ["slice: slice"], gives: ["slice"], "What begins with another piece and goes on to the end.",
                example: .init("bytes:from(bytes:find(\"Contact:\")):trim().text", gives: "\"Contact: A. Orlova\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "from(slice)")
                let other = try other(arguments, of: slice, for: "from")
                let start = max(slice.span.start, min(slice.span.end, other.start))
                return [try known.value(SliceHandle(slice.text, TextSpan(start, slice.span.end)))]
            },
        ]
    }

    private static func sub(_ slice: SliceHandle, _ arguments: [LuaValue]) throws(LuaHostError) -> TextSpan {
        guard arguments.count > 1, case .integer(let first) = arguments[1] else {
            throw LuaHostError("sub takes one or two whole numbers: slice:sub(1, 20)")
        }
        let length = Int64(slice.span.length)
        var last = length
        if arguments.count > 2, arguments[2] != .nil {
            guard case .integer(let given) = arguments[2] else {
                throw LuaHostError("sub takes one or two whole numbers: slice:sub(1, 20)")
            }
            last = given
        }
        func place(_ number: Int64) -> Int64 { number < 0 ? max(0, length &+ number &+ 1) : min(number, length &+ 1) }
        let start = Int(max(1, place(first)) - 1)
        let end = Int(max(Int64(start), min(length, place(last))))
        let span = TextSpan(slice.span.start + min(start, end), slice.span.start + end)
        for offset in [span.start, span.end] where offset < slice.span.end && slice.text.bytes[offset] & 0xC0 == 0x80 {
            throw LuaHostError("sub: a character would be cut in two")
        }
        return span
    }

    private static var searches: [HostFunction<BytesClass>] {
        [
            HostFunction(
                "find", ["words: string"], gives: ["slice?"],
                "The first place with these words, letter by letter; nil where they do not stand.",
                example: .init("bytes:find(\"Ice\").start", gives: "24")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "find('words')")
                let words = try SearchPhrase.words(arguments, for: "find")
                known.state.charge(steps: slice.span.length)
                guard let found = ByteSearch.first(words, in: Array(slice.bytes)) else { return [.nil] }
                return [try known.value(slice.part(found.range))]
            },
            HostFunction(
                "matches", ["pattern: string"], gives: ["slice[]"],
                "Every place that a regular expression matches, none overlapping, empty ones left out.",
                example: .init("bytes:matches([[(?m)^Contact: .+$]])[1].text", gives: "\"Contact: A. Orlova\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "matches('pattern')")
                let expression = try known.patterns.expression(arguments.dropFirst().first, for: "matches")
                let found = try known.patterns.matches(of: expression, in: Array(slice.bytes))
                let spans = found.compactMap { ($0.first ?? nil).flatMap { $0.isEmpty ? nil : slice.part($0).span } }
                return [try known.list(spans, of: slice.text)]
            },
            HostFunction(
                "groups", ["pattern: string"], gives: ["slice[]?"],
                "What the groups of a regular expression matched at its first place, null for one that took no part; nil "
                    + "where it does not match.",
                example: .init("bytes:groups([[(\\w+): (.+)]])[2].text", gives: "\"A. Orlova\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "groups('pattern')")
                let expression = try known.patterns.expression(arguments.dropFirst().first, for: "groups")
                let found = try known.patterns.matches(of: expression, in: Array(slice.bytes), limit: 1)
                guard let groups = found.first else { return [.nil] }
                var values: [LuaValue] = []
                for group in groups.dropFirst() {
                    guard let group else {
                        values.append(.null)
                        continue
                    }
                    values.append(try known.value(slice.part(group)))
                }
                return [.table(LuaTable(list: values))]
            },
            HostFunction(
                "date", gives: ["date?"],
                "The date that is written here in full, in numbers or with the month's name; nil where there is none.",
                example: .init("bytes:find(\"3 March 2014\"):date().edtf", gives: "\"2014-03-03\"")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "date()")
                let words = String(decoding: slice.trimmed.bytes.prefix(300), as: UTF8.self)
                return [WrittenDate.date(in: words).map { known.dates.value($0) } ?? .nil]
            },
        ]
    }

    /// Methods of slices only.
    static var cutting: [HostFunction<BytesClass>] {
        [
            HostFunction(
                "trim", gives: ["slice"], "The piece without white space at its ends.",
                example: .init("bytes:lines()[1]:sub(4):trim().text", gives: "\"IMMEDIATE RELEASE\"")
            ) { known, arguments throws(LuaHostError) in
                [try known.value(try slice(arguments, "trim()").trimmed)]
            },
            HostFunction(
                "to", ["slice: slice"], gives: ["slice"],
                "All from here to another piece of the same text, both included.",
                example: .init("#bytes:lines()[1]:to(bytes:lines()[3]):lines()", gives: "3")
            ) { known, arguments throws(LuaHostError) in
                let slice = try slice(arguments, "to(slice)")
                let other = try other(arguments, of: slice, for: "to")
                let span = TextSpan(min(slice.span.start, other.start), max(slice.span.end, other.end))
                return [try known.value(SliceHandle(slice.text, span))]
            },
        ]
    }

    /// What Lua itself asks of a slice.
    static var operators: [HostFunction<BytesClass>] {
        [
            HostFunction(
                "__tostring", ["slice: slice"], gives: ["string"], "The words.",
                example: .init("tostring(bytes:find(\"Ice\"))", gives: "\"Ice\"")
            ) { _, arguments throws(LuaHostError) in [.string(Array(try slice(arguments, "text").bytes))] }
        ]
    }
}

extension SliceHandle {
    /// A part of the piece, by offsets in its words.
    fileprivate func part(_ range: Range<Int>) -> SliceHandle {
        SliceHandle(text, TextSpan(span.start + range.lowerBound, span.start + range.upperBound))
    }
}
