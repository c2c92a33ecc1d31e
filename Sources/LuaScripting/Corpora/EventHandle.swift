import ArticleModel
import LuaRuntime

/// An event as scripts hold it.
final class EventHandle {
    let event: Event
    /// The words that tell it; nil where there is no corpus to find them in.
    let spans: (() -> [LuaValue])?

    init(_ event: Event, spans: (() -> [LuaValue])? = nil) {
        self.event = event
        self.spans = spans
    }
}
