import ArticleModel
import Configuration
import Diagnostics

/// A test of a pipeline, as written: some articles, the stages they pass, and what must come of them.
struct PipelineTest: Sendable {
    /// An article of a test.
    struct Source: Sendable {
        /// Where its text is.
        enum Content: Sendable {
            /// In files, by a path or pattern relative to the workspace.
            case files(String)
            /// In the test itself; the path is what the article goes by.
            case text(String, path: String)
        }

        let content: Content
        /// Facts that win over what the text says, as a metadata file has them; nil for none.
        let facts: YAMLNode?
        let place: Place
    }

    /// One expectation: what it is about, and its checks.
    struct Expectation: Sendable {
        /// Name of the subject, as `ExpectationDescriptor` has it.
        let subject: String
        let options: OptionValues
        let place: Place

        /// Where a check is written; the expectation itself where it is not.
        func place(of check: String) -> Place { options.place(of: check) ?? place }
    }

    let name: String
    let place: Place
    /// Nil for the pipeline's own articles.
    let sources: [Source]?
    /// Labels of the stages that run; nil for all of them and the reports.
    let stages: [String]?
    /// What the run is told of its time; nil for nothing of its own.
    let time: Time?
    let expectations: [Expectation]

    /// What a run is told of its time.
    struct Time: Sendable {
        var now: EDTFDate?
        var asOf: CivilDay?
        var period: ClosedRange<CivilDay>?

        /// The settings of a run, with this in place of what they say.
        func applied(to settings: PipelineSettings) -> PipelineSettings {
            var settings = settings
            settings.now = now ?? settings.now
            settings.asOf = asOf ?? settings.asOf
            settings.period = period ?? settings.period
            return settings
        }
    }
}
