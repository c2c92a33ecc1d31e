import Diagnostics
import Testing

@testable import Configuration

@Suite struct VariableTextTests {
    private static let variables = ["DESK": "Asia", "EMPTY": "", "NESTED": "${DESK}"]

    @Test(arguments: [
        ("plain $5 and $", "plain $5 and $"), ("${DESK}", "Asia"), ("a ${DESK}-${DESK} b", "a Asia-Asia b"),
        ("${NONE:all desks}", "all desks"), ("${NONE:}", ""), ("${DESK:other}", "Asia"), ("[${EMPTY:x}]", "[]"),
        ("${NONE:a:b}", "a:b"), ("$${DESK}", "${DESK}"), ("$$${DESK}", "$${DESK}"), ("${NESTED}", "${DESK}"),
        ("${DESK}${DESK}", "AsiaAsia"), ("ü${DESK}ü", "üAsiaü"),
    ])
    func expands(_ written: String, _ text: String) {
        let expansion = VariableText(written, variables: Self.variables)
        #expect(expansion.text == text)
        #expect(expansion.faults.isEmpty)
    }

    @Test(arguments: [
        ("${NONE}", ["variable 'NONE' is not set"]),
        ("${A} ${B}", ["variable 'A' is not set", "variable 'B' is not set"]),
        ("${DESK", ["'${' is not closed"]), ("${}", ["'' is not the name of a variable"]),
        ("${1A}", ["'1A' is not the name of a variable"]), ("${A B}", ["'A B' is not the name of a variable"]),
    ])
    func tellsFaults(_ written: String, _ messages: [String]) {
        let expansion = VariableText(written, variables: Self.variables)
        #expect(expansion.faults.map(\.message) == messages)
        #expect(expansion.faults.allSatisfy { $0.code == .unsetVariable })
    }

    @Test func namesTheNearest() {
        let fault = VariableText("${DESKS}", variables: Self.variables).faults.first
        #expect(fault?.help == "did you mean 'DESK'? set it with --var DESKS=…, or give a default: '${DESKS:…}'")
    }

    @Test func doesNotGrowWithoutBound() {
        let text = String(repeating: "${LONG}", count: 10_000)
        let expansion = VariableText(text, variables: ["LONG": String(repeating: "x", count: 10_000)])
        #expect(expansion.faults.map(\.code) == [.limitExceeded])
        #expect(expansion.text.utf8.count < 2 << 20)
    }

    @Test func reachesOptionsOfEveryType() {
        let variables = ["N": "7", "LIST": "[1, 2]"]
        #expect(decoded("v: ${N}\n", option(.integer(0...9)), variables: variables).values.integer("v") == 7)
        #expect(decoded("v: '${N}'\n", option(.any), variables: variables).values["v"] == .text("7"))
        #expect(decoded("v: ${N}\n", option(.any), variables: variables).values["v"] == .integer(7))
        #expect(decoded("v: ${LIST}\n", option(.text), variables: variables).values.text("v") == "[1, 2]")
        let either = decoded("v: ${M}\n", option(.either([.integer(0...9), .boolean])), variables: variables)
        #expect(either.faults.map(\.code) == [.unsetVariable])
        #expect(short(either.faults.first?.place) == "1:4+4")
    }
}
