import ArticleModel
import LuaRuntime

/// A span that a script gives: a handle, or a table with `start` and `stop`.
enum SpanArgument {
    /// The span, within the article's own text and between characters.
    ///
    /// A table that brings `text` along, as a match of `regex.find` does, must mean these words: else its numbers count from
    /// the beginning of some other text.
    static func span(
        _ value: LuaValue, in text: ArticleText, of portion: Portion?
    ) throws(LuaHostError) -> TextSpan {
        let span: TextSpan
        switch value {
        case .object(let object):
            guard let handle = object.payload as? SpanHandle else {
                throw LuaHostError("a span expected, not an article")
            }
            // Parts of one page share its text, and two arrays that share their memory are compared at once.
            guard handle.owner.article.text == text else { throw LuaHostError("the span is another article's") }
            span = handle.span
        case .table(let table): span = try self.span(table, in: text)
        default: throw LuaHostError("a span expected, not \(value.typePhrase)")
        }
        guard span.end <= text.bytes.count, SpanClasses.boundary(span.start, in: text.bytes) == span.start,
            SpanClasses.boundary(span.end, in: text.bytes) == span.end
        else { throw LuaHostError("the span cuts a character in two") }
        if let portion, !portion.contains(span) {
            throw LuaHostError("the span \(span.start + 1) to \(span.end) lies outside of this part of its page")
        }
        return span
    }

    private static func span(_ table: LuaTable, in text: ArticleText) throws(LuaHostError) -> TextSpan {
        guard case .integer(let start) = table["start"], case .integer(let stop) = table["stop"] else {
            throw LuaHostError("a span has the whole numbers 'start' and 'stop'")
        }
        guard start >= 1, stop >= start, stop <= Int64(text.bytes.count) else {
            throw LuaHostError(
                "the span \(start) to \(stop) does not lie in the text, which has \(text.bytes.count) bytes")
        }
        let span = TextSpan(Int(start) - 1, Int(stop))
        if case .string(let words) = table["text"], !text.bytes(in: span).elementsEqual(words) {
            throw LuaHostError(
                "the article has '\(shortened(text[span]))' at \(start) to \(stop), not '\(shortened(table["text"].text ?? ""))': "
                    + "the numbers count from another text; take spans from article:matches or span:matches")
        }
        return span
    }

    private static func shortened(_ words: String) -> String { words.count > 40 ? words.prefix(39) + "…" : words }
}
