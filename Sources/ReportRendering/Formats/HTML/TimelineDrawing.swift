import ArticleModel
import ReportModel

/// A timeline as inline SVG: a day is a point, a longer precision a bar with its shape in the middle.
struct TimelineDrawing {
    /// For which pages it is drawn; the style sheet shows the one that fits.
    enum Size: String, CaseIterable {
        case wide
        case narrow

        var width: Int { self == .wide ? 760 : 328 }
        var laneHeight: Int { self == .wide ? 24 : 23 }
        var segments: Int { self == .wide ? 7 : 3 }
        var lanes: Int { 24 }
        var labelColumns: Int { self == .wide ? 46 : 34 }
        // In units of a 12-point letter: a little more than the widest common letters of the page's sans-serif need.
        static let columnWidth = 7
        func labelWidth(_ text: String) -> Int { DisplayWidth.of(text) * Self.columnWidth }
    }

    private struct Placed {
        let mark: Timeline.Mark
        let bar: Range<Int>?
        let x: Int
        var label = ""
        var labelX = 0
        var isLabelBefore = false
        var extent = 0...0
        var lane = 0
    }

    /// The drawing's lines; empty when no mark has a date that can be drawn.
    private(set) var lines: [String] = []
    private let size: Size
    private let scale: TimelineScale
    private let left = 6
    private var right: Int { size.width - 6 }

    init(_ timeline: Timeline, size: Size, name: String, entries: [String: Int]) {
        self.size = size
        let marks = timeline.marks.filter { $0.date.earliest != nil || $0.date.latest != nil }
        scale = TimelineScale(marks.map(\.date), left: 6, width: size.width - 12, most: size.segments)
        guard !marks.isEmpty else { return }
        var placed = marks.map { labelled(place($0)) }
        var lanes = Self.fill(&placed)
        if lanes > size.lanes {
            placed = marks.map(place)
            lanes = Self.fill(&placed)
        }
        draw(placed, lanes: lanes, name: "\(name)-\(size.rawValue)", entries: entries)
    }

    // MARK: Placing

    private func place(_ mark: Timeline.Mark) -> Placed {
        let start = mark.date.earliest.map { scale.x(of: $0) } ?? left
        let end = mark.date.latest.map { scale.x(of: $0.adding(days: 1)) } ?? right
        let isDay = mark.date.earliest == mark.date.latest
        let middle = min(max((start + end) / 2, left + 6), right - 6)
        let bar = isDay ? nil : min(start, middle - 9)..<max(end, middle + 9)
        var placed = Placed(mark: mark, bar: bar, x: middle)
        placed.extent = min(middle - 6, bar?.lowerBound ?? middle)...max(middle + 6, bar?.upperBound ?? middle)
        return placed
    }

    private func labelled(_ placed: Placed) -> Placed {
        var placed = placed
        let roomAfter = right - placed.extent.upperBound - 6
        let roomBefore = placed.extent.lowerBound - 6 - left
        let whole = Self.shortened(VisibleText.line(placed.mark.label), columns: size.labelColumns)
        let fitsAfter = size.labelWidth(whole) <= roomAfter
        placed.isLabelBefore = !fitsAfter && roomBefore > roomAfter
        let room = placed.isLabelBefore ? roomBefore : roomAfter
        placed.label = Self.shortened(whole, columns: max(2, room / Size.columnWidth))
        let width = size.labelWidth(placed.label)
        let (start, end) = (placed.extent.lowerBound, placed.extent.upperBound)
        placed.labelX = placed.isLabelBefore ? start - 5 : end + 5
        placed.extent = placed.isLabelBefore ? (start - 5 - width)...end : start...(end + 5 + width)
        return placed
    }

