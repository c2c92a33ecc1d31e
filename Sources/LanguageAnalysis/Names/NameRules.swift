/// The words of a language by which names that no gazetteer knows are told from other capitalised words.
///
/// A class, as every name that is looked at asks for some of its lists.
public final class NameRules: Sendable {
    /// Words that stand before a person's name, capitalised or not.
    let titles: WordSet
    /// Titles that are printed with a stop.
    let stoppedTitles: WordSet
    /// Last words of the names of bodies.
    let organisationEndings: WordSet
    /// First words of names of bodies that go on with "of" or "for".
    let organisationHeads: WordSet
    /// Bodies that every state has its own of.
    let stateBodies: WordSet
    /// Nouns that, after a name and a comma, say that it is a body.
    let organisationNouns: WordSet
    /// Small words inside persons' names.
    let particles: WordSet
    /// Months, days and what else is capitalised but names nobody.
    let calendar: WordSet
    /// Words that are capitalised only because they open a sentence.
    let openers: WordSet
    /// Words that, after a name and a comma, say where in a picture a person stands.
    let positions: WordSet
    /// Capitalised words before or after a place's name that make it another name.
    let placeModifiers: WordSet
    let placeHeads: WordSet
    let sayingVerbs: WordSet
    /// Words in -er, -or and -an that name nobody's trade.
    let noAgents: WordSet
    /// Nouns that, before a name, make it a body: "the maker Blue Fjord", "the owner, Blue Fjord".
    let bodyRoles: WordSet
    /// Prepositions that stand before a place.
    let locatives: WordSet
    /// "the town of", "the river": nouns before a place's name.
    let placeNouns: WordSet
    /// "hills", "valley": small nouns that end a place's name.
    let geographicNouns: WordSet
    /// Nouns before the name of a ship or the like.
    let vesselNouns: WordSet
    /// Last words of the names of buildings, cups, treaties.
    let thingEndings: WordSet
    let determiners: WordSet
    /// Small nouns that, behind a name and "the", say that it is the name of a site or a deed.
    let siteNouns: WordSet
    let thirdPersons: WordSet
    /// Last words of the names of streets, waters and regions, capitalised.
    let placeEndings: WordSet
    /// Such last words that are persons' last names as well.
    let mixedPlaceEndings: WordSet
    /// First words of the names of capes, lakes and ports.
    let placeHeadsBefore: WordSet
    /// Prepositions that tell a place from a person of the same last name.
    let placePrepositions: WordSet
    /// Nouns that, before "of", "from" or "to", tell that a place follows.
    let peopleOfPlaces: WordSet
    /// Small nouns that, behind a lone name, tell that it is a town's.
    let civicNouns: WordSet
    /// Words that, before "of" or alone, tell that a place follows.
    let directions: WordSet
    /// Small nouns that belong to the name of a line or a treaty.
    let lineNouns: WordSet
    /// Small nouns that, behind a lone name, tell that it is a company's.
    let corporateNouns: WordSet
    /// Small nouns that, behind a name, tell that it is a brand.
    let productNouns: WordSet
    /// Participles that, with "as", give a thing its name.
    let naming: WordSet
    /// Capitalised words that, alone behind "the", name a newspaper.
    let publications: WordSet
    /// Words before "General" that make it an office.
    let ranksOfGenerals: WordSet
    /// What a body does, at the start of what is told of it.
    let corporateActs: WordSet
    /// Endings of nouns that name nobody.
    let nounEndings: [[UInt8]]
    /// Adverbs between a subject and its verb.
    let adverbs: WordSet
    /// Trades and kin that no ending tells.
    let trades: WordSet
    let auxiliaries: WordSet
    /// Words for nobody in particular, capitalised only at the start of a sentence.
    let indefinites: WordSet
    /// "who", after a comma, tells that a person was named.
    let who: WordSet

