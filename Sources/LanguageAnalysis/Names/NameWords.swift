/// Classes of words that tell what a capitalised name beside them, or one that they begin or end, belongs to.
enum NameWords {
    /// First words of the names of firms, papers and bodies, in languages that set them first.
    static let bodyHeads: WordSet = """
        banco banca banque banka bank crédit credit crédito credito crèdit caixa caja caisse cassa laboratórios laboratorios
        laboratoires laboratori águas aguas aigües acqua eaux électricité electricité eletricidade electricidad grupo groupe gruppo
        grupa têxtil textil tessile companhia compañía compagnie compagnia sociedade sociedad société societe società
        gesellschaft empresa entreprise impresa entreprises editora éditions edizioni editorial jornal diario diário journal
        giornale gazeta gazzetta radio rádio télévision televisión televisão petróleos petroleos pétroles minera minas
        mineração constructora construtora constructions costruzioni transportes transports trasporti ferrocarriles chemins
        industrias indústrias industrie aceros acerías cementos cimenterie cervecería cervejaria brasserie bodegas vinícola
        hoteles hotéis seguros assurances assicurazioni cooperativa coopérative sindicato syndicat sindacato federación
        fédération federação federazione confederación confédération partido parti partito frente front movimiento mouvement
        movimento unión união unione asociación associação association associazione fundación fondation fundação fondazione
        instituto institut istituto universidad université universidade università universität ministerio ministère
        ministério ministero colegio collège colégio liceo lycée académie academia accademia deutsche kaufhaus stahlwerke
        stadtwerke chemische vereinigte aktiengesellschaft allianz autohaus brauerei sparkasse volksbank casa maison
        galerías galeries mercados supermercados supermarchés farmacéutica pharmacie químicas chimie energia energía
        telefónica telefonica télécom telecom autopistas aeropuertos aéroports aeroportos navigazione naviera armateurs pescanova
        conservas frigoríficos ingenios ingenio astilleros estaleiros chantiers cantieri zaklady zakłady fabryka fabrika zavod
        zavody kombinat poczta koleje pošta železnice banque-nationale aerolíneas aerolineas aéro aero air aerolink petro agro
        """

    /// Last words of the names of firms, papers and bodies, in languages that set them last, and trades in -ing.
    static let bodyEndings: WordSet = """
        anlegg bygg entreprenør gradnja gradnje stroj stroi stroy invest banka bank banken bankası neft gaz gas energo energi energie
        trans prom verlag werke werk stahl bau kali chemie handel versicherung gruppe gruppen konzern konsern brauerei bryggeri
        rederi reederei spedition fiskeri avis avisen dagblad dagbladet bladet posten tidende tidning zeitung anzeiger bote kurier
        rundschau allgemeine nachrichten courant nieuws nyheter uutiset sanomat corriere stampa repubblica folha voz nación
        presse express kraft kraftwerk elektrik holding şirketi inşaat oyj ag abp gmbh mbh bv nv sarl srl spa sas zrt kft doo pte sdn bhd
        dredging mining trading shipping marketing banking building engineering catering brewing printing milling farming clothing
        holding racing boating fishing drilling welding casting forging tooling processing recycling leasing lending broadcasting
        publishing packaging training staffing staging lighting heating plumbing roofing flooring fencing towing salvage
        advisory advisors advisers infrastructure subsea offshore onshore marine maritime syndicate steelworks ironworks smelting
        semiconductor semiconductors microsystems aeronautics avionics photonics optics ceramics polymers plastics composites
        minerals metals alloys aggregates timber pulp paper papers textiles garments apparel footwear leather tanneries mills
        millers bakers brewers distillers distillery vineyards orchards dairies creameries foodservice foods snacks beverages
        motorcycles cycles bikes carriages coaches trucks tractors vans locomotives rolling-stock aerostructures dynamics
        genetics genomics vaccines pharmacy pharmacies biologics healthcare medical hospitals surgical dental optical
        partnership associates advocates attorneys solicitors auditors accountants brokers underwriters reinsurance bancorp
        bancshares lenders credit savings trustees custodians intelligence security protection guards logistics warehousing
        removals movers terminals stevedores pilots tugs tankers bulkers carriers airfreight charter charters aviation skyways
        gaming games toys sportswear outfitters jewellers opticians chemists grocers butchers florists stationers booksellers
        press books media magazine magazines review weekly monthly quarterly newswire newspapers broadcasters channel
        strikers wanderers albion hotspur villa athletics rangers racers cricketers syndicates cooperatives credit-union
        service-station supermarkets hypermarkets outlets mall malls cinemas theatres casinos hotels inns lodges pubs taverns
        guard corps regiment division battalion squadron fleet cross crescent watch taskforce league workers mineworkers
        """

