extension DiagnosticExplanation {
    /// Codes of reports.
    static let reports: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            code: .uncitedStatement, title: "a statement without citation",
            meaning: #"""
                A statement of the brief cites no source, and 'cite' is 'required', as it is by default. A
                composer written in Lua must make its text from spans, with 'cite(span)'; 'cite: mark' lets such
                statements through, visibly marked.
                """#,
            wrong: #"""
                brief.statement("Output has doubled.")
                """#,
            right: #"""
                brief.statement(cite(span))
                """#),
        DiagnosticExplanation(
            code: .citationFailed, title: "a citation no longer holds",
            meaning: #"""
                The words that a report quotes do not stand in the source where they should. The source was
                changed, moved or removed since the report was written, or the report was edited by hand. Run the
                pipeline again, or bring back the source.
                """#,
            wrong: #"""
                a source edited after the run
                """#,
            right: #"""
                the source as it was, or a new run
                """#),
        DiagnosticExplanation(
            code: .outputFailed, title: "a report could not be written",
            meaning: #"""
                A report could not be written: no space, no permission, or a folder in its place. The last good
                report is untouched. Mend the cause and run again.
                """#,
            wrong: #"""
                write: reports               # a folder
                """#,
            right: #"""
                write: reports/energy.md
                """#),
        DiagnosticExplanation(
            code: .citationLost, title: "a format loses a citation",
            meaning: #"""
                A format written in Lua left out the source of a statement, and 'cite' is 'required', as it is by
                default. The path of every cited file must stand in what it writes, or 'cite(citation)' must be
                called for it. All parts of the report count, also those that the format does not show; where some
                are left out on purpose, call 'cite(brief.citations)', or set 'cite: off' at the report.
                """#,
            wrong: #"""
                lines[#lines + 1] = entry.text
                """#,
            right: #"""
                lines[#lines + 1] = entry.text .. " (" .. cite(entry.citations) .. ")"
                """#),
        DiagnosticExplanation(
            code: .editionUnreadable, title: "the edition to compare with cannot be read",
            meaning: #"""
                A report can tell what changed since an earlier edition. That edition is the folder of one
                ('.dossier/editions/…') or a report that was written as JSON; what was named is neither, or is gone.
                """#,
            wrong: #"""
                dossier run energy --since-edition reports/energy.md
                """#,
            right: #"""
                dossier run energy --since-edition reports/energy.json
                """#),
        DiagnosticExplanation(
            code: .inputsStale, title: "the articles are not fresh enough",
            meaning: #"""
                A schedule with 'freshness' fails, and is tried again as 'retries' says, when its newest article is
                older than that: an edition without news is most often a broken feed.
                """#,
            wrong: #"""
                freshness: 2d                # and the newest article is five days old
                """#,
            right: #"""
                freshness: 7d
                """#),
        DiagnosticExplanation(
            code: .answerMissing, title: "nothing answers the question",
            meaning: #"""
                'why' and 'trace' tell of reports and articles that a recorded run has made or met ('run.json' beside
                the reports). A sentence is named by its line, by some of its words, by its id, or by the number of its
                footnote or entry; an article by its path or id.
                """#,
            wrong: #"""
                dossier why reports/energy.md:2          # an empty line
                """#,
            right: #"""
                dossier why reports/energy.md:5
                dossier why reports/energy.md 'nuclear energy'
                """#),
        DiagnosticExplanation(
            code: .printingFailed, title: "a PDF could not be made",
            meaning: #"""
                A PDF is printed from the HTML report by an engine of the system: WeasyPrint, or Chromium. Neither
                was found on PATH, or the one found failed, took too long or wrote too much. The last good file is
                untouched. Install one (on Debian: apt-get install weasyprint), or write another format.
                """#,
            wrong: #"""
                write: reports/energy.pdf    # and no engine is installed
                """#,
            right: #"""
                write: reports/energy.html   # any browser prints it
                """#),
        DiagnosticExplanation(
            code: .outputLeftOver, title: "a report of an earlier run was not written anew",
            meaning: #"""
                The last run of this pipeline wrote a file that this one did not: its value is gone from the articles, or the
                pipeline writes elsewhere now. The file stays, for it may still be read; from now on no run vouches for it.
                """#,
            wrong: #"""
                reports/recalls/old-company.md, and no article names the company any more
                """#,
            right: #"""
                rm reports/recalls/old-company.md
                """#),
    ]
}
