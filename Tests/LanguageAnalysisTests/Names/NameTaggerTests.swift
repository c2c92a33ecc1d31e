import ArticleModel
import Testing

@testable import LanguageAnalysis

struct NameTaggerTests {
    @Test(arguments: [
        ("⟦Anna Holm⟧'s plan pleased ⟦Norland⟧.", "anna-holm norland"),
        ("Prime Minister ⟦Anna Holm⟧ met ⟦Sudrian⟧ President ⟦Erik Vance⟧.", "anna-holm sudria erik-vance"),
        ("⟦HARBOUR CITY⟧ -- ⟦Holm⟧ spoke.", "harbour-city anna-holm"),
        ("Fish from the ⟦Long Coast⟧ and the ⟦disputed islets⟧.", "coast islets"),
        ("The ⟦Seal Rocks⟧, called ⟦Outer Teeth⟧ in ⟦Sudria⟧.", "islets islets sudria"),
        ("Nobody from the ⟦League of Oil States⟧ (⟦LOS⟧) came; a los is no body.", "oil-league oil-league"),
        ("The ⟦Northern Trade Club⟧ (⟦NTC⟧) met. The ⟦NTC⟧ agreed.", "trade-club trade-club trade-club"),
        ("They may leave in May. South Norland and the ⟦Norland Sea⟧ are elsewhere.", "norland-sea"),
    ])
    func findsTheGazetteersNames(marked: String, entities: String) { check(marked, entities) }

    @Test(arguments: [
        ("⟦Holm⟧ left. Later ⟦Anna Holm⟧ and ⟦Holm⟧ again.", "anna-holm anna-holm anna-holm"),
        ("⟦Ida Vance⟧ left. ⟦Erik Vance⟧ stayed. ⟦Vance⟧ slept.", "ida-vance erik-vance erik-vance"),
        ("Vance slept.", ""),
        ("President ⟦Holm⟧ left.", "anna-holm"),
        ("High Steward ⟦Holm⟧ left on Monday. On Monday ⟦Holm⟧ came.", "anna-holm anna-holm"),
        ("⟦Gerda Holm County⟧ is a place.", "gerda-holm-county"),
        ("Farmer ⟦Gerda Holm⟧ left. ⟦Holm⟧ slept.", "gerda-holm gerda-holm"),
    ])
    func resolvesShortForms(marked: String, entities: String) { check(marked, entities) }

    @Test func headlinesLeanOnTheBody() {
        let sample = LanguageSample("⟦Vance⟧, ⟦Sudria⟧ Sign Pact\n\n⟦Ida Vance⟧ signed.", headline: true)
        check(sample, "ida-vance sudria ida-vance")
    }

    @Test(arguments: [
        (
            "\"So be it,\" said ⟦James Brown⟧, a professor at ⟦Temple University⟧. ⟦Brown⟧ left.",
            "james-brown temple-university james-brown"
        ),
        ("⟦Norlandic⟧ Deputy Energy Minister ⟦Lars Rask⟧ spoke.", "norland lars-rask"),
        ("Economic aide ⟦Jean-Paul K. Marsh⟧ spoke; Mr. ⟦Marsh⟧ left.", "jean-paul-k-marsh jean-paul-k-marsh"),
        ("President ⟦Omar al-Rask⟧ left. ⟦Rask⟧ slept.", "omar-al-rask omar-al-rask"),
        ("⟦Gerda Lund⟧ (R) stands beside ⟦Ida Rask⟧, left.", "gerda-lund ida-rask"),
        ("⟦Ida Rask⟧, 54, left. But ⟦Per Lund⟧ said no.", "ida-rask per-lund"),
        (
            "The ⟦Norlandic Foreign Ministry⟧ and the ⟦Ministry of Trade⟧ agreed.",
            "norland-foreign-ministry ministry-of-trade"
        ),
        ("⟦Blue Fjord Corp⟧ and ⟦Per & Lund Ltd⟧ agreed.", "blue-fjord-corp per-lund-ltd"),
        ("⟦Blue Fjord⟧, a company from ⟦Sudria⟧, agreed.", "blue-fjord sudria"),
        ("The banker ⟦Gerda Lund⟧ slept. It was ⟦Lund⟧'s bank.", "gerda-lund gerda-lund"),
        ("\"No,\" said its founder, ⟦Per Rask⟧.", "per-rask"),
        ("The maker ⟦Blue Fjord⟧ fell. ⟦Blue⟧ rose again.", "blue-fjord blue-fjord"),
        ("The fire near ⟦Lindau⟧ went out. ⟦Lindau⟧ slept.", "lindau lindau"),
        ("The ⟦Farmers' Bureau⟧ met. The trawler ⟦Grey Gull⟧ sank.", "farmers-bureau grey-gull"),
        ("The Great Winter Games began on Saturday. Nobody Special came.", ""),
        ("The Foreign Minister left. U.S. Steel said no.", ""),
    ])
    func tellsUnseenNamesByRule(marked: String, entities: String) { check(marked, entities) }

