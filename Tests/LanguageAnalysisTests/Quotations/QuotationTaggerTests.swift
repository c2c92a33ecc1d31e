import ArticleModel
import Testing

@testable import LanguageAnalysis

struct QuotationTaggerTests {
    @Test(arguments: [
        ("\"⟦We agreed to go on⟧,\" Anna Holm said.", "direct anna-holm 'Anna Holm' said"),
        ("“⟦We agreed⟧,” said James Brown, a professor at Temple University.", "direct james-brown 'James Brown' said"),
        (
            "Anna Holm left. \"⟦We go on⟧,\" she said. \"⟦Nobody stops us⟧.\"",
            "direct anna-holm 'she' said; direct anna-holm 'she' -"
        ),
        (
            "\"⟦We can⟧,\" Anna Holm said, \"⟦and we will⟧.\"",
            "direct anna-holm 'Anna Holm' said; direct anna-holm 'Anna Holm' said"
        ),
        ("Anna Holm said: \"⟦We go on. We always do⟧.\"", "direct anna-holm 'Anna Holm' said"),
        ("\"⟦Will it hold?⟧\" Anna Holm asked reporters.", "direct anna-holm 'Anna Holm' asked"),
        (
            "\"⟦It is over. We lost. Nobody cares⟧,\" the Sudrian official added.",
            "direct sudria 'the Sudrian official' added"
        ),
        ("\"⟦The pact holds⟧,\" a woman in a red hat said.", "direct - 'a woman in a red hat' said"),
        ("\"⟦The bell rang by itself⟧,\" recalled a baker who had slept.", "direct - 'a baker' recalled"),
        ("\"⟦The bell rang⟧,\" mused the boy's uncle.", "direct - 'the boy's uncle' mused"),
        ("Anna Holm shrugged off the calls: \"⟦I stay where I am⟧.\"", "direct anna-holm 'Anna Holm' -"),
        ("Anna Holm was unmoved. \"⟦I stay where I am⟧.\"", "direct anna-holm 'Anna Holm' -"),
    ])
    func findsDirectQuotations(marked: String, expected: String) { check(marked, expected) }

    @Test(arguments: [
        (
            "\"⟦We go on⟧,\" Anna Holm said.\n\n\"⟦But we are tired. So are you⟧.\"",
            "direct anna-holm 'Anna Holm' said; direct anna-holm 'Anna Holm' -"
        ),
        (
            "\"⟦We go on, all of us here⟧.\n\n\"⟦But we are tired⟧,\" said Anna Holm.",
            "direct anna-holm 'Anna Holm' -; direct anna-holm 'Anna Holm' said"
        ),
        ("Then Anna Holm said:\n\n\"⟦We all go on⟧.\"", "direct anna-holm 'Anna Holm' -"),
        (
            "\"⟦We go on⟧,\" Anna Holm said.\n\nNobody spoke.\n\n\"⟦But we are tired⟧.\"",
            "direct anna-holm 'Anna Holm' said; direct - - -"
        ),
    ])
    func carriesSpeakersOverParagraphs(marked: String, expected: String) { check(marked, expected) }

    /// What was denied, asked for or ordered is nobody's word, and an office before the speaker's name is no part of the clause.
    @Test(arguments: [
        ("Anna Holm denied that the talks had gone on.", ""),
        ("Anna Holm asked a court in Harbour City on Thursday to ban the pickets at the gate.", ""),
        ("An official who asked not to be named stayed at home.", ""),
        ("Anna Holm told the crew to leave because the ship was sinking.", ""),
        ("Anna Holm asked ⟦whether the talks went on at all⟧.", "indirect anna-holm 'Anna Holm' asked"),
        ("Anna Holm told reporters that ⟦plans to go on were void⟧.", "indirect anna-holm 'Anna Holm' told"),
        (
            "⟦Of its 340 members, 291 voted in favour⟧, the guild's chairman, Erik Vance, said.",
            "indirect erik-vance 'Erik Vance' said"
        ),
    ])
    func tellsWordsFromWishesAndDenials(marked: String, expected: String) { check(marked, expected) }

