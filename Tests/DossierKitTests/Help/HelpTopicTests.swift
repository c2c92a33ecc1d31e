import Testing

@testable import DossierKit

/// Topics fit the terminal, and their lists name each other.
struct HelpTopicTests {
    @Test(arguments: [40, 80, 200])
    func paragraphsFitTheWidth(width: Int) {
        for topic in HelpTopic.all {
            let lines = topic.rendered(width: width).split(separator: "\n")
            let paragraphs = lines.filter { $0.first != " " }
            #expect(paragraphs.allSatisfy { $0.unicodeScalars.count <= width }, "\(topic.name)")
            #expect(lines.allSatisfy { !$0.hasSuffix(" ") }, "\(topic.name)")
        }
    }

    @Test func wideTerminalsGetNoEndlessLines() {
        for topic in HelpTopic.all {
            let longest = topic.rendered(width: 400).split(separator: "\n").filter { $0.first != " " }.map(\.count)
                .max()
            #expect(longest ?? 0 <= 100)
        }
    }

    @Test func namesAreUniqueAndListed() {
        #expect(Set(HelpTopic.all.map(\.name)).count == HelpTopic.all.count)
        for topic in HelpTopic.all {
            #expect(HelpTopic.list.contains("  \(topic.name) "))
            #expect(HelpTopic.named(topic.name)?.text == topic.text)
        }
        #expect(HelpTopic.named("weather") == nil)
    }

    @Test func longRowsHangBelowTheirSecondColumn() {
        let text = "  name  \(String(repeating: "word ", count: 20))"
        let lines = WrappedText.wrapped(text, width: 60).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].hasPrefix("        word"))
        #expect(
            WrappedText.wrapped("  a very long line of code that has no second column at all", width: 40).split(
                separator: "\n"
            ).count == 1)
    }
}
