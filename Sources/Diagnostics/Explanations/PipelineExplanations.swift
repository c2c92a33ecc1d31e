extension DiagnosticExplanation {
    /// Codes of pipelines and plans.
    static let pipelines: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            code: .unknownStage, title: "unknown stage",
            meaning: #"""
                The pipeline names a stage that does not exist. 'dossier list stages' shows all; stages of one's
                own are written in Lua and named by 'lua: { script: … }'.
                """#,
            wrong: #"""
                stages:
                  - dedup:
                """#,
            right: #"""
                stages:
                  - dedupe:
                """#),
        DiagnosticExplanation(
            code: .unknownReport, title: "unknown kind of report",
            meaning: #"""
                The pipeline names a composer that does not exist. 'dossier list reports' shows all.
                """#,
            wrong: #"""
                reports:
                  - chronolgy: { write: reports/deals.md }
                """#,
            right: #"""
                reports:
                  - chronology: { write: reports/deals.md }
                """#),
        DiagnosticExplanation(
            code: .missingNeed, title: "a stage needs what no stage before it provides",
            meaning: #"""
                A stage works on what another one finds, and no stage before it provides that. Add the stage that
                does, or change the order.
                """#,
            wrong: #"""
                stages:
                  - clean:
                  - events:
                  - dates:
                """#,
            right: #"""
                stages:
                  - clean:
                  - dates:
                  - events:
                """#),
        DiagnosticExplanation(
            code: .unknownFormat, title: "unknown format",
            meaning: #"""
                The format of a report is told by the ending of its file name, and this ending is not known. A
                format of one's own is named by 'format: { lua: … }'.
                """#,
            wrong: #"""
                write: reports/energy.mdown
                """#,
            right: #"""
                write: reports/energy.md
                """#),
        DiagnosticExplanation(
            code: .outputOutsideWorkspace, title: "the output is outside the workspace",
            meaning: #"""
                A report would be written outside the workspace and outside the folder given by '--out'. A
                pipeline file may come from others; it may not choose any file of yours.
                """#,
            wrong: #"""
                write: ../../etc/motd.txt
                """#,
            right: #"""
                write: reports/motd.txt
                """#),
        DiagnosticExplanation(
            code: .duplicateOutput, title: "two reports write the same file",
            meaning: #"""
                Two reports of the pipeline write the same file, so that one would replace the other.
                """#,
            wrong: #"""
                - brief: { write: reports/energy.md }
                - chronology: { write: reports/energy.md }
                """#,
            right: #"""
                - brief: { write: reports/energy.md }
                - chronology: { write: reports/energy-dates.md }
                """#),
        DiagnosticExplanation(
            code: .missingPath, title: "a path leads nowhere",
            meaning: #"""
                A file that the pipeline names (a lexicon, gazetteer, script or metadata file) does not exist.
                Paths are relative to the workspace, not to the pipeline file.
                """#,
            wrong: #"""
                - topics: { lexicon: lexicons/energy.yaml }
                """#,
            right: #"""
                - topics: { lexicon: pipelines/lexicons/energy.yaml }
                """#),
        DiagnosticExplanation(
            code: .invalidExpression, title: "the expression is not valid",
            meaning: #"""
                A 'where' expression is not valid, or names a field that does not exist. Expressions are Lua: '~='
                is unequal, '==' is equal, 'and', 'or' and 'not' are words. Put an expression that holds quotes or
                ': ' in quotes of the other kind.
                """#,
            wrong: #"""
                where: 'article.section != "Opinion"'
                """#,
            right: #"""
                where: 'article.section ~= "Opinion"'
                """#),
        DiagnosticExplanation(
            code: .notYetSupported, title: "not yet supported",
            meaning: #"""
                The file asks for something that the format describes, but that this version cannot do yet. It is
                refused, and not passed over, so that no report lacks it unseen.
                """#,
            wrong: #"""
                write: reports/energy.pdf
                """#,
            right: #"""
                write: reports/energy.html
                """#),
        DiagnosticExplanation(
            code: .countsUnbalanced, title: "counts of a stage do not balance",
            meaning: #"""
                For every stage, articles in and split must equal articles out, dropped, merged and failed. Here one left
                without a record. That is a fault of the program or of a stage built into it, not of your files.
                """#,
            wrong: #"""
                12 in, 11 out, none dropped
                """#,
            right: #"""
                12 in, 11 out, 1 dropped, with its rule and reason
                """#),
        DiagnosticExplanation(
            code: .oneSidedNames, title: "reports would take a side by the names they use",
            meaning: #"""
                Parties to a dispute name one place differently, and the gazetteer says how ('party_names'). This would let
                reports use, or a lexicon find, the names of one party only. It is a warning: there may be reasons.
                """#,
            wrong: #"""
                - names: { gazetteer: pipelines/lexicons/entities.yaml, policy: "party:japan" }
                """#,
            right: #"""
                - names: { gazetteer: pipelines/lexicons/entities.yaml, policy: both }
                """#),
        DiagnosticExplanation(
            code: .divisionIncomplete, title: "'for_each' did not come to a report for every value",
            meaning: #"""
                A report with 'for_each' is written once for each value that is found. The message names values of which
                nothing is told, which nobody knows, or for which there is no room.
                """#,
            wrong: #"""
                for_each: { each: organisation, tag: compnay }
                """#,
            right: #"""
                for_each: { each: organisation, tag: company, limit: 100, empty: write }
                """#),
        DiagnosticExplanation(
            code: .unknownSource, title: "'from' names no stage that it can take from",
            meaning: #"""
                'from' takes what another stage has left, named by its label, or by its own name where it has none. A stage
                can take only from one that stands before it, so that nothing goes in a circle; a report from any. Where
                several stages go by one name, the one that is meant needs a label of its own.
                """#,
            wrong: #"""
                stages:
                  - clean:
                  - dates: { label: read }
                  - filter: { from: raed, since: 2014 }
                """#,
            right: #"""
                stages:
                  - clean:
                  - dates: { label: read }
                  - filter: { from: read, since: 2014 }
                """#),
        DiagnosticExplanation(
            code: .labelUnused, title: "nothing uses the label of a stage",
            meaning: #"""
                A label is there to be named: by 'from', by a test, or in counts and messages where several stages of one sort
                would all go by the same name. This one does nothing of that, so that it may be left over from a branch that
                is gone. A script's label counts as used: it is the script's name.
                """#,
            wrong: #"""
                stages:
                  - clean:
                  - dates: { label: read }
                """#,
            right: #"""
                stages:
                  - clean:
                  - dates:
                """#),
        DiagnosticExplanation(
            code: .branchUnused, title: "no report tells what a branch leaves",
            meaning: #"""
                Articles pass these stages, and then nothing is made of them: no stage takes from the last one, and no report
                tells what it has left. A report without 'from' tells what the last stage of the list has left.
                """#,
            wrong: #"""
                stages:
                  - clean:
                  - dates: { label: read }
                  - filter: { since: 2014, label: recent }
                  - filter: { from: read, until: 2013, label: early }
                reports:
                  - table: { of: article, from: recent, write: reports/recent.csv }
                """#,
            right: #"""
                stages:
                  - clean:
                  - dates: { label: read }
                  - filter: { since: 2014, label: recent }
                  - filter: { from: read, until: 2013, label: early }
                reports:
                  - table: { of: article, from: recent, write: reports/recent.csv }
                  - table: { label: before, of: article, from: early, write: reports/early.csv }
                """#),
        DiagnosticExplanation(
            code: .stageRepeated, title: "a stage stands twice, and nothing uses what the first one found",
            meaning: #"""
                A stage finds out something of every article: its dates, its topics, its events. A second stage of the same name
                does that anew, and what the first one found is gone, not added to. Only where a filter, a script or another
                stage between them uses it has the first one been of use. Lexicons and gazetteers can be given as a list.
                """#,
            wrong: #"""
                stages:
                  - clean:
                  - topics: { lexicon: pipelines/lexicons/energy.yaml }
                  - topics: { lexicon: pipelines/lexicons/territory.yaml }
                reports:
                  - table: { of: article, write: reports/articles.csv }
                """#,
            right: #"""
                stages:
                  - clean:
                  - topics: { lexicon: [pipelines/lexicons/energy.yaml, pipelines/lexicons/territory.yaml] }
                reports:
                  - table: { of: article, write: reports/articles.csv }
                """#),
        DiagnosticExplanation(
            code: .expectationFailed, title: "a pipeline test expects something else than comes",
            meaning: #"""
                'dossier test' led the test's articles through the pipeline, and what came is not what the test expects. The
                message says what should be so, what came, and what is nearest to it. Either the pipeline, a lexicon or a
                script changed what it should not, or the test expects the wrong thing. 'dossier trace' shows what each
                stage does to an article.
                """#,
            wrong: #"""
                expect: [{ dropped: 1, stage: fliter-energy }]
                """#,
            right: #"""
                expect: [{ dropped: 1, stage: filter, rule: topics }]
                """#),
        DiagnosticExplanation(
            code: .snapshotMissing, title: "a snapshot is not there yet, or was just written",
            meaning: #"""
                A test compares something with a file, and the file is not there. 'dossier test --update' writes the files
                that are missing or differ. The tests then fail once all the same, so that nobody agrees by accident: read
                what was written, then run the tests again.
                """#,
            wrong: #"""
                expect: [{ report: chronology, snapshot: pipelines/snapshots/not-yet-written.md }]
                """#,
            right: #"""
                expect: [{ report: chronology, snapshot: pipelines/snapshots/islands.md }]
                """#),
        DiagnosticExplanation(
            code: .deadReference, title: "a gazetteer names an id that nobody defines",
            meaning: #"""
                'country', 'capital', 'in', the party of 'party_names' and the body of an office are ids of entities. This one
                is defined neither in this gazetteer nor in another that the pipeline loads, so that what it should say is
                lost: where a place lies, whose official a person is.
                """#,
            wrong: #"""
                - { id: norland, type: country, name: Norland }
                - { id: orlo, type: place, name: Orlo, in: norlnd }
                """#,
            right: #"""
                - { id: norland, type: country, name: Norland }
                - { id: orlo, type: place, name: Orlo, in: norland }
                """#),
        DiagnosticExplanation(
            code: .unknownTopic, title: "no lexicon of the pipeline has this topic",
            meaning: #"""
                A filter or report chooses by a topic, in 'topics', 'focus' or 'where', that no lexicon under the stage 'topics'
                has: nothing could ever be about it. A topic goes by the word at 'topic' in its lexicon, not by the file's name.
                """#,
            wrong: #"""
                - topics: { lexicon: pipelines/lexicons/energy.yaml }
                - filter: { topics: [enrgy] }
                """#,
            right: #"""
                - topics: { lexicon: pipelines/lexicons/energy.yaml }
                - filter: { topics: [energy] }
                """#),
    ]
}
