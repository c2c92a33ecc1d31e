import ArticleModel
import Diagnostics
import LuaRuntime
import PipelineCore

/// Turns what a script made of an article into the verdict of a stage.
struct ScriptVerdict {
    private static let longestReason = 1000
    private static let mostParts = 10_000

    let fault: ScriptFault

    /// An answer that cannot be used: what is wrong, and what to write.
    private struct Refusal: Error {
        let message: String
        let hint: String
    }

    /// The verdict; an answer that cannot be used gives the diagnostic.
    func verdict(_ answer: LuaVerdict, of handle: ArticleHandle) -> Result<Verdict, ScriptDiagnostic> {
        do throws(Refusal) {
            try assign(answer.changes, to: handle)
            return .success(try verdict(answer.answer, of: handle))
        } catch {
            let occasion = ScriptFault.Occasion(article: handle.article.source.path, paragraph: handle.paragraph)
            return .failure(
                ScriptDiagnostic(fault.diagnostic(answer: error.message, hint: error.hint, occasion: occasion)))
        }
    }

    private func assign(_ changes: [(field: Int, value: LuaValue)], to handle: ArticleHandle) throws(Refusal) {
        let fields = ArticleField.allCases
        for change in changes where fields.indices.contains(change.field) {
            let field = fields[change.field]
            // It is told because the script read it.
            if field == .authors, change.value == .list(handle.article.authors) { continue }
            do throws(LuaHostError) {
                try field.assign(change.value, to: &handle.article)
            } catch {
                throw Refusal(
                    message: "'article.\(field.rawValue)' \(error.message)",
                    hint: "assign strings, numbers, booleans, dates, and tables of these")
            }
        }
    }

    private func verdict(_ answer: LuaVerdict.Answer, of handle: ArticleHandle) throws(Refusal) -> Verdict {
        switch answer {
        case .nothing: return kept(handle, of: handle)
        case .drop(let reason):
            let words = String(decoding: reason.utf8.prefix(Self.longestReason), as: UTF8.self)
            guard !words.isEmpty else {
                throw Refusal(message: "the script drops the article without a reason", hint: "write drop(\"why\")")
            }
            return .drop(rule: PathName.stem(fault.program.path), reason: words)
        case .object(let object):
            guard let other = object.payload as? ArticleHandle else {
                throw Refusal(message: "the script returns an object that is no article", hint: Self.contract)
            }
            return kept(other, of: handle)
        case .table(let table): return try split(table, of: handle)
        case .boolean(let flag):
            throw Refusal(message: "the script returns a bare \(flag)", hint: Self.contract)
        case .other(let value):
            throw Refusal(message: "the script returns \(value.typePhrase)", hint: Self.contract)
        }
    }

    private func kept(_ handle: ArticleHandle, of given: ArticleHandle) -> Verdict {
        handle === given && !handle.isChanged ? .unchanged : .keep(handle.article)
    }

    private static let contract =
        "return nothing to keep the article, drop(\"why\") to leave it out, or a list of article:part{…} to split it"

    private func split(_ table: LuaTable, of handle: ArticleHandle) throws(Refusal) -> Verdict {
        guard table.pairs.isEmpty, !table.sequence.isEmpty, table.sequence.count <= Self.mostParts else {
            throw Refusal(
                message: table.sequence.isEmpty && table.pairs.isEmpty
                    ? "the script returns an empty list" : "the script returns a table that is no list of articles",
                hint: Self.contract)
        }
        var parts: [Article] = []
        var seen: Set<ArticleID> = []
        for value in table.sequence {
            guard case .object(let object) = value, let part = object.payload as? ArticleHandle else {
                throw Refusal(message: "the list holds \(value.typePhrase) that is no article", hint: Self.contract)
            }
            guard seen.insert(part.article.id).inserted else {
                throw Refusal(message: "the list holds one article twice", hint: "give each part spans of its own")
            }
            parts.append(part.article)
        }
        return .split(ArticlePart.settled(parts, of: handle.article))
    }
}

/// A diagnostic as an error.
struct ScriptDiagnostic: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// The name of a file without folders and extension.
enum PathName {
    static func stem(_ path: String) -> String {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
        let end = name.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 ? $0 : nil } ?? name.count
        return String(decoding: name[..<end], as: UTF8.self)
    }
}
