import ArticleModel
import Testing

@testable import ArticleReading

/// Days as pages of many languages print them; all are 8 February 2014.
struct WrittenDayTests {
    @Test(arguments: [
        "8 February 2014", "8th of Feb., 2014", "Feb. 8th 2014", "2014-02-08", "2014.02.08 13:05", "08.02.14",
        "le 8 février 2014", "8 de fevereiro de 2014", "8 de febreiro de 2014", "8 de febrer de 2014",
        "2014ko otsailaren 8a", "za 8 feb. 2014", "8. feb. 2014 kl. 13.05", "8. febrúar 2014", "8. veebruar 2014",
        "2014. gada 8. februāris", "2014 m. vasario 8 d.", "2014. február 8.", "8. února 2014", "8 lutego 2014",
        "8 februarie 2014", "8 shkurt 2014", "8. veljače 2014.", "8. фебруар 2014.", "8 февруари 2014 г.",
        "8 февраля 2014, 13:05", "08 фев. 2014 г.", "8 лютого 2014", "8 лютага 2014", "8 ақпан 2014",
        "8 fevral 2014", "8 Şubat 2014 Cumartesi", "Σάββατο, 08 Φεβρουαρίου 2014", "8 Փետրվարի 2014",
        "8 თებერვალი 2014", "8 בפברואר 2014", "8 فبراير 2014", "8 شباط 2014", "8 فبراير / شباط 2014", "8 فروری 2014",
        "8 फरवरी 2014", "8 பிப்ரவரி 2014", "8 ఫిబ్రవరి 2014", "Sabtu, 8 Februari 2014", "08 tháng 2 năm 2014",
        "8 tháng 2, 2014", "2014年2月8日 13時05分", "2014년 2월 8일",
        // Digits of other scripts.
        "٨ فبراير ٢٠١٤", "८ फ़रवरी २०१४", "৮ ফেব্রুয়ারি ২০১৪", "๘ กุมภาพันธ์ ๒๕๕๗", "２０１４年２月８日",
        // Other calendars.
        "8 กุมภาพันธ์ 2557", "۱۹ بهمن ۱۳۹۲", "19 بهمن 1392", "۱۳۹۲/۱۱/۱۹", "平成26年2月8日", "民國103年2月8日",
        "103年2月8日",
    ])
    func isRead(_ written: String) {
        #expect(WrittenDay.first(in: written, order: .unknown).map { EDTFDate.day($0).description } == "2014-02-08")
    }

    @Test(arguments: [
        ("令和元年5月1日", "2019-05-01"), ("昭和64年1月7日", "1989-01-07"), ("۱ فروردین ۱۴۰۳", "2024-03-20"),
        ("۳۰ اسفند ۱۳۹۹", "2021-03-20"), ("31 ธันวาคม 2500", "1957-12-31"),
    ])
    func otherCalendarsAreReckonedRight(_ written: String, _ day: String) {
        #expect(WrittenDay.first(in: written, order: .unknown).map { EDTFDate.day($0).description } == day)
    }

    @Test(arguments: [
        "8 February", "February 2014", "8/2/2014", "1392/11/19", "8 of 2014", "30 February 2014", "2557", "12年2月8日",
        "۳۲ بهمن ۱۳۹۲", "8 กุมภาพันธ์ 2800", "平成26年", "99999999999999999999 February 2014", "٨",
    ])
    func isNoDay(_ written: String) { #expect(WrittenDay.first(in: written, order: .unknown) == nil) }
}
