/// Everything that cleaning knows of a language: words, phrases and agency marks. Another language is another table.
///
/// Words and phrases are matched without regard to case, punctuation and apostrophes; `#` stands for any number.
public struct CleaningRules: Sendable {
    /// Words by what they tell about a line.
    public var words: [WordClass: [String]]
    /// Phrases by what they tell about a line.
    public var phrases: [PhraseList]
    /// The news agencies whose marks are known.
    public var agencies: [Agency]
    /// Words between two names in a byline ("and").
    public var conjunctions: [String]

    /// Makes a table.
    public init(words: [WordClass: [String]], phrases: [PhraseList], agencies: [Agency], conjunctions: [String]) {
        self.words = words
        self.phrases = phrases
        self.agencies = agencies
        self.conjunctions = conjunctions
    }

    /// A class of words.
    public enum WordClass: Int, Sendable, CaseIterable {
        /// Frequent words that prose cannot do without.
        case stopword
        /// Months.
        case month
        /// Days of the week.
        case weekday
        /// Words and marks of the clock ("pm", "GMT", "ago").
        case clock
        /// Words that bring in a stamp ("published", "updated").
        case stamp
        /// What people in photographs do ("speaks", "gestures").
        case photoVerb
        /// What a picture is called ("photo", "image").
        case photoNoun
        /// Where somebody stands in a picture ("left").
        case pointer
        /// Words that no person's name holds ("staff", "agencies").
        case notPerson
        /// Small words inside names ("van", "de").
        case nameParticle
        /// Verbs of saying, which photographs do not need ("said").
        case saying
        /// Words that close the name of a news agency ("wire", "press").
        case agencyWord
        /// Words that only the name of a newspaper holds ("tribune", "gazette").
        case paperWord
    }

    /// What a phrase tells about the line it stands in.
    public enum Cue: Int, Sendable, CaseIterable {
        /// A menu, a call to follow, share, subscribe or sign in, a cookie banner, an advertisement.
        case navigation
        /// A heading over pointers to other articles.
        case relatedHeading
        /// A line that points to another article.
        case relatedLine
        /// A heading over what readers wrote.
        case commentHeading
        /// Something printed with every comment ("wrote:", "Report as abuse").
        case commentMark
        /// Words that, before a colon, bring in a reader's comment ("wrote:").
        case commentSpeaker
        /// The end of a discussion.
        case commentClosing
        /// A legal, policy or technical notice.
        case notice
        /// Who owns the text.
        case copyright
        /// Whose copy the text is or who edited it: the article ends here.
        case wireCredit
        /// Words that bring in the names of the agencies whose copy was used.
        case agencyLead
        /// Whose picture it is.
        case photoCredit
        /// Words that only a caption needs.
        case captionWord
        /// Words that bring in the author's name.
        case byline
        /// A few words on the author.
        case authorNote
        /// Words that bring in the author's name where a colon follows ("text:").
        case bylineLabel
        /// Words that bring in an author or agency where the rest of the line bears it out ("from our", "with").
        case bylineOpening
    }

    /// Where in a line a phrase must stand.
    public enum Place: Sendable {
        /// The phrase is the whole line.
        case whole
        /// The line begins with it.
        case start
        /// The line ends with it.
        case end
        /// Anywhere in the line.
        case anywhere
    }

    /// Phrases that tell the same thing at the same place.
    public struct PhraseList: Sendable {
        /// What the phrases tell.
        public let cue: Cue
        /// Where they must stand.
        public let place: Place
        /// The longest line, in words, in which they count.
        public let mostWords: Int
        /// The phrases.
        public let phrases: [String]

        /// Makes a list of phrases.
        public init(_ cue: Cue, _ place: Place, mostWords: Int = 60, _ phrases: [String]) {
            self.cue = cue
            self.place = place
            self.mostWords = mostWords
            self.phrases = phrases
        }
    }

    /// A news agency.
    public struct Agency: Sendable {
        /// The name that `Article.origin` bears.
        public let name: String
        /// How the agency is written in datelines and credits, the name among them; the case of the first letter counts.
        public let marks: [String]

        /// Names an agency, whose name is a mark of its own.
        public init(_ name: String, marks: [String] = []) {
            self.init(name, only: [name] + marks.filter { $0 != name })
        }

        /// Names an agency that is known by some marks only.
        init(_ name: String, only marks: [String]) {
            self.name = name
            self.marks = marks
        }
    }
}