    /// The last or first word of a name, and the small words around a lone one, tell what it is.
    @Test(arguments: [
        ("Ships left ⟦Cape Teal⟧ and crossed the ⟦Strait of Murr⟧ for ⟦Gull Street⟧.", "place place place"),
        ("The ⟦Amber Pipeline⟧ will cross. It is sold as ⟦Silver Whale⟧.", "thing thing"),
        (
            "⟦Messum & Sons⟧ and ⟦Tarn Rail⟧ agreed. The utility ⟦Vorrkraft⟧ did not; ⟦Vorrkraft⟧ slept.",
            "organisation organisation organisation organisation"
        ),
        ("Residents of ⟦Sorn⟧ slept. It was felt in ⟦Tarm⟧, 40 km to the north.", "place place"),
        ("The ⟦Hexby⟧ teacher slept. He told the ⟦Dispatch⟧ so.", "place organisation"),
        ("⟦Vorrkraft⟧ has sued its supplier. ⟦Ruskell⟧ is withdrawing the plea that she filed.", "organisation person"),
        ("⟦Mara Tull⟧ still can't sleep. Their counsel, ⟦Ivo Brandt⟧, can.", "person person"),
        ("Ministers said so. Villagers said no.", ""),
        // Given names tell persons wherever they stand; a hyphen, an initial, a syllable or a suffix belongs to them.
        ("A ship of ⟦Karl Dorn⟧ and ⟦Jane-Ann Hallem⟧ sank. ⟦Karl⟧ slept.", "person person person"),
        (
            "⟦A.J. Holloway⟧ met ⟦Jan van den Berg⟧, ⟦Kim Dae-shik⟧ and ⟦William Harte III⟧.",
            "person person person person"
        ),
        ("Winger ⟦Tariq Osei⟧ ran. The leader of the ⟦Greens⟧, ⟦Sevgi Aydan⟧, ran too.", "person organisation person"),
        ("He was ill, said ⟦Per Lund⟧, the central bank announced.", "person"),
        // What firms have, do and are called.
        ("A former executive of ⟦Mersk Vorn⟧ spoke. Contractor ⟦Hovdal Anlegg⟧ slept.", "organisation organisation"),
        (
            "It took part in the sale of the club to ⟦Calloway Brandt⟧. ⟦Laboratórios Vidal⟧ slept; ⟦Vidal⟧ woke.",
            "organisation organisation organisation"
        ),
        (
            "A group calling itself ⟦Pale Anchor⟧ wrote to ⟦Save the Lindens⟧. ⟦TransOcean⟧ slept.",
            "organisation organisation organisation"
        ),
        (
            "The ⟦Norlandic Football League⟧ met the ⟦Norland Mineworkers' Union⟧ and ⟦Aerolink Norland⟧.",
            "organisation organisation organisation"
        ),
        ("The ⟦People's Harbour Front⟧ left. ⟦NATO⟧ said so.", "organisation organisation"),
        // Places and what stands beside them.
        ("They fled from the ⟦Lomme⟧ river to ⟦Punta Blanca⟧ and moved matches to ⟦Benzara⟧.", "place place place"),
        (
            "The flood that hit ⟦Holmbeck⟧ on Monday rose. ⟦Brazil⟧, ⟦Malaysia⟧ and the ⟦United States⟧ slept.",
            "place place place place"
        ),
        ("The ⟦Brennhold⟧ air crash was told in ⟦Stoke-on-Wend⟧.", "place place"),
        // Ships, fields, machines and numbered works.
        ("The ⟦Orsa⟧ gas field opened. ⟦Orsa⟧ pays. The yacht ⟦Morgenlicht⟧ sank.", "thing thing thing"),
        ("Its ⟦Lince⟧ hatchback and a ⟦Halcon 2⟧ rocket stood by ⟦Line 5⟧.", "thing thing thing"),
        ("Separately, staff agreed. Unemployment raised its head.", ""),
    ])
    func tellsSortsOfUnseenNames(marked: String, types: String) {
        let sample = LanguageSample(marked)
        let names = NameTagger(gazetteer: SampleGazetteer.gazetteer).names(in: sample.article)
        #expect(sample.words(names) == sample.markedWords)
        let found = names.map { if case .name(let mention) = $0.value { mention.type.rawValue } else { "?" } }
        #expect(found.joined(separator: " ") == types)
    }

    @Test func marksFormsAndTypes() {
        let sample = LanguageSample("Anna Holm met Norlandic workers on Seal Rocks. Holm left.")
        let mentions = NameTagger(gazetteer: SampleGazetteer.gazetteer).names(in: sample.article).map(\.value)
        #expect(
            mentions == [
                .name(NameMention(entity: "anna-holm", type: .person)),
                .name(NameMention(entity: "norland", type: .country, isAdjective: true)),
                .name(NameMention(entity: "islets", type: .place, party: "norland")),
                .name(NameMention(entity: "anna-holm", type: .person, isShortForm: true)),
            ])
    }

    private func check(_ marked: String, _ entities: String, sourceLocation: SourceLocation = #_sourceLocation) {
        check(LanguageSample(marked), entities, sourceLocation: sourceLocation)
    }

    private func check(
        _ sample: LanguageSample, _ entities: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let names = NameTagger(gazetteer: SampleGazetteer.gazetteer).names(in: sample.article)
        #expect(sample.words(names) == sample.markedWords, sourceLocation: sourceLocation)
        let found = names.map { if case .name(let mention) = $0.value { mention.entity } else { "?" } }
        #expect(found.joined(separator: " ") == entities, sourceLocation: sourceLocation)
    }
}
