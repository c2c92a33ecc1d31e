import ArgumentParser
import DossierKit

struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion",
        abstract: "Print a script that completes verbs and flags in a shell.",
        discussion: """
            EXAMPLES
              dossier completion bash > ~/.local/share/bash-completion/completions/dossier
              dossier completion zsh > ~/.zfunc/_dossier
              dossier completion fish > ~/.config/fish/completions/dossier.fish
            """)

    /// The shells that are known.
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish
    }

    @Argument(help: ArgumentHelp("The shell: bash, zsh or fish.", valueName: "shell"))
    var shell: Shell

    func run() throws {
        let kind: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        Output.standard.write(Array((DossierCommand.completionScript(for: kind) + "\n").utf8))
    }
}
