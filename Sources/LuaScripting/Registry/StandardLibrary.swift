/// What Lua itself offers in the sandbox: guarded copies of the standard functions, without those that could do harm.
enum StandardLibrary {
    /// The verb that leaves an article out; it lives with Lua's own functions, for speed.
    static let drop = DeclaredFunction(
        "drop", ["reason: string"], gives: ["drop"],
        "Leaves the article out when returned; the reason stands in `run.json` and is told with `-v`.",
        example: "return drop(\"too short\")")

    /// Makes a list; it lives with Lua's own functions, for speed.
    static let list = DeclaredFunction(
        "list", ["values?: table"], gives: ["table"],
        "A copy of a table as a list, which stays a list when empty and holds null; it can be changed.",
        example: .init("list{ 5, null }", gives: "{ 5, null }"))

    /// Functions that are globals.
    static let base: [DeclaredFunction] = [
        DeclaredFunction(
            "assert", ["value: any", "message?: any", "...: any"], gives: ["any"],
            "Raises an error when the value is nil or false; else gives all its arguments.",
            example: .init("assert(3)", gives: "3")),
        DeclaredFunction(
            "error", ["message: any", "level?: integer"], "Raises an error, with the place unless the level is 0.",
            example: .init("select(2, pcall(error, \"no\", 0))", gives: "\"no\"")),
        DeclaredFunction(
            "getmetatable", ["value: any"], gives: ["any"], "The metatable of a value, or what it shows in its place.",
            example: .init("getmetatable({})", gives: "nil")),
        DeclaredFunction(
            "ipairs", ["list: any[]"], gives: ["function", "any[]", "integer"], "Walks a list in a `for` loop.",
            example: .init("for i, v in ipairs({ 5, 7 }) do if i == 2 then return v end end", gives: "7")),
        DeclaredFunction(
            "load", ["text: string|function", "name?: string", "mode?: string", "environment?: table"],
            gives: ["function?", "string?"], "Compiles Lua text, never bytecode; nil and a message where it is wrong.",
            example: .init("load(\"return 1 + 1\")()", gives: "2")),
        DeclaredFunction(
            "next", ["entries: table", "key?: any"], gives: ["any", "any"],
            "The entry after a key, in the order of pairs.", example: .init("next({ 5 })", gives: "1")),
        DeclaredFunction(
            "pairs", ["entries: table"], gives: ["function", "table", "any"],
            "Walks a table in a `for` loop, always in one order: 1…n, other numbers, strings by byte.",
            example: .init("for key in pairs({ b = 1, a = 2 }) do return key end", gives: "\"a\"")),
        DeclaredFunction(
            "pcall", ["body: function", "...: any"], gives: ["boolean", "any"],
            "Calls a function; an error is given as false and the message. Limits cannot be caught.",
            example: .init("pcall(error)", gives: "false")),
        DeclaredFunction(
            "rawequal", ["first: any", "second: any"], gives: ["boolean"], "Whether two values are the same one.",
            example: .init("rawequal(1, 1)", gives: "true")),
        DeclaredFunction(
            "rawget", ["entries: table", "key: any"], gives: ["any"], "The value under a key, past any metatable.",
            example: .init("rawget({ a = 1 }, \"a\")", gives: "1")),
        DeclaredFunction(
            "rawlen", ["value: table|string"], gives: ["integer"], "The length, past any metatable.",
            example: .init("rawlen({ 5, 7 })", gives: "2")),
        DeclaredFunction(
            "rawset", ["entries: table", "key: any", "value: any"], gives: ["table"],
            "Sets the value under a key, past any metatable.", example: .init("rawset({}, \"a\", 1).a", gives: "1")),
        DeclaredFunction(
            "require", ["name: string"], gives: ["any"],
            "Loads a module once: require(\"text.lines\") reads scripts/text/lines.lua.",
            example: .init("type(require(\"dossier.scaffold\"))", gives: "\"table\"")),
        DeclaredFunction(
            "select", ["which: integer|string", "...: any"], gives: ["any"],
            "The arguments from one on, or with \"#\" how many there are.",
            example: .init("select(\"#\", 5, 7)", gives: "2")),
        DeclaredFunction(
            "setmetatable", ["entries: table", "metatable: table?"], gives: ["table"],
            "Gives a table a metatable; __gc and __mode are refused.",
            example: .init("setmetatable({}, { __index = { a = 1 } }).a", gives: "1")),
        DeclaredFunction(
            "tonumber", ["value: any", "base?: integer"], gives: ["number?"],
            "The number that a text stands for, or nil.",
            example: .init("tonumber(\"0x10\")", gives: "16")),
        DeclaredFunction(
            "tostring", ["value: any"], gives: ["string"], "A value as text; tables and functions show no address.",
            example: .init("tostring(1.5)", gives: "\"1.5\"")),
        DeclaredFunction(
            "type", ["value: any"], gives: ["string"],
            "What a value is: nil, boolean, number, string, table, function, userdata.",
            example: .init("type(article)", gives: "\"userdata\"")),
        DeclaredFunction(
            "xpcall", ["body: function", "handler: function", "...: any"], gives: ["boolean", "any"],
            "Calls a function; an error passes through the handler.",
            example: .init("select(2, xpcall(error, function(m) return m .. \"!\" end, \"no\"))", gives: "\"no!\"")),
    ]

