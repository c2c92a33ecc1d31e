import Testing

@testable import LuaScripting

struct Placeholder { @Test func nothing() {} }