    init(
        titles: WordSet, stoppedTitles: WordSet, organisationEndings: WordSet, organisationHeads: WordSet,
        stateBodies: WordSet, organisationNouns: WordSet, particles: WordSet, calendar: WordSet, openers: WordSet,
        positions: WordSet, placeModifiers: WordSet, placeHeads: WordSet, sayingVerbs: WordSet, noAgents: WordSet,
        bodyRoles: WordSet, locatives: WordSet, placeNouns: WordSet, geographicNouns: WordSet,
        placeEndings: WordSet, mixedPlaceEndings: WordSet, placeHeadsBefore: WordSet, placePrepositions: WordSet,
        peopleOfPlaces: WordSet, civicNouns: WordSet, directions: WordSet, lineNouns: WordSet, corporateNouns: WordSet,
        productNouns: WordSet, naming: WordSet, publications: WordSet, ranksOfGenerals: WordSet, corporateActs: WordSet,
        nounEndings: String, adverbs: WordSet, trades: WordSet, vesselNouns: WordSet,
        thingEndings: WordSet, determiners: WordSet, siteNouns: WordSet, thirdPersons: WordSet, auxiliaries: WordSet,
        indefinites: WordSet, who: WordSet
    ) {
        self.titles = titles
        self.stoppedTitles = stoppedTitles
        self.organisationEndings = organisationEndings
        self.organisationHeads = organisationHeads
        self.stateBodies = stateBodies
        self.organisationNouns = organisationNouns
        self.particles = particles
        self.calendar = calendar
        self.openers = openers
        self.positions = positions
        self.placeModifiers = placeModifiers
        self.placeHeads = placeHeads
        self.sayingVerbs = sayingVerbs
        self.noAgents = noAgents
        self.bodyRoles = bodyRoles
        self.locatives = locatives
        self.placeNouns = placeNouns
        self.geographicNouns = geographicNouns
        self.vesselNouns = vesselNouns
        self.thingEndings = thingEndings
        self.determiners = determiners
        self.siteNouns = siteNouns
        self.thirdPersons = thirdPersons
        self.placeEndings = placeEndings
        self.mixedPlaceEndings = mixedPlaceEndings
        self.placeHeadsBefore = placeHeadsBefore
        self.placePrepositions = placePrepositions
        self.peopleOfPlaces = peopleOfPlaces
        self.civicNouns = civicNouns
        self.directions = directions
        self.lineNouns = lineNouns
        self.corporateNouns = corporateNouns
        self.productNouns = productNouns
        self.naming = naming
        self.publications = publications
        self.ranksOfGenerals = ranksOfGenerals
        self.corporateActs = corporateActs
        self.nounEndings = nounEndings.utf8.split(separator: 0x20).map { Array($0) }
        self.adverbs = adverbs
        self.trades = trades
        self.auxiliaries = auxiliaries
        self.indefinites = indefinites
        self.who = who
    }

