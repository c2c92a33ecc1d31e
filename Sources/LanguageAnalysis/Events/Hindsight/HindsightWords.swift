/// The English words by which a sentence says in passing what was not done for a long time, or has been done since.
enum HindsightWords {
    static let first = WordHash.of("first")
    static let since = WordHash.of("since")
    static let time = WordHash.of("time")
    static let by = WordHash.of("by")
    static let to = WordHash.of("to")
    static let office = WordHash.of("as")
    static let half = WordHash.of("half")
    static let comma = WordHash.of(",")

    /// What a lull is measured in, with its months.
    static let units = WordTable<Int>([
        (WordHash.of("months"), 1), (WordHash.of("years"), 12), (WordHash.of("decade"), 120),
        (WordHash.of("decades"), 120), (WordHash.of("century"), 1200),
    ])
    /// Prepositions before a length of time.
    static let lengths: WordSet = "for in after"
    /// Of these a length behind "for" is that of the thing: "their first contract for ten years".
    static let lastingActs: Set<String> = [
        "sign", "agree", "approve", "buy", "sell", "supply", "invest", "elect", "ban", "arrest", "rule", "impose",
        "accept",
    ]
    /// Words before a number.
    static let hedges: WordSet = "almost nearly about around roughly some over more less than the past last at least"
    static let numbers: WordTable<Int> = {
        let words = """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty
            """
        var pairs = words.split(whereSeparator: \.isWhitespace).enumerated().map { index, word in
            (hash: WordHash.of(String(word)), value: index + 1)
        }
        pairs += [("a", 1), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60)].map {
            (hash: WordHash.of($0.0), value: $0.1)
        }
        return WordTable(pairs)
    }()

    /// Behind "first" these stand where the thing was named before: "the visit, his first to Norland".
    static let ellipses: WordSet = "to by in between of since for such as with after"
    static let ownings: WordSet = "his her"
    static let jointOwnings: WordSet = "their"
    static let neuterOwnings: WordSet = "its"

    /// Words that make an office another one.
    static let officeModifiers: WordSet = """
        prime vice deputy foreign finance interior defence defense energy trade economy industry justice health chief general
        ex former then outgoing incoming acting departing late ousted
        """

    // MARK: What has gone on since

    /// Acts by which something begins that goes on.
    static let startingActs: Set<String> = ["open", "supply", "resume", "take effect", "build"]
    /// Participles of what then goes on.
    static let workings: WordSet = """
        run running operated operating worked working carried carrying produced producing shipped shipping pumped pumping flowed
        flowing supplied supplying delivered delivering served serving sailed sailing open flown flying exported exporting
        """
    static let inside = WordHash.of("in")
    /// "in operation"
    static let workingNouns: WordSet = "operation service use force production"

    // MARK: How plans end

    static let postponings: WordSet = """
        postponed postpone postpones postponing deferred defer defers deferring delayed delay delays delaying rescheduled
        reschedule reschedules rescheduling adjourned adjourn moved postponement postponements deferral
        """
    static let postponingPhrases = phrases(
        "put off|puts off|putting off|put back|pushed back|push back|held over|put on hold|set back until")
    /// What is laid aside may be taken up again.
    static let shelvings: WordSet = "shelved shelve shelves shelving mothballed mothball mothballs mothballing"
    static let shelvingPhrases = phrases("put on ice|puts on ice|putting on ice|on ice")
    /// Words by which an end is less than certain.
    static let doubts: WordSet = "probably perhaps likely possibly maybe apparently presumably"
    static let suspendings: WordSet = """
        suspended suspend suspends suspending froze frozen freeze freezes halted halt halts halting stopped
        """
    static let droppings: WordSet = """
        scrapped scrap scraps scrapping abandoned abandon abandons abandoning axed axe axes axing
        ditched ditch ditching scrubbed aborted abort binned nixed rescinded scuttled jettisoned junked dropped drop
        drops dropping withdrew withdrawn withdraw withdraws terminated terminate revoked annulled dumped trashed
        """
    static let droppingPhrases = phrases(
        "walked away|walk away|pulled out|pull out|backed out|back out|gave up|give up|pulled the plug|pull the plug|"
            + "decided against|put paid to")
    /// "off its list"
    static let off = WordHash.of("off")
    static let lists: WordSet = "list table agenda programme program calendar books"
    static let takings = phrases(
        "never took place|did not take place|never came about|did not come about|never went ahead|did not go ahead")
    static let forGood = phrases("not at all|for good|altogether|never|ever")

    private static func phrases(_ list: String) -> [[UInt64]] {
        list.split(separator: "|").map { $0.split(separator: " ").map { WordHash.of(String($0)) } }
    }

    /// Verbs of going somewhere, beside those of visits.
    static let goings: WordSet = """
        come comes came coming go goes went going gone fly flies flew flying head heads headed heading
        """
    /// "is expected in Harbour City"
    static let awaitings: WordSet = "expected due awaited"
    /// Words before what was done that leave no room for another of its kind, or hardly any.
    static let plainModifiers: WordSet = "such ever official face to face one-to-one"
    /// "his first trip abroad"
    static let elsewhere: WordSet = "abroad overseas outside out home back away"
    static let goals: WordSet = "to in at into on"
}
