import ArticleModel
import LanguageAnalysis

/// The last known state of something agreed or planned, after all that the articles tell of it.
enum Standing: Int, CaseIterable {
    case done
    case agreed
    case sinceApproved
    case decided
    case notYetApproved
    case notYetFinal
    case bindsNobody
    case memorandum
    case letterOfIntent
    case inPrinciple
    case doneAsPlanned
    case underWay
    case planned
    case untold
    case notCarriedOut
    case discussed
    case dropped
    case planDropped
    case shelved
    case planShelved
    case putOff
    case suspended
    case calledOff
    case denied

    /// Whether it is over without having come about.
    var isEnd: Bool {
        [.dropped, .planDropped, .shelved, .planShelved, .putOff, .suspended, .calledOff].contains(self)
    }

    /// Whether what an article says of all its papers together adds something to it.
    var mayBeOfLoosePapers: Bool { [.agreed, .memorandum, .letterOfIntent, .inPrinciple].contains(self) }

    /// In the words of a table.
    var words: String {
        switch self {
        case .done: "Done"
        case .agreed: "Agreed"
        case .sinceApproved: "Agreed, since approved"
        case .decided: "Decided"
        case .notYetApproved: "Agreed, not yet approved then"
        case .notYetFinal: "Agreed, not final then"
        case .bindsNobody: "Agreed, binds nobody"
        case .memorandum: "Agreed, a memorandum"
        case .letterOfIntent: "Agreed, a letter of intent"
        case .inPrinciple: "Agreed in principle"
        case .doneAsPlanned: "Planned, since done"
        case .underWay: "Under way"
        case .planned: "Planned"
        case .untold: "Planned, outcome not found"
        case .notCarriedOut: "Planned, not carried out"
        case .discussed: "Only discussed"
        case .dropped: "Since dropped"
        case .planDropped: "Planned, since dropped"
        case .shelved: "Since shelved"
        case .planShelved: "Planned, since shelved"
        case .putOff: "Put off"
        case .suspended: "Suspended"
        case .calledOff: "Called off"
        case .denied: "Denied"
        }
    }
}

/// Something agreed, planned or talked about, with what became of it.
struct Matter {
    /// The telling that says best what it is.
    let event: Event
    let standing: Standing
    /// The telling of its planning, where `event` tells its outcome; of its outcome, where `event` tells its planning.
    var other: Event?
    /// The sentence that limits what was agreed.
    var limit: Claim?
    /// What was agreed that has ended since, where it bound less than an agreement.
    var force: Standing?

    /// Whether several papers are told together, of which not all bind.
    var isOfLoosePapers = false

    /// Its standing in the words of a table.
    var words: String {
        guard let force, force != .agreed, standing == .dropped || standing == .shelved else {
            return standing.words + (isOfLoosePapers ? ", may bind nobody" : "")
        }
        return "\(force.words); \(standing == .shelved ? "since shelved" : "since dropped")"
    }
}

/// Follows what is told of one matter: the plan and what came of it, the agreement and its end.
struct Matters {
    static let agreeingActs: Set<String> = ["agree", "sign", "approve"]
    private static let doingActs: Set<String> = [
        "buy", "sell", "invest", "open", "close", "build", "supply", "pay", "lift", "impose", "resume", "settle",
        "lend",
    ]
    private static let talkingActs: Set<String> = ["discuss", "meet"]

    private let citer: Citer
    private let all: [String: Event]
    private let newest: EDTFDate?
    private let endings: [String: Event]
    let force: AgreementForce
    private let ends: PlanEnds

    /// `events` are those of the report, `all` those of the corpus; what lies ahead of the `newest` article may still come.
    init(_ events: [Event], all: [Event], newest: EDTFDate?, citer: Citer) {
        self.citer = citer
        self.newest = newest
        self.all = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        endings = Self.endings(among: all, citer: citer)
        force = AgreementForce(all, citer: citer)
        ends = PlanEnds(all) { citer.article($0) }
    }

    /// What ended something agreed or planned; nil where nothing tells of it.
    func ending(of event: Event) -> Event? { endings[event.id] }

    /// The happening that a plan came to at its time.
    func fulfilment(of plan: Event) -> Event? {
        guard plan.status == .planned, let next = plan.followUp.flatMap({ all[$0] }), next.status == .happened,
            let date = next.date?.date, let planned = plan.date?.date
        else { return nil }
        return plan.dating != .act || planned.overlaps(date) != .no ? next : nil
    }