    /// English as newspapers print it.
    public static let english = NameRules(
        titles: """
            president premier chancellor minister secretary governor mayor senator representative congressman congresswoman
            lawmaker ambassador general colonel admiral captain lieutenant major sergeant professor doctor mr mrs ms messrs
            dr prof gen col lt capt sgt adm sen rep gov rev sir lord lady king queen prince princess emperor empress pope
            sheikh ayatollah spokesman spokeswoman spokesperson aide adviser advisor envoy analyst economist director
            chairman chairwoman chief head leader diplomat negotiator editor author historian expert researcher lecturer
            fellow scholar scientist commissioner judge justice lawyer attorney officer executive founder ceo strategist
            owner founder inspector detective solicitor barrister counsel superintendent constable archbishop
            cardinal rabbi imam vicar councillor alderman baroness dame corporal brigadier commodore skipper coroner magistrate
            rector provost foreman surgeon treasurer ombudsman premier-designate coach captain nurse witness secretary-general accountant banker prosecutor
            winger striker goalkeeper midfielder defender singer actor actress private pte councilmember councilman councilwoman
            commandant marshal chairperson premier-elect speaker goalkeeping midshipman sheriff deputy chaplain
            commander activist journalist reporter photographer farmer fisherman wife husband son daughter brother sister
            father mother counterpart vice-president candidate trader manager
            """,
        stoppedTitles: "mr mrs ms messrs dr prof gen col lt maj capt sgt adm sen rep gov rev st",
        organisationEndings: """
            corp corporation inc ltd plc llc co company group holdings university college institute ministry agency bank
            association party council committee commission organization organisation union foundation fund center centre front
            movement alternative bloc coalition militia brigade brigades
            news times post federation society bureau office department board authority court parliament alliance forum
            airlines motors heavy industries electric power energy gas oil petroleum house nations administration court
            chamber service services cabinet embassy congress senate duma diet army navy minerals mining foods systems capital
            partners brothers railway railways insurance steel media press bureau club
            syndicate credit rail savings shipping logistics chemicals chemical pharma pharmaceuticals telecom telecoms
            telecommunications water transport shipyards shipyard shipbuilding yards farms stores hospital clinic school
            academy executive trust ferries ferry cruises hotel hotels resorts brewery breweries dairy dairies works foundry
            textiles wines beverages bakery bakeries supermarkets supermarket markets retail construction builders
            engineering engineers contractors developments properties estates homes housing investments investment
            securities finance financial assurance mutual pensions ventures equity asset management consulting consultants
            analytics research laboratories labs biotech biosciences sciences therapeutics diagnostics devices electronics
            robotics software technologies technology digital networks network wireless broadcasting television radio
            studios pictures entertainment records publishing publishers gazette herald tribune chronicle mercury courier
            examiner observer telegraph mail wire dispatch airways air aviation aerospace aircraft railroad trams buses
            taxis automotive automobiles tyres machinery turbines instruments cement packaging plastics tobacco cosmetics
            furniture fisheries seafood growers cooperative coop farmers guild brotherhood constabulary watchdog
            inspectorate directorate secretariat treasury tribunal assembly coalition movement league united rovers
            athletic wanderers fc orchestra philharmonic choir diocese synod charity appeal relief network confederation
            congress caucus refineries refinery petrochemicals solar renewables utilities larder grocers
            outfitters lines containers freight haulage couriers wholesale traders imports exports industrial enterprises
            international worldwide global conglomerate collective institution foundation observatory regulator operator
            """,
        organisationHeads: """
            ministry university bank institute organization organisation association council committee commission museum
            department bureau chamber federation union academy office board house league society agency
            strait straits gulf bay isle sea cape treaty convention battle kingdom duchy republic church college
            palace tower cathedral castle shrine monastery abbey tomb arch order festival feast hall declaration charter
            accord siege friends sons daughters mothers brotherhood center centre campaign coalition fund front alliance
            movement faculty secretariat directorate party trust school network partnership court
            """,
        stateBodies: """
            ministry parliament cabinet embassy government office congress senate department court army navy administration
            """,
        organisationNouns: """
            company firm group agency bank utility producer operator monopoly party newspaper broadcaster maker giant
            conglomerate lobby tank institute union charity venture refiner
            retailer manufacturer supplier contractor importer exporter developer insurer lender brewer airline carrier chain
            publisher consultancy partnership startup start-up subsidiary shipbuilder builder brokerage business consortium
            syndicate association federation club foundation watchdog regulator network wholesaler
            distributor glassmaker carmaker steelmaker shipyard brewery dairy bakery
            """,
        particles:
            "de van von der den bin ibn al el la da das do dos du ter ben es di le della del dei degli ten zu y bint",
        calendar: """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs
            fri sat sun est edt gmt utc spring summer autumn winter
            """,
        openers: SentenceRules.english.openers,
        positions: "left right center centre rear front second third seen pictured",
        placeModifiers: "north south east west northern southern eastern western central new old greater upper lower",
        placeHeads: """
            sea ocean strait straits gulf bay lake river mountains peninsula street avenue square airport times post journal
            news today herald daily airlines university college institute county province prefecture district
            """,
        sayingVerbs: """
            said says told tells added adds asked argued explained explains insisted noted remarked stressed warned wrote
            replied commented cautioned concluded declared
            """,
        noAgents: """
            after under over former other another never however whether either neither later earlier rather together per for or
            nor order border power water river number paper newspaper summer winter member tanker trawler cruiser steamer
            freighter computer tower matter letter quarter center offer corner dinner supper shoulder finger weather cover
            poster folder ladder timber lumber rubber copper silver chapter theater theatre sewer container helicopter
            motor tractor sector factor harbor harbour labor door floor error mirror terror monitor corridor reactor sensor
            human urban suburban maker producer operator carrier retailer grocer insurer broadcaster publisher manufacturer
            supplier lender brewer refiner distributor contractor owner developer builder
            """,
        bodyRoles: """
            maker producer operator carrier retailer grocer grocers insurer broadcaster publisher manufacturer supplier lender
            brewer refiner distributor contractor company firm group airline bank agency railway union party
            newspaper developer builder utility importer exporter wholesaler chain consortium syndicate conglomerate
            subsidiary startup brewery dairy bakery shipbuilder glassmaker carmaker steelmaker papermaker toymaker drugmaker
            planemaker chipmaker truckmaker shipyard charity watchdog broker brokerage consultancy insurers firms
            contractors haulier shipper miner
            """,
        locatives: "in at near",
        placeNouns: """
            river lake mount town city port village district province region island valley county capital islet isle hamlet suburb
            township borough reef
            """,
        geographicNouns: "hills mountains valley forest peninsula islands coast",
        placeEndings: """
            street square avenue road boulevard quay quays island islands bay valley hills peninsula river sea ocean strait
            straits gulf harbour harbor crescent terrace lagoon reef glacier mountains plateau desert canyon gorge falls
            county province district prefecture borough wharf docks airport
            """,
        mixedPlaceEndings:
            "hill park lane woods lake beach forest marsh moor green heights gardens way point pass ridge creek",
        placeHeadsBefore: "cape lake mount river gulf isle port fort camp",
        placePrepositions: """
            in at near on along off from through across outside around behind beneath over to beyond towards toward
            """,
        peopleOfPlaces: """
            residents fishermen people villagers inhabitants citizens mayor bishop town city port village parish harbour
            outskirts suburbs suburb streets north south east west centre coast siege battle councillors shopkeepers
            farmers children families miners workers voters commuters pupils master masters kilometres kilometers km miles metres road route train ferry bus flight
            lorries ships refugees
            """,
        civicNouns: """
            council station harbour harbor crossing teacher mayor residents airport docks suburb firefighters fishermen
            commuters courthouse magistrates quayside seafront waterfront riverside villagers schoolteacher councillor
            councillors townspeople shopkeepers port earthquake quake flood floods landslide eruption region coast crossing
            border
            """,
        directions: "north south east west northeast northwest southeast southwest outside bound",
        lineNouns:
            "treaty extension line pact accord agreement canal tunnel pipeline link corridor scheme railway motorway",
        corporateNouns: """
            spokesman spokeswoman spokesperson executive executives shares shareholders employees workers workforce board
            management profits sales headquarters
            chairman chairwoman directors managers products subsidiary shareholder share stock bonds bondholders takeover
            """,
        productNouns: "products brand range label jars bottles models",
        naming: "sold marketed branded labelled exported imported christened codenamed dubbed",
        publications: """
            dispatch post times herald mercury chronicle telegraph gazette mail guardian observer tribune courier journal
            examiner argus echo sentinel bulletin ledger
            """,
        ranksOfGenerals:
            "attorney secretary consul director inspector solicitor postmaster governor surgeon adjutant major lieutenant brigadier",
        corporateActs: """
            sued denied denies announced announces said says confirmed declined apologised apologized acquired bought insisted
            insists refused agreed pledged filed appealed reported posted issued withdrew recalled employs operates owns sells
            contends insists buried pushed settled postponed delayed launched won signed completed began expects expected plans planned reached offered
            makes produces built builds hired shut closed cut raised lost warned blamed shelved scrapped abandoned rejected
            """,
        nounEndings: "ing ion ment ness ity ance ence ship age ure ism ics ology",
        adverbs:
            "still also now never once already often later soon even just only recently finally quickly promptly always",
        trades: """
            counsel chef cook clerk vet vicar priest monk nun midwife mechanic technician electrician musician politician
            physician librarian student pupil apprentice resident tenant accountant consultant attendant assistant merchant
            architect pilot head boss cousin nephew niece uncle aunt widow widower friend colleague rival neighbour neighbor
            successor predecessor poet delegate advocate magistrate deputy referee employee trustee chair partner comedian
            beekeeper surgeon welder solicitor barrister guide guest hero bishop dean pastor rabbi imam mayor-elect
            """,
        vesselNouns: "trawler ship tanker vessel ferry satellite rocket yacht boat submarine steamer freighter",
        thingEndings: """
            bridge tower museum cup championship championships prize award treaty palace stadium cathedral festival dam tunnel
            marathon games olympics battle line pipeline extension corridor canal hall pact accord accords agreement act convention
            protocol charter declaration plan project programme program initiative trophy derby expressway motorway highway
            exchange mint barracks pavilion mill shrine feast tomb arch siege satellite telescope
            infirmary abbey castle arena theatre theater gallery library viaduct aqueduct lighthouse monument memorial
            mosque temple chapel monastery observatory reservoir colliery terminal express
            """,
        determiners: "the a an this that these those its his her their our no every each",
        siteNouns: "mine bridge dam plant refinery prison treaty reactor pipeline",
        thirdPersons: "them whom",
        auxiliaries: """
            was were has had is will would won went came took left said told became are have can can't cannot could couldn't
            did didn't does doesn't won't wouldn't isn't wasn't hasn't hadn't may might must should made gave got saw knew
            thought felt found held kept lost ran sat stood spoke wrote wore brought bought built fell grew heard led let met
            paid put rose sent sold contends alleges claims insists denies argues believes expects plans wants hopes fears warns seeks
            needs faces runs owns makes sells holds offers remains lies stands opens closes begins ends spent shot sang swam taught threw wept woke began broke chose drove flew fought hit
            """,
        indefinites: """
            nobody somebody anybody everybody someone anyone everyone nothing something anything everything yesterday tomorrow
            tonight ministers leaders police officials thousands hundreds dozens millions
            """,
        who: "who whose")
}