    /// Values that are globals and no functions.
    static let constants = [
        DeclaredField("_G", "table", "The globals themselves; they cannot be changed."),
        DeclaredField(
            "null", "null", "The value that stands for known to be nothing; true in conditions, so compare with it."),
        DeclaredField("_VERSION", "string", "The version of the language, Lua 5.4."),
    ]

    /// The language's modules.
    static let modules: [DeclaredModule] = [string, table, math, utf8, coroutine]

    private static let table = DeclaredModule(
        "table", "Works on lists; metamethods are refused.",
        functions: [
            DeclaredFunction(
                "concat", ["list: any[]", "between?: string", "first?: integer", "last?: integer"], gives: ["string"],
                "Joins strings and numbers.",
                example: .init("table.concat({ \"a\", \"b\" }, \", \")", gives: "\"a, b\"")),
            DeclaredFunction(
                "insert", ["list: any[]", "place: any", "value?: any"], "Adds a value at the end, or at a place.",
                example: .init("local l = { 5 } table.insert(l, 1, 7) return l[1]", gives: "7")),
            DeclaredFunction(
                "move", ["from: any[]", "first: integer", "last: integer", "place: integer", "to?: any[]"],
                gives: ["any[]"], "Copies entries to a place, in the same list or another.",
                example: .init("table.move({ 5, 7 }, 1, 2, 2)", gives: "{ 5, 5, 7 }")),
            DeclaredFunction(
                "pack", ["...: any"], gives: ["table"], "Its arguments as a table, with their number as n.",
                example: .init("table.pack(5, nil).n", gives: "2")),
            DeclaredFunction(
                "remove", ["list: any[]", "place?: integer"], gives: ["any"],
                "Takes the last value out, or that at a place.", example: .init("table.remove({ 5, 7 })", gives: "7")),
            DeclaredFunction(
                "sort", ["list: any[]", "before?: function"],
                "Sorts a list in place; `before` tells whether one comes before another.",
                example: .init("local l = { 7, 5 } table.sort(l) return l", gives: "{ 5, 7 }")),
            DeclaredFunction(
                "unpack", ["list: any[]", "first?: integer", "last?: integer"], gives: ["any"],
                "The entries of a list, each as a value.", example: .init("table.unpack({ 5, 7 })", gives: "5")),
        ])

    private static let utf8 = DeclaredModule(
        "utf8", "Works on characters in UTF-8.",
        functions: [
            DeclaredFunction(
                "char", ["...: integer"], gives: ["string"], "The characters of code points.",
                example: .init("utf8.char(0x41, 0x416)", gives: "\"AЖ\"")),
            DeclaredFunction(
                "codepoint", ["text: string", "first?: integer", "last?: integer", "lax?: boolean"],
                gives: ["integer"], "The code points of the characters that begin at bytes.",
                example: .init("utf8.codepoint(\"Ж\")", gives: "1046")),
            DeclaredFunction(
                "codes", ["text: string", "lax?: boolean"], gives: ["function", "string", "integer"],
                "Walks the characters in a `for` loop: byte and code point.",
                example: .init(
                    "for at, code in utf8.codes(\"aЖ\") do if at == 2 then return code end end", gives: "1046")),
            DeclaredFunction(
                "len", ["text: string", "first?: integer", "last?: integer", "lax?: boolean"],
                gives: ["integer?", "integer?"],
                "How many characters there are; nil and the byte where it is no UTF-8.",
                example: .init("utf8.len(\"“ice”\")", gives: "5")),
            DeclaredFunction(
                "offset", ["text: string", "count: integer", "from?: integer"], gives: ["integer?"],
                "The byte at which a character begins, counted from a byte.",
                example: .init("utf8.offset(\"Жa\", 2)", gives: "3")),
        ],
        constants: [DeclaredField("charpattern", "string", "The pattern that matches one character.")])

    private static let coroutine = DeclaredModule(
        "coroutine", "Functions that pause and go on.",
        functions: [
            DeclaredFunction(
                "create", ["body: function"], gives: ["thread"], "Makes a coroutine.",
                example: .init("coroutine.status(coroutine.create(function() end))", gives: "\"suspended\"")),
            DeclaredFunction(
                "isyieldable", gives: ["boolean"], "Whether the running function may yield.",
                example: .init("coroutine.wrap(function() return coroutine.isyieldable() end)()", gives: "true")),
            DeclaredFunction(
                "resume", ["thread: thread", "...: any"], gives: ["boolean", "any"],
                "Starts a coroutine or lets it go on.",
                example: .init("select(2, coroutine.resume(coroutine.create(function(a) return a end), 5))", gives: "5")
            ),
            DeclaredFunction(
                "running", gives: ["thread", "boolean"], "The running coroutine, and whether it is the main one.",
                example: .init("type(coroutine.running())", gives: "\"thread\"")),
            DeclaredFunction(
                "status", ["thread: thread"], gives: ["string"], "running, suspended, normal or dead.",
                example: .init("coroutine.status(coroutine.running())", gives: "\"running\"")),
            DeclaredFunction(
                "wrap", ["body: function"], gives: ["function"], "Makes a coroutine as a function that lets it go on.",
                example: .init("coroutine.wrap(function() coroutine.yield(5) end)()", gives: "5")),
            DeclaredFunction(
                "yield", ["...: any"], gives: ["any"], "Pauses the coroutine and gives values to who resumed it.",
                example: .init("coroutine.wrap(function() coroutine.yield(7) end)()", gives: "7")),
        ])
}
