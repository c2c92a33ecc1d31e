extension DiagnosticExplanation {
    /// Codes of articles and files.
    static let articles: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            code: .articleUnreadable, title: "the article cannot be read",
            meaning: #"""
                A file could not be read as an article: it cannot be opened, or is not what its kind should be. It
                is set aside with its reason; the run goes on, and fails only past 'max_set_aside' or under '--
                strict'.
                """#,
            wrong: #"""
                articles/2014-02-08.json holds {"title": "Winter
                """#,
            right: #"""
                articles/2014-02-08.json holds {"title": "Winter Games"}
                """#),
        DiagnosticExplanation(
            code: .articleEmpty, title: "the article is empty",
            meaning: #"""
                A file holds nothing, or nothing but blanks. It is set aside and counted; if it
                should hold an article, fetch it again.
                """#,
            wrong: #"""
                an empty file in articles/
                """#,
            right: #"""
                the file with its text, or no file
                """#),
        DiagnosticExplanation(
            code: .articleBinary, title: "the file is not text",
            meaning: #"""
                A file that a pattern matched is not text but, for example, an image or a program. It is set
                aside; a narrower pattern leaves it out.
                """#,
            wrong: #"""
                files: ["articles/**/*"]
                """#,
            right: #"""
                files: ["articles/**/*.txt", "articles/**/*.html"]
                """#),
        DiagnosticExplanation(
            code: .nothingLoaded, title: "nothing was loaded",
            meaning: #"""
                No article was loaded: the patterns match no file, or all files were set aside. The run fails, and
                the reports of the last run stay as they are.
                """#,
            wrong: #"""
                load:
                  - files: ["article/*.txt"]
                """#,
            right: #"""
                load:
                  - files: ["articles/*.txt"]
                """#),
        DiagnosticExplanation(
            code: .tooManySetAside, title: "too many articles were set aside",
            meaning: #"""
                More articles were unreadable than 'max_set_aside' allows. Most often a source has changed its
                format; a report from the rest could mislead. The reasons stand above. Mend the files, or allow
                more.
                """#,
            wrong: #"""
                max_set_aside: 0%
                """#,
            right: #"""
                max_set_aside: 10%
                """#),
        DiagnosticExplanation(
            code: .nothingLeft, title: "no article is left",
            meaning: #"""
                Every article was dropped before the reports, so that there is nothing to write about. The counts
                by stage show where; 'dossier why ARTICLE' shows by which rule.
                """#,
            wrong: #"""
                - filter: { since: 2025, until: 2005 }
                """#,
            right: #"""
                - filter: { since: 2005, until: 2025 }
                """#),
        DiagnosticExplanation(
            code: .recordUnreadable, title: "a record cannot be read",
            meaning: #"""
                One record of a file with many (a line of NDJSON, a row of CSV, a member of an archive) could not
                be read. It is set aside; the other records are used.
                """#,
            wrong: #"""
                {"title": "First", "text": "…"}
                {"title": "Second", "text": …
                """#,
            right: #"""
                {"title": "First", "text": "…"}
                {"title": "Second", "text": "…"}
                """#),
        DiagnosticExplanation(
            code: .metadataUnused, title: "metadata that no article uses",
            meaning: #"""
                An entry of the metadata file names a path or URL that no loaded article has. Most often the name
                is misspelt, and an article lacks a date it should have.
                """#,
            wrong: #"""
                articles/winter-game.txt: { published: 2014-02-08 }
                """#,
            right: #"""
                articles/winter-games.txt: { published: 2014-02-08 }
                """#),
        DiagnosticExplanation(
            code: .datesContradict, title: "other articles date it in two ways",
            meaning: #"""
                An article that prints no date was to be dated by others, and what they tell does not agree, or the
                office holders it names never held their offices at one time. It stays undated; nothing is guessed.
                """#,
            wrong: #"""
                load: [undated.txt, visit-2010.txt, visit-2014.txt]
                """#,
            right: #"""
                load: [undated.txt, visit-2010.txt, visit-2014.txt]
                metadata: facts.yaml      # undated.txt: { published: 2014-06-10 }
                """#),
        DiagnosticExplanation(
            code: .publishedAhead, title: "published in the future",
            meaning: #"""
                The metadata give an article a date that lies after the day of the lint ('--now', else the machine's).
                Most often a digit of the year is mistyped; such an article would be the newest source of every
                report. Only lint asks for the day; nothing in a report depends on it.
                """#,
            wrong: #"""
                articles/port.txt: { published: 2104-02-08 }
                """#,
            right: #"""
                articles/port.txt: { published: 2014-02-08 }
                """#),
    ]
}
