/// What a later article tells of a plan by implication: "the first visit for eleven years" tells of every visit that was planned
/// in those years.
public struct PlanClosing: Sendable, Hashable {
    /// What became of the plan.
    public enum Outcome: String, Sendable, CaseIterable {
        /// It did not come about in its time.
        case notCarriedOut = "not carried out"
        /// It came about, on a day that is not told.
        case carriedOut = "carried out"
    }

    /// What became of the plan.
    public let outcome: Outcome
    /// The words that imply it.
    public let claim: Claim

    /// Describes what is implied, and where.
    public init(_ outcome: Outcome, claim: Claim) {
        self.outcome = outcome
        self.claim = claim
    }
}
