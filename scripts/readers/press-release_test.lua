local script = "scripts/readers/press-release.lua"

local one = [[
FOR IMMEDIATE RELEASE
3 March 2014

Media contact: Ana Orlova
press@harbour.example, 555 0100

Ice holds ships on the strait
Twelve vessels wait for the breaker

PORT KALE, 3 March 2014 – Twelve ships wait for the ice to break, the harbour authority said.

“We need more days,” said Orlova.

###

Notes to editors
The strait froze on 27 February.
]]

local second = [[
EMBARGOED UNTIL 00.01, 5 March 2014

The breaker sails

PORT KALE — The breaker left the yard.

- ends -
]]

local function roles(article, role)
  local found = {}
  for _, block in ipairs(article.blocks) do
    if block.role == role then found[#found + 1] = block.text end
  end
  return found
end

---@type table<string, fun(t: dossier.trial)>
return {
  ["headline, dateline, day and text are told apart"] = function(t)
    local article = t.read(script, one).article
    t.eq(article.headline, "Ice holds ships on the strait")
    t.eq(article.dateline, "PORT KALE, 3 March 2014")
    t.eq(roles(article, "dateline"), { "PORT KALE, 3 March 2014 –" })
    t.eq(article.published.edtf, "2014-03-03")
    t.eq(article.published.basis, "stated")
    t.eq(roles(article, "body"), {
      "Twelve ships wait for the ice to break, the harbour authority said.", "“We need more days,” said Orlova.",
    })
  end,
  ["what is no text of the release is kept as notice"] = function(t)
    local notices = roles(t.read(script, one).article, "notice")
    t.eq(notices[1], "FOR IMMEDIATE RELEASE\n3 March 2014")
    t.eq(notices[#notices], "Notes to editors\nThe strait froze on 27 February.")
  end,
  ["one file may hold several releases"] = function(t)
    local result = t.read(script, one .. "\n" .. second, { outlet = "Harbour Authority" })
    t.eq(#result.articles, 2)
    t.eq(result.articles[2].headline, "The breaker sails")
    t.eq(result.articles[2].fields.embargo, "EMBARGOED UNTIL 00.01, 5 March 2014")
    t.eq(result.articles[2].dateline, "PORT KALE")
    t.eq(result.articles[2].outlet, "Harbour Authority")
    t.eq(roles(result.articles[2], "body"), { "The breaker left the yard." })
  end,
  ["what is no press release is left to the other readers"] = function(t)
    t.eq(t.read(script, "Ice on the strait\n\nShips wait for release.").verdict, "pass")
  end,
  ["a line of release alone is no release"] = function(t)
    t.eq(t.read(script, "PRESS RELEASE\n").verdict, "drop")
  end,
}
