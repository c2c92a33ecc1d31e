/// States, regions and large cities that any reader of news knows, by which a capitalised word is a place wherever it stands.
///
/// They tell only that a name is a place; which one it is, and what belongs to it, is for a gazetteer to say, whose names go first.
enum PlaceNames {
    /// Whether one word is such a name.
    static func contains(_ hash: UInt64) -> Bool { words.contains(hash) }

    /// Whether a word is the first of such a name of several.
    static func begins(_ hash: UInt64) -> Bool { beginnings.contains(hash) }

    /// Whether bytes, words parted by single spaces, are such a name of several words.
    static func contains(_ bytes: some Collection<UInt8>) -> Bool { phrases.contains(WordHash.of(bytes)) }

    /// Whether a word is the adjective of a state or people, or the word for one of them.
    static func isPeople(_ hash: UInt64) -> Bool { peoples.contains(hash) }

    private static let words: WordSet = """
        afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados
        belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burkina burma burundi cambodia
        cameroon canada chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti ecuador egypt england
        eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea
        guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya
        kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia
        madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro
        morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine
        panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles
        singapore slovakia slovenia somalia spain sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania
        thailand tibet togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu vatican venezuela
        vietnam wales yemen yugoslavia zaire zambia zimbabwe czechoslovakia
        africa america asia europe antarctica oceania eurasia scandinavia siberia crimea chechnya dagestan kashmir punjab
        bavaria saxony catalonia andalusia tuscany sicily sardinia corsica normandy brittany flanders wallonia silesia galicia
        transylvania donbas darfur tigray kurdistan balochistan sindh bihar kerala gujarat rajasthan xinjiang guangdong sichuan
        hokkaido okinawa honshu kyushu mindanao luzon java sumatra borneo bali sulawesi papua tasmania queensland alberta ontario
        quebec manitoba saskatchewan labrador newfoundland yukon alabama alaska arizona arkansas california colorado connecticut
        delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
        minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont
        wisconsin wyoming greenland bermuda gibraltar guam guadeloupe martinique réunion mayotte aruba curaçao gaza sinai golan
        amsterdam ankara antwerp athens auckland baghdad baku baltimore bamako bangalore bangkok barcelona basra beijing beirut
        belfast belgrade benghazi berlin bern bilbao birmingham bogota bogotá bologna bombay bonn bordeaux boston brasilia
        bratislava brisbane bristol brussels bucharest budapest buenos bujumbura cairo calcutta calgary canberra caracas cardiff
        casablanca chicago chongqing cologne colombo conakry copenhagen cracow dakar dallas damascus delhi detroit dhaka donetsk
        doha dortmund dresden dubai dublin durban dushanbe düsseldorf edinburgh edmonton florence frankfurt fukushima geneva
        genoa ghent glasgow gothenburg guangzhou guayaquil hague halifax hamburg hanoi harare havana helsinki hiroshima houston
        hyderabad islamabad istanbul jakarta jeddah jerusalem johannesburg kabul kampala kandahar karachi kathmandu kharkiv
        khartoum kherson kiev kigali kinshasa kolkata kosovo kyiv kyoto lagos lahore lausanne leeds leipzig lima lisbon liverpool
        ljubljana london luanda lucknow lusaka lviv lyon madrid malmö managua manchester manila maputo mariupol marseille mecca
        medellín melbourne memphis miami milan milwaukee minneapolis minsk mogadishu mombasa monrovia montevideo montreal moscow
        mosul mumbai munich nagasaki nairobi nanjing naples newark newcastle nice nicosia odesa odessa osaka oslo ottawa palermo
        paris perth philadelphia phoenix pittsburgh portland prague pretoria pristina pyongyang quito rabat ramallah rangoon
        reykjavik riga riyadh rome rotterdam sacramento sapporo sarajevo seattle seoul sevastopol seville shanghai sheffield
        shenzhen skopje sofia stockholm strasbourg stuttgart sydney taipei tallinn tashkent tbilisi tehran tijuana tirana tokyo
        toronto toulouse tripoli tunis turin ulaanbaatar utrecht valencia valparaiso vancouver venice vienna vientiane vilnius
        vladivostok warsaw wellington windhoek winnipeg wuhan yangon yerevan yokohama zagreb zaporizhzhia zurich zürich
        """

