import ArgumentParser
import Diagnostics
import Glibc

/// How much is said, and whether in colour.
struct MessageOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say only errors and what a run fails by.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say every drop and every note.")
    var verbose = false

    @Option(help: ArgumentHelp("When to colour messages: auto, always or never.", valueName: "when"))
    var color = ColourChoice.auto

    enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    /// Whether what goes to an output is coloured; `NO_COLOR` (no-color.org) is honoured.
    func isColoured(on output: Output) -> Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: output.isTerminal && getenv("NO_COLOR") == nil
        }
    }

    /// Diagnostics as they are written to an output.
    func text(on output: Output) -> DiagnosticText {
        DiagnosticText(isColoured: isColoured(on: output), width: output.textWidth)
    }

    /// A word that tells how something came out, green or red where there is colour.
    func verdict(_ word: String, isGood: Bool, on output: Output) -> String {
        isColoured(on: output) ? "\u{1B}[1;\(isGood ? 32 : 31)m\(word)\u{1B}[0m" : word
    }
}

/// Says diagnostics to standard error: the one place where messages reach a person.
struct Messages {
    let options: MessageOptions

    /// Says those that the options let through: errors always, warnings unless quiet, notes when verbose.
    ///
    /// Those that `decides` names are always said: they are why the run does not end with 0.
    func say(_ diagnostics: [Diagnostic], decides: (Diagnostic) -> Bool = { _ in false }) {
        let spoken = diagnostics.filter { diagnostic in
            switch diagnostic.severity {
            case .error: true
            case .warning: !options.quiet || decides(diagnostic)
            case .note: options.verbose
            }
        }
        guard !spoken.isEmpty else { return }
        let told = options.verbose ? spoken : DiagnosticFolding.folded(spoken)
        Output.errors.write(options.text(on: .errors).render(told) + "\n")
    }

    /// Says a line unless quiet.
    func say(_ line: String) {
        if !options.quiet { Output.errors.write(line + "\n") }
    }
}
