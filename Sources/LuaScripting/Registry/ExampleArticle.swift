/// The values that the examples of declarations speak of, as a test in Lua makes them.
public enum ExampleArticle {
    /// Lua that gives `article` and `brief`; `t` is what a test gets.
    public static let text = """
        local article = t.article {
          path = "articles/strait.txt", headline = "Ice on the strait", outlet = "North Wire", published = "2014-02-08",
          text = "Ships wait for the ice to break.\\n“We need more days,” said Orlova.",
          quotes = { { text = "“We need more days,”", speaker = "orlova" } },
          names = { { text = "Orlova", entity = "orlova", type = "person" } },
          topics = { shipping = 3 }, fields = { weight = 2 },
        }
        local quote = article.quotes[1]
        local name = article.names[1]
        local brief = {
          kind = "chronology", title = "Ice on the strait", period = "", sources = {},
          citations = { { number = 1, path = "articles/strait.txt", raw = { 0, 5 }, quote = "Ships" } },
          sections = { { id = "all", heading = "Entries", nodes = { { type = "note", text = "No entry." } } } },
        }
        local bytes = t.bytes("FOR IMMEDIATE RELEASE\\n\\nIce on the strait\\n\\nShips wait.\\nNobody knows how long.\\n\\n"
          .. "3 March 2014\\n\\nContact: A. Orlova\\n", "releases/ice.txt")
        """

    /// The names that it gives.
    public static let names = ["article", "quote", "name", "brief", "bytes"]
}
