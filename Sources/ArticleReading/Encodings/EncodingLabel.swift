/// Reads the names under which pages, feeds and mails declare their encoding.
enum EncodingLabel {
    /// The encoding that a label stands for, whatever its case; nil for an unknown one.
    ///
    /// Labels follow the WHATWG Encoding standard, with the old code pages of DOS and Macintosh beside it.
    static func encoding(_ label: some Sequence<UInt8>) -> TextEncoding? {
        let name = label.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: nil
            }
        }
        return table[String(decoding: name, as: UTF8.self)]
    }

    /// Labels without their marks: `ISO_8859-1:1987` and `iso-8859-1` both begin `iso88591`.
    private static let table: [String: TextEncoding] = {
        let rows: [(TextEncoding, String)] = [
            (.utf8, "utf8 unicode11utf8 unicode20utf8 xunicode20utf8"),
            // A page whose label can be read is not in UTF-16, whatever the label says.
            (.utf16LittleEndian, "utf16 utf16le unicode ucs2 iso10646ucs2 csunicode"), (.utf16BigEndian, "utf16be"),
            (.utf32LittleEndian, "utf32 utf32le ucs4"), (.utf32BigEndian, "utf32be"),
            (
                .windows1252,
                "windows1252 cp1252 xcp1252 ascii usascii ansix341968 cp819 ibm819 iso88591 iso885911987 isoir100 l1 latin1"
            ),
            (.windows1250, "windows1250 cp1250 xcp1250"), (.windows1251, "windows1251 cp1251 xcp1251 win1251"),
            (.windows1253, "windows1253 cp1253 xcp1253"),
            (.windows1254, "windows1254 cp1254 xcp1254 iso88599 iso885991989 isoir148 l5 latin5"),
            (.windows1255, "windows1255 cp1255 xcp1255"), (.windows1256, "windows1256 cp1256 xcp1256"),
            (.windows1257, "windows1257 cp1257 xcp1257"), (.windows1258, "windows1258 cp1258 xcp1258"),
            (.windows874, "windows874 cp874 tis620 iso885911 dos874"),
            (.latin2, "iso88592 iso885921987 isoir101 l2 latin2"), (.latin3, "iso88593 iso885931988 l3 latin3"),
            (.latin4, "iso88594 iso885941988 l4 latin4"), (.isoCyrillic, "iso88595 iso885951988 cyrillic"),
            (.isoArabic, "iso88596 iso885961987 arabic asmo708 ecma114"),
            (.isoGreek, "iso88597 iso885971987 greek greek8 ecma118 elot928"),
            (.isoHebrew, "iso88598 iso885981988 iso88598i hebrew logical visual"),
            (.latin6, "iso885910 l6 latin6"), (.latin7, "iso885913"), (.latin8, "iso885914"),
            (.latin9, "iso885915 l9 latin9"), (.latin10, "iso885916"),
            (.koi8Russian, "koi koi8 koi8r cskoi8r"), (.koi8Ukrainian, "koi8u koi8ru"),
            (.ibm437, "ibm437 cp437 437"), (.ibm850, "ibm850 cp850 850"), (.ibm852, "ibm852 cp852 852"),
            (.ibm855, "ibm855 cp855 855"), (.ibm862, "ibm862 cp862 862"), (.ibm866, "ibm866 cp866 866"),
            (.macRoman, "macintosh mac macroman xmacroman"), (.macCyrillic, "xmaccyrillic maccyrillic xmacukrainian"),
            (.shiftJIS, "shiftjis sjis xsjis mskanji cp932 ms932 windows31j csshiftjis windows932"),
            (.eucJapanese, "eucjp xeucjp cseucpkdfmtjapanese ujis"), (.iso2022Japanese, "iso2022jp csiso2022jp jis"),
            (.eucKorean, "euckr cseuckr korean ksc56011987 ksc56011989 ksc5601 windows949 cp949 uhc isoir149"),
            (.iso2022Korean, "iso2022kr csiso2022kr"), (.johab, "johab cp1361 ms1361"),
            (.big5, "big5 big5hkscs cnbig5 xxbig5 csbig5 cp950"),
            (.gb18030, "gb18030 gbk gb2312 chinese gb231280 csgb2312 isoir58 xgbk cp936 ms936 windows936 euccn"),
            (.hz, "hz hzgb2312"),
        ]
        var table: [String: TextEncoding] = [:]
        for (encoding, labels) in rows {
            for label in labels.split(separator: " ") { table[String(label)] = encoding }
        }
        return table
    }()
}
