/// The names of the days of the week in the languages in which dates in numbers are written.
///
/// After the formats of dates in the Unicode Common Locale Data Repository: full and short names.
enum WeekdayNames {
    /// The weekday (1 is Monday) that a word names; nil for another word. The case of ASCII letters does not matter.
    static func weekday(_ word: ArraySlice<UInt8>) -> Int? { byHash[HTMLNameHash.hash(of: word)] }

    private static let byHash: HTMLNameTable<Int> = {
        var found: [UInt64: Int] = [:]
        for (index, names) in lists.enumerated() {
            for name in names.split(separator: " ") { found[HTMLNameHash.hash(of: name.utf8)] = index + 1 }
        }
        return HTMLNameTable(found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }()

    /// From Monday on.
    private static let lists = [
        """
        monday mon montag mo lundi lun lunes lunedì segunda maandag poniedziałek pon måndag mandag maanantai понедельник пн \
        pazartesi
        """,
        """
        tuesday tue tues dienstag di mardi martes martedì terça dinsdag wtorek wt tisdag tirsdag tiistai вторник вт salı
        """,
        """
        wednesday wed mittwoch mi mercredi mer miércoles mié mercoledì quarta woensdag środa śr onsdag keskiviikko среда ср \
        çarşamba
        """,
        """
        thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedì gio quinta donderdag czwartek czw torsdag torstai \
        четверг чт perşembe
        """,
        """
        friday fri freitag fr vendredi ven viernes vie venerdì sexta vrijdag piątek pt fredag perjantai пятница пт cuma
        """,
        """
        saturday sat samstag sa sonnabend samedi sam sábado sáb sabato sab zaterdag sobota sob lördag lørdag lauantai суббота \
        сб cumartesi
        """,
        """
        sunday sun sonntag so dimanche dim domingo dom domenica zondag niedziela ndz söndag søndag sunnuntai воскресенье вс \
        pazar
        """,
    ]
}
