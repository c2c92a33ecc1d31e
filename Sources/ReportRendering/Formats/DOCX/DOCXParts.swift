/// The parts of a document that hold no text of a report.
enum DOCXParts {
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    private static let package = "http://schemas.openxmlformats.org/package/2006/"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    static let contentTypes =
        head + "<Types xmlns=\"\(package)content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word)document.main+xml\"/>"
        + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(word)styles+xml\"/>"
        + "<Override PartName=\"/word/footnotes.xml\" ContentType=\"\(word)footnotes+xml\"/>"
        + "<Override PartName=\"/docProps/core.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>\n"

    static let relations =
        head + "<Relationships xmlns=\"\(package)relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(package)relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        + "</Relationships>\n"

    static let documentRelations =
        head + "<Relationships xmlns=\"\(package)relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)styles\" Target=\"styles.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(office)footnotes\" Target=\"footnotes.xml\"/></Relationships>\n"

    static func properties(title: String) -> String {
        head + "<cp:coreProperties xmlns:cp=\"\(package)metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XMLEscaping.text(title))</dc:title>"
            + "<dc:creator>Dossier</dc:creator></cp:coreProperties>\n"
    }

    /// A run of text, its outer blanks kept.
    static func run(_ words: String, properties: String = "") -> String {
        let look = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        return "<w:r>\(look)<w:t xml:space=\"preserve\">\(SpacedText.escaped(words))</w:t></w:r>"
    }

    static let styles =
        head + "<w:styles \(namespaces)>"
        + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
        + "<w:sz w:val=\"22\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
        + "</w:docDefaults>"
        + style("Normal", "Normal", isDefault: true)
        + style("Title", "Title", paragraph: "<w:spacing w:after=\"60\"/>", run: "<w:b/><w:sz w:val=\"44\"/>")
        + style("Subtitle", "Subtitle", run: "<w:color w:val=\"595959\"/><w:sz w:val=\"26\"/>")
        + heading(1, size: 32) + heading(2, size: 27) + heading(3, size: 24) + heading(4, size: 22)
        + style("ListBullet", "List Bullet", paragraph: "<w:ind w:left=\"284\" w:hanging=\"284\"/>")
        + style("ListBullet2", "List Bullet 2", paragraph: "<w:ind w:left=\"568\" w:hanging=\"284\"/>")
        + style("Quote", "Quote", paragraph: "<w:ind w:left=\"567\" w:right=\"567\"/>", run: "<w:i/>")
        + style("Remark", "Remark", run: "<w:i/><w:color w:val=\"595959\"/>")
        + style("FootnoteText", "footnote text", paragraph: "<w:spacing w:after=\"40\"/>", run: "<w:sz w:val=\"18\"/>")
        + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
        + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"Rows\"><w:name w:val=\"Rows\"/><w:tblPr><w:tblBorders>"
        + "<w:top w:val=\"single\" w:sz=\"6\" w:color=\"8C8C8C\"/><w:bottom w:val=\"single\" w:sz=\"6\" w:color=\"8C8C8C\"/>"
        + "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"BFBFBF\"/></w:tblBorders>"
        + "<w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar>"
        + "</w:tblPr></w:style></w:styles>\n"

    private static func heading(_ level: Int, size: Int) -> String {
        style(
            "Heading\(level)", "heading \(level)",
            paragraph:
                "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
            run: "<w:b/><w:color w:val=\"1F3864\"/><w:sz w:val=\"\(size)\"/>")
    }

    private static func style(
        _ id: String, _ name: String, isDefault: Bool = false, paragraph: String = "", run: String = ""
    ) -> String {
        "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + (isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:qFormat/>"
            + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>") + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")
            + "</w:style>"
    }
}
