import ArticleModel
import ArticleReading
import Configuration
import Diagnostics
import Scheduling

/// A checked pipeline: everything named exists, every option has its type, every need is met.
public struct Plan: Sendable {
    /// One request to load articles.
    public struct Load: Sendable {
        /// Files, folders and patterns, relative to the workspace.
        public let patterns: [String]
        /// Path of the sidecar.
        public let metadata: String?
        /// Which members of records mean what.
        public let mapping: FieldMapping
        /// Options of the script that reads the files; nil where none does.
        public let reader: OptionValues?
        /// Largest share of unreadable articles, 0...1.
        public let maximumSetAside: Double
        /// Where `files` is written.
        public let place: Place?
        /// Where `metadata` is written.
        public let metadataPlace: Place?
        /// Where `max_set_aside` is written; nil for the default.
        public let maximumSetAsidePlace: Place?
        /// Where each of the patterns is written; nil where it is the only one.
        public var patternPlaces: [Place?] = []
    }

    /// One stage of the pipeline, ready to be made.
    public struct StageEntry: Sendable {
        /// The stage.
        public let type: any Stage.Type
        /// Its name in counts and messages.
        public let label: String
        /// The stage that it takes from, by its number in the plan; nil for the articles as they are loaded.
        public let source: Int?
        /// The label by which `from` names that stage; nil where it is the one before it.
        public let from: String?
        /// Its checked options.
        public let options: OptionValues
        /// Where it is written.
        public let place: Place
    }

    /// One report of the pipeline, ready to be made.
    public struct ReportEntry: Sendable {
        /// The composer.
        public let type: any Composer.Type
        /// Its name in records.
        public let label: String
        /// The stage that it takes from, by its number in the plan; nil for the articles as they are loaded.
        public let source: Int?
        /// The label by which `from` names that stage; nil where it is the last one.
        public let from: String?
        /// Title of the report; nil for the pipeline's.
        public let title: String?
        /// What to do about sentences without a citation.
        public let citing: Citing
        /// Where one report is written for each value of something; nil for a single report.
        public let division: ReportDivision?
        /// How it names what parties name differently; nil for the corpus's way.
        public let naming: NamingPolicy?
        /// Its checked options.
        public let options: OptionValues
        /// The files to write, relative to the workspace; with placeholders in them.
        public let outputs: [String]
        /// Options of the scripts that write files, by file; a file without one is written by its extension's format.
        public let scripts: [String: OptionValues]
        /// Where it is written.
        public let place: Place
    }

    /// What to do about sentences without a citation.
    public enum Citing: String, Sendable {
        /// They are an error.
        case required
        /// They are marked.
        case mark
        /// They pass.
        case off
    }

    /// Path of the pipeline file, as given.
    public let file: String
    /// Short name.
    public let name: String
    /// Title of the reports.
    public let title: String
    /// What to load.
    public let loads: [Load]
    /// The stages, in order, each after the one that it takes from.
    public let stages: [StageEntry]
    /// How the stages hang together.
    public let graph: StageGraph
    /// The reports, in order.
    public let reports: [ReportEntry]
    /// The schedules, in order; those that are sound.
    public let schedules: [ScheduleDefinition]
}
