import RunHistory
import Scheduling

/// What a tick's run came to.
public struct TickOutcome: Sendable, Hashable {
    /// How it ended.
    public enum Kind: Sendable, Hashable {
        /// The reports are written.
        case ran
        /// Nothing had changed since the last edition.
        case unchanged
        /// It failed.
        case failed
        /// It was cut off, through no fault of its own.
        case interrupted
    }

    /// How it ended.
    public var kind: Kind
    /// Why, in one sentence.
    public var reason: String
    /// Number of its run in the history.
    public var run: Int64?
    /// The edition it left.
    public var edition: Edition?
    /// Dated entries of its reports; nil where none were made.
    public var entries: Int?
    /// How long it took, in milliseconds.
    public var took: Int64 = 0

    /// An edition that is written and not yet numbered.
    public struct Edition: Sendable, Hashable {
        /// Its folder, absolute.
        public var folder: String
        /// SHA-256 over what it says.
        public var contentDigest: String
        /// Number of the edition it was compared with.
        public var previous: Int?

        /// Describes an edition.
        public init(folder: String, contentDigest: String, previous: Int?) {
            self.folder = folder
            self.contentDigest = contentDigest
            self.previous = previous
        }
    }

    /// Describes what a run came to.
    public init(_ kind: Kind, reason: String = "") {
        self.kind = kind
        self.reason = reason
    }
}

/// As what a claim ends after a run: pure.
public struct TickEnding: Sendable, Hashable {
    /// The tick's state.
    public var state: TickState
    /// Why.
    public var reason: String
    /// Whether it counts as a failure.
    public var isFailure: Bool
    /// When it is tried again, where it is.
    public var notBefore: Int64?

    /// Decides for a tick that had failed `failures` times before.
    public init(_ outcome: TickOutcome, failures: Int, retries: RetryPolicy, now: Int64) {
        (state, reason, isFailure) = (.ran, outcome.reason, false)
        switch outcome.kind {
        case .ran: break
        case .unchanged: state = .skipped
        case .interrupted: state = .interrupted
        case .failed:
            isFailure = true
            state = .failed
            if let delay = retries.delay(afterFailure: failures + 1) {
                state = .waiting
                notBefore = now + delay
            } else if failures > 0 {
                reason += " (tried \(failures + 1) times)"
            }
        }
    }
}