    /// First words of the names of places, in languages that set them first.
    static let placeHeads: WordSet = """
        punta porto puerto port santa san santo são saint sainte st ste sankt monte mont monti villa vila ville ciudad cidade
        cittá costa cabo capo río rio ilha île isla praia playa plage ponta pointe valle serra sierra cerro pico baie bahía baía
        golfo fuerte forte fort campo puente ponte pont laguna lagoa lago lac pedra piedra roca rocca castel castell castelo
        castillo château chateau torre torres tel tell ain aïn beit bayt bir deir dayr wadi oued jebel jabal djebel gebel ras umm
        kafr kfar nahr qasr khan kota kuala kampung tanjung pulau sungai gunung bukit nizhny nizhni veliky veliki velika
        velyka malaya mala malá novy novi nový nova novo nové nowa nowy stara stary stari staro stará gornja gornji donja donji
        dolna dolní dolny horní hora gora bela belo bely crna crni los las el la le les dar bab al-qasr nueva nuevo nuova
        neu ober unter hohen gross groß klein sør nord øvre nedre gamle stor lille vest øst
        las los fuente fonte boca barra mina minas palma palmas campos lomas loma alto alta alturas águas-lindas
        """

    /// Of these, such as begin names of persons or other things as well: they count behind a preposition of place.
    static let mixedPlaceHeads: WordSet =
        "el la le les los las dar khan costa nova neu ober klein gross groß nord vest øst stor torres castillo lille alto alta villa palma campos boca mina minas tell hora gora bela forte pico piedra capo"

    /// Nouns before or behind the name of a ship, a medicine, a machine or a work.
    static let vessels: WordSet = """
        trawler ship tanker vessel ferry satellite rocket yacht boat submarine steamer freighter rig drillship cutter frigate
        destroyer warship corvette icebreaker liner barge tug tugboat dredger schooner catamaran lifeboat spacecraft probe
        shuttle capsule lander telescope drug medicine painkiller vaccine antibiotic malware racehorse stallion mare colt filly
        sailboat motorboat hovercraft airship balloon bulker brig galleon minesweeper gunboat patrol-boat cruiser superyacht
        locomotive supertanker treatment pill asteroid comet hurricane typhoon cyclone
        """

    /// Nouns behind a lone name that tell that it was made: "its Lince hatchback", "a Kestrel rocket".
    static let products: WordSet = """
        hatchback hatchbacks saloon saloons sedan sedans suv suvs car cars van vans truck trucks model models tablet tablets pill
        pills capsules medicine drug vaccine phone phones smartphone smartphones console consoles laptop laptops rocket rockets
        satellite satellites jet jets airliner airliners helicopter helicopters drone drones missile missiles tank tanks probe
        spacecraft capsule lander telescope aircraft plane planes bomber fighter fighters submarine submarines frigate frigates
        rifle rifles pistol engine engines app software malware motorcycle motorcycles scooter scooters tractor tractors
        ferry tanker trawler yacht platform range brand products bottles jars label locomotives trams
        """

    /// Nouns behind a lone name that tell that it is a site, a field or an undertaking.
    static let sites: WordSet = """
        mine mines field fields bridge dam plant refinery prison treaty reactor pipeline project well wells platform quarry pit
        colliery smelter shaft prospect deposit oilfield gasfield windfarm tunnel viaduct canal accord pact cup trophy prize
        festival monastery cathedral castle palace lighthouse affair scheme programme program mission
        """

