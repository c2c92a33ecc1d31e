extension DiagnosticExplanation {
    /// Codes of the history.
    static let histories: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            code: .historyUnusable, title: "the history cannot be used",
            meaning: #"""
                Every run and tick is recorded in '.dossier/history.sqlite'. The file could not be read or written: it
                is damaged, of a newer version, may not be written, or the disk is full. A run by hand goes on and says
                so; a schedule stops, for without its history it could run a tick twice. The history is never begun
                anew in place of one that cannot be read.
                """#,
            wrong: #"""
                a history.sqlite that was cut short by a copy
                """#,
            right: #"""
                a good copy in its place; or it, its -wal and its -shm moved away to begin a new one
                """#)
    ]
}
