import ArticleModel
import ArticleReading
import Configuration
import Diagnostics
import JSONText
import LuaRuntime
import PipelineCore
import TestSupport
import Testing

@testable import LuaScripting

/// Readers written in Lua: what they make, what they are held to, and that their text leads back to the bytes.
@Suite struct LuaReaderTests {
    /// A reader made of a script, and what was wrong with it.
    static func reader(_ script: String, _ options: [String: OptionValue] = [:]) -> (LuaReader?, [Diagnostic]) {
        var sink = DiagnosticSink()
        var values = options
        values["lua"] = .text("scripts/readers/x.lua")
        let reader = LuaReader(
            options: OptionValues(values: values), resources: resources(["scripts/readers/x.lua": script]), sink: &sink)
        return (reader, sink.diagnostics)
    }

    /// What a reader with this body makes of some bytes.
    static func output(
        _ body: String, _ bytes: [UInt8], _ options: [String: OptionValue] = [:]
    ) throws -> ReaderOutput? {
        let (reader, faults) = reader(
            "return { api = 1, args = { mark = { type = 'string', default = 'x' } }, Reader = function(bytes, options) "
                + body + " end }", options)
        return try #require(reader, "\(faults)").read(ReaderInput(path: "in/a.txt", bytes: bytes))
    }

    static func output(_ body: String, _ text: String) throws -> ReaderOutput? { try output(body, Array(text.utf8)) }

    /// Everything of a source by every way that there is to cut it.
    private static let thorough = """
        local all, text = bytes:sub(1), {}
        for _, line in ipairs(bytes:lines()) do text[#text + 1] = line:trim() end
        for _, part in ipairs(bytes:paragraphs()) do text[#text + 1] = { role = "notice", part } end
        for _, word in ipairs(bytes:matches([[\\w+]])) do text[#text + 1] = { role = "caption", word } break end
        local found = bytes:find("a")
        if found then
          text[#text + 1] = bytes:before(found)
          text[#text + 1] = bytes:after(found)
          text[#text + 1] = found:to(all)
        end
        if bytes.size > 4 then text[#text + 1] = bytes:slice(2, bytes.size - 1) end
        text[#text + 1] = bytes:slice(1, bytes.size, "windows-1252")
        text[#text + 1] = bytes:join(bytes:lines())
        text[#text + 1] = bytes:join({ all:plain(), all }, "-"):plain()
        text[#text + 1] = "end"
        local date = all:date()
        return { bytes:article{ text = text, published = date, headline = all:lines()[1] }, bytes:article{ text = { all, "." } } }
        """

    /// Columns of an agency's format: the words of two lines are one paragraph, and each leads back to its own line.
    @Test func piecesAreJoinedToOne() throws {
        let output = try Self.output(
            """
            local words = {}
            for index, line in ipairs(bytes:lines()) do words[index] = line:sub(5) end
            return bytes:article{ headline = bytes:join({ words[1], words[2] }), text = bytes:join({ words[3], words[4] }) }
            """, "HED Ice on\nHED the strait\nTXT Norland signed a deal on\nTXT Friday after talks.\n")
        let article = try #require(output?.articles.first)
        #expect(article.headline == "Ice on the strait")
        let text = String(decoding: article.text.bytes, as: UTF8.self)
        #expect(text == "Ice on the strait\n\nNorland signed a deal on Friday after talks.")
        let friday = try #require(text.firstRange(of: "Friday"))
        let start = text.utf8.distance(from: text.startIndex, to: friday.lowerBound)
        let raw = try #require(article.text.map.rawRange(of: TextSpan(start, start + 6)))
        #expect(raw.start..<raw.end == 59..<65)
    }

    @Test func markupIsTakenOut() throws {
        let output = try Self.output(
            "return bytes:article{ text = bytes:plain() }", "Oil &amp; gas: Velland&#x2019;s <em>good</em> deal")
        let article = try #require(output?.articles.first)
        #expect(String(decoding: article.text.bytes, as: UTF8.self) == "Oil & gas: Velland’s good deal")
    }

