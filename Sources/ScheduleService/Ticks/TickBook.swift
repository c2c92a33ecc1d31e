import RunHistory
import Scheduling

/// A tick that this process has claimed.
public struct TickClaim: Sendable, Hashable {
    /// Its schedule.
    public let schedule: ScheduleDefinition
    /// Its nominal instant.
    public let instant: Int64
    /// The number of the attempt: the token without which the claim cannot be ended.
    public let attempt: Int
    /// How often its run failed before.
    public let failures: Int
    /// What brought it about.
    public let origin: TickOrigin
    /// The edition before it, by nominal instant.
    public let previous: EditionRecord?
    /// Whether a later tick has left an edition already, whose reports are to stay.
    public let isLate: Bool
    /// The newest edition of an instant that is yet to come, made by a clock that was wrong; nil where there is none.
    public let newestAhead: Int64?

    /// Which tick.
    public var id: TickID { TickID(schedule: schedule.identity, instant: instant) }
}

/// Takes what the decisions say to the history, each look at the clock in one transaction.
public struct TickBook: Sendable {
    /// What came of one look at the clock.
    public struct Pass: Sendable {
        /// What this process is to run now.
        public var claims: [TickClaim] = []
        /// Ticks newly recorded as missed.
        public var missed: [TickRecord] = []
        /// Ticks newly recorded as skipped.
        public var skipped: [TickRecord] = []
        /// Ticks given up.
        public var givenUp: [ClaimDecision.GivenUp] = []
        /// Missed ticks beyond those recorded one by one.
        public var unlisted = 0
        /// Schedules whose clock was put back.
        public var putBack: [String] = []
        /// When a tick that waits may be claimed next, where one does.
        public var nextChance: Int64?
        /// How many ticks others hold or wait to be claimed.
        public var openElsewhere = 0
    }

    /// The history.
    public let store: HistoryStore
    /// Who claims.
    public let owner: ProcessIdentity

    /// Keeps the ticks of a history.
    public init(store: HistoryStore, owner: ProcessIdentity = .current) {
        self.store = store
        self.owner = owner
    }

    /// Looks at the clock: writes down what came due and claims what there are places for.
    ///
    /// `now` is asked for once the history is locked, so that of two schedulers the later one sees the later time.
    public func look(
        at schedules: [ScheduleDefinition], places: Int, now: @Sendable () -> Int64
    ) throws(HistoryFault) -> Pass {
        try store.change { (history) throws(HistoryFault) in
            var pass = Pass()
            let now = now()
            let pauses = try history.pauses()
            for schedule in schedules {
                let pause = pauses.first { $0.schedule == schedule.identity }
                try note(schedule, pause: pause, history: history, now: now, pass: &pass)
                try claim(schedule, pause: pause, history: history, now: now, places: places, pass: &pass)
            }
            return pass
        }
    }

    /// Adds the tick of this start of the machine to schedules that fire at each (`@reboot`), once.
    ///
    /// A start is known by its own name, not by a time, which a machine without a battery learns late.
    public func noteStart(_ schedules: [ScheduleDefinition], now: Int64) throws(HistoryFault) {
        let owner = owner
        try store.change { (history) throws(HistoryFault) in
            for schedule in schedules where schedule.timetable.trigger == .reboot {
                let mark = "\(schedule.identity) \(owner.boot)"
                guard try history.horizon(of: mark) == nil else { continue }
                try history.setHorizon(of: mark, to: now)
                try history.add(TickRecord(TickID(schedule: schedule.identity, instant: now), recorded: now))
            }
        }
    }

    private func note(
        _ schedule: ScheduleDefinition, pause: PauseRecord?, history: borrowing HistoryTransaction, now: Int64,
        pass: inout Pass
    ) throws(HistoryFault) {
        let name = schedule.identity
        let decision = DueDecision(
            schedule, horizon: try history.horizon(of: name), open: Self.seen(try history.openTicks(of: name)),
            pause: pause, now: now)
        if let after = decision.forgetAfter {
            try history.forget(name, after: after)
            pass.putBack.append(name)
        }
        for record in decision.records where try history.add(record) {
            if record.state == .missed { pass.missed.append(record) }
            if record.state == .skipped { pass.skipped.append(record) }
        }
        pass.unlisted += decision.unlisted
        try history.setHorizon(of: name, to: decision.horizon)
    }

