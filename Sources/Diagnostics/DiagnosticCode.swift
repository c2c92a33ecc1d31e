/// Every kind of diagnostic, once: its number, its usual severity, and what it means.
///
/// `DOS1xx` configuration files, `DOS2xx` pipelines and plans, `DOS3xx` articles and files, `DOS4xx` reports, `DOS5xx` Lua,
/// `DOS6xx` history and schedules.
public enum DiagnosticCode: Int, Sendable, Hashable, CaseIterable {
    // Configuration files: YAML and option values
    case invalidYAML = 101
    case unknownKey = 102
    case duplicateKey = 103
    case wrongType = 104
    case missingKey = 105
    case valueOutOfRange = 106
    case unknownValue = 107
    case unsetVariable = 108
    case limitExceeded = 109
    case unreadableFile = 110
    case textCut = 111
    case listMeant = 112
    case endsBeforeStart = 113

    // Pipelines and plans
    case unknownStage = 201
    case unknownReport = 202
    case missingNeed = 203
    case unknownFormat = 204
    case outputOutsideWorkspace = 205
    case duplicateOutput = 206
    case missingPath = 207
    case invalidExpression = 208
    case notYetSupported = 209
    case countsUnbalanced = 210
    case oneSidedNames = 211
    case divisionIncomplete = 212
    case unknownSource = 213
    case labelUnused = 214
    case branchUnused = 215
    case stageRepeated = 216
    case expectationFailed = 231
    case snapshotMissing = 232
    case deadReference = 233
    case unknownTopic = 234

    // Articles and files
    case articleUnreadable = 301
    case articleEmpty = 302
    case articleBinary = 303
    case nothingLoaded = 304
    case tooManySetAside = 305
    case nothingLeft = 306
    case recordUnreadable = 307
    case metadataUnused = 308
    case datesContradict = 309
    case publishedAhead = 310

    // Reports
    case uncitedStatement = 401
    case citationFailed = 402
    case outputFailed = 403
    case citationLost = 404
    case editionUnreadable = 405
    case inputsStale = 406
    case answerMissing = 407
    case printingFailed = 408
    case outputLeftOver = 409
    case nameOneSided = 411
    case likelihoodUnquoted = 412
    case sourceStale = 413
    case originSingle = 414

    // Lua
    case scriptMissing = 501
    case scriptSyntax = 502
    case scriptError = 503
    case scriptLimit = 504
    case scriptArgument = 505
    case scriptReturn = 506
    case scriptNote = 507
    case scriptName = 508
    case scriptUnused = 509
    case scriptNeeds = 510
    case scriptComparison = 511
    case scriptPart = 512
    case scriptMark = 513

    // Schedules and the history
    case invalidTrigger = 601
    case neverFires = 602
    case unknownZone = 603
    case zonesMissing = 604
    case scheduleUnclear = 605
    case scheduleName = 606
    case invalidPeriod = 607
    case historyUnusable = 651

    /// The code as users see it.
    public var text: String { "DOS\(rawValue)" }

    /// How bad it usually is.
    public var severity: Diagnostic.Severity {
        switch self {
        case .articleUnreadable, .articleEmpty, .articleBinary, .recordUnreadable, .metadataUnused, .scriptUnused,
            .scriptNeeds, .zonesMissing, .oneSidedNames, .divisionIncomplete, .nameOneSided, .likelihoodUnquoted,
            .sourceStale, .originSingle, .deadReference, .scriptPart, .scriptMark, .labelUnused, .branchUnused,
            .stageRepeated, .textCut, .listMeant, .publishedAhead:
            .warning
        case .scriptNote, .datesContradict, .outputLeftOver: .note
        default: .error
        }
    }

    /// How bad it is, in words: a script's failure is told as a warning where it costs one article and not the run.
    public var severityWords: String {
        switch self {
        case .scriptError, .scriptLimit, .scriptReturn: "error; a warning where only an article is set aside"
        default: severity.rawValue
        }
    }
}
