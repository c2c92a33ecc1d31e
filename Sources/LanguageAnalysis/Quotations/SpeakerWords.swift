/// The words around verbs of saying that tell who speaks.
enum SpeakerWords {
    /// Pronouns that mean one person spoken of before.
    static let personPronouns: WordSet = "he she"

    /// Pronouns that name no one person.
    static let otherPronouns: WordSet = "they it we i you who"

    /// Words for some of those spoken of, where they stand alone: "others said".
    static let quantifiers: WordSet =
        "others some many one another both everyone everybody someone somebody most several"

    static let them: WordSet = "them"

    /// Subjects that say that nobody spoke.
    static let nobodies: WordSet = "nobody neither none nothing no-one"

    /// Words that open a clause which describes the person before it.
    static let describing: WordSet = """
        who speaking leading living working asking standing waiting using staying close familiar involved
        """

    static let those: WordSet = "those people anyone"

    /// Prepositions between a subject and what only says where it is, whose it is or what it is about.
    static let ties: WordSet = "of for at in with from on near by to behind about around against within inside outside"

    /// Words that may stand between a subject and its verb.
    static let betweenSubjectAndVerb: WordSet = """
        has have had also later then would will could might previously earlier repeatedly meanwhile however separately
        publicly reportedly recently already again often still on in today yesterday himself herself itself themselves
        simply only just once even further therefore nevertheless nonetheless though too long since always now
        monday tuesday wednesday thursday friday saturday sunday
        """

    static let conjunctions: WordSet = "and but or"
    static let of: WordSet = "of"
    static let joints: WordSet = "of the and"
    /// Before a participle these make it passive: "be confirmed" says nothing.
    static let passives: WordSet = "be been being is are was were"
    static let relatives: WordSet = "who which"

    /// Nouns for persons and bodies that speak without a name.
    static let roles: WordSet = """
        official officials analyst analysts source sources spokesman spokeswoman spokesperson spokespeople leader leaders
        minister ministers president premier chancellor secretary governor mayor ambassador diplomat diplomats government
        governments ministry ministries expert experts critic critics commentator commentators economist economists aide
        aides adviser advisers advisor advisors company companies firm firms group agency police army professor researcher
        researchers historian lawmaker lawmakers senator senators side sides report reports statement newspaper paper media
        chairman chairwoman chief head executive executives director manager envoy negotiator negotiators delegation
        residents resident protesters activists trader traders witness witnesses lawyer lawyers judge court king queen
        emperor kremlin embassy cabinet party parliament author survey study scientists scientist observers officer officers
        union airline bank agency club federation board commission committee member members coach banker prosecutor accountant
        owner inspector engineer nurse doctor commander pilot investor investors
        farmer fisherman fishermen teacher worker workers supporter supporters opponent opponents man woman
        people person resident campaigner campaigners activist protester passenger passengers driver drivers survivor
        survivors relative relatives neighbour neighbours neighbor neighbors villager villagers parent parents mother father
        son daughter brother sister uncle aunt cousin widow widower wife husband friend friends colleague colleagues
        grandfather grandmother rescuer rescuers firefighter firefighters fireman firemen paramedic paramedics surgeon
        surgeons doctors nurses physician physicians midwife coroner magistrate solicitor solicitors barrister counsel
        attorney attorneys prosecutors detective detectives investigator investigators inspectors sheriff constable sergeant
        captain colonel general admiral soldier soldiers sailor sailors pilots skipper crew fisherfolk farmers grower growers
        shopkeeper shopkeepers landlord landlady tenant tenants customer customers shopper shoppers buyer buyers seller
        baker butcher carpenter welder plumber electrician mechanic engineers builder builders architect architects
        surveyor surveyors geologist geologists seismologist seismologists meteorologist meteorologists biologist biologists
        historians archaeologist archaeologists curator librarian priest vicar bishop imam rabbi monk pastor preacher
        teachers headteacher headmaster headmistress pupil pupils student students lecturer dean rector
        councillor councillors councilman councilwoman alderman deputy deputies backbencher backbenchers whip speaker
        spokesmen insider insiders bankers lender lenders shareholder shareholders creditor creditors employee employees
        employer employers boss bosses foreman manager managers founder founders chairwoman chairperson chair treasurer
        organiser organisers organizer organizers volunteer volunteers bystander bystanders onlooker onlookers eyewitness
        eyewitnesses visitor visitors tourist tourists guest guests guide guides waiter waitress hotelier porter guard guards
        ministry authority authorities operator regulator regulators watchdog council councils bureau office department
        consumer consumers victim victims patient patients defendant plaintiff plaintiffs accused player players captain
        striker goalkeeper referee rider trainer trainers jockey runner swimmer skier athlete athletes
        rapporteur monitor monitors inspector auditor auditors ombudsman mediator arbitrator commissioner commissioners
        publisher broadcaster correspondent reporter reporters editor editors photographer columnist blogger poet novelist
        writer actor actress singer conductor director directors producer artist painter sculptor musician
        miner miners trucker truckers dockworker docker dockers ranger rangers gardener hunter hunters shepherd herder
        ringleader clerk cashier secretary receptionist caretaker janitor cleaner
        hospital university school bank museum club chain manufacturer maker supplier importer retailer utility airline
        memo letter communique note filing document documents paper bulletin readout
        """

