import FileAccess

/// Makes a workspace: a pipeline that runs, a lexicon, a place for articles and reports; never writes over a file.
public enum WorkspaceCreation {
    /// A file that `init` writes or leaves alone.
    public struct Outcome: Sendable {
        /// Path relative to the workspace.
        public let path: String
        /// Whether it was written; false where it stood already.
        public let isNew: Bool
    }

    /// Makes what is missing below `folder`, an absolute path, and tells of every file; schemas are written anew.
    public static func create(in folder: String) throws(FileFault) -> [Outcome] {
        var outcomes: [Outcome] = []
        for (path, text) in WorkspaceTemplate.files {
            let absolute = PathText.join(folder, path)
            let isNew = FileKind.of(absolute) == nil
            if isNew { try AtomicWriting.writeAll([(Array(text.utf8), absolute)]) }
            outcomes.append(Outcome(path: path, isNew: isNew))
        }
        for schema in ConfigurationSchema.allCases {
            let bytes = schema.json().serialized(pretty: true)
            try AtomicWriting.writeAll([(bytes, PathText.join(folder, schema.path))])
            outcomes.append(Outcome(path: schema.path, isNew: true))
        }
        return outcomes
    }
}

/// The files of a new workspace; small, and right for any subject once the words are changed.
enum WorkspaceTemplate {
    static let files = [
        ("pipelines/first-brief.yaml", pipeline), ("pipelines/lexicons/harbour.yaml", lexicon),
        ("pipelines/lexicons/entities.yaml", gazetteer), ("articles/2024-03-05-example.txt", article),
        (".gitignore", "/.dossier/\n"),
    ]

    private static let pipeline = """
        # yaml-language-server: $schema=../.dossier/pipeline.schema.json
        #
        # Run it with   dossier run first-brief
        # Then change it: put your articles into articles/, your words into pipelines/lexicons/.
        version: 1
        name: first-brief
        title: "The harbour: what happened"

        load:
          - files: ["articles/**/*"]

        stages:                   # what every article passes, in this order
          - clean:                # tells the story from its page
          - dates:                # finds dates, and when each article was published
          - dedupe: { near: 0.7 } # folds copies of one text
          - names: { gazetteer: pipelines/lexicons/entities.yaml }
          - topics: { lexicon: pipelines/lexicons/harbour.yaml }
          - filter: { topics: [harbour] }
          - quotes:
          - quantities:
          - events:

        reports:
          - chronology:
              write: [reports/chronology.md, reports/chronology.html]
          - brief:
              write: [reports/brief.md, reports/brief.html]

        """

    private static let lexicon = """
        # yaml-language-server: $schema=../../.dossier/lexicon.schema.json
        #
        # Words that show an article to be about the subject, with their weights.
        version: 1
        topic: harbour
        name: The harbour
        threshold: 3
        terms:
          harbour: 2
          pier: 2
          ferry: 2
          dredg*: 1               # a prefix: dredge, dredging, dredged
        issues:
          - id: money
            name: Money
            terms:
              budget: 2
              loan: 2
              cost: 1

        """

    private static let gazetteer = """
        # yaml-language-server: $schema=../../.dossier/gazetteer.schema.json
        #
        # Who and what the articles speak of. Names that are not here are found by rules of language.
        version: 1
        entities:
          - { id: port-authority, type: organisation, name: Port Authority, aliases: [Harbour Board] }

        """

    private static let article = """
        Council approves new pier

        March 5, 2024

        The city council approved a new pier for the ferry harbour on Monday by seven votes to four. The Port Authority \
        signed a loan of $12 million with two banks on February 27.

        "The old pier will not see another winter," the mayor, Ina Solberg, said. Work is to begin in June.

        """
}
