/// What a browser asks for.
public struct PreviewRequest: Sendable {
    /// The method, as written.
    public var method: String
    /// Path and query, as written.
    public var target: String
    /// The host that the browser thinks it speaks to, as written; nil where it names none.
    public var host: String?

    /// Asks for something.
    public init(method: String = "GET", target: String, host: String?) {
        self.method = method
        self.target = target
        self.host = host
    }
}

/// What is answered.
public struct PreviewAnswer: Sendable {
    /// What follows the head.
    public enum Body: Sendable {
        /// These bytes.
        case bytes([UInt8])
        /// The events of a pipeline, or of all, as they come.
        case events(pipeline: String?)
    }

    /// Status code of HTTP.
    public var status: Int
    /// Further fields of the head, names in lower case.
    public var fields: [(name: String, value: String)]
    /// What follows the head.
    public var body: Body

    /// Answers with text or a page.
    public init(status: Int = 200, type: String, body: [UInt8], fields: [(name: String, value: String)] = []) {
        self.status = status
        self.fields = [("content-type", type)] + fields
        self.body = .bytes(body)
    }

    /// Answers with events.
    public init(eventsOf pipeline: String?) {
        status = 200
        fields = [("content-type", "text/event-stream; charset=utf-8")]
        body = .events(pipeline: pipeline)
    }

    /// The value of a field; nil where there is none.
    public func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    static func page(_ html: String, status: Int = 200, policy: String = SitePolicy.page) -> PreviewAnswer {
        PreviewAnswer(
            status: status, type: "text/html; charset=utf-8", body: Array(html.utf8),
            fields: [("content-security-policy", policy)])
    }

    static func text(_ text: String, status: Int, fields: [(name: String, value: String)] = []) -> PreviewAnswer {
        PreviewAnswer(
            status: status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8), fields: fields)
    }

    static func redirect(to place: String) -> PreviewAnswer {
        text("see \(place)", status: 302, fields: [("location", place)])
    }
}
