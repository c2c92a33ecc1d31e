/// What the names of `meta` elements mean.
///
/// Names are compared without case and marks, so that `DC.date.issued`, `dc:date.issued` and `DCDateIssued` are one.
enum HTMLMetaNames {
    /// The field that a name tells and how far it is to be trusted; nil for a name that tells nothing of the article.
    static func meaning(of name: ArraySlice<UInt8>) -> (field: RecordField, trust: Int)? {
        var hash = HTMLNameHash.start
        for byte in name.prefix(60) where (byte | 0x20) &- 0x61 < 26 { HTMLNameHash.add(byte, to: &hash) }
        return known[hash]
    }

    private static let known: HTMLNameTable<(field: RecordField, trust: Int)> = {
        var known: [(UInt64, (field: RecordField, trust: Int))] = []
        for (field, trust, names) in lists {
            for name in names.split(separator: " ") { known.append((HTMLNameHash.hash(of: name.utf8), (field, trust))) }
        }
        return HTMLNameTable(known)
    }()

    private static let lists: [(RecordField, Int, String)] = [
        (.headline, 80, "ogtitle"), (.headline, 78, "parselytitle headline citationtitle"),
        (.headline, 75, "sailthrutitle"), (.headline, 70, "dctitle dctermstitle"), (.headline, 60, "twittertitle"),
        (.authors, 78, "citationauthor"), (.authors, 77, "parselyauthor byl"), (.authors, 76, "sailthruauthor"),
        (.authors, 75, "author"), (.authors, 74, "articleauthor ogarticleauthor"),
        (.authors, 73, "dccreator dctermscreator"), (.authors, 72, "cxenseparseauthor"),
        (.published, 94, "articlepublishedtime ogarticlepublishedtime"),
        (.published, 93, "articlepublished datepublished"),
        (.published, 92, "ogpublishedtime parselypubdate originalpublicationdate"),
        (
            .published, 91,
            """
            pubdate publishdate publisheddate publishedtime publishtime publicationdate publicationtime articledate \
            articlepublicationdate articlepublishdate datefirstpublished firstpublished releasedate dateposted \
            articledateoriginal analyticspublishdate vrpublishdate prismpublicationdate bepresscitationdate \
            citationonlinedate
            """
        ),
        (.published, 90, "sailthrudate dcdateissued dctermsissued issued itempublishdate"),
        (.published, 85, "ptime cxenseparserecspublishtime ogpubdate ogarticlepubdate"),
        (.published, 80, "dctermscreated dcdatecreated pdate citationpublicationdate citationdate datecreated"),
        (.published, 78, "created createdat creationdate ogcreatedtime"),
        (.published, 74, "date"), (.published, 71, "dcdate dctermsdate dctermsavailable"),
        (.updated, 94, "articlemodifiedtime ogarticlemodifiedtime"), (.updated, 93, "datemodified"),
        (.updated, 85, "ogupdatedtime ogmodifiedtime updatedtime modifiedtime"),
        (.updated, 80, "lastmod dctermsmodified dcdatemodified lastmodifieddate modified"),
        (.updated, 70, "lastmodified revised"), (.outlet, 85, "ogsitename"), (.outlet, 70, "dcpublisher"),
        (.outlet, 60, "applicationname"), (.section, 85, "articlesection"), (.section, 80, "parselysection"),
        (.url, 85, "ogurl"), (.url, 60, "twitterurl"), (.language, 50, "oglocale"),
        (.language, 60, "contentlanguage dclanguage"), (.rights, 70, "dcrights copyright"),
    ]
}
