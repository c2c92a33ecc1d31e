import ArticleModel
import LuaRuntime
import Testing

@testable import LuaScripting

/// Dates as scripts compare and reckon with them.
struct DateTests {
    /// The text of what an expression gives, or of the error that it ends in.
    private func value(_ expression: String) throws -> String {
        let state = try LuaState()
        let dates = try DateClass(in: state)
        defer { withExtendedLifetime(dates) {} }
        do throws(LuaFault) {
            let text = "return (function() return \(expression) end)()"
            return ValueText.short(try state.load(Array(text.utf8), name: "d").result)
        } catch {
            return error.message
        }
    }

    static let cases: [(String, String)] = [
        ("date('2013') < date('2014-02')", "true"), ("date('2014') < date('2014-02')", "false"),
        ("date('2014') > date('2014-02')", "false"), ("date('2014-02-08') <= date('2014-02-08')", "true"),
        ("date('2014-02') <= date('2014-02')", "false"), ("date('2014-02') >= '2014-02-01'", "true"),
        ("date('2013') < '2014'", "true"), ("'2013' < date('2014')", "true"), ("date('2013') < nil", "false"),
        ("nil < date('2013')", "false"), ("nil >= date('2013')", "false"), ("date('2013') < null", "false"),
        ("date('2014-02') == date('2014-02')", "true"), ("date('2014-02') == date('2014-02-01')", "false"),
        ("date('2014-02') == '2014-02'", "false"), ("date('2014') ~= nil", "true"),
        ("date('2013') < date('x')", "'x' is not a date (write 2014, 2014-02 or 2014-02-08)"),
        (
            "date('2013') < 5",
            "'a comparison of dates' takes a date or its text, such as '2014-02', not a number"
        ),
        ("date('2014'):before(nil)", "nil"), ("date('2014'):before('2014-02')", "nil"),
        ("date('2013'):before('2014')", "true"), ("date('2015'):before('2014')", "false"),
        ("date('2016-12-15') + 1", "date 2016-12-16"), ("date('2016-01-31') + { months = 1 }", "date 2016-02-29"),
        ("date('2016-12-15') + { years = 1, days = -15 }", "date 2017-11-30"),
        ("date('2016') + { months = 1 }", "date 2016/2017"), ("date('2016-12-15') - { weeks = 2 }", "date 2016-12-01"),
        ("date('2016-12-15') - date('2016-12-01')", "14"), ("date('2016-12-01') - date('2016-12-15')", "-14"),
        ("date('2016-12') - date('2016-11')", "nil"), ("date('2016-12-15') - '2016-12-14'", "1"),
        ("date('2014-03-01'):days_since('2014-02')", "1"),
        ("select(2, date('2014-03-01'):days_since('2014-02'))", "28"),
        ("date('2016-12-15') + 'x'", "to a date add { years = 1, months = 2, days = 3 } or a number of days"),
        ("date('2016-12-15') + { hours = 1 }", "a length of time has years, months, weeks and days"),
        ("date('2016-12-15') + math.maxinteger", "'days' is a whole number, at most 3660000"),
        ("date('2016-12-15') + 3660000", "the date leaves the years 0 to 9999"),
        ("5 + date('2016-12-15')", "the date comes first: day + { days = 2 }"),
        ("'since ' .. date('2014-02') .. '!'", "\"since 2014-02!\""), ("tostring(date('2014~'))", "\"2014~\""),
        ("date('2014-02-08').weekday", "6"), ("date('2014-02').day", "nil"), ("date('201X').year", "nil"),
        ("date('2014-23').month", "nil"), ("date(nil)", "'date' takes the text of a date, such as '2014-02'"),
    ]

    @Test(arguments: cases.indices) func comparesAndReckons(_ index: Int) throws {
        let (expression, expected) = Self.cases[index]
        #expect(try value(expression) == expected, "\(expression)")
    }
}
