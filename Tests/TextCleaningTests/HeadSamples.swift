/// Invented heads and feet of pages, each with one difficulty; marked as in `MessySamples`.
enum HeadSamples {
    private static let story = """
        ⟦body:The harbour council of Velm agreed on Monday to buy a second ferry, and the shipyard on the north shore will build it within two years.⟧

        ⟦body:The boat is to carry ninety cars and will replace the old one, which the council has had mended eleven times since the spring.⟧

        ⟦body:Members of the council said that the price had been settled before the winter and would not be raised again.⟧
        """

    static let all: [(name: String, marked: String)] = [
        (
            "stamp above the headline",
            """
            ⟦navigation:Coast Tribune⟧
            ⟦dateline:This page was last updated: 07/27/2016 06:51⟧

            ⟦headline:Velm council buys a second ferry⟧

            \(story)
            """
        ),
        (
            "headline that begins with a number and holds no capital",
            """
            ⟦navigation:Coast Tribune⟧
            ⟦dateline:27 July 2016⟧

            ⟦headline:90 cars to cross on a second ferry that the council will buy⟧

            \(story)
            """
        ),
        (
            "menu in capitals",
            """
            ⟦navigation:FRONT COAST HILLS MONEY FAIR 2016 LETTERS⟧

            ⟦headline:Velm to get a second ferry within two years⟧

            ⟦byline:By Mara Holm⟧

            \(story)
            """
        ),
        (
            "issue line",
            """
            ⟦navigation:HARBOUR FREIGHT REVIEW⟧
            ⟦dateline:Issue 12/2016 --- Wed 27 July 2016 --- for members⟧

            ⟦navigation:SHIPYARDS⟧

            ⟦headline:Velm orders new ferry⟧

            ⟦byline:by Mara Holm⟧

            \(story)
            """
        ),
        (
            "standfirst longer than the headline",
            """
            ⟦navigation:VELM DAILY⟧
            ⟦dateline:Morning edition, Wednesday, May 13 — page 3⟧

            ⟦headline:Harbour council buys a second ferry⟧

            ⟦headline:North shore yard, short of work for years, wins the order against three others⟧

            ⟦byline:By Mara Holm, Velm correspondent⟧

            \(story)
            """
        ),
        (
            "captions that are sentences",
            """
            ⟦navigation:The Shore Observer — News from the water⟧

            ⟦headline:Velm council buys a second ferry⟧

            ⟦caption:The old ferry at the quay, which has carried cars across the harbour for forty years. Photo: Coast Wire⟧

            ⟦caption=2:The old ferry at the quay, which has carried cars across the harbour for forty years.⟧

            ⟦credit:Photo: Coast Wire⟧

            ⟦byline:From Mara Holm in Velm⟧

            \(story)
            """
        ),
        (
            "captions with labels and marks",
            """
            ⟦headline:Velm council buys a second ferry⟧

            ⟦byline:From our Velm bureau⟧

            ⟦caption:(1 of 2) Ada Holm and Juri Kask, with the model of the boat, before their talks at the old mint in Velm on Monday.⟧

            ⟦caption:Ada Holm steps off the old boat after her last trip on Sunday. COAST WIRE⟧

            ⟦caption:Image: The two mayors sign the order in the hall. ShoreNews⟧

            \(story)
            """
        ),
        (
            "unknown agency",
            """
            ⟦headline:Velm council buys a second ferry⟧

            ⟦dateline:Monday, May 2, 2016, 06:15⟧

            ⟦byline:With Coast Wire⟧

            ⟦headline=0:Velm council buys a second ferry⟧
            ⟦caption:Ada Holm and Juri Kask exchange folders in Velm. (Coast Wire / P. Lindo)⟧

            \(story)

            ⟦headline=0:Velm council buys a second ferry⟧
            ⟦caption:Boats in front of the old mint on the eve of the vote. (Coast Wire)⟧

            ⟦body:The mayor of the northern town had asked for the boat since the bridge was closed to lorries in the spring.⟧
            """
        ),
        (
            "unknown mark glued to a caption",
            """
            ⟦headline:Velm council buys a second ferry⟧

            ⟦credit:ShoreNews⟧⟦caption:Ada Holm and Juri Kask shake hands before their talks in Velm on Monday.⟧

            ⟦byline:By MARA HOLM⟧
            ⟦byline:Staff Writer⟧

            \(story)
            """
        ),
        (
            "labelled byline and foot",
            """
            ⟦navigation:COAST GAZETTE⟧

            ⟦navigation:Menu Region Business Fair 2016 Archive⟧

            ⟦headline:Velm to get its second ferry within two years⟧

            ⟦dateline:Date: 05.09.2016 (Monday) Views: 2 318⟧
            ⟦byline:Text: M. Holm⟧

            \(story)

            ⟦notice:All rights to the materials belong to the editors of Coast Gazette.⟧
            """
        ),
    ]
}
