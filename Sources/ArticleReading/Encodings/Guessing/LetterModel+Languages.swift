extension LetterModel {
    /// The languages that are told by their letters, and the encodings each is found in, the likelier first.
    static let all: [LetterModel] = western + [turkish] + central + baltic + cyrillic + others

    private static let latin1: [TextEncoding] = [.windows1252, .latin9, .macRoman, .ibm850, .ibm437]
    private static let latin2: [TextEncoding] = [.windows1250, .latin2, .ibm852]

    private static let western: [LetterModel] = [
        // French
        .init(latin1, isOwnScript: false, "é600 è110 à150 ê60 ç35 ô18 î15 û12 ù15 â16 ë5 ï8 œ6 ü1 á1 ñ1 ö1"),
        // German
        .init(latin1, isOwnScript: false, "ä300 ö170 ü380 ß150 é5 è1 à1 á1 ç1 ñ1"),
        // Spanish and Catalan
        .init(latin1, isOwnScript: false, "á210 é160 í240 ó270 ú60 ñ110 ü5 ¿15 ¡10 ç5 è10 à15 ò10 º2 ª2"),
        // Portuguese
        .init(latin1, isOwnScript: false, "ã220 á140 é130 ç160 í80 ó90 ê90 ú35 õ50 â40 à30 ô15 ü2 º4 ª4"),
        // Italian
        .init(latin1, isOwnScript: false, "è280 à250 ù90 ò140 ì90 é100 á2 ó2 ç1 ü1"),
        // Dutch and English, which take a few words as they come
        .init(latin1, isOwnScript: false, "é300 ë250 ï100 è60 ö50 ü50 ä30 ê30 ç40 á30 à30 ó30 ñ30 í20 ô10 ø5 å5 æ5 ß5"),
        // Swedish and Finnish
        .init(latin1, isOwnScript: false, "ä450 ö260 å250 é12 ü4 è2 à3 á1 ø1 æ1 š1 ž1"),
        // Danish and Norwegian
        .init(latin1, isOwnScript: false, "å300 ø310 æ240 é20 ö10 ä8 ü5 ò1 ó2 ô1 è1"),
        // Icelandic
        .init(latin1, isOwnScript: false, "ð230 á170 í160 þ110 é60 ó90 ö80 ú60 æ90 ý25"),
    ]

    private static let turkish = LetterModel(
        [.windows1254], isOwnScript: false, "ı310 ü140 ş130 ç85 ğ90 ö60 İ25 â8 î3 û2 é1")

    private static let central: [LetterModel] = [
        // Czech
        .init(latin2, isOwnScript: false, "í190 á170 é90 ě110 ř75 č70 ž75 ý75 š65 ů45 ú12 ó3 ť4 ď3 ň5 ö1 ü1"),
        // Slovak
        .init(
            latin2, isOwnScript: false, "á200 í130 é110 ý100 č100 š80 ž90 ú80 ľ40 ť45 ô20 ň18 ó12 ď15 ä12 ĺ2 ŕ1 ě2 ö1"),
        // Polish
        .init(latin2 + [.latin10], isOwnScript: false, "ł210 ę150 ó110 ą130 ż120 ś90 ć55 ń30 ź12 é1 ö1 ü1 á1"),
        // Hungarian
        .init(latin2, isOwnScript: false, "é290 á330 ö100 ó90 ő80 ü50 í60 ú30 ű20 ä1 ô1"),
        // Croatian, Slovene and Serbian in Latin letters
        .init(latin2, isOwnScript: false, "č270 š260 ž200 ć170 đ60 é2 ö1 ü1 á1"),
        // Romanian, with the cedillas that stood for commas
        .init(latin2 + [.latin10], isOwnScript: false, "ă300 î150 ţ120 ş140 â130 ț100 ș120 é3 á2 ö1"),
    ]

    private static let baltic: [LetterModel] = [
        // Lithuanian
        .init([.windows1257, .latin7, .latin4], isOwnScript: false, "ė190 š150 ų160 ž110 į70 ū60 č50 ą80 ę30"),
        // Latvian
        .init([.windows1257, .latin7, .latin4], isOwnScript: false, "ā300 ī170 ē140 š90 ū60 ž30 ņ60 ļ40 ģ15 ķ20 č10"),
        // Estonian
        .init([.windows1257, .latin7, .windows1252], isOwnScript: false, "ä280 õ270 ü200 ö60 š10 ž8 é1"),
    ]

    private static let cyrillicEncodings: [TextEncoding] = [
        .windows1251, .koi8Russian, .ibm866, .isoCyrillic, .macCyrillic, .ibm855,
    ]

    private static let cyrillic: [LetterModel] = [
        // Russian
        .init(
            cyrillicEncodings, isOwnScript: true,
            """
            о1097 е845 а801 и735 н670 т626 с547 р473 в454 л440 к349 м321 д298 п281 у262 я201 ы190 ь174 г170 з165 б159 \
            ч144 й121 х97 ж94 ш73 ю64 ц48 щ36 э32 ф26 ъ4 ё10
            """),
        // Bulgarian
        .init(
            cyrillicEncodings, isOwnScript: true,
            """
            а1190 и910 о890 е850 н710 т700 р500 с470 в440 л340 к340 д330 п300 м240 з220 я160 ъ190 у160 г150 б140 ч140 \
            щ60 й70 х60 ц60 ж60 ш40 ю15 ф20 ь3
            """),
        // Ukrainian
        .init(
            [.windows1251, .koi8Ukrainian, .isoCyrillic, .macCyrillic], isOwnScript: true,
            """
            о942 а807 н681 и626 і575 в535 т535 е495 р448 с424 к354 л360 у336 д338 м303 п286 я248 з232 ь183 б177 г155 \
            ч141 й138 х119 ж93 ю93 ц83 ш76 ї65 є61 щ56 ф28 ґ1
            """),
        // Serbian and Macedonian
        .init(
            [.windows1251, .isoCyrillic, .ibm855], isOwnScript: true,
            """
            а1150 и950 о910 е880 н560 р510 т440 с460 ј440 в370 у400 д360 к370 п280 м310 л330 з170 б140 г170 ч100 ш90 \
            ж60 ц80 ћ70 њ70 х60 ф20 љ50 ђ20 џ5 ќ20 ѓ10
            """),
    ]

    private static let others: [LetterModel] = [
        // Greek
        .init(
            [.windows1253, .isoGreek], isOwnScript: true,
            """
            α910 ο810 τ780 ι700 ε690 ν620 σ440 ρ390 η380 π370 κ380 ς400 μ310 λ260 ί240 ό230 υ270 ά200 έ200 γ150 δ170 \
            ή170 ω160 θ110 ύ120 χ110 ώ90 φ80 β70 ξ40 ζ30 ψ15 ϊ5 ϋ1 ΐ1
            """),
        // Hebrew
        .init(
            [.windows1255, .isoHebrew, .ibm862], isOwnScript: true,
            """
            י1120 ו1040 ה1090 ל740 א630 ר610 ת500 ב480 ש440 מ450 ם340 נ300 ד250 ח240 ע320 ק210 כ270 פ170 ן110 ט120 צ120 \
            ג120 ס150 ז130 ך80 ף30 ץ10
            """),
        // Arabic and Persian
        .init(
            [.windows1256, .isoArabic], isOwnScript: true,
            """
            ا1250 ل1100 ي650 م550 و520 ن500 ر430 ت430 ب310 ع300 د270 ه300 س250 ف240 ق220 أ180 ة240 ك190 ح170 ج130 \
            ى90 ش100 ط90 ص80 خ80 ض60 إ70 ذ60 ث50 ز60 غ40 ء40 ئ30 ظ20 ؤ15 آ15 پ5 چ3 گ8 ،60 ؟10 ـ10
            """),
        // Thai
        .init(
            [.windows874], isOwnScript: true,
            """
            า720 น700 ร690 อ600 ก560 เ520 ง500 ่480 ม410 ย370 ล360 ว360 ั400 ้390 ิ340 ี340 ด310 ท310 ต300 ส300 ะ220 ค250 \
            ป250 บ240 ห240 แ200 จ160 ใ140 ไ160 ข150 พ150 ช130 ุ150 ู100 ื110 ์110 ำ110 โ100 ็70 ศ60 ณ60 ถ60 ผ60 ธ50 ซ40 ษ40 \
            ึ50 ญ30 ภ50 ฟ20 ฐ15 ฝ5 ฏ3 ฎ5 ๆ10 ฉ10 ฤ5 ฮ8 ฆ3 ฒ2 ฬ3 ๐5 ๑5 ๒5 ๓3 ๔3 ๕3
            """),
    ]
}
