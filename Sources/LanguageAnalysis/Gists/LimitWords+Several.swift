/// What a sentence says of several papers at once, and of the paper that is still to come.
extension LimitWords {
    /// What is said of several papers: whether of all of them, by which word for them, and whether the sentence itself names them.
    struct OfSeveral {
        let isOfAll: Bool
        let paper: UInt64?
        let isNamed: Bool
    }

    /// Words between a quantity and what it is of.
    private static let reach = 6

    /// "At least half of the contracts bind nobody", "Of the 40, most are memoranda that oblige nobody", "None of them is binding".
    var ofSeveral: OfSeveral? {
        guard
            let place = hashes.indices.first(where: {
                GistWords.parts.contains(hash($0)) || GistWords.wholes.contains(hash($0))
            })
        else { return nil }
        // "most likely", "half a year": what it is of must stand behind it, or "of the 40" before it.
        let verb = hashes.indices.first { $0 > place && isVerbOfPapers($0) } ?? hashes.count
        let paper = (place + 1..<max(place + 1, min(verb, place + 1 + Self.reach))).first {
            GistWords.severalPapers.contains(hash($0))
        }
        let isOfThem =
            (place + 1...place + 3).contains { hash($0) == GistWords.of && meansPapers($0 + 1) }
            || hash(0) == GistWords.of && place <= Self.reach && (meansPapers(1) || countsPapers(2))
        guard paper != nil || isOfThem, verb < hashes.count else { return nil }
        let isFreed = GistWords.nobodies.contains(hash(place)) || GistWords.hardly.contains(hash(place))
        // "None of them is non-binding" frees nobody.
        let saysBinding =
            !(verb..<hashes.count).contains { GistWords.nonPrefixes.contains(hash($0)) }
            && (verb..<hashes.count).contains {
                GistWords.bindingVerbs.contains(hash($0)) || GistWords.binding == hash($0)
            }
        let isLoose = isFreed ? saysBinding : isSaidNotToBind || bindsNobody(from: 0)
        guard isLoose else { return nil }
        return OfSeveral(
            isOfAll: GistWords.wholes.contains(hash(place)), paper: paper.map(hash), isNamed: paper != nil)
    }

    /// "them", "the 40", "these papers": no noun but one for papers behind the word that points at several.
    private func meansPapers(_ index: Int) -> Bool {
        guard GistWords.several.contains(hash(index)) else { return false }
        let next = hash(index + 1)
        return hash(index) == GistWords.them || GistWords.severalPapers.contains(next) || isVerbOfPapers(index + 1)
            || countsPapers(index + 1)
    }

    /// "the 40", "its 40 papers": a number, with no noun or one for papers behind it.
    private func countsPapers(_ index: Int) -> Bool {
        guard isNumber(index) else { return GistWords.severalPapers.contains(hash(index)) }
        let next = index + 1
        return !isWord(next) || GistWords.severalPapers.contains(hash(next)) || isVerbOfPapers(next)
    }

    private func isVerbOfPapers(_ index: Int) -> Bool {
        GistWords.copulas.contains(hash(index)) || GistWords.bindingVerbs.contains(hash(index))
    }

    /// "Forty documents were signed": several papers that are new.
    var introducesSeveral: Bool {
        hashes.indices.contains { GistWords.severalPapers.contains(hash($0)) && !isDefinite($0) }
    }

    /// "Final contracts are to be signed", "A binding agreement is due in May"
    var awaitsFinalPaper: Bool {
        hashes.indices.contains { index in
            guard GistWords.finals.contains(hash(index)), !GistWords.nonPrefixes.contains(hash(index - 1)),
                !hashes[..<index].contains(where: GistWords.reachings.contains),
                let paper = (index + 1...index + 2).first(where: { GistWords.finalPapers.contains(hash($0)) })
            else { return false }
            return (paper + 1...paper + 3).contains {
                GistWords.comings.contains(hash($0))
                    || hash($0) == GistWords.to && GistWords.copulas.contains(hash($0 - 1))
            }
                && !(paper + 1...paper + 8).contains { GistWords.pasts.contains(hash($0)) }
        }
    }

    /// Whether it speaks of a final paper itself.
    var isFinal: Bool { hashes.contains(where: GistWords.finals.contains) }

    /// Whether it speaks of a paper of its own kind that is new: "a memorandum", "two treaties".
    var introducesPaper: Bool {
        hashes.indices.contains { index in
            GistWords.papers.contains(hash(index)) && !GistWords.vagueWords.contains(hash(index)) && !isDefinite(index)
        }
    }
}
