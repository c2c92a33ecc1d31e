extension ScriptTemplate {
    /// A pipeline on one subject, with words and names of its own.
    static let subject = ScriptTemplate(
        "subject", in: "pipelines",
        "A pipeline on a subject, with its lexicon and gazetteer: a brief and a chronology.",
        text: #"""
            # yaml-language-server: $schema=../.dossier/pipeline.schema.json
            #
            # What it is about stands in pipelines/lexicons/NAME: topic.yaml has its words, names.yaml who is spoken of.
            version: 1
            name: NAME
            title: NAME

            load:
              - files: ["articles/**/*"]

            stages:
              - clean:
              - dates: { infer: cross-document }
              - dedupe: { near: 0.7 }
              - names: { gazetteer: pipelines/lexicons/NAME/names.yaml }
              - topics: { lexicon: pipelines/lexicons/NAME/topic.yaml }
              - filter: { topics: [NAME] }     # see with 'dossier run NAME -v' what it leaves out, and why
              - quotes:
              - quantities:
              - events:

            reports:
              - brief: { write: [reports/NAME/brief.md, reports/NAME/brief.html] }
              - chronology: { write: [reports/NAME/chronology.md, reports/NAME/chronology.html] }

            """#,
        test: nil, use: "dossier run NAME", more: [topicWords, subjectNames])

    /// A pipeline on a dispute, whose parties name things differently.
    static let dispute = ScriptTemplate(
        "dispute", in: "pipelines", "A pipeline on a dispute between two parties: names by party, and a chronology.",
        text: #"""
            # yaml-language-server: $schema=../.dossier/pipeline.schema.json
            #
            # Who the parties are, and what each calls the thing in dispute, stands in pipelines/lexicons/NAME/names.yaml.
            version: 1
            name: NAME
            title: NAME

            load:
              - files: ["articles/**/*"]

            stages:
              - clean:
              - dates: { infer: cross-document }
              - dedupe: { near: 0.7 }
              - names: { gazetteer: pipelines/lexicons/NAME/names.yaml, policy: both }
              - topics: { lexicon: pipelines/lexicons/NAME/topic.yaml }
              - filter: { topics: [NAME] }     # see with 'dossier run NAME -v' what it leaves out, and why
              - quotes:
              - quantities:
              - events:

            reports:
              - chronology: { write: [reports/NAME/chronology.md, reports/NAME/chronology.html] }
              - brief: { for_each: country, title: "NAME: {{ country }}", write: "reports/NAME/{{ country }}.md" }

            """#,
        test: nil, use: "dossier run NAME", more: [topicWords, partyNames])

    /// A pipeline that writes one report for each of some bodies.
    static let register = ScriptTemplate(
        "register", in: "pipelines", "A pipeline that writes one report for each organisation, and a list of them.",
        text: #"""
            # yaml-language-server: $schema=../.dossier/pipeline.schema.json
            #
            # One report for each organisation that pipelines/lexicons/NAME/names.yaml tags as 'watched'.
            version: 1
            name: NAME
            title: NAME

            load:
              - files: ["articles/**/*"]

            stages:
              - clean:
              - dates: { infer: cross-document }
              - dedupe: { near: 0.7 }
              - names: { gazetteer: pipelines/lexicons/NAME/names.yaml }
              - topics: { lexicon: pipelines/lexicons/NAME/topic.yaml }
              - quotes:
              - quantities:
              - events:

            reports:
              - brief:
                  for_each: { each: organisation, tag: watched, index: reports/NAME/index.md }
                  title: "NAME: {{ organisation }}"
                  write: "reports/NAME/{{ organisation }}.md"

            """#,
        test: nil, use: "dossier run NAME", more: [topicWords, watchedNames])

    private static let topicWords = File(
        path: "pipelines/lexicons/NAME/topic.yaml",
        text: #"""
            # yaml-language-server: $schema=../../../.dossier/lexicon.schema.json
            #
            # Words that show an article to be about the subject, with their weights: put yours in place of these.
            version: 1
            topic: NAME
            name: NAME
            threshold: 3                # least weight for an article to be about it
            terms:
              TERM: 3
              agreement: 1
              agreed: 1                 # `agree*` would find agrees, agreed and agreement
            issues:                     # what the subject falls into; briefs have a part for each
              - id: money
                name: Money
                terms: { cost: 1, loan: 2, budget: 2 }

            """#)

    private static let subjectNames = File(
        path: "pipelines/lexicons/NAME/names.yaml",
        text: #"""
            # yaml-language-server: $schema=../../../.dossier/gazetteer.schema.json
            #
            # Who and what the articles speak of; names that are not here are found by rules of language.
            version: 1
            entities:
              - { id: example-country, type: country, name: Examplia, adjectives: [Examplian], capital: example-city }
              - { id: example-city, type: place, name: Exampleton, in: example-country }
              - { id: example-minister, type: person, name: Anna Example, titles: [Minister], country: example-country }

            """#)

    private static let partyNames = File(
        path: "pipelines/lexicons/NAME/names.yaml",
        text: #"""
            # yaml-language-server: $schema=../../../.dossier/gazetteer.schema.json
            #
            # The parties, and the thing that each calls by a name of its own: one entity, its names by party.
            version: 1
            entities:
              - { id: north, type: country, name: Northland, adjectives: [Northern], capital: north-city }
              - { id: north-city, type: place, name: Northtown, in: north }
              - { id: south, type: country, name: Southland, adjectives: [Southern], capital: south-city }
              - { id: south-city, type: place, name: Southtown, in: south }
              - id: the-island
                type: place
                name: the disputed island
                party_names: { north: [Seal Rock], south: [South Island] }

            """#)

    private static let watchedNames = File(
        path: "pipelines/lexicons/NAME/names.yaml",
        text: #"""
            # yaml-language-server: $schema=../../../.dossier/gazetteer.schema.json
            #
            # Tags are words of your own; the pipeline writes a report for each organisation with the tag 'watched'.
            version: 1
            entities:
              - { id: example-works, type: organisation, name: Example Works, short: [Example], tags: [watched] }
              - { id: port-authority, type: organisation, name: Port Authority, tags: [watched] }
              - { id: example-board, type: organisation, name: Example Board }

            """#)
}
