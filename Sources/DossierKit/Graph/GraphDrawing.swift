import JSONText

/// How a graph is drawn.
public enum GraphDrawing: String, Sendable, CaseIterable {
    /// Indented lines for a terminal.
    case text
    /// A flowchart that Mermaid draws, such as in a README.
    case mermaid
    /// A digraph that Graphviz draws.
    case dot
    /// Boxes and arrows for programs.
    case json

    /// The drawing, ending with a newline.
    public func bytes(of graph: PipelineGraph) -> [UInt8] {
        switch self {
        case .text: Array(Self.text(graph).utf8)
        case .mermaid: Array(Self.mermaid(graph).utf8)
        case .dot: Array(Self.dot(graph).utf8)
        case .json: Self.json(graph).serialized(pretty: true)
        }
    }

    private static func text(_ graph: PipelineGraph) -> String {
        let shown = graph.boxes.map { box in box.kind == .file ? "  -> \(box.name)" : box.name }
        let width = min(shown.map { $0.unicodeScalars.count }.max() ?? 0, 40)
        var lines = [graph.name]
        for (box, name) in zip(graph.boxes, shown) {
            let padding = String(repeating: " ", count: max(0, width - name.unicodeScalars.count))
            let words = [
                box.from.map { "from '\($0)'" } ?? "", box.output.map { "\($0) out" } ?? "", box.losses, box.remark,
            ].filter {
                !$0.isEmpty
            }
            let kind = box.kind == .file ? "      " : padded(box.kind.rawValue)
            let line = "  \(kind)  \(name)\(padding)  \(words.joined(separator: ", "))"
            lines.append(withoutEnd(line))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func withoutEnd(_ line: String) -> String {
        var bytes = Array(line.utf8)
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func padded(_ word: String) -> String {
        word + String(repeating: " ", count: max(0, 6 - word.utf8.count))
    }

    private static func mermaid(_ graph: PipelineGraph) -> String {
        var lines = ["flowchart TD"]
        for (index, box) in graph.boxes.enumerated() {
            // A quote and a hash begin entities in Mermaid's labels.
            let label = caption(of: box).replacing("#", with: "#35;").replacing("\"", with: "#quot;")
                .replacing("<", with: "#lt;").replacing("\n", with: "<br>")
            let (open, close) =
                switch box.kind {
                case .load: ("[(", ")]")
                case .stage: ("[", "]")
                case .report: ("([", "])")
                case .file: ("[/", "/]")
                }
            lines.append("  n\(index)\(open)\"\(label)\"\(close)")
        }
        for (index, box) in graph.boxes.enumerated() {
            for source in box.sources { lines.append("  n\(source) -->\(arrow(from: graph.boxes[source])) n\(index)") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func arrow(from box: PipelineGraph.Box) -> String { box.output.map { "|\($0)|" } ?? "" }

    private static func dot(_ graph: PipelineGraph) -> String {
        var lines = ["digraph \(quoted(graph.name)) {", "  rankdir = TB;", "  node [fontname = \"sans-serif\"];"]
        for (index, box) in graph.boxes.enumerated() {
            let shape =
                switch box.kind {
                case .load: "cylinder"
                case .stage: "box"
                case .report: "oval"
                case .file: "note"
                }
            lines.append("  n\(index) [shape = \(shape), label = \(quoted(caption(of: box)))];")
        }
        for (index, box) in graph.boxes.enumerated() {
            for source in box.sources {
                let label = graph.boxes[source].output.map { " [label = \"\($0)\"]" } ?? ""
                lines.append("  n\(source) -> n\(index)\(label);")
            }
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }

    private static func caption(of box: PipelineGraph.Box) -> String {
        [box.name, box.remark, box.losses].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func json(_ graph: PipelineGraph) -> JSONValue {
        let boxes = graph.boxes.map { box in
            JSONValue.object([
                .init("kind", .string(box.kind.rawValue)), .init("name", .string(box.name)),
                .init("remark", .string(box.remark)), .init("out", box.output.map { .integer($0) } ?? .null),
                .init("losses", .string(box.losses)), .init("from", .array(box.sources.map { .integer($0) })),
            ])
        }
        return ["pipeline": .string(graph.name), "boxes": .array(boxes)]
    }
}

extension String {
    /// The text with every occurrence of a one-byte mark replaced.
    fileprivate func replacing(_ mark: Unicode.Scalar, with text: String) -> String {
        unicodeScalars.reduce(into: "") { result, scalar in
            if scalar == mark { result += text } else { result.unicodeScalars.append(scalar) }
        }
    }
}