    /// Sayings in the midst of what is said, in more words than a verb, or after other words in marks.
    @Test(arguments: [
        ("⟦The trench, Anna Holm said, would run through the shoals⟧.", "indirect anna-holm 'Anna Holm' said"),
        ("⟦Her uncle, according to firefighters, had kept her awake⟧.", "indirect - 'firefighters' according to"),
        ("A spokesman for the port said ⟦it was too early to speak⟧.", "indirect - 'A spokesman for the port' said"),
        ("The paper quoted Anna Holm as saying that ⟦the bridge was safe⟧.", "indirect anna-holm 'Anna Holm' saying"),
        ("Anna Holm made clear that ⟦the bridge was safe⟧.", "indirect anna-holm 'Anna Holm' clear"),
        ("In the words of Anna Holm, the pact is \"⟦a long goodbye⟧\".", "mixed anna-holm 'Anna Holm' words"),
        ("Anna Holm accused Sudria of \"⟦melting money into glass⟧\".", "mixed anna-holm 'Anna Holm' accused"),
        (
            "Anna Holm called the reports \"⟦kitchen gossip⟧\" and added that ⟦the talks were well ahead⟧.",
            "mixed anna-holm 'Anna Holm' called; indirect anna-holm 'Anna Holm' added"
        ),
        ("⟦The dam was safe⟧, the company announced.", "indirect - 'the company' announced"),
    ])
    func sayingsInOtherPlaces(marked: String, expected: String) { check(marked, expected) }

    /// Plain and -ing forms, times behind the verb, and subjects that more than a name belongs to.
    @Test(arguments: [
        ("Officials warn that ⟦the port is full⟧.", "indirect - 'Officials' warn"),
        ("Critics in Harbour City argue ⟦the plan is too dear⟧.", "indirect - 'Critics in Harbour City' argue"),
        ("Anna Holm is warning that ⟦the port is full⟧.", "indirect anna-holm 'Anna Holm' warning"),
        ("Anna Holm was quoted as warning that ⟦the port is full⟧.", "indirect anna-holm 'Anna Holm' warning"),
        ("Anna Holm angrily added that ⟦the plan was dead⟧.", "indirect anna-holm 'Anna Holm' added"),
        ("The WHO said ⟦the fever was over⟧.", "indirect - 'WHO' said"),
        ("Anna Holm said ⟦her crew would sail⟧.", "indirect anna-holm 'Anna Holm' said"),
        ("\"⟦It is done⟧,\" said Gen. Anna Holm.", "direct anna-holm 'Anna Holm' said"),
        ("\"⟦It is done⟧,\" said the chief medical officer, Anna Holm.", "direct anna-holm 'Anna Holm' said"),
        ("⟦The fever spreads no further⟧, stressed Dr Anna Holm.", "indirect anna-holm 'Anna Holm' stressed"),
        ("Exiles in Harbour City say ⟦the town is empty⟧.", "indirect - 'Exiles in Harbour City' say"),
        ("A report by the bank warned that ⟦prices would rise⟧.", "indirect - 'A report by the bank' warned"),
        ("A resident who asked not to be named said ⟦the roof was gone⟧.", "indirect - 'A resident' said"),
        ("Anna Holm of Blue Fjord Corp said ⟦the data were poor⟧.", "indirect anna-holm 'Anna Holm' said"),
        ("Anna Holm said Monday ⟦the port was full⟧.", "indirect anna-holm 'Anna Holm' said"),
        ("Anna Holm ruled last month that ⟦the sale was void⟧.", "indirect anna-holm 'Anna Holm' ruled"),
        ("⟦The port was shut⟧, a newspaper reported Friday.", "indirect - 'a newspaper' reported"),
        ("A study found that ⟦the river was foul⟧.", "indirect - 'A study' found"),
        ("One negotiator, tired and cold, said ⟦about nine tenths were done⟧.", "indirect - 'One negotiator' said"),
        (
            "⟦The ships will stay⟧, Anna Holm said, \"⟦and perhaps for long⟧.\"",
            "indirect anna-holm 'Anna Holm' said; direct anna-holm 'Anna Holm' said"
        ),
        (
            "\"⟦We drive taxis at night⟧,\" the guild's president, Anna Holm, said. Minister Erik Vance said ⟦it was late⟧.",
            "direct anna-holm 'Anna Holm' said; indirect erik-vance 'Erik Vance' said"
        ),
        ("Anna Holm ended by saying that ⟦the port was full⟧.", "indirect anna-holm 'Anna Holm' saying"),
    ])
    func formsAndSubjects(marked: String, expected: String) { check(marked, expected) }

