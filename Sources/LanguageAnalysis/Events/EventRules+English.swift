extension EventRules {
    /// The words of English news.
    public static let english = EventRules(
        acts: [
            Act(
                "agree", past: "agreed", present: "agree agrees",
                nouns: "agreement agreements accord accords deal deals pact pacts"),
            Act(
                "sign", past: "signed concluded finalised finalized inked", present: "sign signs conclude concludes",
                nouns: "signing memorandum memoranda contract contracts"),
            Act(
                "meet", past: "met convened gathered", present: "meet meets convene convenes",
                nouns: "meeting meetings summit summits talks round negotiations consultations"),
            Act("hold", past: "held hosted", present: "hold holds host hosts"),
            Act("discuss", past: "discussed negotiated debated", present: "discuss discusses negotiate negotiates"),
            Act(
                "visit", past: "visited travelled traveled arrived toured",
                present: "visit visits travel travels arrive arrives",
                nouns: "visit visits trip trips tour arrival"),
            Act(
                "resume", past: "resumed restarted revived reopened",
                present: "resume resumes restart restarts revive revives",
                nouns: "resumption revival"),
            Act(
                "halt", past: "halted suspended froze frozen stopped interrupted shut",
                present: "halt halts suspend suspends stop stops", nouns: "suspension halt shutdown"),
            Act(
                "seize", past: "seized occupied annexed captured invaded",
                present: "seize seizes occupy occupies annex annexes",
                nouns: "seizure occupation annexation invasion"),
            Act("impose", past: "imposed", present: "impose imposes", nouns: "sanctions"),
            Act("lift", past: "lifted eased", present: "lift lifts ease eases"),
            Act("declare", past: "declared proclaimed", present: "declare declares", nouns: "declaration"),
            Act(
                "announce", past: "announced unveiled released issued published",
                present: "announce announces unveil unveils release releases issue issues",
                nouns: "announcement statement"),
            Act(
                "approve", past: "approved endorsed backed ratified adopted supported passed enacted",
                present: "approve approves endorse endorses back backs ratify ratifies adopt adopts",
                nouns: "approval endorsement ratification backing"),
            Act(
                "reject", past: "rejected refused declined", present: "reject rejects refuse refuses",
                nouns: "rejection refusal"),
            Act(
                "build", past: "built constructed laid", present: "build builds construct constructs",
                nouns: "construction"),
            Act(
                "open", past: "opened launched inaugurated started began begun commissioned",
                present: "open opens launch launches inaugurate start starts begin begins",
                nouns: "opening launch inauguration start"),
            Act("close", past: "closed ended", present: "close closes end ends", nouns: "closure end"),
            Act(
                "buy", past: "bought acquired purchased", present: "buy buys acquire acquires purchase purchases",
                nouns: "purchase acquisition takeover"),
            Act("sell", past: "sold", present: "sell sells", nouns: "sale sales"),
            Act(
                "supply", past: "supplied delivered shipped exported imported",
                present: "supply supplies deliver delivers ship ships", nouns: "delivery deliveries shipment shipments"),
            Act(
                "invest", past: "invested financed lent funded",
                present: "invest invests finance finances fund funds lend lends",
                nouns: "investment investments loan loans"),
            Act("invite", past: "invited", present: "invite invites", nouns: "invitation"),
            Act("accept", past: "accepted", present: "accept accepts", nouns: "acceptance"),
            Act(
                "elect", past: "elected appointed inaugurated won", present: "elect elects appoint appoints",
                nouns: "election"),
            Act(
                "leave", past: "left resigned quit withdrew withdrawn", present: "leave leaves resign resigns",
                nouns: "resignation"),
            Act(
                "wreck", past: "wrecked destroyed struck hit damaged crippled", present: "strike strikes hit hits",
                nouns: "earthquake tsunami disaster accident"),
            Act("flee", past: "fled forced expelled deported", present: "flee flees expel expels", nouns: "expulsion"),
            Act(
                "protest", past: "protested lodged demonstrated", present: "protest protests",
                nouns: "protest protests rally rallies march marches vigil"),
            Act("cooperate", past: "cooperated", present: "cooperate cooperates", nouns: "cooperation co-operation"),
            Act(
                "raise", past: "raised increased doubled expanded rose grew",
                present: "raise raises increase increases double doubles expand expands"),
            Act("cut", past: "cut reduced lowered fell dropped", present: "cut cuts reduce reduces"),
            Act("kill", past: "killed died drowned perished", present: "kill kills die dies", nouns: "death deaths"),
            Act("injure", past: "injured wounded", present: "injure injures"),
            Act(
                "arrest", past: "arrested detained jailed imprisoned caught", present: "arrest arrests detain detains",
                nouns: "arrest arrests"),
            Act(
                "charge", past: "charged indicted sued accused prosecuted", present: "charge charges sue sues",
                nouns: "indictment lawsuit"),
            Act(
                "rule", past: "convicted sentenced acquitted cleared fined ruled upheld overturned adjourned blamed",
                present: "rule rules convict convicts", nouns: "verdict ruling conviction judgment judgement"),
            Act("free", past: "freed rescued", present: "free frees rescue rescues", nouns: "rescue"),
            Act("evacuate", past: "evacuated", present: "evacuate evacuates", nouns: "evacuation"),
            Act(
                "break out", past: "erupted exploded collapsed crashed sank burst flooded burned burnt spread",
                present: "erupt erupts explode explodes collapse collapses", nouns: "eruption explosion collapse crash"),
            Act("ban", past: "banned barred prohibited outlawed", present: "ban bans", nouns: "ban"),
            Act("dismiss", past: "dismissed sacked", present: "dismiss dismisses", nouns: "dismissal"),
            Act(
                "repair", past: "repaired replaced", present: "repair repairs replace replaces", nouns: "repair repairs"
            ),
            Act("find", past: "found discovered detected noticed", present: "find finds discover discovers"),
            Act("search", past: "searched raided", present: "search searches raid raids", nouns: "raid"),
            Act("steal", past: "stole robbed stolen", present: "steal steals", nouns: "theft robbery burglary"),
            Act("pay", past: "paid refunded repaid compensated", present: "pay pays refund refunds", nouns: "refund"),
            Act("withdraw", past: "recalled", present: "recall recalls", nouns: "recall"),
            Act("vote", past: "voted", present: "vote votes", nouns: "vote referendum"),
            Act("return", past: "returned", present: "return returns", nouns: "return"),
            Act("send", past: "sent flown deployed", present: "send sends deploy deploys", nouns: "deployment"),
            Act("settle", past: "settled resolved", present: "settle settles", nouns: "settlement"),
            Act(
                "demand", past: "demanded requested", present: "demand demands", nouns: "demand demands"),
            Act("walk out", past: "walked", present: "", nouns: "strike walkout"),
            Act("switch", past: "switched", present: "switch switches"),
            Act("take effect", past: "", present: "takes", nouns: ""),
            Act("debate", past: "", present: "debate debates", nouns: "debate hearing"),
            Act(
                "say",
                past:
                    "said told added acknowledged reiterated stressed noted argued insisted warned pledged vowed confirmed praised urged",
                present: "say says tell tells add adds"),
        ],
        words: [
            .irregularPasts: """
            said told met held sold bought built lent sent spent left went came gave took made saw had was were became began
            broke brought chose cut drew fell felt fled flew found fought froze got grew hit kept knew laid led lost meant
            paid put quit ran read rose sank set shook shot shut spoke stood struck swore taught thought threw understood
            went won wore wrote withdrew overtook undertook forbade burst drove rode stole swept dug fed tore woke spread heard ate
            bent bred caught clung crept dealt drank flung forgave forgot hid hung hurt knelt leapt lit mistook outgrew overcame
            oversaw overthrew rang sang sat shed shrank slept slid sought sped split sprang spun strode strove stuck swam swung
            underwent upheld wept withheld withstood let cast upset offset hurt undercut
            arose awoke beat befell beset bit bled blew bore foresaw foretold forwent ground lay misled misread outbid outdid outran
            outsold overhung overpaid overran overrode rebuilt repaid resold retold retook rewrote shone slung spat strung stung
            swollen trod undid unwound wove wound used died tied lied vied eyed owed axed iced aced thrust underwrote reset burnt
            spilt spoilt leant learnt slew wed remade rewound redrew retaught waylaid underpaid oversold unbound
            """,
            .futureAuxiliaries: "will 'll shall won't",
            .presentAuxiliaries: "is are am 's 're isn't aren't",
            .pastAuxiliaries: "was were did wasn't weren't didn't",
            .perfectAuxiliaries: "has have had hasn't haven't hadn't",
            .pluperfectAuxiliaries: "had",
            .doubtfulModals: "could may might can cannot can't should must couldn't shouldn't ought",
            .reportedFutures: "would wouldn't",
            .negations: """
            not never no nor n't neither without nobody none nothing won't wasn't weren't didn't hasn't haven't hadn't isn't aren't
            doesn't don't can't cannot couldn't wouldn't shouldn't
            """,
            .planParticiples: """
            expected due scheduled set planned slated likely ready supposed bound going about poised hoping planning preparing
            aiming considering intending earmarked timetabled billed tipped keen determined pencilled booked obliged required
            """,
            .planVerbs: """
            agree agreed agrees plan plans planned intend intends intended aim aims promise promised promises pledge pledged
            pledges decide decided decides vow vowed vows undertake undertook commit committed expect expects expected
            schedule scheduled schedules expects invite invited propose proposed proposes hope hopes prepare
            prepares seek seeks want wants resolve resolved resolves offer offers threaten threatens swear swears
            """,
            .sayingVerbs: """
            said says say told tell tells added adds acknowledged reiterated stressed noted argued insisted warned confirmed
            claimed announced declared stated explained reported believes believe think thinks hoped
            """,
            .plainSayings: "said says say told tells tell added adds believes believe think thinks hoped hopes",
            .addressingVerbs: "told tell tells",
            .stativeVerbs: """
            depend remain need seem know become take require continue want have be focus centre center concentrate
            revolve dominate cost
            """,
            .neuterPronouns: "it",
            .wishVerbs: "meant wanted hoped wished intended",
            .subordinators: "after before while when as because although though once whereas until since how why",
            .relatives: "who which whose where whom that",
            .conditionals: "if unless whether provided",
            .inversions: "had were should",
            .determiners: """
            the a an this that these those its his her their our my your some any each every both all several many few no
            another other such most more
            """,
            .prepositions: """
            of in on at by for with from to into over under between among against about during through toward towards near via
            within without across along around despite including following amid per as than like
            """,
            .placePrepositions: "in at near",
            .goalPrepositions: "to",
            .rangePrepositions: "between from",
            .rangeJoints: "and to until till",
            .contrasts: "however but whereas while nevertheless disagreed rejected denied disputed contradicted",
            .phaseActs: "open close hold",
            .lastingActs: "visit meet protest election debate cooperate build",
            .coordinators: "and but or nor yet",
            .singularPronouns: "he she",
            .pluralPronouns: "they",
            .pluralDescriptions: "two both three",
            .officeNouns:
                "president premier chancellor king queen emperor pope mayor governor chairman chairwoman",
            .updateLabels: "update updated updating correction corrected clarification",
            .pluralHeads:
                "leaders sides countries nations neighbours neighbors ministers men women presidents governments",
            .stateHeads: "sides countries nations neighbours neighbors governments",
            .openHeads: "sides",
            .datableNouns: """
            earthquake tsunami disaster accident crisis war invasion annexation revolution coup election elections collapse
            disintegration summit attack attacks flood hurricane typhoon fire explosion meltdown
            """,
            .eventPrepositions: "after since following in during by",
            .hedges: "least most latest earliest",
            .stretchPrepositions: "since until till for",
            .nounPrepositions: "of",
            .lastPrepositions: "in for",
            .cancelledVerbs:
                """
            cancelled canceled scrapped shelved abandoned postponed axed ditched scrubbed mothballed deferred aborted binned
            nixed rescinded scuttled jettisoned junked rescheduled
            """,
            .cancellingPhrases: """
            called off, put off, put on ice, put on hold, put aside, walked away from, pulled out of, backed out of, gave up on,
            pulled the plug, laid aside, pushed back, took off the table, taken off the table, took off its list,
            taken off its list, took off their list, taken off their list, taken off the agenda, took off the agenda,
            put back, set back until, held over, dropped for good, dropped altogether, call off, calls off, calling off,
            puts off, putting off, pull out of, pulls out of, pulling out of, back out of, backs out of, backing out of,
            give up on, walk away from, pull the plug, push back, pushes back, pushing back, dropped out of, drop out of,
            opted out of, bowed out of, backed away from, reneged on, went back on, gone back on, called time on, decided against,
            put paid to, cried off
            """,
            .goingAhead: """
            go ahead, went ahead, gone ahead, take place, took place, taken place, come about, came about
            """,
            .plannedActs: "build open hold sign visit meet",
            .formsOfBe: "be been being",
            .idleInfinitives: "blame",
            .droppingVerbs: """
            dropped withdrew withdrawn suspended froze frozen halted stopped delayed terminated revoked annulled pulled dumped
            trashed
            """,
            .planNouns: """
            plan plans bid bids appeal project projects proposal proposals idea offer case charges lawsuit claim visit trip
            candidacy application tender tenders auction motion attempt attempts launch merger takeover deployment mission
            campaign referendum complaint suit order orders nomination ruling verdict decision vote hearing trial opening start
            flight flights match election elections
            """,
            .progressActs: """
            building drilling expanding preparing negotiating discussing investigating examining seeking replacing repairing
            buying selling taking holding striking protesting fighting searching recruiting testing producing mobilising
            mobilizing deploying withdrawing suing collecting developing redirected held built
            """,
            .plainPresents: """
            takes comes goes remains stays begins continues becomes gets gives makes keeps expires falls leaves lasts ceases
            """,
            .pronominals: "both all many several few some most others",
            .contentVerbs: """
            charged charges found ruled held showed learned learnt discovered noticed feared knew thought denied denies deny suspect suspects
            suspected allege alleges alleged doubt doubts doubted contend contends contended insist insists maintain maintains
            maintained assert asserts asserted claim claims signalled signaled signals indicated indicates hinted testified revealed
            disclosed predicted promised vowed pledged suggested concluded admitted admits conceded decided complained
            estimated estimates recalled heard saw
            """,
            .expectedModals: "should",
            .finitePasts: """
            rose fell went came took gave began broke chose drew drove flew froze grew knew rang rode sang sank shook shrank spoke
            sprang stood stole strode swam swore tore threw woke wore wrote saw became overtook undertook withdrew underwent
            """,
            .overtakenPlans: "planned aimed expected",
            .standingIn: "in under on at",
            .standings: """
            talks negotiations way strike siege curfew arrest lockdown guard discussions construction review investigation trial progress dispute consultation
            """,
            .suspectingVerbs: "charged charges suspect suspects suspected allege alleges alleged claim claims claimed",
            .lastingVerbs: "remains remain stays stay continues continue keeps keep lasts goes",
            .participles: """
            been begun broken chosen done drawn driven eaten fallen flown forbidden forgiven forgotten frozen given gone
            grown hidden known led lain overtaken proven ridden risen seen shaken shown sold spoken stolen struck sunk sworn
            taken thrown torn undertaken woken withdrawn worn written arisen beaten bitten blown born borne become come foreseen
            mistaken outdone overcome overrun proved redrawn rewritten run rung strewn sung swollen swum trodden undergone undone
            unveiled woven
            """,
            .beginningVerbs: "begin begins began begun start starts started",
            .completeActs: "open close resume halt",
            .earliestPrepositions: "before until till",
            .afterAll: "after all",
            .lapsedPlanWords: "once originally initially formerly",
            .lightVerbs: """
            held hold holds made make makes took take takes paid pay pays gave give gives had have has came come comes went go
            goes left leave leaves flew fly flies set sets put puts brought bring brings led lead leads joined join joins
            attended attend attends entered enter enters returned return returns became become becomes
            """,
            .claimNouns: """
            rumour rumours rumor rumors reports report claims claim allegations allegation suggestions suggestion speculation
            accusations accusation charge assertion assertions
            """,
            .falsehoods: "false untrue unfounded baseless groundless wrong invented fabricated nonsense incorrect",
            .dismissingVerbs: """
            denied denies deny dismissed dismisses dismiss rejected rejects reject refuted refutes refute disputed disputes dispute
            contested contests contest contradicted contradicts contradict brushed shrugged laughed scoffed discounted
            """,
            .approximators: "nearly almost",
            .unconfirmed: "unconfirmed unverified uncorroborated unsubstantiated",
            .hearsayAdverbs: "allegedly reportedly supposedly purportedly",
            .hearsayParticiples: "said believed thought reported alleged rumoured rumored understood presumed",
            .failingVerbs: "failed refused declined",
            .adversatives: "but yet",
            .postponingVerbs: "postponed deferred delayed rescheduled moved",
            .newTimePrepositions: "to until till",
            .arrangingVerbs: "called set scheduled planned fixed arranged convened announced",
            .arrangedTimePrepositions: "for",
            .completionVerbs: "completed completes finished finishes finalised finalized concluded wrapped",
            .deadlinePrepositions: "by",
            .weakThings: """
            new old own big large small high low full further additional good long short time times day days week weeks month
            months year years part parts number thing things way end beginning half people man men woman women country
            countries side sides official officials minister ministers government governments leader leaders spokesman
            spokeswoman decision step original date dates planned million billion thousand percent per cent later earlier soon ahead early late
            """,
            .unnumberedThings: """
            time times day days week month year years half quarter place hand most largest biggest visit visits trip meeting
            meetings summit leader leaders president minister head person people man men woman women country city official
            """,
            .numberedThings:
                "line phase stage section unit block reactor part round route terminal area zone lot number no flight tram bus train",
            .ordinals: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
            .sameThings: """
            work works construction building, pipe pipes pipeline pipelines, talks negotiations consultations talk,
            treaty treaties pact pacts accord accords agreement agreements deal deals contract contracts,
            visit visits trip trips journey, shipment shipments cargo cargoes delivery deliveries,
            vote votes ballot poll election elections, verdict judgment judgement ruling, ship ships vessel vessels, troops forces soldiers,
            train trains tram trams, plant plants factory factories, law laws bill bills
            """,
            .gestures: """
            gesture gestures gestured wave waves waved smile smiles smiled pose poses posed gaze gazes gazed
            """,
            .goings: """
            go goes went gone head heads headed return returns returned fly flies flew leave leaves left depart departs departed
            """,
            .homes: "home",
            .totalVerbs: """
            imported exported supplied shipped sold bought produced reached totalled totaled amounted accounted fell rose grew
            dropped increased went climbed declined shrank
            """,
            .measures: """
            percent per cent tonnes tons barrels litres liters gallons megawatts kilowatts cubic billion million trillion third half
            quarter
            """,
            .particles: "over up off out down back away",
            .boundRelatives: "whose whom where",
            .sequels: "then later subsequently",
            .earlierActs: "after once",
            .timeRelatives: "when",
            .agoWords: "ago",
            .objectPronouns: "him her it them he she they",
            .workNouns: "work works building",
            .outcomeFamilies: "buy pay invest, sign agree, agree resume, build open",
            .deniedVerbs: """
            denied denies deny disclaimed disclaims disclaim repudiated repudiates rebutted rebuts disavowed disavows rubbished
            """,
            .claimedVerbs: """
            claimed claims claim alleged alleges allege accused accuses accuse contended contends contend maintained maintains
            maintain insisted insists insist asserted asserts assert
            """,
            .pleadingVerbs: "protested protests protest pleaded pleads plead maintained maintains",
            .innocence: "innocence guiltless",
            .chargingVerbs: "charged charges charge complained complains complain",
            .denialBorders: "after over amid following for in with because when while",
            .partsOfTime: "hours morning evening night afternoon start beginning end middle early",
            .numerals: "two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty",
            .idleGerunds: """
            including according following regarding concerning depending excluding saying adding warning noting arguing telling
            calling citing quoting stressing insisting something anything nothing everything morning evening meaning being having
            during feeling becoming remaining containing lacking knowing wanting needing hoping fearing believing thinking
            reflecting suggesting showing indicating representing resulting pending counting considering assuming using
            looking standing wearing carrying holding covering involving acting speaking talking serving belonging
            """,
            .gerundPrepositions: """
            after before by since
            """,
            .denyingGerunds: """
            denying disclaiming repudiating rebutting refuting disputing contesting disavowing
            """,
            .claimingGerunds: """
            accusing claiming alleging asserting contending
            """,
            .cancellingGerunds: """
            cancelling canceling scrapping shelving abandoning postponing axing ditching deferring aborting rescinding revoking
            annulling delaying scuttling jettisoning
            """,
            .fixedParticiples: """
            expected due scheduled planned set slated earmarked timetabled billed pencilled booked
            """,
            .schedulePresents: """
            open opens close closes begin begins start starts end ends resume resumes enter enters fly flies travel travels arrive
            arrives leave leaves depart departs meet meets vote votes expire expires take takes come comes run runs sail sails
            launch launches hold holds join joins step steps return returns go goes face faces host hosts convene convenes
            continue continues land lands move moves retire retires reopen reopens restart restarts lapse lapses visit visits
            appear appears stand stands sit sits play plays cease ceases fall falls change changes switch switches sign signs
            rule rules decide decides become becomes merge merges pass passes give gives get gets cost costs seek seeks plan plans
            intend intends want wants aim aims expect expects hope hopes accuse accuses claim claims allege alleges deny denies
            dispute disputes reject rejects demand demands call calls say says send sends bring brings make makes receive receives
            ask asks offer offers propose proposes threaten threatens refuse refuses insist insists argue argues complain complains
            pay pays build builds cut cuts buy buys sell sells raise raises lift lifts impose imposes ban bans
            """,
            .intransitives: """
            arrived worked lived died travelled traveled agreed walked marched voted returned collapsed protested resigned talked
            crashed exploded rallied appeared emerged clashed landed retired happened occurred remained stayed waited
            disappeared vanished erupted failed succeeded continued complained apologised apologized decided hoped wanted tried
            met fought ran swam sat stood slept spoke
            """,
            .obligations: """
            must
            """,
            .idlePlans: """
            agree agrees agreed want wants expect expects expected invite invited hope hopes offer offers commit committed
            """,
            .causingVerbs: """
            forced caused prompted announced ordered brought meant led
            """,
            .delays: """
            delay delays postponement postponements cancellation cancellations deferral deferment
            """,
            .cancellingForms: """
            cancel cancels cancelling canceling scrap scraps scrapping shelve shelves shelving abandon abandons abandoning postpone
            postpones postponing axe axes axing ditch ditches ditching defer defers deferring abort aborts aborting rescind rescinds
            rescinding scuttle scuttles scuttling jettison jettisons jettisoning reschedule reschedules
            rescheduling
            """,
            .droppingForms: """
            drop drops dropping withdraw withdraws withdrawing suspend suspends suspending freeze freezes freezing halt halts halting
            stop stops stopping delay delays delaying terminate terminates terminating revoke revokes revoking annul annuls annulling pull pulls pulling
            """,
            .personObjects: """
            him her them me us
            """,
            .grants: """
            visa visas entry bail access request requests motion permission permit permits appeal appeals leave licence license parole
            asylum treatment admission loan extension
            """,
            .faults: """
            responsibility liability blame wrongdoing involvement fault guilt negligence culpability misconduct complicity
            """,
            .claimedThings: """
            lives life responsibility credit victory prize title seat asylum damages compensation throne bridge ties
            """,
            .stativePasts: """
            considered mulled weighed contemplated counted knew known needed owned remained stayed contained included belonged resembled
            seemed represented averaged exceeded lasted consisted wanted liked relied depended deserved feared doubted preferred
            enjoyed admired loved hated based located situated dubbed nicknamed headquartered
            """,
            .turns: """
            able open back up out over off away home there
            """,
            .interruptions: """
            when as before until
            """,
            .noSubjects: """
            no neither nobody none nothing
            """,
            .stopWords: """
            a about above after again against all also although always am amid among an and any are as at be because been before
            being below between both but by can could did do does doing down during each even ever few first for from further
            had has have having he her here hers him his how however i if in into is it its itself just last later least less
            like made make many may me meanwhile might more most much must my new next no nor not now of off on once one only
            or other our out over own per said same say says she should since so some still such than that the their them then
            there these they this those through to told too toward under until up upon us very was we were what when where
            which while who whom whose why will with within without would year years yet you your two day days week month
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
            october november december president prime minister
            """,
            .otherOffice: "former ex vice deputy then acting late previous",
            .infinitiveMark: "to",
            .contentMark: "that",
            .possessionMark: "of",
            .agentMark: "by",
        ],
        countedFamilies: [
            "dead": "people killed", "deaths": "people killed", "killed": "people killed",
            "fatalities": "people killed",
            "injured": "people injured", "wounded": "people injured", "accord": "agreements", "accords": "agreements",
            "agreement": "agreements", "agreements": "agreements", "deal": "agreements", "deals": "agreements",
            "pact": "agreements", "pacts": "agreements",
        ])
}
