import ArticleReading
import PipelineCore
import ReportRendering

extension HelpTopic {
    /// Topics on the files that users write.
    static let files: [HelpTopic] = [
        HelpTopic(
            name: "workspace", summary: "the folder that paths are relative to",
            text: """
                A workspace is the nearest folder upward that holds pipelines/ or .dossier/. Paths in a pipeline are relative to it; paths on the command line are relative to the folder you are in.

                  pipelines/            pipelines; word lists in pipelines/lexicons/
                  scripts/              filters, stages, readers, composers and formats in Lua
                  articles/             what you want read; any folder will do
                  reports/              what pipelines write
                  .dossier/             history, editions, schemas for editors; made by itself

                'dossier init my-desk' makes one that runs at once. 'dossier doctor' looks whether all is well.
                """),
        HelpTopic(
            name: "pipelines", summary: "the file that says what to load, what to do and what to write",
            text: """
                A pipeline is a YAML file, usually pipelines/NAME.yaml, and is named by NAME alone.

                  version: 1
                  name: islands
                  title: The dispute over the islands
                  load:
                    - files: [articles/**/*.txt]
                  stages:
                    - clean:
                    - dates: { infer: cross-document }
                    - events:
                  reports:
                    - chronology: { write: [reports/islands.md, reports/islands.html] }

                Values are taken as written and typed by their option: 'no' is a word, 2016-12-15 a date, 10% is 0.1. One value may stand where a list is taken. 'dossier lint NAME' tells every fault at once, 'dossier echo NAME' every value and where it comes from, 'dossier graph NAME' draws it, 'dossier new subject NAME' begins one.
                """),
        HelpTopic(
            name: "stages", summary: "what a pipeline can do with articles",
            text:
                "Stages run in the order written, each on what the one before has left; 'from: LABEL' begins a branch behind an "
                + "earlier one.\n\n"
                + table(Program.catalogue.stages.map { ($0.descriptor.name, $0.descriptor.summary) })
                + "\n\n'dossier list NAME' tells every option of one. What is lacking is written in Lua: 'dossier new stage NAME'."
        ),
        HelpTopic(
            name: "reports", summary: "what a pipeline can write",
            text:
                "A report is put together from the articles and events that are left, and written to each file under 'write'.\n\n"
                + table(Program.catalogue.composers.map { ($0.descriptor.name, $0.descriptor.summary) })
                + "\n\n'dossier list NAME' tells every option of one. 'for_each: issue' writes one report for each value of something."
        ),
        HelpTopic(
            name: "formats", summary: "the forms of a report, chosen by the ending of its file",
            text: table(
                FormatCatalogue.descriptors.map { format in
                    (format.extensions.map { ".\($0)" }.joined(separator: " "), format.summary)
                })
                + "\n\nA form of one's own is a script: '{ to: reports/x.txt, format: { lua: scripts/formats/x.lua } }'."
        ),
        HelpTopic(
            name: "articles", summary: "which files are read, and how a page is told from its story",
            text: "What a file is, is told by its content, not by its name.\n\n"
                + table(ReaderCatalogue.descriptors.map { ($0.name, $0.summary) }) + "\n\n"
                    + """
                    Every stretch of text gets a role: headline, dateline, byline, body, caption, credit, comment, navigation, related, notice. Nothing is deleted: what is not body is set aside. 'dossier read FILE' shows what Dossier sees.
                    """),
        HelpTopic(
            name: "metadata", summary: "facts that articles lack or get wrong",
            text: """
                A metadata file is named by 'metadata:' in 'load'. Its rows, by path, pattern or address, win over what the articles say, and are cited as the basis:

                  version: 1
                  articles:
                    articles/port.txt: { published: 2014-02-08, outlet: Harbour Post }
                    "articles/agency/*.txt": { origin: Coast News Agency }

                A row may know published, updated, outlet, origin, language, rights, url, headline, authors and fields of your own.
                """),
        HelpTopic(
            name: "lexicons", summary: "word lists of topics, and gazetteers of names",
            text: """
                A topic lexicon gives words weights; an article is about the topic where they reach the threshold. '*' ends a prefix, a term in capitals matches capitals only. Issues are the parts of a topic.

                  version: 1
                  topic: ferries
                  name: The ferries
                  threshold: 4
                  terms: { ferry: 2, pier: 2, sail*: 1 }
                  issues:
                    - { id: money, name: Money, terms: { loan: 2 } }

                A gazetteer says who is who, each with an id that reports keep; 'party_names' are the names that parties use for one thing.

                  version: 1
                  entities:
                    - { id: orlo, type: place, name: Orlo, in: norland }

                'dossier new subject NAME' writes both.
                """),
        HelpTopic(
            name: "variables", summary: "${NAME} in a pipeline, --var and --set",
            text: """
                ${NAME} takes the value given by --var NAME=value; ${NAME:default} needs none. Inside { } and [ ] the text needs quotes. '$${' writes a literal '${'.

                  - filter: { topics: ["${SUBJECT:energy}"] }

                  dossier run energy-cooperation --var SUBJECT=trade

                --set changes any value for one run: a key of the pipeline, or a stage or report by name and its option.

                  dossier run energy-cooperation --set title='Energy, in short' --set dedupe.near=0.8

                Titles and paths of reports may also say {{ name }}, {{ period }}, {{ period.start }}, {{ period.end }}, and with 'for_each' the value. 'dossier echo' shows what all of it came to.
                """),
        HelpTopic(
            name: "tests", summary: "what must come of some articles, whatever else changes",
            text: """
                Tests stand in pipelines/NAME_test.yaml, or under 'tests' in the pipeline. Each has articles, in place or by file, and expectations on \(TestWords.list(ExpectationDescriptor.inDocs.map(\.subject.name))).

                  version: 1
                  tests:
                    - name: comments are set aside
                      articles: [articles/port.txt]
                      expect:
                        - { article: 1, body_lacks: Report as abuse }

                'dossier test' runs them; 'dossier test --update' writes snapshots. 'dossier lua test' runs the tests of scripts.
                """),
    ]

    /// Two columns, the first as wide as its widest.
    private static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.utf8.count).max() ?? 0
        return rows.map { name, words in
            "  \(name)\(String(repeating: " ", count: width - name.utf8.count))  \(words)"
        }.joined(separator: "\n")
    }
}