    /// The matters of some events, each once, in the order of the events.
    func matters(of events: [Event]) -> [Matter] {
        var plans: [String: Event] = [:]
        var told: Set<String> = []
        for event in events {
            // An approval is told with what it approved.
            if let approval = force.outstandingApproval(of: event) { told.insert(approval.id) }
            guard let outcome = fulfilment(of: event) ?? endings[event.id] else { continue }
            // A plan is told with what became of it.
            if outcome.status == .happened { told.insert(event.id) } else { told.insert(outcome.id) }
            if plans[outcome.id] == nil { plans[outcome.id] = event }
        }
        var matters: [Matter] = []
        for event in events {
            if let outcome = fulfilment(of: event) {
                let isShown = events.contains { $0.id == outcome.id }
                if !isShown { matters.append(Matter(event: event, standing: .doneAsPlanned, other: outcome)) }
                continue
            }
            guard !told.contains(event.id), let standing = standing(of: event, plan: plans[event.id]) else { continue }
            let isEnded = standing.isEnd
            let isAgreement = standing == .dropped || standing == .shelved
            matters.append(
                Matter(
                    event: event, standing: standing,
                    other: plans[event.id]
                        ?? (isEnded ? endings[event.id] : standing == .sinceApproved ? force.approval(of: event) : nil),
                    limit: limit(of: event, standing), force: isAgreement ? force.standing(of: event) : nil,
                    isOfLoosePapers: standing.mayBeOfLoosePapers && force.share(of: event) != nil))
        }
        return matters
    }

    private func standing(of event: Event, plan: Event?) -> Standing? {
        if let plan, plan.status == .planned, event.status == .happened {
            // Signed as planned, and not in force: the second counts.
            let isAgreement = Self.agreeingActs.contains(event.act ?? "") && endings[event.id] == nil
            let worth = isAgreement ? force.standing(of: event) : .agreed
            return worth == .agreed || worth == .decided ? .doneAsPlanned : worth
        }
        if let ending = endings[event.id] {
            if event.status == .planned { return ended(event, by: ending) }
            return ends.ending(of: event, by: ending)?.outcome == .shelved ? .shelved : .dropped
        }
        switch event.closing?.outcome {
        case .notCarriedOut: return .notCarriedOut
        case .carriedOut: return .doneAsPlanned
        default: break
        }
        let act = event.act ?? ""
        switch event.status {
        case .happened where Self.agreeingActs.contains(act): return force.standing(of: event)
        // "imported 70 million tonnes last year" is a figure, no act.
        case .happened where Self.doingActs.contains(act): return Self.isYearlyTotal(event) ? nil : .done
        case .happened where Self.talkingActs.contains(act): return .discussed
        case .happened, .claimed: return nil
        case .planned: return isOver(event) ? .untold : .planned
        case .ongoing: return .underWay
        case .cancelled: return ended(event, by: event)
        case .denied: return .denied
        }
    }

    private func ended(_ plan: Event, by calling: Event) -> Standing {
        switch ends.ending(of: plan, by: calling)?.outcome {
        case .putOff: .putOff
        case .suspended: .suspended
        case .dropped: .planDropped
        case .shelved: .planShelved
        default: .calledOff
        }
    }

    /// How something agreed or planned ended, in a word or two; nil where nothing tells of it.
    func endingWord(of event: Event) -> String? {
        endings[event.id].flatMap { ends.ending(of: event, by: $0)?.outcome.rawValue }
    }

    /// The time to which a plan was put off; nil where none is told.
    func newDate(of plan: Event) -> EDTFDate? {
        endings[plan.id].flatMap { ends.ending(of: plan, by: $0)?.newDate }
    }

    /// What was supplied, raised or sold in the course of a whole year.
    static func isYearlyTotal(_ event: Event) -> Bool {
        event.status == .happened && (event.date?.date.width ?? 0) >= 300
            && ["supply", "raise", "cut", "sell"].contains(event.act ?? "")
    }

    /// Whether the time of a plan was over when the newest article was written.
    private func isOver(_ plan: Event) -> Bool {
        guard let date = plan.date, let newest else { return false }
        guard plan.dating == .telling else { return date.date.isBefore(newest) == .yes }
        // A plan without a time is silent after a year.
        guard let told = date.date.latest, let last = newest.earliest else { return false }
        return last.number - told.number > 366
    }

    private func limit(of event: Event, _ standing: Standing) -> Claim? {
        switch standing {
        case .notCarriedOut, .doneAsPlanned: event.closing?.claim
        case .bindsNobody, .notYetFinal, .notYetApproved, .sinceApproved, .dropped, .shelved:
            force.limit(of: event)?.claim
        case .agreed, .memorandum, .letterOfIntent, .inPrinciple:
            force.share(of: event) ?? force.limit(of: event)?.claim
        default: nil
        }
    }

    // MARK: Ends

    /// What was called off, by the id of what was agreed or planned before.
    private static func endings(among events: [Event], citer: Citer) -> [String: Event] {
        let endings = events.filter { $0.status == .cancelled }
        guard !endings.isEmpty else { return [:] }
        let byID = Dictionary(events.map { ($0.id, $0) }) { first, _ in first }
        var found: [String: Event] = [:]
        let outlines = MatterOutlines(citer)
        for event in events where event.status == .planned || event.status == .happened {
            if let next = event.followUp.flatMap({ byID[$0] }), next.status == .cancelled {
                found[event.id] = next
            } else if event.status == .planned || agreeingActs.contains(event.act ?? "") {
                found[event.id] = endings.first { outlines.isEnd($0, of: event) }
            }
        }
        return found
    }
}
