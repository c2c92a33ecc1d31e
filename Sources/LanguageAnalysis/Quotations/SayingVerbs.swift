/// Verbs that bring in somebody's words.
enum SayingVerbs {
    /// Forms that stand with a finite subject: "said", "says", "has said".
    static let finite = spoken.union(found)

    /// Those of them that are first of all verbs of saying.
    static let spoken = plain.union(voiced)

    /// Verbs of finding and feeling, which tell something only before "that" or beside words in quotation marks.
    private static let found: WordSet = """
        found finds showed shows thought felt feared hoped heard hears recommended recommends determined determines
        calculated calculates projected remembered remembers implied implies attested attests certified certifies verified
        verifies foretold foretells insinuated insinuates summarised summarises summarized summarizes messaged judged
        charged brags
        """

    /// Forms that stand behind a plural, a pronoun or "did": "officials warn".
    static let base = strongBase.union(weakBase)

    private static let strongBase: WordSet =
        "say argue insist warn think believe contend fear hope reckon claim complain"

    private static let weakBase: WordSet = """
        tell add ask acknowledge admit affirm allege answer assert boast comment concede
        conclude confirm counter caution declare emphasise emphasize estimate explain hint indicate joke
        maintain mention note observe point predict proclaim quip reaffirm recall reiterate remark reply respond reveal
        state stress suggest underline underscore write feel suspect doubt swear testify recount
        disclose object protest speculate guess lament regret confess posit assume specify venture show find
        determine recommend calculate imply attest certify verify remember insinuate report announce judge
        """

    private static let plain: WordSet = """
        said says say told tells tell added adds asked asks argued argues announced announces acknowledged acknowledges
        admitted admits affirmed affirms agreed agrees alleged alleges answered answers asserted asserts assured assures
        believed believes boasted boasts claimed claims commented comments complained complains conceded concedes concluded
        concludes confirmed confirms contended contends countered counters cautioned cautions declared declares denied
        denies emphasized emphasised emphasizes emphasises estimated estimates explained explains expressed hinted hints
        indicated indicates insisted insists joked jokes maintained maintains mentioned mentions noted notes observed
        observes pledged pledges pointed predicted predicts proclaimed proclaims promised promises proposed proposes quipped
        quips reaffirmed reaffirms recalled recalls reiterated reiterates remarked remarks replied replies reported reports
        responded responds revealed reveals signaled signalled stated states stressed stresses suggested suggests tweeted
        tweets underlined underlines underscored underscores urged urges vowed vows warned warns wrote writes
        advised advises informed informs reminded reminds reckoned reckons thinks feels fears hopes suspects doubts swore
        swears testified testifies recounted recounts disclosed discloses divulged objected objects protested protests
        threatened threatens speculated speculates guessed guesses conjectured surmised theorised theorized demanded demands
        decreed stipulated ruled repeated repeats relates lamented laments regretted regrets apologised apologized
        confessed confesses counselled counseled disputed disputes posited assumed assumes clarified clarifies specified
        specifies opined opines ventured ventures volunteered chimed forecast forecasts prophesied
        """

    /// Verbs of how something is said: "mused", "shouted".
    static let voiced: WordSet = """
        mused muses shouted shouts cried cries exclaimed exclaims yelled yells screamed screams bellowed bellows roared
        called whispered whispers muttered mutters murmured murmurs mumbled grumbled grumbles griped moaned moans groaned
        sighed sighs snapped snaps retorted retorts growled growls snarled barked thundered thunders fumed fumes raged
        stormed ranted enthused enthuses gushed crowed scoffed scoffs sneered sneers jeered mocked taunted teased chuckled
        laughed laughs smiled grinned shrugged nodded sobbed wept pleaded pleads begged implored beseeched prayed wondered
        wonders inquired enquired inquires enquires queried queries questioned interjected interrupted intervened
        reflected reflects reasoned reasons philosophised philosophized intoned chanted chimed
        drawled stammered stuttered gasped hissed whined wailed squealed boomed blurted rasped croaked deadpanned
        elaborated elaborates continued continues concurred began begins finished ended opened resumed echoed echoes
        chided scolded rebuked admonished reproached cheered applauded consoled comforted soothed reassured encouraged
        exhorted lectured preached ordered instructed commanded joshed japed ribbed bragged gloated rejoiced marvelled
        marveled posted posts blogged texted emailed mailed cabled telegraphed telegraphs radioed signed quoth
        shot hit fired struck went chipped piped broke cut
        """

    /// Verbs that say something only with a word behind: "went on", "shot back".
    static let phrasal: WordSet = "shot hit fired struck went chipped piped broke cut"

    /// The words behind those verbs.
    static let phrasalEndings: WordSet = "back on in up out"

    /// Forms that need no subject of their own: "saying", "adding".
    static let participles: WordSet = """
        saying adding telling arguing asking claiming insisting noting stressing warning explaining announcing declaring
        suggesting writing replying emphasizing emphasising underlining confirming pledging predicting admitting conceding
        acknowledging maintaining contending alleging asserting stating remarking observing commenting complaining vowing
        promising recalling reiterating repeating pointing joking quipping boasting lamenting protesting objecting
        countering cautioning advising concluding hinting indicating swearing testifying recounting shouting musing
        muttering whispering grumbling snapping retorting fuming scoffing sneering reasoning wondering reminding assuring
        underscoring mentioning threatening regretting confessing disclosing revealing reporting estimating demanding urging
        hoping fearing believing thinking recommending ruling implying yelling elaborating signalling signaling showing finding
        answering denying affirming reaffirming bragging judging speculating testifying certifying
        """

