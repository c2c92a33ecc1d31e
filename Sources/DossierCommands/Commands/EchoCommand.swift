import ArgumentParser
import DossierKit

struct EchoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "echo",
        abstract: "Print a pipeline as a run would use it: every value, and where it comes from.",
        discussion: """
            Defaults are filled in, variables and --set are resolved. What is printed is a pipeline file of its own; a comment \
            behind each value names the line it is written on, or says that it is a default, or which --set or variable gave it.

            EXAMPLES
              dossier echo energy-cooperation
              dossier echo energy-cooperation --set dedupe.near=0.8
              dossier echo energy-cooperation --format json
            """)

    @Argument(help: ArgumentHelp("Pipeline file; 'name' finds pipelines/name.yaml.", valueName: "pipeline"))
    var pipeline: String

    @OptionGroup var changes: PipelineChangeOptions

    @Option(help: ArgumentHelp("How it is printed: yaml or json.", valueName: "form"))
    var format = EchoForm.yaml

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let settings = changes.settings
        let checked = PipelineLoading(folder: WorkingFolder.path).check(pipeline, settings: settings)
        Messages(options: messages).say(checked.diagnostics)
        guard let effective = EffectivePipeline(of: checked, settings: settings) else {
            throw ExitRequest(status: .faults)
        }
        switch format {
        case .yaml: Output.standard.write(Array(effective.yaml.utf8))
        case .json: Output.standard.write(effective.json.serialized(pretty: true))
        }
    }
}

/// How a configuration is printed.
enum EchoForm: String, ExpressibleByArgument, CaseIterable {
    case yaml, json
}

/// What a command line changes about a pipeline.
struct PipelineChangeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Change a value of the pipeline: a key, or a stage or report and its option.", valueName: "key=value"))
    var set: [String] = []

    @Option(help: ArgumentHelp("Value of ${NAME} in the pipeline.", valueName: "name=value"))
    var `var`: [String] = []

    func validate() throws {
        for option in set + self.var where !option.contains("=") {
            throw ValidationError("'\(option)' needs the form name=value")
        }
    }

    /// The settings of a run with these changes.
    var settings: PipelineSettings {
        var settings = PipelineSettings()
        settings.assignments = Self.pairs(set).map { (path: $0.name, value: $0.value) }
        for pair in Self.pairs(self.var) { settings.variables[pair.name] = pair.value }
        return settings
    }

    private static func pairs(_ options: [String]) -> [(name: String, value: String)] {
        options.compactMap { option in
            guard let equals = option.firstIndex(of: "=") else { return nil }
            return (String(option[..<equals]), String(option[option.index(after: equals)...]))
        }
    }
}