    /// Roles that, with a state's adjective and "the", mean its leader.
    static let leaders: WordSet = "leader president premier chancellor minister king queen emperor"

    /// Roles of one person, which "the" makes somebody named before.
    static let offices: WordSet = """
        leader president premier chancellor minister secretary governor mayor ambassador chairman chairwoman chief director
        coach judge king queen emperor man woman spokesman spokeswoman lawyer banker senator
        """

    /// Roles of bodies.
    static let bodies: WordSet = "company firm airline bank agency union federation club operator group"

    /// Nouns that stand in names of bodies, and for the body whose name they stood in: "the league".
    static let bodyNouns: WordSet = """
        league ministry commission council court party authority board institute university museum hospital committee
        association bureau office department chamber parliament senate assembly foundation society college school church fund
        exchange union federation confederation agency bank company corporation group club tribunal police guard service
        force alliance movement front coalition network airline airlines airways registry secretariat inspectorate
        directorate administration observatory academy trust charity cooperative guild syndicate
        """

    /// Words that tell the body or office meant from the one that was named: "the other company".
    static let parting: WordSet = """
        other rival second another foreign same different new latter parent sister partner next third fellow smaller bigger
        larger deputy assistant vice and or of
        """

    /// Words for who no longer, or not yet, bears an office.
    static let pastHolders: WordSet = "ex former then outgoing incoming acting departing late ousted"

    /// Prepositions between a person and the body he speaks from.
    static let ofBodies: WordSet = "of from at with"

    /// A kind of bodies: the roles that one goes by, the words in a name that say so, and whether such a body's name says so as a rule.
    struct BodyKind {
        let roles: WordSet
        let names: WordSet
        let isToldByName: Bool
    }

    /// The kinds of bodies that "the company" and its like tell apart; a role in no row, as "group", may be any body's.
    static let bodyKinds = [
        BodyKind(
            roles: "company firm operator airline",
            names: """
                company companies corporation corp inc ltd limited plc ag gmbh holding holdings lines line airways airlines
                industries bank
                """, isToldByName: false),
        BodyKind(roles: "bank", names: "bank banking", isToldByName: true),
        BodyKind(roles: "union", names: "union unions guild brotherhood", isToldByName: true),
        BodyKind(roles: "federation", names: "federation confederation", isToldByName: true),
        BodyKind(roles: "club", names: "club", isToldByName: false),
        BodyKind(
            roles: "agency",
            names: """
                agency ministry department office authority commission committee council court parliament senate assembly
                government police army navy cabinet tribunal board university institute party alliance league association
                """, isToldByName: false),
    ]

    static let infinitive: WordSet = "to"
    static let definite: WordSet = "the"

    /// Words that a noun phrase before a verb cannot begin beyond.
    static let phraseBorders: WordSet = """
        and but or that which who whose whom what how why whether where as while when if because although though after before
        since than to at by for from with in on of is are was were be been has have had will would said says about against
        amid among between during into near over under through until without within behind beyond despite outside inside
        can could may might must shall should do does did not
        """

    /// Prepositions that tell whom a speaker belongs to, and the words before them: "close to".
    static let attaching: WordSet = "of for at in with from on near close familiar behind involved"

    /// Prepositions before the body or place that a speaker belongs to.
    static let belonging: WordSet = "for at with in from near on"

    /// Roles of those who speak for a body.
    static let voices: WordSet = "spokesman spokeswoman spokesperson spokespeople spokesmen lawyer lawyers"

    /// Words that no noun phrase goes on over.
    static let clauseBorders: WordSet = """
        and but that which who whose whom while when if because although though after before since is are was were has have
        had will would said says can could may might must should does did
        """

    /// Words that a noun phrase begins with.
    static let determiners: WordSet = """
        the a an another one two three four five several many some both no his her its their my our every each any
        """

    /// Words of noun phrases that nobody speaks in.
    static let noSpeakers: WordSet = """
        it he she they we i you him them us me this these there monday tuesday wednesday thursday friday saturday sunday today
        yesterday tomorrow year month week day morning evening night then here now ago earlier later everything nothing
        something so yes oh january february march april may june july august september october november december ever never often too also just only
        """

    /// Plurals without the ending of plurals.
    static let plurals: WordSet = """
        people police men women children fishermen servicemen policemen firemen businessmen spokesmen clergy staff personnel
        crew
        """

    /// Words that a sentence leads up to its subject with.
    static let leads: WordSet = """
        in on at by for from with after before since when while as if because although though until despite during amid
        without within among under over between against asked told pressed speaking standing according unlike like given
        """
}