    private static func shortened(_ text: String, columns: Int) -> String {
        guard DisplayWidth.of(text) > columns else { return text }
        var result = String.UnicodeScalarView()
        var used = 1
        for scalar in text.unicodeScalars {
            used += DisplayWidth.of(scalar)
            if used > columns { break }
            result.append(scalar)
        }
        while result.last == " " { result.removeLast() }
        return String(result) + "…"
    }

    // Each mark goes into the first lane in which it touches nothing.
    private static func fill(_ placed: inout [Placed]) -> Int {
        var lanes: [[ClosedRange<Int>]] = []
        for index in placed.indices {
            let extent = placed[index].extent
            let space = (extent.lowerBound - 6)...(extent.upperBound + 6)
            let free = lanes.firstIndex { lane in !lane.contains { $0.overlaps(space) } }
            let lane = free ?? lanes.count
            if free == nil { lanes.append([]) }
            lanes[lane].append(extent)
            placed[index].lane = lane
        }
        return lanes.count
    }

    // MARK: Drawing

    private mutating func draw(_ placed: [Placed], lanes: Int, name: String, entries: [String: Int]) {
        let base = lanes * size.laneHeight + 8
        let height = base + 24
        let count = EnglishWords.counted(placed.count, "dated mark")
        lines += [
            "<svg class=\"\(size.rawValue)\" viewBox=\"0 0 \(size.width) \(height)\" role=\"group\" "
                + "aria-labelledby=\"\(name)-title \(name)-about\">",
            "<title id=\"\(name)-title\">\(EnglishWords.timeline)</title>",
            "<desc id=\"\(name)-about\">\(count), \(EnglishWords.span(of: placed.map(\.mark.date)))</desc>",
        ]
        drawAxis(base: base)
        for mark in placed { draw(mark, entries: entries) }
        lines.append("</svg>")
    }

    private mutating func drawAxis(base: Int) {
        for tick in scale.ticks(distance: 46) {
            lines.append("<path class=\"grid\" d=\"M\(tick.x) 0V\(base + 6)\"/>")
            lines.append("<text class=\"year\" x=\"\(tick.x + 4)\" y=\"\(base + 17)\">\(tick.label)</text>")
        }
        for (index, segment) in scale.segments.enumerated() {
            let end = segment.x + segment.width
            lines.append("<path class=\"axis\" d=\"M\(segment.x) \(base)H\(end)\"/>")
            guard index + 1 < scale.segments.count else { continue }
            lines.append("<path class=\"axis\" d=\"M\(end + 4) \(base + 5)l4 -10M\(end + 10) \(base + 5)l4 -10\"/>")
        }
    }

    private mutating func draw(_ placed: Placed, entries: [String: Int]) {
        let mark = placed.mark
        let y = placed.lane * size.laneHeight + size.laneHeight / 2
        let status = mark.status == .happened ? "" : " (\(EnglishWords.status(of: mark)))"
        let told = HTMLEscaping.text("\(DateWording.words(mark.date))\(status): \(mark.label)")
        let link = entries[mark.entry].map { "href=\"#entry-\($0)\" " } ?? ""
        lines.append("<\(link.isEmpty ? "g" : "a \(link)aria-label=\"\(told)\"")><title>\(told)</title>")
        if let bar = placed.bar {
            let look = mark.date.isQualified ? "bar vague" : "bar"
            lines.append(
                "<rect class=\"\(look)\" x=\"\(bar.lowerBound)\" y=\"\(y - 3)\" width=\"\(bar.count)\" height=\"6\" rx=\"3\"/>"
            )
        }
        lines.append(TimelineMark.path(mark.status, x: placed.x, y: y))
        if !placed.label.isEmpty {
            let anchor = placed.isLabelBefore ? " text-anchor=\"end\"" : ""
            let words = HTMLEscaping.text(placed.label)
            lines.append("<text x=\"\(placed.labelX)\" y=\"\(y + 4)\"\(anchor)>\(words)</text>")
        }
        lines.append(link.isEmpty ? "</g>" : "</a>")
    }
}
