import ArticleReading
import Configuration
import Scheduling

/// The keys of a pipeline file, described once.
public enum PipelineOptions {
    /// The keys at the left margin.
    public static let topLevel: [OptionDescriptor] = [
        OptionDescriptor(
            "version", .integer(1...1), isRequired: true, summary: "Version of the file format; this program reads 1.",
            example: "1"),
        OptionDescriptor(
            "name", .text, isRequired: true, summary: "Short name of the pipeline, used in records and messages.",
            example: "energy-cooperation"),
        OptionDescriptor(
            "title", .text, summary: "Title of its reports, unless a report has its own.",
            example: "Energy cooperation between Russia and Japan"),
        OptionDescriptor(
            "load", .list(.record(load)), isRequired: true, summary: "Which articles to load.",
            example: "[{ files: [\"articles/**/*\"] }]"),
        OptionDescriptor(
            "stages", .list(.any), isRequired: true, summary: "The stages that articles pass, in order, one key each.",
            example: "[clean, dates]"),
        OptionDescriptor(
            "reports", .list(.any), isRequired: true, summary: "The reports to write, one key each.",
            example: "[{ chronology: { write: reports/chronology.md } }]"),
        OptionDescriptor(
            "schedule", .list(.record(ScheduleOptions.all)),
            summary: "When to run: one schedule, or a list of named ones; a plain run does not read it.",
            example: "{ cron: \"0 7 * * MON\" }"),
        OptionDescriptor(
            "tests", .list(.record(PipelineTestOptions.test)),
            summary: "What must come of some articles; run by 'dossier test', a plain run does not read them.",
            example: "[{ name: it loads, expect: [{ articles: 2 }] }]"),
    ]

    /// The keys of an entry of `load`.
    public static let load: [OptionDescriptor] = [
        OptionDescriptor(
            "files", .list(.path), isRequired: true, summary: "Files, folders and patterns, relative to the workspace.",
            example: "[\"articles/**/*\"]"),
        OptionDescriptor(
            "metadata", .path, summary: "A sidecar with known facts about the articles; it wins over what they say.",
            example: "articles/metadata.yaml"),
        OptionDescriptor(
            "fields", .record(fields),
            summary:
                "Which members of records, or columns of tables, hold what; those not named are told by their names.",
            example: "{ headline: Titel, text: Inhalt }"),
        OptionDescriptor(
            "reader", .record(scriptedReader),
            summary: "A script that reads these files; what it leaves is read as other files are.",
            example: "{ lua: scripts/readers/press-release.lua }"),
        OptionDescriptor(
            "max_set_aside", .number(0...1), default: .number(0.1),
            summary: "Largest share of unreadable articles; beyond it, or when nothing is loaded, the run fails.",
            example: "10%"),
    ]

    /// A script that reads files.
    public static let scriptedReader: [OptionDescriptor] = [
        OptionDescriptor(
            "lua", .path, isRequired: true, summary: "The script, relative to the workspace.",
            example: "scripts/readers/press-release.lua"),
        OptionDescriptor(
            "args", .any, summary: "Values for the script, by the names that it declares.",
            example: "{ outlet: Harbour Authority }"),
        scriptLimits,
        OptionDescriptor(
            "on_error", .choice(["quarantine", "stop"]), default: .text("quarantine"),
            summary: "What becomes of a file on which the script fails: it is set aside, or the run fails.",
            example: "stop"),
        OptionDescriptor(
            "on_limit", .choice(["quarantine", "stop"]), default: .text("quarantine"),
            summary: "What becomes of a file on which the script hits a limit: it is set aside, or the run fails.",
            example: "stop"),
    ]

    private static let fields = FieldMapping.names.map { name in
        OptionDescriptor(name, .text, summary: "Name of the member or column that holds it.", example: "body_html")
    }

    /// What every stage takes beside its own options.
    public static let everyStage: [OptionDescriptor] = [
        OptionDescriptor(
            "label", .text, summary: "Name of this step in counts and messages; the stage's own name unless given.",
            example: "only-energy"),
        OptionDescriptor(
            "from", .text,
            summary:
                "Label of an earlier stage: this one takes what that has left, and so begins a branch. The stage before it "
                + "unless given.", example: "read"),
    ]

    /// What every report takes beside its composer's own options.
    public static let everyReport: [OptionDescriptor] = [
        OptionDescriptor(
            "title", .text, summary: "Title of this report; the pipeline's unless given.", example: "Deals and projects"
        ),
        OptionDescriptor(
            "label", .text, summary: "Name of this report in records; the composer's own name unless given.",
            example: "deals"),
        OptionDescriptor(
            "from", .text,
            summary: "Label of the stage whose articles and events it tells; the last stage unless given.",
            example: "energy"),
        OptionDescriptor(
            "cite", .choice(["required", "mark", "off"]), default: .text("required"),
            summary: "Whether a sentence without a citation is an error, is marked, or passes.", example: "required"),
        ReportDivision.option,
        OptionDescriptor(
            "names", .text,
            summary:
                "How this report names what parties name differently: source, both or party:ID; as the names stage says "
                + "unless given.", example: "both"),
        OptionDescriptor(
            "write", .list(.either([.path, .record(output)])), isRequired: true,
            summary:
                "The files to write, relative to the workspace; the extension names the format, or a script is it.",
            example: "[reports/energy.md, reports/energy.json]"),
    ]

    /// A file of a report that a script writes.
    static let output: [OptionDescriptor] = [
        OptionDescriptor(
            "to", .path, isRequired: true, summary: "The file to write, relative to the workspace.",
            example: "reports/energy.wire.txt"),
        OptionDescriptor(
            "format", .record(scriptedFormat), isRequired: true, summary: "The script that writes it.",
            example: "{ lua: scripts/formats/wire.lua }"),
    ]

    private static let scriptedFormat: [OptionDescriptor] = [
        OptionDescriptor(
            "lua", .path, isRequired: true, summary: "The script, relative to the workspace.",
            example: "scripts/formats/wire.lua"),
        OptionDescriptor(
            "args", .any, summary: "Values for the script, by the names that it declares.", example: "{ width: 72 }"),
        scriptLimits,
    ]

    /// What one call of a script may use.
    public static let scriptLimits = OptionDescriptor(
        "limits",
        .record([
            OptionDescriptor(
                "memory", .size, default: .integer(128 << 20), summary: "Most bytes that the script may hold.",
                example: "64MiB"),
            OptionDescriptor(
                "time", .duration, default: .integer(2000), summary: "Longest time for one call.", example: "2s"),
            OptionDescriptor(
                "steps", .integer(1...Int.max),
                summary:
                    "Most steps for one call: instructions of Lua, and bytes that functions of the program look at. The same on "
                    + "every machine; no limit unless given.",
                example: "1000000"),
        ]),
        summary: "What one call of the script may use before it is ended; 128 MiB and 2 s unless given.",
        example: "{ memory: 64MiB, time: 2s }")
}
