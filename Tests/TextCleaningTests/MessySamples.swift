import TestSupport

/// Invented articles with the mess of real pages; every stretch is marked with the role it has.
///
/// A label with `=` and a number (`headline=0`) names the block that the stretch repeats.
enum MessySamples {
    static let all: [(name: String, marked: String)] = [
        ("agency page", agencyPage), ("glued mark", gluedMark), ("captions told twice", captionsTwice),
        ("headline before photos", headlineBeforePhotos), ("pull quote", pullQuote), ("comments", comments),
        ("legal notice", legalNotice), ("update stamp", updateStamp), ("hard wrapped", hardWrapped),
        ("single line feeds", singleLineFeeds), ("menus and related links", menusAndLinks), ("author note", authorNote),
        ("sentence printed twice", sentenceTwice), ("agency in brackets at the foot", agencyAtFoot),
    ]

    static let agencyPage = """
        ⟦headline:Harbour town agrees to share its new ferry line⟧

        ⟦dateline:PORT ALDER, Norland Tue Mar 4, 2014 9:12am GMT⟧

        ⟦caption:Mayor Ines Calder speaks during a meeting at the ferry terminal in Port Alder March 3, 2014. REUTERS/Tomas Bly⟧

        ⟦credit:Credit: Reuters/Tomas Bly⟧

        ⟦related:Related Topics⟧

        ⟦dateline:PORT ALDER, Norland (Reuters) -⟧ ⟦body:The two harbour towns agreed on Tuesday to share the cost of a ferry line that has been planned for more than ten years.⟧

        ⟦body:The mayors of both towns said that the first boat would leave in the autumn if the councils give their consent.⟧

        ⟦body:"We have waited for this since the bridge was closed," Calder told reporters after the meeting.⟧

        ⟦credit:(Writing by Paula Drum; Editing by Igor Vane)⟧

        ⟦notice:We welcome comments that add to the story. For more information on our comment policy, see⟧
        """

    static let gluedMark = """
        ⟦navigation:Get the latest updates as they come in — straight to your inbox⟧

        ⟦headline:Ministers Open Talks on River Dam⟧

        ⟦credit:AP⟧⟦caption:Minister Olav Rinne gesturing as his guest, left, reads a map Monday in Velm.⟧
        ⟦dateline:VELM --⟧ ⟦body:The ministers of the two river states said on Monday that they would look for a way to share the water of the new dam.⟧

        ⟦body:The talks will go on in the spring, when engineers are to give their report on the height of the wall.⟧

        ⟦body:Farmers on both banks have asked for years that the old treaty be kept.⟧
        """

    static let captionsTwice = """
        ⟦navigation:Follow us on:⟧

        ⟦headline:Grain talks to go on in September⟧
        ⟦dateline:May 7, 2016, 8:13 pm⟧

        ⟦caption:Although Minister Rolf Anden, right, made progress with the millers, the price is still to be settled [Xinhua]⟧

        ⟦caption=3:Although Minister Rolf Anden, right, made progress with the millers, the price is still to be settled [Xinhua]⟧

        ⟦body:The minister of trade met the heads of the mills in the port city this weekend to speak about the price of grain.⟧

        ⟦body:The two sides also looked at new ways to bring the harvest to the coast before the first snow.⟧

        ⟦body:They agreed to meet again when the results of the summer harvest are known.⟧

        ⟦credit:The Harbour Post with inputs from Agencies⟧
        """

    static let headlineBeforePhotos = """
        ⟦navigation:Edition: NORTH SOUTH EAST WEST⟧
        ⟦navigation:Home > Coast⟧
        ⟦dateline:Friday, June 17, 2016, 21:30⟧

        ⟦headline:Norland, Estmark sign port accords; no word on tariffs⟧

        ⟦byline:By Agencies⟧

        ⟦headline=3:Norland, Estmark sign port accords; no word on tariffs⟧
        ⟦caption:Norland's Premier Ada Holm (L) and her guest attend a news conference at the old mint in Velm on June 16, 2016. (AFP / Per Lindo)⟧

        ⟦dateline:VELM --⟧ ⟦body:The premier of Norland says that business in the country will widen its work with the ports of the east.⟧

        ⟦body:The two leaders ended their talks on Friday with nearly thirty accords on ports, rail and fishing.⟧

        ⟦headline=3:Norland, Estmark sign port accords; no word on tariffs⟧
        ⟦caption:Estmark's President Juri Kask speaks during a joint news conference in Velm on June 16, 2016. (AFP / Per Lindo)⟧

        ⟦body:The president said that he hoped the accords would bring back the trade that was lost in the winter.⟧

        ⟦related:Latest News⟧
        """

    static let pullQuote = """
        ⟦headline:Island council votes to keep its lighthouse⟧

        ⟦byline:By Mara Lindqvist and Tom Ashe⟧

        ⟦body:The council of the island voted on Sunday to keep the old lighthouse, to paint its tower, and to open the keeper's house to guests, though no sum was named for the work.⟧

        ⟦body=2:The council of the island voted on Sunday to keep the old lighthouse, to open the keeper's house to guests, though no sum was named for the work⟧

        ⟦body:Members had asked the state for money in the spring, but the ministry of transport did not give an answer.⟧

        ⟦body:The keeper, who has lived in the house for thirty years, said he was glad that the light would stay.⟧
        """

