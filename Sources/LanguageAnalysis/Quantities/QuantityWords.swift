import ArticleModel

/// The words of numbers, units and hedges.
enum QuantityWords {
    /// Numbers in words, by hash.
    static let numbers = numberTable([
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    ])

    /// Words that multiply the number before them.
    static let scales = numberTable([
        "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6,
        "bn": 1e9, "tn": 1e12, "mln": 1e6, "bln": 1e9, "trln": 1e12,
    ])

    /// Letters that multiply the digits they are glued to.
    static let gluedScales = numberTable([
        "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "k": 1e3, "tn": 1e12, "trn": 1e12, "t": 1e12,
    ])

    /// Words behind "3m" that tell it is no length.
    static let afterGluedScales: WordSet = """
        people barrels tonnes tons cubic square jobs users customers passengers homes households voters workers residents
        inhabitants tourists visitors refugees children
        """

    /// Letters before a dollar sign, by hash.
    static let dollars = table([
        "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL",
    ])

    /// Codes that stand before their number.
    static let codes: WordSet =
        "usd eur gbp jpy chf cny inr rub krw cad aud nzd sek nok dkk pln huf czk try zar brl mxn"

    /// Singular fractions that are ordinals as well.
    static let ordinals = WordSet("third fifth sixth seventh eighth ninth tenth")

    /// Words that may follow a fraction; after any other word the ordinal numbers a thing.
    static let afterFractions = WordSet(
        """
        of in on at by from to than and or but as more less higher lower bigger smaller larger since after before during while
        when which that is are was were went goes comes came has have had over under last this each
        """)

    /// Parts of a whole, in percent.
    static let fractions = numberTable([
        "half": 50, "third": 100.0 / 3, "thirds": 100.0 / 3, "quarter": 25, "quarters": 25, "fifth": 20, "fifths": 20,
        "sixth": 100.0 / 6, "eighth": 12.5, "tenth": 10, "tenths": 10,
    ])

    /// Currency signs, by scalar.
    static let currencySigns: [UInt32: String] = [
        0x24: "USD", 0x20AC: "EUR", 0xA3: "GBP", 0xA5: "JPY", 0x20BD: "RUB", 0x20A9: "KRW", 0x20B9: "INR",
    ]

    /// Currencies in words: ISO 4217, or the word itself where several states have money of that name.
    static let currencies = table([
        "dollar": "USD", "dollars": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR", "eur": "EUR", "pounds": "GBP",
        "yen": "JPY", "jpy": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB",
        "roubles": "RUB", "won": "KRW", "rupees": "INR", "francs": "CHF", "kronor": "SEK", "kroner": "NOK",
        "zloty": "PLN", "zlotys": "PLN", "forints": "HUF", "hryvnia": "UAH", "hryvnias": "UAH", "shekels": "ILS",
        "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN", "tenge": "KZT", "lari": "GEL",
        "crowns": "crowns", "korunas": "CZK", "pesos": "pesos", "dinars": "dinars", "dirhams": "dirhams",
        "riyals": "riyals", "shillings": "shillings", "liras": "liras", "reais": "BRL", "rand": "ZAR",
    ])

    /// Money of one state that several have of that name, by ISO 4217.
    static let nationalCurrencies: [(String, String)] = [
        ("canadian dollars", "CAD"), ("australian dollars", "AUD"), ("new zealand dollars", "NZD"),
        ("hong kong dollars", "HKD"), ("singapore dollars", "SGD"), ("taiwan dollars", "TWD"), ("us dollars", "USD"),
        ("swiss francs", "CHF"), ("cfa francs", "CFA francs"), ("czech crowns", "CZK"), ("czech korunas", "CZK"),
        ("swedish crowns", "SEK"), ("norwegian crowns", "NOK"), ("danish crowns", "DKK"), ("icelandic kronur", "ISK"),
        ("swedish kronor", "SEK"), ("norwegian kroner", "NOK"), ("danish kroner", "DKK"), ("turkish lira", "TRY"),
        ("turkish liras", "TRY"), ("mexican pesos", "MXN"), ("argentine pesos", "ARS"), ("chilean pesos", "CLP"),
        ("colombian pesos", "COP"), ("philippine pesos", "PHP"), ("indian rupees", "INR"), ("pakistani rupees", "PKR"),
        ("egyptian pounds", "EGP"), ("british pounds", "GBP"), ("serbian dinars", "RSD"), ("kuwaiti dinars", "KWD"),
        ("saudi riyals", "SAR"), ("russian roubles", "RUB"), ("russian rubles", "RUB"), ("kenyan shillings", "KES"),
    ]

    private static let moneyUnits = Set(
        Array(currencies.values) + Array(currencySigns.values) + nationalCurrencies.map { $0.1 })

    /// True for a currency's code or name.
    static func isMoney(_ unit: String) -> Bool { moneyUnits.contains(unit) || currencies[WordHash.of(unit)] != nil }