    /// Judgements without marks.
    @Test(arguments: [
        ("Anna Holm accused the group of ⟦spreading false figures⟧.", "indirect anna-holm 'Anna Holm' accused"),
        ("Anna Holm described the talks as ⟦frank and useful⟧.", "indirect anna-holm 'Anna Holm' described"),
        ("Anna Holm called the ruling ⟦a bad day for the trees⟧.", "indirect anna-holm 'Anna Holm' called"),
        ("Anna Holm called the vote for May.", ""),
        ("Anna Holm called on the crew of a ship to wait.", ""),
        ("The ship was described as safe.", ""),
    ])
    func judgements(marked: String, expected: String) { check(marked, expected) }

    /// Objects, conditions and clauses that describe a noun are nobody's words.
    @Test(arguments: [
        "Anna Holm left the hall, adding fuel to the fire.", "Anna Holm wrote it when she was five.",
        "Anna Holm responded with a volley of stones that scattered the crowd.",
        "If Anna Holm says that the port is full, the ships will leave.", "Nobody said the port was full.",
        "The port was full, which Anna Holm denies.", "They dropped what experts say was a key goal of the pact.",
        "Anna Holm declared war on Sudria days before it surrendered.",
    ])
    func nobodysWords(text: String) { check(text, "") }

    /// Who is meant by what only tells of somebody named before.
    @Test(arguments: [
        (
            "Mr Erik Vance met Ms Anna Holm. \"⟦It is late⟧,\" she said.",
            "direct anna-holm 'she' said"
        ),
        (
            "Erik Vance denied it through his lawyer, Anna Holm. \"⟦Not a cent went astray⟧,\" she said.",
            "direct anna-holm 'she' said"
        ),
        (
            "Transport Minister Erik Vance came in. \"⟦I never took a cent⟧,\" the ex-minister said.",
            "direct erik-vance 'the ex-minister' said"
        ),
        (
            "\"⟦It will open⟧,\" said Anna Holm. Erik Vance said ⟦it was good⟧. \"⟦It was very good⟧.\"",
            "direct anna-holm 'Anna Holm' said; indirect erik-vance 'Erik Vance' said; direct erik-vance 'Erik Vance' -"
        ),
        (
            "An officer denied that sailors had opened fire and said ⟦a boat had crossed the line⟧.",
            "indirect - 'An officer' said"
        ),
    ])
    func whoIsMeant(marked: String, expected: String) { check(marked, expected) }

    /// A hearer is not what he is told, and a name in quotation marks is its giver's word.
    @Test(arguments: [
        (
            "⟦The bridge must be rebuilt⟧, Anna Holm told the harbour board on Tuesday.",
            "indirect anna-holm 'Anna Holm' told"
        ),
        ("⟦The line will open in May⟧, Anna Holm said in a speech on Monday.", "indirect anna-holm 'Anna Holm' said"),
        ("When the bridge had been rebuilt, Anna Holm spoke and told the crew about the storm.", ""),
        ("Anna Holm told reporters on Tuesday ⟦the talks had failed⟧.", "indirect anna-holm 'Anna Holm' told"),
        ("Anna Holm told the board ⟦she would leave in May⟧.", "indirect anna-holm 'Anna Holm' told"),
        ("Anna Holm told her crew ⟦Norland would pay⟧.", "indirect anna-holm 'Anna Holm' told"),
        (
            "The chair of Blue Fjord Corp, Anna Holm, called the ruling \"⟦a black day for the trees⟧\".",
            "mixed anna-holm 'Anna Holm' called"
        ),
        ("Anna Holm left, describing the pact as \"⟦a toy⟧\".", "mixed anna-holm 'Anna Holm' describing"),
        ("Anna Holm called for new talks on Monday.", ""),
    ])
    func hearersAndNames(marked: String, expected: String) { check(marked, expected) }