    /// Verbs that are only verbs of saying beside words in quotation marks or before "that".
    static let weak =
        voiced.union(
            """
            agreed agrees announced announces believed believes comments counters estimated estimates expressed hints
            indicated indicates maintained maintains mentioned mentions notes observed observes pledged pledges pointed
            promised promises proposed proposes recalled recalls remarks reported reports responded responds revealed reveals
            signaled signalled states urged urges declared declares claims answers answered reiterated reiterates underscored
            underscores acknowledged denied denies advised advises feels fears hopes suspects doubts swears testified
            testifies recounted recounts disclosed discloses divulged objected objects protested protests threatened
            threatens speculated speculates guesses demanded demands decreed stipulated ruled repeated repeats relates
            lamented laments regretted regrets apologised apologized confessed confesses counselled counseled disputed
            disputes posited assumed assumes clarified clarifies specified specifies ventured ventures volunteered chimed
            forecast forecasts tweets jokes quips proclaims boasts reminded reminds informed informs
            """
        ).union(found).union(weakBase)

    /// Forms that are nouns as well: behind an article, an adjective or a preposition they say nothing.
    static let nounForms: WordSet = """
        reports claims notes states answers comments hints promises pledges vows fears hopes doubts objects protests demands
        forecast forecasts guesses estimates remarks replies counters cries screams shouts whispers sighs laughs tweets posts
        echoes queries jokes quips stresses reasons moans groans laments feels asks agrees signed report warns
        """

    /// Words that a noun stands behind, so that one of `nounForms` there is no verb.
    static let beforeNouns: WordSet = """
        the a an its their his her our my your this that these those no any some such many several few all both each of in on
        at to for from with by about amid despite after before without against new fresh recent latest earlier previous media
        press news false repeated united
        """

    /// Verbs that give a thing a name, and are verbs of saying where that name stands in quotation marks: "called it "a joke"".
    static let naming: WordSet = """
        called calls calling described describes describing dismissed dismisses dismissing branded brands branding labelled
        labeled labels labelling labeling denounced denounces denouncing condemned condemns condemning hailed hails hailing
        praised praises praising criticised criticises criticising criticized criticizes criticizing likened likens likening
        accused accuses accusing blamed blames blaming rejected rejects rejecting termed terms terming dubbed dubs dubbing
        deemed deems deeming derided derides deriding ridiculed ridicules ridiculing lambasted lambasts lambasting slammed
        slams slamming attacked attacks attacking decried decries decrying deplored deplores deploring lamented laments
        lamenting bemoaned bemoans bemoaning deprecated castigated castigates castigating lauded lauds lauding welcomed
        welcomes welcoming defended defends defending warned warns warning spoke speaks speaking talked talks talking
        complained complains complaining cited cites citing promised promises promising pledged pledges pledging vowed vows
        demanded demands demanding urged urges urging threatened threatens threatening apologised apologises apologising
        apologized apologizes apologizing hinted hints hinting referred refers referring characterised characterises
        characterising characterized characterizes characterizing portrayed portrays portraying compared compares comparing
        mocked mocks mocking scorned scorns scorning pronounced pronounces pronouncing declared declares declaring
        considered considers regarded regards regarding mourned mourns mourning celebrated thanked thanks thanking
        congratulated congratulates congratulating saluted salutes saluting scolded chided rebuked rebukes rebuking
        reproached reproaches reproaching lashed lashes lashing ruled rules ruling summed sums alleged alleges alleging
        claimed claims claiming invoked invokes invoking predicted predicts predicting expressed expresses expressing
        voiced voices voicing acknowledged acknowledges acknowledging conceded concedes conceding admitted admits admitting
        insisted insists insisting stressed stresses stressing announced announces announcing explained explains explaining
        saw sees seeing
        """

    /// Verbs that cannot do without their hearer: what follows at once is never what is said.
    static let addressing: WordSet = """
        told tell tells telling assured assures assuring reminded reminds reminding informed informs advised advises
        reassured lectured instructed commanded exhorted
        """

    /// Verbs whose hearer stands before what is said: "told reporters that".
    static let telling: WordSet = """
        told tell tells telling assured assures assuring warned warns reminded reminds reminding asked advised advises informed
        informs reassured
        """

    /// Verbs that take back what stands behind them: who denies that it rains has not said so.
    static let denying: WordSet = "denied denies denying disputed disputes doubts"

    /// Verbs that, before an infinitive, ask for something to be done.
    static let requesting: WordSet = """
        asked asks asking told tells tell telling urged urges warned warns advised advises ordered instructed begged implored
        pleaded commanded encouraged exhorted demanded demands
        """

    /// Verbs that ask: what stands behind them is told only where it is a question.
    static let asking: WordSet =
        "asked asks asking wondered wonders wondering inquired enquired inquires enquires queried queries questioned"

    /// Verbs whose subject always speaks, whatever noun it is: "the baker said".
    static let certain: WordSet = """
        said says told tells added adds asked argued argues insisted insists replied replies remarked warned warns explained
        explains recalled recalls wrote admitted admits conceded concedes complained complains testified claimed
        acknowledged recounted mused exclaimed shouted lamented joked quipped retorted whispered muttered confessed
        pleaded protested advised sighed snapped commented stressed reckons reckoned
        """

    /// Verbs that take any noun for their subject.
    static let takingAnySubject = certain.union(voiced)
}
