/// The elements that reading an article asks about; all others are `other`.
enum HTMLTag: String, Sendable, CaseIterable {
    case html, head, body, title, meta, link, base, script, style, template, noscript
    case article, aside, header, footer, main, nav, section, hgroup, search
    case address, blockquote, center, details, dialog, dir, div, dl, dt, dd, fieldset, figure, figcaption, form, hr
    case li, menu, ol, p, pre, listing, xmp, summary, table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th, ul
    case h1, h2, h3, h4, h5, h6
    case a, b, big, br, button, cite, code, em, font, i, img, input, label, q, small, span, strike, strong, sub, sup
    case time, tt, u, wbr, s, abbr, mark, ins, del, area, embed, source, track, param, keygen, frame
    case svg, math, iframe, object, audio, video, canvas, select, option, optgroup, textarea, noembed, noframes, map
    case picture, datalist, output, progress, meter, applet, marquee, legend
    case other

    /// The elements by the hashes of their names.
    static let byHash = HTMLNameTable(allCases.map { (HTMLNameHash.hash(of: $0.rawValue.utf8), $0) })

    /// True for elements that have no content and no end tag.
    var isVoid: Bool {
        switch self {
        case .area, .base, .br, .col, .embed, .hr, .img, .input, .keygen, .link, .meta, .param, .source, .track, .wbr,
            .frame:
            true
        default: false
        }
    }

    /// True for elements whose text runs to their own end tag, whatever stands in it.
    var holdsRawText: Bool {
        switch self {
        case .script, .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes: true
        default: false
        }
    }

    /// True for elements that stand on lines of their own.
    var isBlock: Bool {
        switch self {
        case .html, .head, .body, .title, .article, .aside, .header, .footer, .main, .nav, .section, .hgroup, .search,
            .address, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dt, .dd, .fieldset, .figure,
            .figcaption, .form, .hr, .li, .menu, .ol, .p, .pre, .listing, .xmp, .summary, .table, .caption, .thead,
            .tbody, .tfoot, .tr, .td, .th, .ul, .h1, .h2, .h3, .h4, .h5, .h6, .legend, .option:
            true
        default: false
        }
    }

    /// True for elements whose text no reader of the page sees as part of it.
    var isUnseen: Bool {
        switch self {
        case .head, .script, .style, .template, .noscript, .svg, .math, .iframe, .object, .audio, .video, .canvas,
            .select, .textarea, .noembed, .noframes, .datalist, .button, .applet, .title, .map:
            true
        default: false
        }
    }

    /// 1...6 for a heading.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// True for elements whose start ends an open paragraph.
    var closesParagraph: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dt, .dd, .fieldset,
            .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .main,
            .menu, .nav, .ol, .p, .pre, .listing, .search, .section, .summary, .table, .ul, .xmp:
            true
        default: false
        }
    }

    /// True for elements that may stand in the head.
    var belongsToHead: Bool {
        switch self {
        case .title, .meta, .link, .base, .script, .style, .template, .noscript: true
        default: false
        }
    }

    /// True for elements that no end tag reaches out of (WHATWG, "has an element in scope").
    var isScope: Bool {
        switch self {
        case .html, .table, .td, .th, .caption, .object, .template, .applet, .marquee: true
        default: false
        }
    }

    /// True for the parts of a table, whose end tags reach up to the table.
    var isTablePart: Bool {
        switch self {
        case .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th: true
        default: false
        }
    }
}