    @Test(arguments: [
        ("Anna Holm said on Monday that ⟦the talks go on⟧.", "indirect anna-holm 'Anna Holm' said"),
        ("Anna Holm said ⟦the talks go on⟧.", "indirect anna-holm 'Anna Holm' said"),
        (
            "Anna Holm, the steward, also said ⟦it would not be \"easy\" to agree⟧ but added that ⟦they \"will go on\"⟧.",
            "mixed anna-holm 'Anna Holm' said; mixed anna-holm 'Anna Holm' added"
        ),
        ("Erik Vance, who warned that ⟦he would leave⟧, stayed.", "indirect erik-vance 'Erik Vance' warned"),
        ("⟦The talks go on at dawn⟧, a Norlandic official said.", "indirect norland 'a Norlandic official' said"),
        ("Harbour City said ⟦the talks go on⟧.", "indirect norland 'Harbour City' said"),
        (
            "According to Erik Vance, ⟦nobody came yesterday⟧. ⟦The talks go on⟧, according to Anna Holm.",
            "indirect erik-vance 'Erik Vance' According to; indirect anna-holm 'Anna Holm' according to"
        ),
        ("Anna Holm and Erik Vance said ⟦the talks go on⟧.", "indirect - 'Anna Holm and Erik Vance' said"),
        (
            "The leaders of Norland and Sudria said on Friday that ⟦the talks go on⟧.",
            "indirect - 'leaders of Norland and Sudria' said"
        ),
        (
            "Anna Holm said ⟦she hoped to mend things that had been confirmed broken⟧.",
            "indirect anna-holm 'Anna Holm' said"
        ),
        ("It declared war on Sudria. Analysts say ⟦the pact is dead⟧.", "indirect - 'Analysts' say"),
        (
            "A Norlandic spokesman, however, reiterated that ⟦nothing had changed⟧.",
            "indirect norland 'A Norlandic spokesman' reiterated"
        ),
        (
            "Erik Vance came from Sudria. The Sudrian leader said ⟦he was glad to come⟧.",
            "indirect erik-vance 'The Sudrian leader' said"
        ),
        ("Aide Lars Rask told reporters that ⟦Norland wants peace⟧.", "indirect lars-rask 'Lars Rask' told"),
    ])
    func findsToldWords(marked: String, expected: String) { check(marked, expected) }

    @Test(arguments: [
        ("The \"pivot\" to the south and the \"old anachronism\" stay.", ""),
        ("He read \"The Old Man and the Lake\" at home.", ""),
        ("They must build it \"⟦as quickly as possible⟧.\"", "mixed - - -"),
        ("Profits of Blue Fjord Corp added 3 percent.", ""),
    ])
    func wordsInMarksAreNotAlwaysSpoken(marked: String, expected: String) { check(marked, expected) }

    @Test(arguments: [
        (
            "Blue Fjord counted ten. Deckhands' Union counted twelve. The company said ⟦nobody slept there⟧.",
            "blue-fjord"
        ),
        ("Deckhands' Union counted twelve. Blue Fjord counted ten. The union said ⟦nobody slept there⟧.", "deckhands"),
        ("Deckhands' Union counted twelve. Nobody slept. The company said ⟦nobody slept there⟧.", "-"),
        ("Sea Bank counted two. Blue Fjord counted ten. The bank said ⟦nobody slept there⟧.", "sea-bank"),
    ])
    func rolesOfBodiesFindABodyOfTheirKind(marked: String, speaker: String) {
        let gazetteer = SampleGazetteer.bodies
        let sample = LanguageSample(marked).tagged(gazetteer: gazetteer)
        let quotes = QuotationTagger(gazetteer: gazetteer).quotations(in: sample.article)
        #expect(sample.words(quotes) == sample.markedWords)
        let speakers = quotes.map { quote -> String in
            guard case .quotation(let quotation) = quote.value else { return "?" }
            return quotation.speaker ?? "-"
        }
        #expect(speakers == [speaker])
    }

    private func check(_ marked: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let sample = LanguageSample(marked).tagged(gazetteer: SampleGazetteer.gazetteer)
        let quotes = QuotationTagger(gazetteer: SampleGazetteer.gazetteer).quotations(in: sample.article)
        #expect(sample.words(quotes) == sample.markedWords, sourceLocation: sourceLocation)
        let found = quotes.map { quote -> String in
            guard case .quotation(let quotation) = quote.value else { return "?" }
            let speaker = quotation.speakerSpan.map { "'\(sample.article.text[$0])'" } ?? "-"
            let verb = quotation.verbSpan.map { sample.article.text[$0] } ?? "-"
            return "\(quotation.manner.rawValue) \(quotation.speaker ?? "-") \(speaker) \(verb)"
        }
        #expect(found.joined(separator: "; ") == expected, sourceLocation: sourceLocation)
    }
}
