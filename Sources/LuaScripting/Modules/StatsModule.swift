import LuaRuntime

/// The module `stats`: counting, and figures over lists of numbers.
enum StatsModule {
    static var module: ScriptModule {
        ScriptModule(
            name: "stats", summary: "Counts values and reckons with lists of numbers.",
            functions: [
                count, top, sum,
                figure("mean", "The mean of numbers; nil for an empty list.", "stats.mean{ 1, 2, 6 }", "3.0") {
                    $0.reduce(0, +) / Double($0.count)
                },
                figure("median", "The middle of numbers; nil for an empty list.", "stats.median{ 5, 1, 2 }", "2.0") {
                    quantile($0.sorted(), 0.5)
                },
                figure("least", "The least number; nil for an empty list.", "stats.least{ 5, 1, 2 }", "1.0") {
                    $0.min() ?? 0
                },
                figure("most", "The greatest number; nil for an empty list.", "stats.most{ 5, 1, 2 }", "5.0") {
                    $0.max() ?? 0
                },
                figure(
                    "spread", "The standard deviation of numbers, as of a whole population; nil for an empty list.",
                    "stats.spread{ 1, 3 }", "1.0"
                ) { numbers in
                    let mean = numbers.reduce(0, +) / Double(numbers.count)
                    return (numbers.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(numbers.count)).squareRoot()
                },
                quantile,
            ])
    }

    private static var count: ScriptModule.Function {
        HostFunction(
            "count", ["values: any[]"], gives: ["table<string, integer>"], "How often each text or number occurs.",
            example: .init("stats.count{ \"gas\", \"oil\", \"gas\" }", gives: "{ gas = 2, oil = 1 }")
        ) { context, arguments throws(LuaHostError) in
            let values = try list(arguments.first, "stats.count")
            context.state.charge(steps: values.count)
            var numbers: [(key: LuaValue, count: Int64)] = []
            var places: [[UInt8]: Int] = [:]
            for value in values {
                let key: [UInt8]
                switch value {
                case .string(let bytes): key = [0] + bytes
                case .integer(let number): key = [1] + Array("\(number)".utf8)
                default: throw LuaHostError("stats.count counts texts and whole numbers, not \(value.typePhrase)")
                }
                if let place = places[key] {
                    numbers[place].count += 1
                } else {
                    places[key] = numbers.count
                    numbers.append((value, 1))
                }
            }
            return [.table(LuaTable(pairs: numbers.map { .init($0.key, .integer($0.count)) }))]
        }
    }

    private static var top: ScriptModule.Function {
        HostFunction(
            "top", ["counts: table<string, integer>", "most?: integer"], gives: ["table[]"],
            "The entries of a table with the greatest numbers first, those of equal number by name: a list of "
                + "{ key, number }.",
            example: .init("stats.top({ gas = 2, oil = 7, coal = 2 }, 2)", gives: "{ { \"oil\", 7 }, { \"coal\", 2 } }")
        ) { context, arguments throws(LuaHostError) in
            guard case .table(let table)? = arguments.first else {
                throw LuaHostError("stats.top takes a table of counts")
            }
            context.state.charge(steps: table.pairs.count)
            var entries: [(key: LuaValue, value: LuaValue, number: Double)] = []
            for pair in table.pairs {
                guard let number = number(pair.value) else {
                    throw LuaHostError("stats.top: the value of \(ValueText.short(pair.key)) is no number")
                }
                entries.append((pair.key, pair.value, number))
            }
            // The pairs come in the order of their keys, which a stable sort keeps for equal numbers.
            let order = entries.indices.sorted {
                entries[$0].number != entries[$1].number ? entries[$0].number > entries[$1].number : $0 < $1
            }
            var most = order.count
            if arguments.count > 1, case .integer(let given) = arguments[1] {
                most = Int(max(0, min(given, Int64(most))))
            }
            return [
                .table(
                    LuaTable(
                        list: order.prefix(most).map { .table(LuaTable(list: [entries[$0].key, entries[$0].value])) }))
            ]
        }
    }

    private static var sum: ScriptModule.Function {
        HostFunction(
            "sum", ["numbers: number[]"], gives: ["number"], "The sum; whole where all numbers are.",
            example: .init("stats.sum{ 1, 2, 3 }", gives: "6")
        ) { context, arguments throws(LuaHostError) in
            let values = try list(arguments.first, "stats.sum")
            context.state.charge(steps: values.count)
            var whole: Int64? = 0
            var total = 0.0
            for value in values {
                guard let number = number(value) else {
                    throw LuaHostError("stats.sum adds numbers, not \(value.typePhrase)")
                }
                total += number
                guard case .integer(let next) = value, let sum = whole else {
                    whole = nil
                    continue
                }
                let (added, overflow) = sum.addingReportingOverflow(next)
                whole = overflow ? nil : added
            }
            return [whole.map { .integer($0) } ?? .number(total)]
        }
    }

    private static var quantile: ScriptModule.Function {
        HostFunction(
            "quantile", ["numbers: number[]", "share: number"], gives: ["number?"],
            "The number below which such a share of the others lies, 0 to 1; between two numbers, what lies between.",
            example: .init("stats.quantile({ 1, 2, 3, 4, 5 }, 0.75)", gives: "4.0")
        ) { context, arguments throws(LuaHostError) in
            let numbers = try numbers(arguments.first, "stats.quantile", context)
            guard arguments.count > 1, let share = number(arguments[1]), share >= 0, share <= 1 else {
                throw LuaHostError("stats.quantile takes a share from 0 to 1")
            }
            return [numbers.isEmpty ? .nil : .number(quantile(numbers.sorted(), share))]
        }
    }

    private static func figure(
        _ name: String, _ summary: String, _ example: String, _ result: String,
        _ reckon: @escaping ([Double]) -> Double
    ) -> ScriptModule.Function {
        HostFunction(
            name, ["numbers: number[]"], gives: ["number?"], summary, example: .init(example, gives: result)
        ) { context, arguments throws(LuaHostError) in
            let numbers = try numbers(arguments.first, "stats.\(name)", context)
            return [numbers.isEmpty ? .nil : .number(reckon(numbers))]
        }
    }

    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        guard let last = sorted.last else { return 0 }
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
    }

    private static func list(_ value: LuaValue?, _ name: String) throws(LuaHostError) -> [LuaValue] {
        guard case .table(let table)? = value, table.pairs.isEmpty else { throw LuaHostError("\(name) takes a list") }
        return table.sequence
    }

    private static func numbers(
        _ value: LuaValue?, _ name: String, _ context: ModuleContext
    ) throws(LuaHostError) -> [Double] {
        let values = try list(value, name)
        context.state.charge(steps: values.count)
        var numbers: [Double] = []
        for value in values {
            guard let number = number(value), !number.isNaN else {
                throw LuaHostError("\(name) takes a list of numbers; found \(ValueText.short(value))")
            }
            numbers.append(number)
        }
        return numbers
    }

    private static func number(_ value: LuaValue) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
