/// The names of the months in the languages that web pages print dates in.
///
/// After the formats of dates in the Unicode Common Locale Data Repository: names as they stand in dates, and their short forms.
enum MonthNames {
    /// The month, 1...12, that a word names; nil for another word. Case and the dot of a short form do not matter.
    static func month(_ word: ArraySlice<UInt8>) -> Int? {
        guard (3...24).contains(word.count) || word.first ?? 0 >= 0x80 else { return nil }
        return byName[String(decoding: folded(word), as: UTF8.self)]
    }

    /// Small letters for the capitals of ASCII, Latin-1, Latin Extended-A and Cyrillic.
    private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(word.count)
        for byte in word {
            switch (result.last, byte) {
            case (_, 0x41...0x5A): result.append(byte | 0x20)
            case (0xC3, 0x80...0x9E): result.append(byte + 0x20)
            case (0xD0, 0x90...0x9F): result.append(byte + 0x20)
            case (0xD0, 0xA0...0xAF):
                result[result.count - 1] = 0xD1
                result.append(byte - 0x20)
            case (0xC4, _) where (byte & 1 == 0) == (byte < 0xB8),
                (0xC5, _) where (byte & 1 == 0) == (0x8A..<0xB8 ~= byte):
                // Latin Extended-A: capitals and small letters take turns.
                result.append(byte + 1)
            default: result.append(byte)
            }
        }
        return result
    }

    private static let byName: [String: Int] = {
        var byName: [String: Int] = [:]
        for (index, names) in lists.enumerated() {
            for name in names.split(whereSeparator: \.isWhitespace) { byName[String(name)] = index + 1 }
        }
        return byName
    }()

    private static let lists = [
        """
        january jan januar jänner jän janvier janv enero ene janeiro gennaio genn gen januari tammikuuta tammikuu stycznia \
        styczeń sty ledna leden januára január ianuarie ian siječnja siječanj січня січень января январь янв януари ιανουαρίου \
        Ιανουαρίου Ιαν ocak oca januarja يناير जनवरी জানুয়ারি gener urtarrila jaanuar janvāris janvārī sausio \
        janúar janar yanvar xaneiro қаңтар студзеня јануар јануари იანვარი იანვრის հունվարի ஜனவரி జనవరి जानेवारी \
        มกราคม جنوری ינואר בינואר urtarrilaren جانفي
        """,
        """
        february feb februar feber fevrier février févr fév febrero fevereiro fev febbraio febbr februari helmikuuta helmikuu \
        lutego luty lut února únor februára február februarie veljače veljača лютого лютий февраля февраль фев февр февруари \
        Φεβρουαρίου Φεβ şubat şub februarja فبراير फ़रवरी फरवरी ফেব্রুয়ারি febrer veebruar februāris februārī vasario \
        febrúar shkurt fevral febreiro ақпан лютага фебруар თებერვალი თებერვლის փետրվարի Փետրվարի பிப்ரவரி \
        ఫిబ్రవరి फेब्रुवारी กุมภาพันธ์ فروری פברואר בפברואר otsailaren شباط فيفري
        """,
        """
        march mar märz mär maerz mrz mars marzo março marco maart mrt maaliskuuta maaliskuu marca marzec března březen \
        március márc martie ožujka ožujak березня березень марта март мар Μαρτίου Μαρ mart marec مارس मार्च মার্চ març märts \
        marts martā kovo maret \
        наурыз сакавіка მარტი მარტის մարտի Մարտի மார்ச் మార్చి มีนาคม مارچ מרץ מרס במרץ במרס martxoaren آذار
        """,
        """
        april apr avril avr abril abr aprile huhtikuuta huhtikuu kwietnia kwiecień kwi dubna duben apríla április ápr aprilie \
        travnja travanj квітня квітень апреля апрель апр април Απριλίου Απρ nisan nis aprila أبريل अप्रैल এপ্রিল aprill aprīlis \
        aprīlī balandžio \
        apríl prill aprel сәуір красавіка აპრილი აპრილის ապրիլի Ապրիլի ஏப்ரல் ఏప్రిల్ एप्रिल เมษายน اپریل אפריל \
        באפריל apirilaren نيسان أفريل
        """,
        """
        may mai mayo maio maggio magg mag mei maj toukokuuta toukokuu maja května květen mája május máj svibnja svibanj травня \
        травень мая май Μαΐου Μαΐ mayıs مايو मई মে maig maijs maijā gegužės maí \
        мамыр мај მაისი მაისის մայիսի Մայիսի மே మే मे พฤษภาคม مئی מאי במאי maiatzaren أيار ماي
        """,
        """
        june jun juni juin junio junho giugno giu kesäkuuta kesäkuu czerwca czerwiec cze června červen júna június jún iunie \
        iun lipnja lipanj червня червень июня июнь июн юни Ιουνίου Ιουν haziran haz junija يونيو जून জুন juny juuni jūnijs jūnijā \
        birželio \
        júní qershor iyun xuño маусым чэрвеня јун јуни ივნისი ივნისის հունիսի Հունիսի ஜூன் జూన్ มิถุนายน יוני \
        ביוני ekainaren حزيران جوان
        """,
        """
        july jul juli juillet juil julio julho luglio lugl lug heinäkuuta heinäkuu lipca lipiec lip července červenec júla \
        július júl iulie iul srpnja srpanj липня липень июля июль июл юли Ιουλίου Ιουλ temmuz tem julija يوليو जुलाई জুলাই \
        juliol juuli jūlijs jūlijā liepos \
        júlí korrik iyul xullo шілде ліпеня јул јули ივლისი ივლისის հուլիսի Հուլիսի ஜூலை జులై జూలై जुलै กรกฎาคม \
        جولائی יולי ביולי uztailaren تموز جويلية
        """,
        """
        august aug août aout agosto ago augustus augusti elokuuta elokuu sierpnia sierpień sie srpna srpen augusta augusztus \
        kolovoza kolovoz серпня серпень августа август авг Αυγούστου Αυγ ağustos ağu avgusta أغسطس अगस्त আগস্ট agost augusts \
        augustā rugpjūčio agustus \
        ágúst gusht avqust avgust тамыз жніўня აგვისტო აგვისტოს օգոստոսի Օգոստոսի ஆகஸ்ட் ఆగస్టు ऑगस्ट สิงหาคม \
        اگست אוגוסט באוגוסט abuztuaren آب أوت
        """,
        """
        september sep sept septembre septiembre setiembre setembro set settembre sett syyskuuta syyskuu września wrzesień wrz \
        září septembra szeptember szept septembrie rujna rujan вересня вересень сентября сентябрь сен сент септември Σεπτεμβρίου \
        Σεπ eylül eyl سبتمبر सितंबर সেপ্টেম্বর setembre septembris septembrī rugsėjo \
        shtator sentyabr sentabr қыркүйек верасня септембар სექტემბერი სექტემბრის սեպտեմբերի Սեպտեմբերի \
        செப்டம்பர் సెప్టెంబర్ सप्टेंबर กันยายน ستمبر ספטמבר בספטמבר irailaren أيلول
        """,
        """
        october oct oktober okt octobre octubre outubro out ottobre ott lokakuuta lokakuu października październik paź října \
        říjen októbra október octombrie listopada жовтня жовтень октября октябрь окт октомври Οκτωβρίου Οκτ ekim eki oktobra \
        أكتوبر अक्टूबर অক্টোবর oktoober oktobris oktobrī spalio \
        tetor oktyabr oktabr қазан кастрычніка октобар ოქტომბერი ოქტომბრის հոկտեմբերի Հոկտեմբերի அக்டோபர் \
        అక్టోబర్ ऑक्टोबर ตุลาคม אוקטובר באוקטובר urriaren
        """,
        """
        november nov novembre noviembre novembro marraskuuta marraskuu listopad lis listopadu novembra noiembrie studenoga \
        studenog studeni листопада ноября ноябрь ноя нояб ноември Νοεμβρίου Νοε kasım kas نوفمبر नवंबर নভেম্বর \
        novembris novembrī lapkričio \
        nóvember nëntor noyabr қараша лістапада новембар ნოემბერი ნოემბრის նոյեմբերի Նոյեմբերի நவம்பர் నవంబర్ \
        नोव्हेंबर พฤศจิกายน نومبر נובמבר בנובמבר azaroaren
        """,
        """
        december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre joulukuuta joulukuu grudnia grudzień \
        gru prosince prosinec decembra decembrie prosinca prosinac грудня грудень декабря декабрь дек декември Δεκεμβρίου Δεκ \
        aralık ara desember des ديسمبر दिसंबर ডিসেম্বর desembre detsember decembris decembrī gruodžio \
        dhjetor dekabr decembro желтоқсан снежня децембар დეკემბერი დეკემბრის դեկտեմբերի Դեկտեմբերի டிசம்பர் \
        డిసెంబర్ डिसेंबर ธันวาคม دسمبر דצמבר בדצמבר abenduaren
        """,
    ]
}