    @Test(arguments: [
        ("bytes:join({ bytes:lines()[1], nil, bytes:lines()[2] })", "entry 2 of join is nil"),
        ("bytes:join({ 'x' })", "join takes slices, not a string"),
        ("bytes:join({ bytes:lines()[1] }, 3)", "join puts text between the pieces, not a number"),
    ])
    func whatCannotBeJoinedIsTold(call: String, message: String) throws {
        let output = try Self.output("return bytes:article{ text = \(call) }", "a\nb\n")
        #expect(output?.quarantined.contains { "\($0)".contains(message) } == true, "\(String(describing: output))")
    }

    @Test func bearsEveryHostileSource() throws {
        for bytes in HostileSources.all where bytes.count <= 300_000 {
            let input = ReaderInput(path: "odd/file", bytes: bytes)
            let (reader, _) = Self.reader("return { api = 1, Reader = function(bytes) \(Self.thorough) end }")
            guard let output = try #require(reader).read(input) else { continue }
            #expect(!output.articles.isEmpty || !output.quarantined.isEmpty)
            for article in output.articles { Self.check(article, bytes) }
        }
    }

    /// The text is normalised and valid, blocks lie in it, and every segment leads to its own bytes.
    private static func check(_ article: Article, _ bytes: [UInt8]) {
        let text = article.text
        #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        #expect(TextNormaliser.normalised(MappedText(verbatim: text.bytes)).bytes == text.bytes)
        #expect(article.blocks.allSatisfy { text.span.contains($0.span) && !$0.span.isEmpty })
        for segment in text.map.segments {
            guard segment.rawStart >= 0, segment.rawLength > 0, segment.rawStart + segment.rawLength <= bytes.count
            else {
                Issue.record("a segment leads outside of its source")
                return
            }
            guard segment.isVerbatim else { continue }
            let words = text.bytes[segment.textStart..<segment.textStart + segment.textLength]
            #expect(words.elementsEqual(bytes[segment.rawStart..<segment.rawStart + segment.rawLength]))
        }
    }

    @Test func slicesLeadToTheirBytesWhateverTheEncoding() throws {
        let bytes = Array("One.\r\n\r\n".utf8) + [0x93] + Array("Caf".utf8) + [0xE9, 0x94] + Array(" sailed.\r\n".utf8)
        let output = try Self.output("return bytes:article{ text = bytes:paragraphs()[2] }", bytes)
        let article = try #require(output?.articles.first)
        #expect(article.text[article.text.span] == "“Café” sailed.")
        #expect(article.rawRange(of: article.text.span) == RawRange(layer: 0, start: 8, end: 22))
        #expect(article.source.encoding == "windows-1252")
        #expect(article.revision == SHA256Digest(of: bytes))
    }

