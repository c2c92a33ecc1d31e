import Diagnostics

/// Refuses what was rightly asked but cannot be done, without the usage that a wrong command line is answered with.
enum Refusal {
    /// Says why, and ends the verb with the code of wrong usage.
    static func say(_ message: String, help: String? = nil) throws {
        let remedy = help.map { "  help: \(TerminalText.safe($0))\n" } ?? ""
        Output.errors.write("error: \(TerminalText.singleLine(message))\n" + remedy)
        throw ExitRequest(status: .wrongUsage)
    }
}
