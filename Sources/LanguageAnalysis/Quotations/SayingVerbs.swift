/// Verbs that bring in somebody's words.
enum SayingVerbs {
    /// Forms that stand with a finite subject: "said", "says", "has said".
    static let finite: WordSet = """
        said says say told tells tell added adds asked asks argued argues announced announces acknowledged acknowledges
        admitted admits affirmed affirms agreed agrees alleged alleges answered answers asserted asserts assured assures
        believed believes boasted claimed claims commented comments complained complains conceded concedes concluded
        concludes confirmed confirms contended contends countered counters cautioned cautions declared declares denied
        denies emphasized emphasised emphasizes emphasises estimated estimates explained explains expressed hinted hints
        indicated indicates insisted insists joked maintained maintains mentioned noted notes observed pledged pledges
        pointed predicted predicts proclaimed promised promises proposed quipped reaffirmed recalled recalls reiterated
        reiterates remarked remarks replied replies reported reports responded responds revealed reveals signaled
        signalled stated states stressed stresses suggested suggests tweeted underlined underlines underscored urged
        urges vowed vows warned warns wrote writes
        """

    /// Forms that need no subject of their own: "saying", "adding".
    static let participles: WordSet = """
        saying adding telling arguing asking claiming insisting noting stressing warning explaining announcing declaring
        suggesting writing replying emphasizing emphasising underlining confirming pledging predicting
        """

    /// Verbs that are only verbs of saying beside words in quotation marks or before "that".
    static let weak: WordSet = """
        agreed agrees announced announces believed believes comments counters estimated estimates expressed hints
        indicated indicates maintained maintains notes observed pledged pledges pointed promised promises proposed
        recalled recalls remarks reported reports responded responds revealed reveals signaled signalled states urged
        urges declared declares claims answers answered reiterated underscored acknowledged denied denies
        """

    /// Verbs that give a thing a name, and are verbs of saying where that name stands in quotation marks: "called it "a joke"".
    static let naming: WordSet = """
        called calls calling described describes describing dismissed dismisses dismissing branded brands branding labelled
        labeled labels labelling labeling denounced denounces denouncing condemned condemns condemning hailed hails hailing
        praised praises praising criticised criticises criticising criticized criticizes criticizing likened likens likening
        """

    /// Verbs that cannot do without their hearer: what follows at once is never what is said.
    static let addressing: WordSet = "told tell tells telling assured assures reminded reminds informed informs"

    /// Verbs whose hearer stands before what is said: "told reporters that".
    static let telling: WordSet = "told tell tells telling assured assures warned warns reminded asked"

    /// Verbs that take back what stands behind them: who denies that it rains has not said so.
    static let denying: WordSet = "denied denies denying"

    /// Verbs that, before an infinitive, ask for something to be done.
    static let requesting: WordSet = "asked asks asking told tells tell telling urged urges warned warns"

    /// Verbs that ask: what stands behind them is told only where it is a question.
    static let asking: WordSet = "asked asks asking"
}
