import Testing

@testable import Scheduling

struct CronParserTests {
    @Test(arguments: [
        ("", 1, "empty"), ("* * * *", 7, "4 fields"), ("* * * * * *", 11, "6 fields"),
        ("0 0 0 1 1 ? 2025", 11, "7 fields"),
        ("60 * * * *", 1, "out of range"), ("-1 * * * *", 1, "lacks a number"), ("0 24 * * *", 3, "out of range"),
        ("0 0 0 * *", 5, "out of range"), ("0 0 32 * *", 5, "out of range"), ("0 0 * 0 *", 7, "out of range"),
        ("0 0 * 13 *", 7, "out of range"), ("0 0 * * 8", 9, "out of range"), ("0 0 * JANUARY *", 7, "not a value"),
        ("0 0 * * MO", 9, "not a value"), ("0 7 * MON *", 7, "not a value"), ("5-1 * * * *", 1, "backwards"),
        ("0 22-6 * * *", 3, "backwards"), ("0 0 * NOV-FEB *", 7, "backwards"), ("0 0 * * 5-1", 9, "backwards"),
        ("0 0 * * FRI-MON", 9, "backwards"), ("0 0 * * 6-0", 9, "backwards"), ("*/0 * * * *", 3, "step"),
        ("5/0 * * * *", 3, "step"), ("1-5/0 * * * *", 5, "step"), ("*/ * * * *", 1, "step"), ("*/x * * * *", 3, "step"),
        ("*/-5 * * * *", 3, "step"), ("/5 * * * *", 1, "before '/'"), ("1,,2 * * * *", 3, "empty entry"),
        (",1 * * * *", 1, "empty entry"), ("1, * * * *", 2, "empty entry"), ("0 0 * * MON#6", 13, "1 to 5"),
        ("0 0 * * 1#0", 11, "1 to 5"), ("0 0 * * 1#", 9, "1 to 5"), ("0 0 * * #1", 9, "lacks a number"),
        ("0 0 * * L", 9, "alone"),
        ("0 0 * * 8L", 9, "out of range"), ("0 0 L-31 * *", 7, "no day"), ("0 0 L- * *", 5, "no"),
        ("0 0 0W * *", 5, "out of range"),
        ("0 0 32W * *", 5, "out of range"), ("0 0 1-5W * *", 7, "not a value"), ("0 0 L/2 * *", 5, "not a value"),
        ("L * * * *", 1, "not a value"), ("0 0 * L *", 7, "not a value"), ("0 0 * * 1W", 9, "not a value"),
        ("@dayly", 1, "short form"), ("@every 5m", 1, "short form"), ("@daily 5", 8, "alone"),
        ("1-2-3 * * * *", 3, "not a value"),
        ("99999999999999999999 * * * *", 1, "out of range"), ("é * * * *", 1, "not a value"),
        ("* * * * *\u{0}", 9, "not a value"),
    ])
    func tellsWhatIsWrongAndWhere(_ text: String, column: Int, message: String) throws {
        let fault = #expect(throws: ExpressionFault.self) { try CronExpression(text) }
        #expect(fault?.column == column, "\(text): \(fault?.message ?? "")")
        #expect(fault?.message.contains(message) == true, "\(text): \(fault?.message ?? "")")
        #expect(fault?.isNeverFiring == false)
    }

    @Test(arguments: [
        "0 0 30 2 *", "0 0 31 2,4,6,9,11 *", "0 0 31W FEB *", "0 0 L-29 2 *", "0 0 L-30 4 *", "0 0 30,31 2 */2",
        "0 0 */30 2 1#2", "0 0 LW * */7", "0 0 */14 * 4#2",
    ])
    func refusesWhatNeverFires(_ text: String) throws {
        let fault = #expect(throws: ExpressionFault.self) { try CronExpression(text) }
        #expect(fault?.isNeverFiring == true)
        #expect(fault?.column == 5)
    }

    @Test(arguments: [
        ("0 0 * * 5-7", "0 0 * * FRI-SUN"), ("0 0 * * 0-6", "0 0 * * 0-7"), ("0 0 * * 0", "0 0 * * 7"),
        ("1-31/2 * * * *", "1-31/2 * * * *"), ("10-59/20 * * * *", "10/20 * * * *"), ("0 0 1 1 *", "@yearly"),
        ("0 0 * jan-mar mon", "0 0 * 1-3 1"), ("* * * * *", " *\t* * *  ?  "), ("0 0 LW * *", "0 0 WL * *"),
        ("0 0 L * *", "0 0 L-0 * *"), ("0 0 * * 0L", "0 0 * * SUNL"), ("0 0 * * 0#2", "0 0 * * sun#2"),
    ])
    func readsTwoWaysOfWriting(_ one: String, _ other: String) throws {
        #expect(try CronExpression(one).fields == CronExpression(other).fields)
    }

    @Test func onlyAStarAtTheBeginningMakesAnInterval() throws {
        for text in ["* * * * *", "*/5 3 * * *", "0 */2 * * *", "0 * * * *", "*,5 3 * * *", "? 3 * * *"] {
            #expect(try CronExpression(text).isInterval, "\(text)")
        }
        for text in ["0 2 * * *", "0,30 1-3 * * *", "0/5 0-23 * * *", "5,* 3 * * *", "0 0 */2 * *"] {
            #expect(try !CronExpression(text).isInterval, "\(text)")
        }
    }

    @Test func rebootIsNoTimeOfTheCalendar() throws {
        let trigger = try Trigger(cron: " @Reboot ")
        #expect(trigger == .reboot)
        #expect(Timetable(trigger, in: .utc).next(after: 0) == nil)
    }

    /// Any text is read or refused; nothing traps.
    @Test func anyTextIsReadOrRefused() {
        var state: UInt64 = 7
        let letters = Array("0123456789*/-,LW#?@ MONJANx\u{7F}é".utf8)
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            for _ in 0..<(state >> 33 & 31) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(letters[Int(state >> 33) % letters.count])
            }
            let text = String(decoding: bytes, as: UTF8.self)
            do {
                _ = try CronExpression(text)
            } catch {
                #expect(error.offset >= 0 && error.offset <= max(1, text.utf8.count))
            }
        }
    }
}