    private func claim(
        _ schedule: ScheduleDefinition, pause: PauseRecord?, history: borrowing HistoryTransaction, now: Int64,
        places: Int, pass: inout Pass
    ) throws(HistoryFault) {
        let open = Self.seen(try history.openTicks(of: schedule.identity))
        guard !open.isEmpty else { return }
        let decision = ClaimDecision(
            schedule, open: open, isPaused: pause != nil || schedule.isPaused, now: now,
            places: places - pass.claims.count)
        for given in decision.givenUp {
            try history.giveUp(given.id, as: given.state, reason: given.reason, now: now)
        }
        pass.givenUp += decision.givenUp
        for id in decision.claims {
            guard let claim = try claim(id, of: schedule, history: history, now: now) else { continue }
            pass.claims.append(claim)
        }
        if let chance = decision.nextChance { pass.nextChance = min(pass.nextChance ?? chance, chance) }
        pass.openElsewhere += open.count - decision.claims.count - decision.givenUp.count
    }

    private func claim(
        _ id: TickID, of schedule: ScheduleDefinition, history: borrowing HistoryTransaction, now: Int64
    ) throws(HistoryFault) -> TickClaim? {
        guard let tick = try history.tick(id), let attempt = try history.claim(id, for: owner, now: now) else {
            return nil
        }
        return TickClaim(
            schedule: schedule, instant: id.instant, attempt: attempt, failures: tick.failures, origin: tick.origin,
            previous: try history.edition(of: id.schedule, before: id.instant),
            isLate: try history.hasEdition(of: id.schedule, after: id.instant, through: now),
            newestAhead: try history.newestEdition(of: id.schedule, after: now))
    }

    /// Adds a tick that somebody asked for and claims it; a string says why not.
    public func claim(
        _ instant: Int64, of schedule: ScheduleDefinition, origin: TickOrigin, now: Int64
    ) throws(HistoryFault) -> Asked {
        let id = TickID(schedule: schedule.identity, instant: instant)
        return try store.change { (history) throws(HistoryFault) in
            let open = Self.seen(try history.openTicks(of: id.schedule))
            if let held = open.first(where: \.isHeld), schedule.overlap != .allow || held.record.id == id {
                return .busy(held.record.id.instant)
            }
            if let known = try history.tick(id) {
                if known.state == .ran { return .done(known) }
                if known.state == .skipped, known.run != nil { return .done(known) }
                try history.reopen(id, origin: origin, now: now)
            } else {
                try history.add(TickRecord(id, origin: origin, recorded: now))
            }
            return try claim(id, of: schedule, history: history, now: now).map(Asked.claimed) ?? .busy(instant)
        }
    }

    /// What came of asking for a tick.
    public enum Asked: Sendable {
        /// It is claimed.
        case claimed(TickClaim)
        /// It was run before.
        case done(TickRecord)
        /// Another run of the schedule, of this instant, is going on.
        case busy(Int64)
    }

    /// Ends a claim after its run and numbers its edition, in one transaction; nil, and nothing done, where the claim has
    /// passed to somebody else.
    public func end(
        _ claim: TickClaim, _ outcome: TickOutcome, now: Int64
    ) throws(HistoryFault) -> (ending: TickEnding, edition: Int?)? {
        let ending = TickEnding(outcome, failures: claim.failures, retries: claim.schedule.retries, now: now)
        return try store.change { (history) throws(HistoryFault) in
            let isOurs = try history.end(
                claim.id, attempt: claim.attempt, as: ending.state, reason: ending.reason, isFailure: ending.isFailure,
                notBefore: ending.notBefore, run: outcome.run, now: now)
            guard isOurs else { return nil }
            guard ending.state == .ran, let edition = outcome.edition else { return (ending, nil) }
            let number = try history.addEdition(
                of: claim.id, folder: edition.folder, contentDigest: edition.contentDigest,
                previous: edition.previous, run: outcome.run)
            return (ending, number)
        }
    }

    private static func seen(_ ticks: [TickRecord]) -> [OpenTick] {
        let uptime = ProcessIdentity.uptime
        return ticks.map { OpenTick($0, isHeld: $0.isHeld(uptime: uptime)) }
    }
}
