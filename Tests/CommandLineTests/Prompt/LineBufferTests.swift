import Testing

@testable import DossierCommands

/// Editing a line at the prompt.
struct LineBufferTests {
    @Test func keysEditTheLine() {
        var buffer = LineBuffer("article.headlin é")
        buffer.deleteBefore()
        buffer.insert("ß")
        #expect(buffer.text == "article.headlin ß")
        buffer.cutWord()
        #expect(buffer.text == "article.headlin ")
        buffer.paste()
        buffer.moveToStart()
        buffer.deleteBefore()
        buffer.insert("x = ")
        #expect(buffer.text == "x = article.headlin ß" && buffer.before == "x = ")
        buffer.cutToEnd()
        #expect(buffer.text == "x = ")
        buffer.paste()
        buffer.moveLeft()
        buffer.cutToStart()
        #expect(buffer.text == "ß" && buffer.cursor == 0)
        buffer.deleteUnder()
        buffer.deleteUnder()
        buffer.moveRight()
        #expect(buffer.text.isEmpty && buffer.cursor == 0)
    }

    @Test func completionReplacesTheWord() {
        var buffer = LineBuffer("é.hea + 1")
        for _ in 0..<4 { buffer.moveLeft() }
        buffer.complete(fromByte: 3, with: "headline")
        #expect(buffer.text == "é.headline + 1" && buffer.before == "é.headline")
    }

    @Test func historyIsWalked() {
        var history = LineHistory()
        for line in ["one", "two", "two", "three"] { history.add(line) }
        #expect(history.older(than: "new") == "three")
        #expect(history.older(than: "three") == "two")
        #expect(history.older(than: "two") == "one")
        #expect(history.older(than: "one") == nil)
        #expect(history.newer() == "two")
        #expect(history.newer() == "three")
        #expect(history.newer() == "new")
        #expect(history.newer() == nil)
        #expect(history.search("t", skipping: 0) == "three")
        #expect(history.search("t", skipping: 1) == "two")
        #expect(history.search("x", skipping: 0) == nil)
    }
}
