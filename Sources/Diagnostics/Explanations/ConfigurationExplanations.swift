extension DiagnosticExplanation {
    /// Codes of configuration files.
    static let configuration: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            code: .invalidYAML, title: "this is not valid YAML",
            meaning: #"""
                The file could not be read as YAML. Most often a tab is used for indentation, a quote or bracket
                is not closed, or text that holds ': ' or begins with '*', '&', '!', '{' or '[' is not in quotes.
                Merge keys, tags and several documents in one file are not supported. The place shown is where
                reading stopped; the cause may stand a line above.
                """#,
            wrong: #"""
                load:
                  - files: *.txt
                """#,
            right: #"""
                load:
                  - files: "*.txt"
                """#),
        DiagnosticExplanation(
            code: .unknownKey, title: "unknown key",
            meaning: #"""
                A key is not known at this place. Nothing is ignored in silence, so that a slip of the pen does
                not change a report. The nearest known key is named, and the keys that are known here.
                """#,
            wrong: #"""
                stages:
                  - dedupe: { ner: 0.85 }
                """#,
            right: #"""
                stages:
                  - dedupe: { near: 0.85 }
                """#),
        DiagnosticExplanation(
            code: .duplicateKey, title: "key written twice",
            meaning: #"""
                A key is written twice in the same group. Only one could count, and which one would be a guess.
                """#,
            wrong: #"""
                title: Energy
                title: Energy cooperation
                """#,
            right: #"""
                title: Energy cooperation
                """#),
        DiagnosticExplanation(
            code: .wrongType, title: "another kind of value is expected",
            meaning: #"""
                The value is not of the kind that the option takes: text where a number belongs, a list where one
                word belongs, a key with nothing behind it. Only 'true' and 'false' are yes and no; 'yes', 'on',
                'no' and 'off' are plain text. Lengths of time need a unit.
                """#,
            wrong: #"""
                limits: { memory: much, time: 2 }
                """#,
            right: #"""
                limits: { memory: 64MiB, time: 2s }
                """#),
        DiagnosticExplanation(
            code: .missingKey, title: "a required key is missing",
            meaning: #"""
                A key that must be written is not there, or is 'null'. There is no sensible default for it.
                """#,
            wrong: #"""
                version: 1
                title: Energy
                """#,
            right: #"""
                version: 1
                name: energy
                title: Energy
                """#),
        DiagnosticExplanation(
            code: .valueOutOfRange, title: "the value is out of range",
            meaning: #"""
                The value is of the right kind, but too small or too large for the option, or too large to be held
                at all. The message names the range.
                """#,
            wrong: #"""
                - dedupe: { near: 7 }
                """#,
            right: #"""
                - dedupe: { near: 0.7 }
                """#),
        DiagnosticExplanation(
            code: .unknownValue, title: "unknown word",
            meaning: #"""
                The option takes one of a few words, and this is none of them. The nearest one is named, and all
                that are possible.
                """#,
            wrong: #"""
                - dedupe: { keep: fulest }
                """#,
            right: #"""
                - dedupe: { keep: fullest }
                """#),
        DiagnosticExplanation(
            code: .unsetVariable, title: "variable not set",
            meaning: #"""
                '${NAME}' stands for a variable that is not set, or is not rightly written. Names are letters,
                digits and '_'. A default behind a colon serves where it is unset; '$${' writes a literal '${'.
                """#,
            wrong: #"""
                title: News for ${DESK}
                """#,
            right: #"""
                title: News for ${DESK:all desks}
                """#),
        DiagnosticExplanation(
            code: .limitExceeded, title: "a limit of the file is exceeded",
            meaning: #"""
                The file asks for more than configuration may: too many bytes, too many levels inside each other,
                or too many values, where an alias counts as all that it repeats. The limits keep a broken or
                hostile file from taking the machine's memory and time; files of ordinary use are far below them.
                """#,
            wrong: #"""
                a: &a [1, 2, 3]
                b: &b [*a, *a, *a]
                c: [*b, *b, *b]   # and so on
                """#,
            right: #"""
                a: [1, 2, 3]
                b: [1, 2, 3]
                """#),
        DiagnosticExplanation(
            code: .unreadableFile, title: "the file cannot be read",
            meaning: #"""
                A file that is named cannot be opened: it is missing, is a folder, or may not be read by this
                user. Paths are relative to the workspace, the nearest folder upward that holds 'pipelines' or
                '.dossier'.
                """#,
            wrong: #"""
                dossier run energy.yaml
                """#,
            right: #"""
                dossier run pipelines/energy.yaml
                """#),
        DiagnosticExplanation(
            code: .textCut, title: "a part of the text is read as something else",
            meaning: #"""
                YAML takes '&word' at the head of a text for the name of an anchor, and ' #' for the beginning of a
                comment. The text is then what remains: '&Brandt Sohn' is read as 'Sohn', 'Line #7' as 'Line'. An
                anchor that an alias repeats ('*word') is left alone, and so is a comment with a blank behind its '#'.
                """#,
            wrong: #"""
                entities:
                  - { id: brandt-sohn, type: organisation, name: &Brandt Sohn }
                """#,
            right: #"""
                entities:
                  - { id: brandt-sohn, type: organisation, name: "&Brandt Sohn" }
                """#),
        DiagnosticExplanation(
            code: .listMeant, title: "one text where a list seems to be meant",
            meaning: #"""
                The key takes a list, and one text with commas or semicolons stands there: without brackets it is one
                name. If it is one name, quotes around it say so.
                """#,
            wrong: #"""
                titles: Mayor, Lord Mayor
                """#,
            right: #"""
                titles: [Mayor, Lord Mayor]
                """#),
        DiagnosticExplanation(
            code: .endsBeforeStart, title: "an end lies before its beginning",
            meaning: #"""
                Of two dates that belong together, the later one is written as the beginning: a term of office, the
                'since' and 'until' of a filter, an article changed before it was published. One of them is mistyped,
                or the two are exchanged.
                """#,
            wrong: #"""
                offices:
                  - { title: mayor, of: orlo, from: 2024-05, to: 2014 }
                """#,
            right: #"""
                offices:
                  - { title: mayor, of: orlo, from: 2014-05, to: 2024 }
                """#),
    ]
}
