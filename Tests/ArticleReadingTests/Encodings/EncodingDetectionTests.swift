import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct EncodingDetectionTests {
    private static let russian = "Паром вышел из порта в понедельник утром, сообщили местные власти."
    private static let japanese = "月曜日の朝、フェリーは港を出発したと地元の当局が発表した。"

    private static let samples: [(text: String, encodings: [String])] = [
        (
            russian,
            ["WINDOWS-1251", "KOI8-R", "ISO-8859-5", "IBM855", "MAC-CYRILLIC", "UTF-16LE", "UTF-16BE", "UTF-32LE"]
        ),
        ("Паром вышел из порта в понедельник утром.", ["IBM866"]),
        ("Фериботът напусна пристанището в понеделник сутринта.", ["WINDOWS-1251", "ISO-8859-5"]),
        ("Пором вийшов із порту в понеділок уранці, повідомили в місті.", ["WINDOWS-1251", "KOI8-U"]),
        (japanese, ["SHIFT_JIS", "EUC-JP", "ISO-2022-JP"]),
        ("地方当局表示，渡轮于星期一早上离开了港口。", ["GB2312", "GBK", "GB18030"]),
        ("地方當局表示，渡輪於星期一早上離開了港口。", ["BIG5"]),
        ("지방 당국은 월요일 아침 여객선이 항구를 떠났다고 밝혔다.", ["EUC-KR", "JOHAB", "ISO-2022-KR"]),
        ("Το πλοίο αναχώρησε από το λιμάνι τη Δευτέρα το πρωί.", ["WINDOWS-1253", "ISO-8859-7"]),
        ("המעבורת יצאה מהנמל ביום שני בבוקר.", ["WINDOWS-1255", "ISO-8859-8"]),
        ("غادرت العبارة الميناء صباح يوم الاثنين.", ["WINDOWS-1256", "ISO-8859-6"]),
        ("เรือเฟอร์รี่ออกจากท่าเรือในเช้าวันจันทร์", ["TIS-620"]),
        ("Feribot pazartesi sabahı limandan ayrıldı, dedi şehir yönetimi.", ["WINDOWS-1254"]),
        ("Trajekt opustil přístav v pondělí ráno, uvedly místní úřady.", ["WINDOWS-1250", "ISO-8859-2", "IBM852"]),
        ("Prom opuścił port w poniedziałek rano, poinformowały władze.", ["WINDOWS-1250", "ISO-8859-2"]),
        ("Keltas išplaukė iš uosto pirmadienio rytą, pranešė savivaldybė.", ["WINDOWS-1257"]),
        ("Le ferry a quitté le port, a annoncé la mairie à la presse.", ["WINDOWS-1252", "MACINTOSH", "IBM850"]),
        ("The mayor’s office said the café “Aurora” would reopen.", ["WINDOWS-1252"]),
    ]

    @Test(arguments: 0..<samples.count)
    func readsLanguagesWithoutAnyMark(index: Int) throws {
        let sample = Self.samples[index]
        for encoding in sample.encodings {
            let bytes = try #require(EncodedText.bytes(sample.text, as: encoding), "\(encoding)")
            let decoded = TextDecoding.decoded(bytes)
            #expect(String(decoding: decoded.bytes, as: UTF8.self) == sample.text, "\(encoding)")
            check(decoded.map, count: bytes.count)
        }
    }

    /// Every encoding decodes its own text with a map whose ranges lie in order, in bounds and without holes.
    private func check(_ map: OffsetMap, count: Int) {
        var end = 0
        for segment in map.segments {
            #expect(segment.rawStart >= end && segment.rawLength > 0)
            end = segment.rawStart + segment.rawLength
        }
        #expect(end <= count)
    }

    @Test func recordsTheNarrowestName() throws {
        func name(_ text: String, _ encoding: String) throws -> String {
            EncodingDetection(of: try #require(EncodedText.bytes(text, as: encoding))).name
        }
        #expect(try name(Self.japanese, "SHIFT_JIS") == "shift_jis")
        #expect(try name(Self.japanese + "①髙", "CP932") == "cp932")
        #expect(try name("地方当局表示，渡轮于星期一早上离开了港口。", "GBK") == "gb2312")
        #expect(try name("地方当局表示，渡轮于星期一早上离开了港口。镕", "GBK") == "gbk")
        #expect(try name("지방 당국은 월요일 아침 여객선이 항구를 떠났다고 밝혔다.", "EUC-KR") == "euc-kr")
        #expect(EncodingDetection(of: [0xEF, 0xBB, 0xBF, 0x61]).name == "utf-8-sig")
        #expect(EncodingDetection(of: [0xFF, 0xFE, 0x61, 0x00]).name == "utf-16")
    }

    @Test func believesDeclarationsThatTheBytesBearOut() throws {
        let head = #"<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><p>"#
        let page = try #require(EncodedText.bytes(head + Self.russian, as: "KOI8-R"))
        #expect(EncodingDetection(of: page).basis == .declared)
        #expect(EncodingDetection(of: page).encoding == .koi8Russian)
        let wrong = try #require(EncodedText.bytes(head + Self.russian, as: "WINDOWS-1251"))
        #expect(EncodingDetection(of: wrong).encoding == .windows1251)
        #expect(EncodingDetection(of: wrong).basis == .letters)
        let feed = #"<?xml version="1.0" encoding="ISO-8859-2"?><a>Łódź</a>"#
        #expect(EncodingDetection(of: try #require(EncodedText.bytes(feed, as: "ISO-8859-2"))).encoding == .latin2)
        let liar = Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><a>Łódź</a>"#.utf8)
        #expect(EncodingDetection(of: liar).encoding == .utf8)
        #expect(EncodingDetection(of: [0xB1], declared: "iso-8859-2").encoding == .latin2)
    }

    @Test func readsLabels() {
        for (label, encoding) in [
            ("ISO-8859-1", TextEncoding.windows1252), ("x-sjis", .shiftJIS), ("GB2312", .gb18030),
            ("KS_C_5601-1987", .eucKorean),
            ("  Windows-1251", .windows1251), ("iso_8859-9", .windows1254), ("unicode-1-1-utf-8", .utf8),
        ] {
            #expect(EncodingLabel.encoding(label.utf8) == encoding, "\(label)")
        }
        #expect(EncodingLabel.encoding("x-user-defined-nonsense".utf8) == nil)
    }

    @Test func mendsBrokenDoubleBytes() {
        func text(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
            String(decoding: TextDecoding.decoded(bytes, as: .unmarked(encoding)).bytes, as: UTF8.self)
        }
        #expect(text([0x93, 0xFA, 0x96], .shiftJIS) == "日\u{FFFD}")
        #expect(text([0x93, 0xFA, 0xFF, 0x3C, 0x70, 0x3E], .shiftJIS).hasSuffix("<p>"))
        #expect(text([0xC4, 0x0A, 0x61], .gb18030) == "\u{FFFD}\na")
        #expect(text([0x94, 0x39, 0xDA, 0x33], .gb18030) == "\u{1F4A9}")
        #expect(text(Array("\u{1B}$B".utf8) + [0x46, 0x7C, 0x0A, 0x61], .iso2022Japanese) == "日\na")
        #expect(text(Array("~{VPND~} ok".utf8), .hz) == "中文 ok")
    }

    @Test func bearsRandomBytesInEveryEncoding() {
        var generator = SeededGenerator(seed: 31)
        for encoding in TextEncoding.allCases {
            for count in [0, 1, 2, 3, 5, 64, 201] {
                let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
                let decoded = TextDecoding.decoded(bytes, as: .unmarked(encoding))
                #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
                check(decoded.map, count: count)
            }
        }
    }
}
