import ArticleModel
import ArticleReading
import LuaRuntime

/// What only a whole source is asked: raw bytes, pieces by their place, and articles.
extension BytesClass {
    private static func handle(_ arguments: [LuaValue], _ call: String) throws(LuaHostError) -> BytesHandle {
        guard case .object(let object)? = arguments.first, let handle = object.payload as? BytesHandle else {
            throw LuaHostError("it is called with a colon: bytes:\(call)")
        }
        return handle
    }

    /// The bytes that two numbers name, from 1, both included.
    private static func range(
        _ arguments: [LuaValue], of handle: BytesHandle, for name: String
    ) throws(LuaHostError) -> Range<Int> {
        guard arguments.count > 2, case .integer(let start) = arguments[1], case .integer(let stop) = arguments[2]
        else {
            throw LuaHostError("\(name) takes two whole numbers: bytes:\(name)(1, 20)")
        }
        guard start >= 1, stop >= start - 1, stop <= Int64(handle.input.bytes.count) else {
            throw LuaHostError(
                "the bytes \(start) to \(stop) do not lie in the source, which has \(handle.input.bytes.count)")
        }
        return Int(start) - 1..<Int(stop)
    }

    private static func joined(
        _ list: LuaTable, between: LuaValue?, of handle: BytesHandle
    ) throws(LuaHostError) -> SliceHandle {
        var joint = Array(" ".utf8)
        if let between, between != .nil {
            guard case .string(let bytes) = between, String(validating: bytes, as: UTF8.self) != nil else {
                throw LuaHostError("join puts text between the pieces, not \(between.typePhrase)")
            }
            joint = bytes
        }
        guard list.pairs.isEmpty else {
            throw LuaHostError(
                "entry \(list.sequence.count + 1) of join is nil; where 'find' may find nothing, look first")
        }
        var result = MappedText()
        for entry in list.sequence {
            guard case .object(let object) = entry, let slice = object.payload as? SliceHandle else {
                throw LuaHostError("join takes slices, not \(entry.typePhrase)")
            }
            try handle.text.budget.spend(2 * (slice.span.length + joint.count))
            if !result.bytes.isEmpty { result.appendInserted(joint) }
            result.append(slice.text.piece(slice.span))
        }
        let text = ReaderText(result, budget: handle.text.budget)
        return SliceHandle(text, text.whole)
    }

    /// Methods of sources only.
    static var making: [HostFunction<BytesClass>] {
        [
            HostFunction(
                "raw", ["start: integer", "stop: integer"], gives: ["string"],
                "Some bytes of the source as they are, from 1, both included; no more than 1 MiB at once.",
                example: .init("bytes:raw(1, 3)", gives: "\"FOR\"")
            ) { known, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "raw(start, stop)")
                let range = try range(arguments, of: handle, for: "raw")
                guard range.count <= 1 << 20 else { throw LuaHostError("raw gives at most 1048576 bytes at once") }
                known.state.charge(steps: range.count)
                return [.string(Array(handle.input.bytes[range]))]
            },
            HostFunction(
                "slice", ["start: integer", "stop: integer", "encoding?: string"], gives: ["slice"],
                "The text of some bytes of the source, from 1, both included, in an encoding of their own if given.",
                example: .init("bytes:slice(1, 3, \"windows-1252\").text", gives: "\"FOR\"")
            ) { known, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "slice(start, stop)")
                let range = try range(arguments, of: handle, for: "slice")
                let encoding = arguments.count > 3 ? arguments[3].text : nil
                known.state.charge(steps: range.count)
                let shift = handle.input.start.offset
                guard
                    let decoded = handle.input.decoded(
                        range.lowerBound + shift..<range.upperBound + shift, as: encoding)
                else { throw LuaHostError("slice: the encoding '\(encoding ?? "")' is not known") }
                try handle.text.budget.spend(2 * decoded.bytes.count)
                let text = ReaderText(decoded, budget: handle.text.budget)
                return [try known.value(SliceHandle(text, text.whole))]
            },
            HostFunction(
                "join", ["pieces: slice[]", "between?: string"], gives: ["slice"],
                "Makes one piece of several, with a space or what is given between them: a paragraph or headline of several lines. "
                    + "Each of its words still knows where it came from.",
                example: .init(
                    "bytes:join({ bytes:lines()[1], bytes:lines()[3] }, \": \").text",
                    gives: "\"FOR IMMEDIATE RELEASE: Ice on the strait\"")
            ) { known, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "join({ slice, slice })")
                guard arguments.count > 1, case .table(let list) = arguments[1] else {
                    throw LuaHostError("join takes a list of slices: bytes:join({ slice, slice })")
                }
                return [try known.value(try joined(list, between: arguments.dropFirst(2).first, of: handle))]
            },
            HostFunction(
                "article", ["parts: article_spec"], gives: ["made_article"],
                "Makes an article of slices; headline, and a dateline that is a slice, are put before the text. Strings may stand "
                    + "for slices; what is said in a string cannot be cited.",
                example: .init(
                    "bytes:article{ headline = bytes:lines()[3], text = bytes:paragraphs()[3] }.headline",
                    gives: "\"Ice on the strait\"")
            ) { known, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "article{ text = … }")
                guard arguments.count > 1, case .table(let table) = arguments[1] else {
                    throw LuaHostError("article takes a table: bytes:article{ text = … }")
                }
                return [known.value(try DraftArticle(table, of: handle))]
            },
        ]
    }
}
