import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import TestSupport

/// Articles, gazetteer and lexicon of a made-up world, as untidy as saved pages.
enum SampleWorld {
    static let gazetteer = """
        version: 1
        entities:
          - { id: norland, type: country, name: Norland, adjectives: [Norlandic], capital: harbour-city }
          - { id: sudria, type: country, name: Sudria, adjectives: [Sudrian] }
          - { id: harbour-city, type: place, name: Harbour City, in: norland }
          - id: anna-holm
            type: person
            name: Anna Holm
            country: norland
            offices: [{ title: prime minister, of: norland, from: 2012-12-26, to: 2016-01-31 }]
          - { id: erik-vance, type: person, name: Erik Vance, country: sudria }
          - { id: ida-vance, type: person, name: Ida Vance, country: sudria }
        """

    static let lexicon = """
        version: 1
        topic: energy
        name: Energy
        threshold: 2
        terms: { energy: 1, turbine: 2, wind: 1 }
        issues:
          - { id: gas, name: Gas, terms: { gas: 1, pipeline: 2, "gas pipeline": 3 } }
        """

    /// A second topic, for reports on one of two.
    static let sport = """
        version: 1
        topic: sport
        name: Sport
        terms: { football: 3, stadium: 2 }
        """

    static let resources = StageResources { path, wanted, sink in
        switch path {
        case "names.yaml", "pipelines/lexicons/entities.yaml": parse(gazetteer, path, &sink)
        case "energy.yaml", "pipelines/lexicons/energy.yaml": parse(lexicon, path, &sink)
        case "sport.yaml": parse(sport, path, &sink)
        default: nil
        }
    }

    private static func parse(_ text: String, _ path: String, _ sink: inout DiagnosticSink) -> YAMLNode? {
        YAMLDocument.parse(Array(text.utf8), file: path, sink: &sink)
    }

    /// The texts by path.
    static let texts: [(path: String, text: String)] = [
        ("ferry.txt", ferry),
        ("ferry-copy.txt", ferry),
        (
            "ferry-near.txt",
            ferry.replacingWords("Ferry line to open after harbour talks", "Boats again in the strait")
        ),
        ("pipeline.txt", pipeline),
        (
            "turbines.txt",
            """
            Home | News | Sport

            Wind turbines for the Long Coast

            Published: April 2, 2014

            Sudria announced on April 1, 2014 that Norland had approved a loan of $2 billion. \
            The energy ministry of Sudria will build 40 wind turbines by May 2015.

            Comments

            Per · April 9, 2015
            Not in my back yard! In 1999 they said the same.

            Report as abuse
            """
        ),
        (
            "no-date.txt",
            """
            Gas for Harbour City

            Prime Minister Anna Holm and Erik Vance opened a gas pipeline in Harbour City on June 3. \
            Some 80 guests came. "It is done," Holm said. He thanked Vance.
            """
        ),
        ("empty-body.txt", "Follow us\n\nShare this page\n\n(c) 2014 Harbour Post. All rights reserved.\n"),
    ]

    private static let ferry = """
        Ferry line to open after harbour talks

        By Gerda Lund
        Harbour Post, 12 March 2014

        HARBOUR CITY, March 12, 2014 (Coast News) - Norland and Sudria signed an agreement on a ferry line on Tuesday, \
        officials said, after a winter of talks about ships, cars and the price of a ticket for both.

        Prime Minister Anna Holm met Sudrian President Erik Vance in Harbour City on March 11, 2014. The two leaders \
        agreed to open the line in June 2014, and to speak about energy and a gas pipeline in the autumn.

        "We waited ten years for this boat," Holm told reporters. The line would carry nearly 70 cars a day and some \
        1,200 people, and it would cost $38 million, of which Norland is to pay a half and Sudria the other one.

        (c) 2014 Harbour Post. All rights reserved.
        """

    private static let pipeline = """
        Pipeline opened in Harbour City
        Strait Tribune, 4 June 2014

        Prime Minister Anna Holm and President Erik Vance opened the gas pipeline in Harbour City on June 3, 2014. \
        More than 100 guests came. Sudria promised to send gas in July 2014.
        """

    static var articles: [Article] {
        texts.map { text in
            var article = Article.sample(text.text, path: text.path)
            // As a script would mark it.
            article.annotations.insert(
                Annotation(kind: AnnotationKind("risk"), span: TextSpan(0, 4), value: .custom(.integer(2))))
            return article
        }
    }
}

extension String {
    /// The text with one stretch of words put in the place of another.
    fileprivate func replacingWords(_ words: String, _ others: String) -> String {
        split(separator: words, omittingEmptySubsequences: false).joined(separator: others)
    }
}
