/// A line under edit: its characters and the cursor among them.
struct LineBuffer: Equatable {
    private(set) var characters: [Character] = []
    /// Index of the character under the cursor, up to the number of characters.
    private(set) var cursor = 0
    /// What was cut last, for Ctrl-Y.
    private var cut: [Character] = []

    init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    var text: String { String(characters) }
    /// The text before the cursor.
    var before: String { String(characters[..<cursor]) }

    mutating func insert(_ text: String) {
        let added = Array(text)
        characters.insert(contentsOf: added, at: cursor)
        cursor += added.count
    }

    mutating func moveLeft() { cursor = max(0, cursor - 1) }
    mutating func moveRight() { cursor = min(characters.count, cursor + 1) }
    mutating func moveToStart() { cursor = 0 }
    mutating func moveToEnd() { cursor = characters.count }

    mutating func deleteBefore() {
        guard cursor > 0 else { return }
        cursor -= 1
        characters.remove(at: cursor)
    }

    mutating func deleteUnder() {
        guard cursor < characters.count else { return }
        characters.remove(at: cursor)
    }

    mutating func cutToEnd() {
        cut = Array(characters[cursor...])
        characters.removeSubrange(cursor...)
    }

    mutating func cutToStart() {
        cut = Array(characters[..<cursor])
        characters.removeSubrange(..<cursor)
        cursor = 0
    }

    mutating func cutWord() {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        cut = Array(characters[start..<cursor])
        characters.removeSubrange(start..<cursor)
        cursor = start
    }

    mutating func paste() { insert(String(cut)) }

    /// Puts a word in place of the characters from a byte of the text before the cursor.
    mutating func complete(fromByte start: Int, with word: String) {
        let kept = String(decoding: Array(before.utf8.prefix(start)), as: UTF8.self)
        let rest = characters[cursor...]
        characters = Array(kept + word)
        cursor = characters.count
        characters += rest
    }
}