    /// Units of measure: the words, one after the other, and the unit's name.
    static let units: [(String, String)] = [
        ("percent", "percent"), ("per cent", "percent"), ("pct", "percent"), ("percentage points", "percentage points"),
        ("percentage point", "percentage points"), ("barrels", "barrels"), ("barrel", "barrels"),
        ("bpd", "barrels/day"), ("tons", "tons"), ("ton", "tons"), ("tonnes", "tonnes"), ("tonne", "tonnes"),
        ("metric tons", "tonnes"), ("cubic meters", "cubic metres"), ("cubic metres", "cubic metres"), ("bcm", "bcm"),
        ("cubic feet", "cubic feet"), ("gallons", "gallons"), ("liters", "litres"), ("litres", "litres"),
        ("kilometers", "km"), ("kilometres", "km"), ("kilometer", "km"), ("kilometre", "km"), ("km", "km"),
        ("miles", "miles"), ("mile", "miles"), ("meters", "metres"), ("metres", "metres"),
        ("centimetres", "centimetres"), ("centimeters", "centimetres"), ("millimetres", "millimetres"),
        ("millimeters", "millimetres"), ("inches", "inches"), ("kilos", "kg"), ("grams", "grams"),
        ("square kilometers", "km²"),
        ("square kilometres", "km²"), ("square miles", "square miles"), ("hectares", "hectares"), ("acres", "acres"),
        ("hectare", "hectares"), ("acre", "acres"), ("litre", "litres"), ("liter", "litres"), ("gram", "grams"),
        ("gramme", "grams"), ("grammes", "grams"), ("metre", "metres"), ("meter", "metres"), ("inch", "inches"),
        ("foot", "feet"), ("feet", "feet"), ("gallon", "gallons"), ("knot", "knots"), ("degree", "degrees"),
        ("kilogram", "kg"), ("kilogramme", "kg"), ("kilogrammes", "kg"), ("kilo", "kg"), ("milligrams", "milligrams"),
        ("ounce", "ounces"), ("ounces", "ounces"), ("yard", "yards"), ("yards", "yards"), ("centimetre", "centimetres"),
        ("centimeter", "centimetres"), ("cm", "centimetres"), ("millimetre", "millimetres"),
        ("millimeter", "millimetres"), ("mm", "millimetres"), ("cubic metre", "cubic metres"),
        ("cubic meter", "cubic metres"), ("square metre", "square metres"), ("square metres", "square metres"),
        ("square meter", "square metres"), ("square meters", "square metres"), ("square foot", "square feet"),
        ("square feet", "square feet"), ("square mile", "square miles"), ("square kilometre", "km²"),
        ("square kilometer", "km²"), ("nautical mile", "nautical miles"), ("nautical miles", "nautical miles"),
        ("kilowatt", "kW"), ("kilowatts", "kW"), ("terawatt hours", "TWh"), ("gigawatt hours", "GWh"),
        ("megawatt hours", "MWh"), ("volt", "volts"), ("volts", "volts"), ("kilovolts", "kilovolts"),
        ("kilovolt", "kilovolts"), ("decibels", "decibels"), ("bushels", "bushels"), ("carats", "carats"),
        ("carat", "carats"), ("pint", "pints"), ("pints", "pints"), ("magnitude", "magnitude"),
        ("kilograms", "kg"), ("kg", "kg"), ("megawatts", "MW"), ("megawatt", "MW"), ("mw", "MW"), ("gigawatts", "GW"),
        ("gigawatt", "GW"), ("gw", "GW"), ("kilowatt hours", "kWh"), ("knots", "knots"), ("degrees", "degrees"),
    ]

    /// "a day", "per year": what a rate is reckoned by.
    static let rates = table([
        "day": "day", "year": "year", "month": "month", "week": "week", "hour": "hour", "second": "second",
    ])

    /// Hedges before a number, the words one after the other.
    static let hedges: [(String, QuantityMention.Bound)] = [
        ("about", .approximate), ("around", .approximate), ("roughly", .approximate), ("some", .approximate),
        ("approximately", .approximate), ("an estimated", .approximate), ("estimated", .approximate),
        ("nearly", .atMost), ("almost", .atMost), ("up to", .atMost), ("less than", .atMost), ("fewer than", .atMost),
        ("under", .atMost), ("below", .atMost), ("at most", .atMost), ("no more than", .atMost),
        ("not more than", .atMost), ("as many as", .atMost), ("as much as", .atMost), ("close to", .atMost),
        ("more than", .atLeast), ("at least", .atLeast), ("over", .atLeast), ("above", .atLeast),
        ("no fewer than", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
        ("upwards of", .atLeast), ("exceeding", .atLeast), ("a minimum of", .atLeast),
    ]

    /// Nouns that make a number a time, an age or a date.
    static let timeNouns: WordSet = """
        winter winters summer summers spring springs autumn autumns night nights morning mornings afternoon afternoons
        evening evenings weekend weekends fortnight fortnights season seasons
        year years month months week weeks day days hour hours minute minutes second seconds decade decades century
        centuries am pm a.m p.m year-old th st nd rd s gmt utc est edt oclock bc ad
        """

    static let months: WordSet = """
        january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec
        """

    /// Words that make the number after them a name, a place in a list or a date.
    static let numberedNouns: WordSet = """
        no number article chapter page section war group channel route flight version volume day phase part figure act
        resolution room building apollo reactor unit block since until in by summer winter spring autumn aged age
        """

    private static func numberTable(_ words: [String: Double]) -> WordTable<Double> {
        WordTable(words.map { (hash: WordHash.of($0.key), value: $0.value) })
    }

    private static func table<Value>(_ words: [String: Value]) -> [UInt64: Value] {
        Dictionary(words.map { (WordHash.of($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
