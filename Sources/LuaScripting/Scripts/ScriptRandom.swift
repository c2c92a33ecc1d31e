import ArticleModel
import LuaRuntime

/// Numbers that look random and are the same in every run: each call of a script starts them from what it works on.
final class ScriptRandom {
    private var state: UInt64 = 0
    /// The article whose numbers were not asked for yet.
    private var article: ArticleID?

    /// Starts the numbers that belong to a name, such as the id of an article (FNV-1a).
    func start(_ name: String) {
        article = nil
        state = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// Starts the numbers that belong to an article, once one is asked for.
    func start(_ article: ArticleID) { self.article = article }

    /// The next 64 bits (SplitMix64).
    func next() -> UInt64 {
        if let article { start(article.description) }
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// The method `random` of `ctx`; a colon in its call changes nothing.
    static var methods: [HostFunction<ScriptRandom>] {
        [
            HostFunction(
                "random", ["least?: integer", "most?: integer"], gives: ["number"],
                "A number from 0 to below 1; a whole number from 1 to `least`; or one from `least` to `most`. The same in "
                    + "every run: the article's id starts the numbers.",
                example: "local sample = function(article, ctx) return ctx.random(6) end"
            ) { random, arguments throws(LuaHostError) in
                let bounds = try arguments.filter { if case .object = $0 { false } else { $0 != .nil } }
                    .map { value throws(LuaHostError) -> Int64 in
                        guard case .integer(let bound) = value else {
                            throw LuaHostError("random takes whole numbers: ctx.random(6), ctx.random(10, 20)")
                        }
                        return bound
                    }
                guard let last = bounds.last else {
                    return [.number(Double(random.next() >> 11) * 0x1p-53)]
                }
                let least = bounds.count > 1 ? bounds[0] : 1
                guard least <= last else { throw LuaHostError("random: there is no number from \(least) to \(last)") }
                let span = UInt64(bitPattern: last &- least)
                // The high half of the product spreads evenly enough and needs no second draw.
                let offset = span == .max ? random.next() : random.next().multipliedFullWidth(by: span + 1).high
                return [.integer(least &+ Int64(bitPattern: offset))]
            }
        ]
    }
}