    @Test func wordsOfTheScriptLeadNowhere() throws {
        let output = try Self.output(
            #"return bytes:article{ text = { "The script says so.", bytes:lines()[1] } }"#, "Ships wait.")
        let article = try #require(output?.articles.first)
        #expect(article.rawRange(of: TextSpan(0, 10)) == nil)
        // A span that holds both is not borne out by the half that is.
        #expect(article.rawRange(of: article.text.span) == nil)
        #expect(article.rawRange(of: TextSpan(21, 32)) == RawRange(layer: 0, start: 0, end: 11))
    }

    @Test func factsComeFromSlicesAndStrings() throws {
        let output = try Self.output(
            """
            local lines = bytes:lines()
            return bytes:article{
              headline = lines[1], text = { { role = "dateline", lines[2] }, lines[3] }, published = lines[2]:sub(6),
              updated = "2014-03-05", authors = { lines[4], "B. Dahl" }, outlet = "North Wire", url = "http://n.example/1",
              fields = { mark = options.mark, last = lines[4], list = { 1, lines[1] } },
            }
            """, "Ice  holds\nKALE, 3 March 2014\nShips wait.\nA. Orlova")
        let article = try #require(output?.articles.first)
        #expect(article.headline == "Ice holds")
        #expect(article.blocks.map(\.role) == [.headline, .dateline])
        #expect(article.authors == ["A. Orlova", "B. Dahl"])
        #expect(article.outlet == "North Wire" && article.url == "http://n.example/1")
        #expect(article.id == ArticleID(locationKey: "http://n.example/1"))
        #expect(article.dateCandidates.map(\.date.description) == ["2014-03-03", "2014-03-05"])
        #expect(article.dateCandidates.first?.span.map { article.text[$0] } == "3 March 2014")
        #expect(article.fields["mark"] == .string("x") && article.fields["last"] == .string("A. Orlova"))
        #expect(article.fields["list"] == .list([.integer(1), .string("Ice  holds")]))
    }

    @Test func aListNumbersItsRecords() throws {
        let each =
            "local all = {} for i, line in ipairs(bytes:lines()) do all[i] = bytes:article{ text = line } end return all"
        let articles = try Self.output(each, "One.\nTwo.\nThree.")?.articles ?? []
        #expect(articles.map(\.source.record) == [1, 2, 3])
        #expect(Set(articles.map(\.id)).count == 3)
        let one = try Self.output("return bytes:article{ text = bytes:lines()[1] }", "One.")?.articles.first
        #expect(one?.source.record == nil && one?.source.reader == "lua:scripts/readers/x.lua")
    }

    @Test func nothingLeavesTheSourceToOthers() throws {
        #expect(try Self.output("return nil", "One.") == nil)
        let (reader, _) = Self.reader("return { api = 1, Reader = function() end }")
        let catalogue = ReaderCatalogue(custom: [try #require(reader).reader])
        #expect(
            catalogue.read(ReaderInput(path: "a", bytes: Array("One.".utf8))).articles.first?.source.reader == "text")
        #expect(catalogue.read(ReaderInput(path: "a", bytes: [])).quarantined.first?.diagnostic.code == .articleEmpty)
    }

    @Test(arguments: [
        ("return false", "'Reader' returns a bare false"), ("return 5", "'Reader' returns a number"),
        ("return {}", "'Reader' returns an empty list"), ("return { 1 }", "'Reader' returns a list with a number"),
        ("return bytes", "'Reader' returns an object that is no article"),
        ("return bytes:article{}", "the article has no text"),
        ("return bytes:article{ text = ' ' }", "the article has no text"),
        ("return bytes:article{ txt = 'a' }", "did you mean 'text'?"),
        ("return bytes:article{ text = 'a', published = 'soon' }", "'published' holds no date: 'soon'"),
        ("return bytes:article{ text = { role = 'bdy', bytes:sub(1) } }", "did you mean 'body'?"),
        ("return bytes:article{ text = 'a\\xFF' }", "no UTF-8"),
        ("return bytes:slice(0, 1)", "do not lie in the source"),
        ("return bytes:slice(1, 1, 'nonsense')", "the encoding 'nonsense' is not known"),
        ("return bytes:find('é'):sub(2)", "cut in two"), ("options.mark = 1", "read-only"),
        ("return bytes:raw(1, math.maxinteger)", "do not lie in the source"),
        ("return bytes:sub(math.mininteger, math.maxinteger).tex", "slice has no field 'tex'"),
        ("error('no such layout')", "no such layout"),
    ]) func whatIsWrongSetsTheSourceAside(_ body: String, _ words: String) throws {
        let output = try Self.output(body, "One é.")
        let told = try #require(output?.quarantined.first?.diagnostic)
        #expect(told.message.contains(words), "\(told.message)")
        #expect(told.severity == .warning && told.place?.file == "scripts/readers/x.lua")
        #expect(told.help?.contains("in/a.txt") ?? false)
    }

    @Test func aDropIsNoFault() throws {
        let output = try Self.output("return drop('no release')", "One.")
        #expect(output?.articles.isEmpty == true && output?.quarantined.isEmpty == true)
        #expect(output?.skipped.first?.diagnostic.message.contains("no release") == true)
    }

    @Test func limitsEndIt() throws {
        let limits = OptionValue.record(OptionValues(values: ["steps": .integer(10_000)]))
        let told = try Self.output("while true do end", Array("One.".utf8), ["limits": limits])?.quarantined.first
        #expect(told?.diagnostic.code == .scriptLimit)
        let stopped = try Self.output(
            "while true do end", Array("One.".utf8), ["limits": limits, "on_limit": .text("stop")])
        #expect(stopped?.quarantined.first?.diagnostic.severity == .error)
        let failed = try Self.output("error('x')", Array("One.".utf8), ["on_error": .text("stop")])
        #expect(failed?.quarantined.first?.diagnostic.severity == .error)
    }

    @Test(arguments: [
        "while true do bytes:article{ text = bytes:sub(1) } end", "while true do bytes:lines() end",
        "while true do bytes:slice(1, bytes.size) end",
        "local all = {} while true do all[#all + 1] = bytes:find('x') end",
        "while true do pcall(bytes.paragraphs, bytes) end", "while true do bytes:matches([[x+]]) end",
        "return bytes:article{ text = setmetatable({}, { __index = function() error('x') end }) }",
        "local t = {} for i = 1, 5000 do t[i] = bytes:sub(1) end return bytes:article{ text = t }",
        "local t = {} t.text = t return bytes:article(t)", "bytes.lines(nil)", "bytes.article(bytes)",
    ]) func hostileReadersAreEnded(_ body: String) throws {
        let text = Array(String(repeating: "x\n", count: 200_000).utf8)
        let limits = OptionValue.record(OptionValues(values: ["time": .integer(200), "memory": .integer(32 << 20)]))
        let output = try Self.output(body, text, ["limits": limits])
        #expect(output?.quarantined.count == 1, "\(body)")
        #expect(try Self.output("return bytes:article{ text = 'a' }", text)?.articles.count == 1)
    }

    @Test func nothingIsKeptFromOneSourceToTheNext() throws {
        let (made, _) = Self.reader(
            """
            local seen = 0
            local kept
            return { api = 1, Reader = function(bytes)
              seen = seen + 1
              local before = kept
              kept = bytes:lines()[1]
              return bytes:article{ text = before or bytes:sub(1), fields = { seen = seen } }
            end }
            """)
        let reader = try #require(made)
        for text in ["One.", "Two.", "Three."] {
            let article = reader.read(ReaderInput(path: text, bytes: Array(text.utf8)))?.articles.first
            #expect(article?.fields["seen"] == .integer(1))
            #expect(article.map { $0.text[$0.text.span] } == text)
        }
    }

    @Test func itsRecipeMakesItAgain() throws {
        let script = """
            return { api = 1, args = { mark = { type = 'string', default = 'x' }, list = { type = 'list' } },
              Reader = function(bytes, options)
                return bytes:article{ text = bytes:sub(1), fields = { mark = options.mark, n = #options.list } }
              end }
            """
        let args = OptionValue.map([
            .init(name: "mark", value: .text("y")), .init(name: "list", value: .list([.integer(1), .text("b")])),
        ])
        let limits = OptionValue.record(OptionValues(values: ["memory": .integer(8 << 20), "time": .integer(900)]))
        let (first, _) = Self.reader(script, ["args": args, "limits": limits])
        let recipe = try JSONValue.parse(Array(try #require(first?.reader.recipe).utf8))
        let options = try #require(LuaReader.options(recipe: recipe))
        #expect(options.record("limits")?.integer("memory") == 8 << 20)
        var sink = DiagnosticSink()
        let again = LuaReader(
            options: options, resources: resources(["scripts/readers/x.lua": script]), sink: &sink)
        let article = again?.read(ReaderInput(path: "a", bytes: Array("One.".utf8)))?.articles.first
        #expect(article?.fields == ["mark": .string("y"), "n": .integer(2)])
    }

    @Test func argumentsAreChecked() {
        let script = "return { api = 1, args = { n = { type = 'integer', required = true } }, Reader = function() end }"
        #expect(Self.reader(script).1.first?.code == .scriptArgument)
        let wrong = OptionValue.map([.init(name: "n", value: .text("a"))])
        #expect(Self.reader(script, ["args": wrong]).1.first?.message.contains("must be of type integer") == true)
        #expect(Self.reader("return { api = 1, process = function() end }").1.first?.code == .scriptReturn)
    }
}