    /// What may stand between such a name and its noun: "the Orsa gas field".
    static let siteMaterials: WordSet = """
        gas oil copper gold silver coal nickel uranium iron ore tin zinc lithium cobalt potash salt diamond platinum bauxite
        phosphate power nuclear hydroelectric hydro steel wind solar water chemical cement sugar fertiliser rail road railway
        suspension toll offshore onshore open-cast peace border trade passenger
        """

    /// Small nouns behind a place that stands for itself: "the Lomme river".
    static let besidePlaces: WordSet = """
        river stream creek district region province gorge canyon reservoir lake lagoon bay gulf strait estuary delta basin
        plain plateau desert glacier volcano peak pass quay wharf camp shore beach reef border county municipality
        governorate department prefecture archipelago island lowlands highlands
        """

    /// Small nouns behind a town, besides those of the language's rules.
    static let civic: WordSet = """
        crash disaster massacre bombing bombings siege blast derailment authorities police riots uprising area outskirts skyline
        shipyard shipyards airport harbour harbourmaster suburbs stadium summit conference talks bureau prosecutor prosecutors
        mayor council councillors hall university hospital court courts market waterfront marina seafront ghetto slum stampede
        earthquake flood floods siege front garrison
        """

    /// What may stand between a town and such a noun: "the Brennhold air crash", "Mellbruck city council".
    static let civicModifiers: WordSet = """
        city town air rail train plane bus ferry fish power local district central municipal regional provincial village parish
        police high football railway opera port harbour school bomb terror
        """

    /// Prepositions behind which a name that nothing else explains is a place.
    static let wideLocatives: WordSet = "outside around off throughout towards across"

    /// Verbs and nouns of going and bringing, behind which "to" and "from" lead to places.
    static let motions: WordSet = """
        go goes went going gone travel travels travelled travelling traveled traveling fly flies flew flown flying drive drives drove
        driven sail sails sailed sailing move moves moved moving return returns returned returning transfer transferred bring
        brought take taken took send sent ship shipped come came comes rush rushed airlifted evacuated evacuate flee fled flees
        march marched marching trip visit journey train bus flight flights road route ferry lorry lorries way towed tow arrive
        arrived arrives departed depart left leave bound headed head heads extradited deported moved relocate relocated railway
        line pipeline motorway highway commuted walk walked walking ride rode crawl voyage convoy convoys ship ships retreat
        retreated withdrew withdrawn fare fares tickets border frontier distance services flights connection connections
        """

    /// What a firm has and does, as "of" links it to its name: "shares of Korr", "a former executive of Castellan Dredging".
    static let bodyRelations: WordSet = """
        executive executives director directors shares shareholder shareholders share stake spokesman spokeswoman spokesperson
        subsidiary customers employees staff headquarters board chairman chairwoman chair founder owner owners takeover purchase
        sale acquisition merger collapse bankruptcy president secretary treasurer branch offices unit division arm affiliate
        supporters fans members member leader leadership
        """

    /// Verbs that give a name to what was told of before: "a group calling itself Pale Anchor".
    static let namings: WordSet = "called named dubbed itself themselves as"

    /// Roles that open a sentence with a capital before a firm's name: "Contractor Hovdal Anlegg".
    static let openingBodyRoles: WordSet = """
        contractor carmaker automaker drugmaker retailer supplier manufacturer broadcaster insurer operator developer builder
        lender brewer airline shipbuilder steelmaker utility publisher wholesaler importer exporter planemaker chipmaker
        consultancy newspaper charity startup
        """

    /// Roles of persons that may be firms as well: beside a given name they are persons.
    static let mixedRoles: WordSet = """
        producer owner developer publisher broker grocer builder carrier distributor supplier lender miner brewer retailer
        operator maker importer exporter refiner manufacturer wholesaler contractor toymaker haulier shipper
        """

