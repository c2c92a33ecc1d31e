import ArgumentParser
import ArticleModel
import ArticleReading
import DossierKit
import Scheduling

/// What a run may be asked for beside its pipeline; a plan takes the same.
struct RunChanges: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Other articles in place of the pipeline's own: files, folders, patterns.", valueName: "path"))
    var load: [String] = []

    @Option(help: ArgumentHelp("Folder to write into, in place of the pipeline's own.", valueName: "dir"))
    var out: String?

    @Option(
        help: ArgumentHelp(
            "Change a value of the pipeline: a key, or a stage or report and its option.", valueName: "key=value"))
    var set: [String] = []

    @Option(help: ArgumentHelp("Value of ${NAME} in the pipeline.", valueName: "name=value"))
    var `var`: [String] = []

    @Option(
        help: ArgumentHelp(
            "The time taken for now (EDTF); the latest publication loaded unless given.", valueName: "date"))
    var now: String?

    @Option(help: ArgumentHelp("Only what was published by this day, on stated dates alone.", valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "Only what was published within these days (EDTF): 2016, 2016-12, 2016-12-05/2016-12-11.",
            valueName: "dates"))
    var period: String?

    @Option(
        help: ArgumentHelp(
            "Only what was published on or after this date (EDTF), or bears no date.", valueName: "date"))
    var since: String?

    @Option(
        help: ArgumentHelp(
            "An earlier report as JSON, or an edition's folder, to tell what changed since.", valueName: "path"))
    var sinceEdition: String?

    func check() throws {
        for option in set + self.var where !option.contains("=") {
            throw ValidationError("'\(option)' needs the form name=value")
        }
        _ = try settings()
    }

    /// A request for a run, with everything that shows in its result.
    func request(_ pipeline: String) throws -> RunRequest {
        var request = RunRequest(pipeline: pipeline, folder: WorkingFolder.path)
        request.load = load
        request.output = out
        request.settings = try settings()
        request.edition.previous = sinceEdition
        request.modified = try SourceDate.seconds()
        return request
    }

    private func settings() throws -> PipelineSettings {
        var settings = PipelineSettings()
        settings.assignments = Self.pairs(set).map { ($0.name, $0.value) }
        for pair in Self.pairs(self.var) { settings.variables[pair.name] = pair.value }
        settings.now = try now.map { try Self.date($0, option: "--now") }
        settings.asOf = try asOf.map { try Self.date($0, option: "--as-of").lastDay }
        settings.period = try period.map(Self.days)
        settings.since = try since.map { try Self.date($0, option: "--since").firstDay }
        return settings
    }

    static func pairs(_ options: [String]) -> [(name: String, value: String)] {
        options.compactMap { option in
            guard let equals = option.firstIndex(of: "=") else { return nil }
            return (String(option[..<equals]), String(option[option.index(after: equals)...]))
        }
    }

    private static func days(_ written: String) throws -> ClosedRange<CivilDay> {
        guard let date = EDTFDate(written) else { throw ValidationError(periodFault(written)) }
        guard let days = date.days else {
            throw ValidationError("--period takes days in order, not '\(written)'")
        }
        return days
    }

    /// What is wrong with days that cannot be read; two dates with another mark between them are written anew.
    private static func periodFault(_ written: String) -> String {
        let fault = "--period takes days such as 2014, 2014-02 or 2014-02-03/2014-02-09, not '\(written)'"
        if Period(written) != nil {
            return "\(fault): words for days are of a pipeline's 'schedule', which counts them from its ticks"
        }
        for mark in ["..", " to ", "–", "—", " - ", ","] {
            guard let range = written.firstRange(of: mark) else { continue }
            let ends = [written[..<range.lowerBound], written[range.upperBound...]].map { $0.filter { $0 != " " } }
            let interval = ends.joined(separator: "/")
            if EDTFDate(interval) != nil { return "\(fault); did you mean '\(interval)'?" }
        }
        let ends = written.split(separator: "/")
        if ends.count == 2, EDTFDate(ends[1] + "/" + ends[0])?.days != nil {
            return "--period ends before it begins; did you mean '\(ends[1])/\(ends[0])'?"
        }
        return fault + Self.remedy(written)
    }

    private static func remedy(_ written: String) -> String { DateRemedy.remedy(for: written).map { "; \($0)" } ?? "" }

    static func date(_ written: String, option: String) throws -> EDTFDate {
        guard let date = EDTFDate(written) else {
            throw ValidationError(
                "\(option) takes a date such as 2014, 2014-02 or 2014-02-08, not '\(written)'"
                    + remedy(written))
        }
        return date
    }
}
