/// How a plan ended where no happening is it: as a later article tells it by implication ("the first visit for eleven years" tells of
/// every visit that was planned in those years), or as the words of its calling off have it.
public struct PlanClosing: Sendable, Hashable {
    /// What became of the plan.
    public enum Outcome: String, Sendable, CaseIterable {
        /// It did not come about in its time.
        case notCarriedOut = "not carried out"
        /// It came about, on a day that is not told.
        case carriedOut = "carried out"
        /// The time came, and it did not.
        case didNotTakePlace = "did not take place"
        /// It was called off for its time.
        case calledOff = "called off"
        /// It is to be at another time.
        case putOff = "put off"
        /// It goes on no more for now.
        case suspended = "suspended"
        /// It was laid aside without a new time, or is hardly to be expected any more.
        case shelved
        /// It was given up.
        case dropped
    }

    /// What became of the plan.
    public let outcome: Outcome
    /// The words that tell or imply it.
    public let claim: Claim
    /// The time to which it was put off; nil where none is told.
    public let newDate: EDTFDate?

    /// Describes what became of a plan, and where that is told.
    public init(_ outcome: Outcome, claim: Claim, newDate: EDTFDate? = nil) {
        self.outcome = outcome
        self.claim = claim
        self.newDate = newDate
    }
}
