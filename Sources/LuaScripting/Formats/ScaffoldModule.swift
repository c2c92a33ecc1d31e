import LuaRuntime

/// Modules that come with the program: `require("dossier.scaffold")` walks a brief and calls a function a node.
enum ScaffoldModule {
    /// The module as scripts see it.
    static let declaration = DeclaredModule(
        "dossier.scaffold", by: .require,
        "Walks a brief and calls a function a node: document, section, statement, entry, quotation, table, difference, "
            + "timeline, note.",
        functions: [
            DeclaredFunction(
                "text", ["functions?: table"], gives: ["table"],
                "Gives a format of plain text; the functions given replace what writes a kind of node.",
                example: .init(
                    "require(\"dossier.scaffold\").text{}.Writer(brief, {})",
                    gives: "\"Ice on the strait\\n\\nEntries\\n\\nNo entry.\\n\"")),
            DeclaredFunction(
                "html", ["functions?: table"], gives: ["table"],
                "Gives a format of plain HTML; the functions given replace what writes a kind of node.",
                example: .init("type(require(\"dossier.scaffold\").html{}.Writer)", gives: "\"function\"")),
        ], in: [.format])

    /// The module as a global of formats.
    static let shorthand = DeclaredModule(
        "dossier", "What formats are built on.",
        functions: [
            DeclaredFunction(
                "scaffold", ["form: string"], gives: ["function"],
                "Gives the function of dossier.scaffold for text or html: call it with the functions that write nodes.",
                example: .init("type(dossier.scaffold(\"text\"){}.Writer)", gives: "\"function\""))
        ], in: [.format])

    /// Offers `dossier.scaffold` in a state of a format.
    static func register(in state: LuaState) throws(LuaFault) {
        guard case .table(let forms) = try state.load(Array(scaffold.utf8), name: declaration.name).result else {
            return
        }
        try state.register("scaffold", in: shorthand.name) { arguments throws(LuaHostError) in
            guard let form = arguments.first?.text, case .function(let make) = forms[form] else {
                throw LuaHostError("scaffold takes \"text\" or \"html\"")
            }
            return [.function(make)]
        }
    }

    static func module(named name: String) -> LuaModule? {
        name == "dossier.scaffold" ? LuaModule(name: name, text: Array(scaffold.utf8)) : nil
    }

    private static let scaffold = #"""
        -- scaffold.text(functions) and scaffold.html(functions) give a format; `functions` replaces what writes a node:
        -- document(brief, body), section(node, body, level), statement, entry, quotation, table, difference, timeline, note.
        local function citations(node)
          return #(node.citations or {}) > 0 and cite(node.citations) or nil
        end

        local function sourced(text, node)
          local paths = citations(node)
          return paths and text .. " (" .. paths .. ")" or text
        end

        local function escaped(text)
          return (text:gsub("[&<>\"]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }))
        end

        local text = {
          document = function(brief, body) return brief.title .. "\n\n" .. body end,
          section = function(node, body) return node.heading .. "\n\n" .. body end,
          statement = function(node) return sourced("- " .. node.text, node) .. "\n" end,
          entry = function(node)
            local date = node.date and node.date.edtf or "no date"
            return sourced("- " .. date .. ": " .. node.text, node) .. "\n"
          end,
          quotation = function(node)
            return sourced("- " .. (node.speaker and node.speaker .. ": " or "") .. node.text, node) .. "\n"
          end,
          table = function(node)
            local lines = { table.concat(node.columns, " | ") }
            for _, row in ipairs(node.rows) do
              lines[#lines + 1] = sourced(table.concat(row.cells, " | "), row)
            end
            return table.concat(lines, "\n") .. "\n"
          end,
          difference = function(node)
            local lines = { "- " .. node.subject }
            for _, position in ipairs(node.positions) do
              lines[#lines + 1] = sourced("  - " .. position.holder .. ": " .. position.text, position)
            end
            return table.concat(lines, "\n") .. "\n"
          end,
          timeline = function() return "" end,
          note = function(node) return node.text .. "\n" end,
        }

        local html = {
          document = function(brief, body)
            return "<!doctype html>\n<meta charset=\"utf-8\">\n<title>" .. escaped(brief.title) .. "</title>\n<h1>"
              .. escaped(brief.title) .. "</h1>\n" .. body
          end,
          section = function(node, body, level)
            local tag = "h" .. math.min(6, level + 1)
            return "<" .. tag .. ">" .. escaped(node.heading) .. "</" .. tag .. ">\n" .. body
          end,
        }
        for _, name in ipairs { "statement", "entry", "quotation", "difference", "note", "table" } do
          local plain = text[name]
          html[name] = function(node) return "<p>" .. escaped(plain(node)):gsub("\n+$", "") .. "</p>\n" end
        end
        html.timeline = text.timeline

        local nodes = {
          "document", "section", "statement", "entry", "quotation", "table", "difference", "timeline", "note",
        }
        local keys = { api = true, args = true, doc = true }
        for _, name in ipairs(nodes) do keys[name] = true end

        local function format(defaults, functions)
          for name in pairs(functions) do
            if not keys[name] then
              error("the scaffold knows no node '" .. tostring(name) .. "'; it writes " .. table.concat(nodes, ", "), 0)
            end
          end
          local function write(name, ...)
            local made = (functions[name] or defaults[name])(...)
            if type(made) ~= "string" then
              error("'" .. name .. "' of the format returns a " .. type(made) .. ", not text; return \"\" to leave it out", 0)
            end
            return made
          end
          local function walk(section, level, options)
            local parts = {}
            for _, node in ipairs(section.nodes or {}) do
              if node.type == "section" then
                parts[#parts + 1] = write("section", node, walk(node, level + 1, options), level + 1, options)
              else
                parts[#parts + 1] = write(node.type, node, options)
                for _, difference in ipairs(node.differences or {}) do
                  parts[#parts + 1] = write("difference", difference, options)
                end
              end
            end
            return table.concat(parts)
          end
          return {
            api = 1,
            args = functions.args,
            Writer = function(brief, options)
              local parts = {}
              for _, section in ipairs(brief.sections) do
                parts[#parts + 1] = write("section", section, walk(section, 1, options), 1, options)
              end
              return write("document", brief, table.concat(parts, "\n"), options)
            end,
          }
        end

        return {
          text = function(functions) return format(text, functions or {}) end,
          html = function(functions) return format(html, functions or {}) end,
        }
        """#
}