    private static let phrases: Set<UInt64> = {
        let list = """
            united states|united kingdom|united arab emirates|saudi arabia|south africa|south korea|north korea|new zealand
            czech republic|dominican republic|costa rica|el salvador|sri lanka|sierra leone|ivory coast|cape verde|east timor
            northern ireland|papua new guinea|puerto rico|burkina faso|hong kong|west bank|middle east|far east|near east
            new york|new york city|new jersey|new mexico|new hampshire|new orleans|new delhi|new england|north carolina
            south carolina|north dakota|south dakota|west virginia|rhode island|los angeles|las vegas|san francisco|san diego
            salt lake city|kansas city|mexico city|panama city|guatemala city|kuwait city|vatican city|ho chi minh city
            kuala lumpur|buenos aires|rio de janeiro|sao paulo|são paulo|cape town|tel aviv|addis ababa|abu dhabi
            phnom penh|nova scotia|british columbia|new south wales|south wales|north wales|inner mongolia|baja california
            soviet union|north america|south america|latin america|central america|central asia|south asia|southeast asia
            east asia|western europe|eastern europe|central europe|north africa|west africa|east africa|southern africa
            east jerusalem|west berlin|east berlin|east germany|west germany|south sudan|south vietnam|north vietnam
            great britain|outer mongolia|persian gulf|horn of africa|silicon valley|west midlands|south ossetia|north ossetia
            gaza strip|golan heights|gold coast|long island|staten island|upper egypt|upper austria|lower saxony|lower austria
            """
        return Set(list.utf8.split { $0 == UInt8(ascii: "|") || $0 == 0x0A }.map { WordHash.of($0) })
    }()

    private static let beginnings: WordSet = """
        united saudi south north new czech dominican costa el sri sierra ivory cape east northern papua puerto burkina hong west
        middle far near rhode los las san salt kansas mexico panama guatemala kuwait vatican ho kuala buenos rio sao são tel addis
        abu phnom nova british inner baja soviet latin central southeast western eastern southern great outer persian horn silicon
        gaza golan gold long staten upper lower
        """

    private static let peoples: WordSet = """
        afghan afghans african africans albanian algerian american americans arab arabs argentine argentinian armenian asian asians
        australian australians austrian azeri bahraini balkan baltic bangladeshi bavarian belarusian belgian bengali berber bolivian
        bosnian brazilian briton britons british bulgarian burmese cambodian canadian canadians caribbean catalan catholic
        catholics chechen chilean chinese christian christians colombian congolese coptic corsican croat croatian cuban cubans
        cypriot czech czechs dane danes danish druze dutch dutchman ecuadorean egyptian egyptians emirati english englishman
        eritrean estonian ethiopian european europeans filipino filipinos finn finnish finns french frenchman frenchwoman gazan
        gazans georgian german germans ghanaian greek greeks haitian hindu hindus hispanic honduran hungarian icelandic indian
        indians indonesian iranian iranians iraqi iraqis irish irishman islamic islamist islamists israeli israelis italian
        italians jamaican japanese jew jewish jews jordanian kazakh kenyan korean koreans kosovar kurd kurdish kurds kuwaiti kyrgyz
        laotian latino latinos latvian lebanese liberian libyan lithuanian macedonian malay malaysian malian maltese maori
        mexican mexicans moldovan mongolian montenegrin moroccan muslim muslims namibian nepalese nepali nicaraguan nigerian
        nordic norwegian omani orthodox pakistani pakistanis palestinian palestinians panamanian peruvian pole poles polish
        portuguese presbyterian protestant protestants qatari roma romanian russian russians rwandan saudi saudis scot scots
        scottish senegalese serb serbian serbs shia shiite shiites sikh sikhs singaporean slav slavic slovak slovene slovenian
        somali soviet soviets spaniard spanish sudanese sunni sunnis swede swedes swedish swiss syrian syrians taiwanese tajik
        tamil tatar thai tibetan tibetans tunisian turk turkish turkmen turks tutsi hutu ugandan uighur uighurs ukrainian
        ukrainians uruguayan uyghur uzbek venezuelan vietnamese welsh yemeni yoruba zambian zimbabwean zulu republican republicans
        democrat democrats tory tories conservative conservatives liberal liberals labour unionist unionists nationalist
        nationalists communist communists socialist socialists marxist
        """
}
