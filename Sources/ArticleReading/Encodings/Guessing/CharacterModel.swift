/// How often the characters of a language stand that has thousands of them.
struct CharacterModel: Sendable {
    /// Encodings in which texts of this language are found, the likelier first.
    let encodings: [TextEncoding]
    /// The commonest characters.
    private let common: Set<UInt32>
    /// True for Korean, where syllables stand in place of kana.
    private let isKorean: Bool
    private let isJapanese: Bool

    private init(_ encodings: [TextEncoding], isJapanese: Bool = false, isKorean: Bool = false, common: String) {
        self.encodings = encodings
        self.common = Set(common.unicodeScalars.map(\.value).filter { $0 > 0x20 })
        self.isJapanese = isJapanese
        self.isKorean = isKorean
    }

    /// Cost of a character in thousandths of a bit.
    ///
    /// - Parameter isFirstLevel: whether the code's own table counts it among the commoner ones.
    func cost(of value: UInt32, isFirstLevel: Bool) -> Int32 {
        switch value {
        case 0x3041...0x3096: return isJapanese ? 5000 : 14000
        case 0x30A1...0x30FC: return isJapanese ? 6500 : 14000
        case 0xFF61...0xFF9F: return 11500
        case 0x3000...0x3003, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x2018...0x201D,
            0x2026, 0xB7:
            return isKorean ? 9000 : 6500
        case 0xFF02...0xFF5E: return 10000
        case 0xAC00...0xD7A3:
            guard isKorean else { return 16000 }
            return common.contains(value) ? 6300 : isFirstLevel ? 11500 : 15000
        case 0x4E00...0x9FFF:
            if isKorean { return 15500 }
            return common.contains(value) ? 8000 : isFirstLevel ? 12300 : 16000
        case 0xE000...0xF8FF: return 20000
        case 0x2000...0x2BFF, 0x3200...0x33FF: return 12500
        case 0xA0...0x4FF: return 14500
        default: return 16000
        }
    }

    /// The languages.
    static let all: [CharacterModel] = [japanese, simplified, traditional, korean]

    private static let japanese = CharacterModel(
        [.shiftJIS, .eucJapanese], isJapanese: true,
        common: """
            日一人国会年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学
            問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以
            機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告
            """)

    private static let simplified = CharacterModel(
        [.gb18030, .hz],
        common: """
            的一是了不在有人这上大来和我个中地为他生要以到国时就出说们年得作你会自发子对成能可下家过学多于也然行工方后日都里心好经么用法
            主天去事定本那面开还没道理所当如样同现前进动只小起社实很想看部分水长把全新但公体最业关位者又两力些机加十代民等三外正重高四女
            无五政名点文海它产身军战电与相通美期二手此并接己表世几其意情见种内立者间少结着话产月将及从市场之老计更展据总基网信息中北京
            """)

    private static let traditional = CharacterModel(
        [.big5],
        common: """
            的一是了不在有人這上大來和我個中地為他生要以到國時就出說們年得作你會自發子對成能可下家過學多於也然行工方後日都裡心好經麼用法
            主天去事定本那面開還沒道理所當如樣同現前進動只小起社實很想看部分水長把全新但公體最業關位者又兩力些機加十代民等三外正重高四女
            無五政名點文海它產身軍戰電與相通美期二手此並接己表世幾其意情見種內立者間少結著話月將及從市場之老計更展據總基網資訊台灣北
            """)

    private static let korean = CharacterModel(
        [.eucKorean, .johab], isKorean: true,
        common: """
            이다는의에을가고하지한기로사은도를어나자대리아인있서일그정시해수것전라들주보과부만게원상여니제구와으안장면
            동공국우조성무소신말세오선연내생년중없발경러모유간미관문회적화습거비했방스당았었위물려실진학할때된요계용업금음저트드분재마차남민단등월람위심개설바치파영통행산교
            """)
}