    /// Nouns that open a sentence without an article and name nobody.
    static let bareNouns: WordSet = """
        staff parliament congress police management government opposition demand output production unemployment inflation turnout
        traffic trade water power rain snow fire smoke work construction voting evidence testimony bail trial half part damage
        talk talks law state labour labor industry business media press television radio nature health education science justice
        peace war violence crime security intelligence defence defense growth oil gas coal copper gold sterling electricity
        heating food fuel bread wheat maize corn rice sugar coffee cotton steel timber training research debate access service
        support money cash credit interest revenue income profit turnover investment spending borrowing debt tourism fishing
        farming shipping aid relief help staff crew management nobody everyone anyone something nothing everything court
        rescue recovery repair reconstruction demolition drilling mining visibility wind fog ice heat drought flooding mud lava ash
        panic anger fear grief hope joy pressure progress confusion speculation opinion information legislation registration
        attendance membership entry admission parking congestion pollution waste sewage rubbish dust oxygen blood surgery
        treatment vaccination infection cholera measles malaria influenza flu cancer analysis history legend tradition mother
        father mum dad god heaven earth mankind society culture art music football rugby cricket tennis hockey today tomorrow
        yesterday monday one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
        thousand million parliamentary prime foreign domestic local national international public private former recent
        later earlier early late next last first second third final initial further additional average annual total overall
        """

    /// Capital letters that name no body.
    static let plainAcronyms: WordSet = """
        am pm ceo cfo coo gdp gnp dna rna hiv aids covid tv pc dvd cd gps suv pr hr vat ufo usd eur gbp jpy cny diy faq pdf url www
        http html mph kph mri gmt est edt pst pdt cet cest utc bst ist cst mst id iq ok sos vip mp mps ngo ngos atm pin sms ipo
        ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xx xxi us uk usa uae ussr phd mba jr sr it may new
        """

    /// Plural nouns that stand for a club or party behind "the" or alone.
    static let nicknames: WordSet = "rovers wanderers united athletic albion rangers greens"

    /// Holidays, shows and days in many numbers: last words of the names of occasions.
    static let occasions: WordSet = "days week fair carnival parade regatta expo games weekend biennale congress"

    /// "the Rustad family": what bears the name of persons.
    static let families: WordSet = "family brothers sisters couple clan dynasty siblings heirs twins"

    /// Words before a number that count and name nothing: "Chapter 2".
    static let numbered: WordSet = """
        chapter phase article section table page room level stage type category day week round part paragraph figure step group
        grade year age number no version tier class clause annex schedule volume issue item question point unit block floor
        district ward zone sector track lane exit gate platform bay court
        """

    /// Numbered works of traffic and industry: "Line 5", "Runway 2".
    static let numberedWorks: WordSet = """
        line route highway motorway autobahn interstate runway terminal pier reactor turbine berth hangar boeing airbus apollo
        voyager
        """

    /// First words of the names of ships, storms, raids and undertakings.
    static let thingHeads: WordSet = "operation project hurricane typhoon cyclone hms uss mv rms ss opération"

    /// Verbs whose object, where nothing else explains it, is a place: "the flood that hit Holmbeck".
    static let strikes: WordSet = """
        hit struck ravaged devastated lashed battered flooded reached besieged shelled bombed bombarded engulfed rocked shook
        swept toured entered
        """

    /// What stands of rivers: "the crest of the Ansel".
    static let partsOfRivers: WordSet = """
        waters water banks bank crest course mouth basin tributary tributaries delta bridge bridges ferry dam weir bend source
        estuary flow level levels dyke dike
        """

    /// Nouns of dealing, behind which "to", "by" and "with" lead to a firm: "the sale of the club to Calloway Brandt".
    static let dealings: WordSet = """
        sale sold contract contracts deal bid takeover purchase order licence license merger lawsuit stake acquired owned
        acquisition tender venture transfer financed operated run built supplied manufactured
        """

    /// Lines of ships: "the shipping line Osttrans".
    static let traffic: WordSet = "shipping ferry cruise bus container coach liner railway freight"

    /// What follows a person's last name.
    static let personalSuffixes: WordSet = "jr sr ii iii iv"

    /// Verbs that open the name of a campaign: "Save the Lindens".
    static let campaignVerbs: WordSet = "save stop protect keep defend free rescue"
}