    static let comments = """
        ⟦headline:Bridge toll to fall for the first time in ten years⟧

        ⟦dateline:January 12, 2015⟧

        ⟦body:The toll on the river bridge will fall by a third in the summer, the owners of the bridge said on Monday after a long dispute with the city.⟧

        ⟦body:The city had asked for a lower toll since the second bridge was opened, and drivers have paid the old price for ten years.⟧

        ⟦comment:Comments (3)⟧
        ⟦comment:riverman wrote:⟧
        ⟦comment:I have paid this toll since I was a young man and I do not believe that it will ever fall, whatever the owners of the bridge say now.⟧

        ⟦comment:Jan 12, 2015 3:42pm EST -- Report as abuse⟧
        ⟦comment:Old_Kate wrote:⟧
        ⟦comment:They said the same in 1999. We were there, we remember it, and nothing came of it at all.⟧

        ⟦comment:Jan 13, 2015 5:35pm EST -- Report as abuse⟧
        ⟦notice:This discussion is now closed. We welcome comments on our articles for a limited time.⟧

        ⟦navigation:Back to top⟧
        """

    static let legalNotice = """
        ⟦navigation:Accessibility links⟧

        ⟦headline:Hill Villages Hold First Vote In Decade⟧

        ⟦body:The people of the hill villages vote today for the first time in ten years, and the count is to begin in the evening.⟧

        ⟦body:The vote is expected to turn on a road that both parties have promised and neither has built.⟧

        ⟦body:A second round will be held in May if no list wins more than half of the seats.⟧

        ⟦credit:Based on AFP and Reuters reporting⟧

        ⟦notice:The Valley Voice has been named an "unwanted body" by the ministry of the interior.⟧

        ⟦notice:If you live in the hill districts, please note that you could face fines for sharing or saving our content.⟧

        ⟦notice:To find out more, click here.⟧
        """

    static let updateStamp = """
        ⟦navigation:Skip to main content⟧

        ⟦headline:Rail Link Puts Two Capitals Closer⟧

        ⟦dateline:Last Updated: 07/27/2016⟧

        ⟦body:The rail link between the two capitals was opened on Saturday with a band, a ribbon and a train that came in late.⟧

        ⟦body:The builders had promised the line for the spring, but the tunnel under the pass took longer than they had thought.⟧

        ⟦notice:Copyright 2016 The Pass Courier. All rights reserved.⟧
        """

    static let hardWrapped = """
        ⟦headline:Salt works to close after two centuries on the shore⟧

        ⟦body:The salt works on the northern shore will close in the autumn, its owners
        said on Thursday, ending two hundred years in which the pans have given the
        town its name and its trade.⟧

        ⟦body:Some forty men and women work at the pans. The owners said that each of
        them would be offered a place at the new harbour, where the company means to
        build a store for grain and for timber from the inland woods.⟧

        ⟦body:The town council will speak about the plan on Monday. Its members have
        asked that at least one of the pans be kept as a museum.⟧
        """

    static let singleLineFeeds = """
        ⟦headline:Storm cuts the power on the eastern islands⟧
        ⟦byline:By Staff⟧
        ⟦body:A storm cut the power on the eastern islands for most of the night, and the ferry did not run until noon.⟧
        ⟦body:Crews from the mainland were sent over as soon as the wind had gone down, the power company said in a note.⟧
        ⟦body:By the evening the light was back in all but one of the villages, where a mast had fallen across the road.⟧
        ⟦related:Read more: Ferry line to get a second boat⟧
        """

    static let menusAndLinks = """
        ⟦headline:Fishing fleet returns with record catch - The Harbour Post⟧
        ⟦navigation:Home⟧
        ⟦navigation:News⟧
        ⟦navigation:Sport⟧
        ⟦navigation:Opinion⟧
        ⟦navigation:Sign in⟧
        ⟦navigation:Share on Facebook⟧

        ⟦headline=0:Fishing fleet returns with record catch⟧

        ⟦dateline:Published 3 October 2017 at 10:15⟧

        ⟦body:The fishing fleet came home on Tuesday with the largest catch since the war, and the price of herring fell by half within the hour.⟧

        ⟦body:Buyers from the inland towns had waited on the quay since dawn, and many of them went away with more than they had meant to buy.⟧

        ⟦navigation:Sign up for our daily newsletter⟧

        ⟦body:The harbour master said that the boats would stay in port until the ice houses had been filled again.⟧

        ⟦related:More from Coast⟧
        ⟦related:Ferry line to get a second boat this summer⟧
        ⟦related:Lighthouse keeper looks back on thirty years⟧

        ⟦notice:By using this site you accept our Privacy Policy and our Terms of Use.⟧
        """

    static let authorNote = """
        ⟦headline:What the valley wants from its new road⟧

        ⟦byline:By Edda Norling⟧

        ⟦body:The valley has waited for its road so long that the children who were promised it have children of their own now.⟧

        ⟦body:What it wants is not a wide road or a fast one, but one that is open when the snow comes down from the pass.⟧

        ⟦body:That is what the engineers should hear when they come to the valley in the spring.⟧

        ⟦byline:Edda Norling is a senior writer for the weekend pages. Follow her on Twitter.⟧
        """

    static let sentenceTwice = """
        ⟦navigation:Breaking News⟧

        ⟦headline:Capital Gets Its First Tram In Decades⟧

        ⟦caption:Planners say the tram is meant to take a third of the cars out of the old town.⟧
        ⟦caption=2:Planners say the tram is meant to take a third of the cars out of the old town.⟧
        ⟦body:The first tram in forty years ran through the capital on Sunday, and the crowd along the street was so thick that it had to stop twice.⟧

        ⟦body:The line is to be led on to the station next year, and to the hospital in the year after that.⟧
        """

    static let agencyAtFoot = """
        ⟦headline:Wool market opens with higher prices⟧

        ⟦body:The wool market opened on Wednesday with prices that were a tenth above those of last year, dealers said.⟧

        ⟦body:They said that buyers from the south had come early this year because their stores were empty after the long winter.⟧

        ⟦body:The market will go on until Saturday, when the best fleece of the year is to be sold for the school fund. (PTI)⟧
        """
}
