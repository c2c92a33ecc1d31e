import Testing

@testable import Scheduling

struct WordsTests {
    @Test(arguments: [
        ("0 7 * * MON", "every Monday at 07:00"), ("30 2 * * *", "every day at 02:30"),
        ("0 7,19 * * *", "every day at 07:00 and 19:00"),
        ("0 9 * * 1-5", "every Monday to Friday at 09:00"), ("0 9 * * 0,6", "every Saturday and Sunday at 09:00"),
        ("* * * * *", "every minute"), ("*/15 * * * *", "every 15 minutes"), ("0 * * * *", "every hour"),
        ("5 * * * *", "every hour at minute 5"),
        ("0 */2 * * *", "every 2 hours"),
        ("*/15 8-18 * * 1-5", "every 15 minutes of the hours 8 to 18, every Monday to Friday"),
        ("0 9 1,15 * *", "on the 1st and 15th of every month at 09:00"),
        ("0 0 1 1 *", "on the 1st of January at 00:00"),
        ("30 6 L * *", "on the last day of every month at 06:30"),
        ("0 6 L-2 * *", "on the day 2 days before the last of every month at 06:00"),
        ("0 6 LW * *", "on the last working day of every month at 06:00"),
        ("15 10 15W * *", "on the working day nearest the 15th of every month at 10:15"),
        ("0 9 * * 5#2", "on the second Friday at 09:00"), ("0 9 * * FRIL", "on the last Friday at 09:00"),
        ("0 9 1 * FRI", "on the 1st of every month and every Friday at 09:00"),
        ("0 9 */2 * FRI", "on every 2nd day from the 1st of every month where it is Friday at 09:00"),
        ("0 0 * 3,6 SUN", "every Sunday in March and June at 00:00"),
        ("0 0 * 6-8 *", "every day in June to August at 00:00"),
        ("7,9 */5 * * *", "at the minutes 7 and 9 of the hours 0, 5, 10, 15 and 20"),
    ])
    func tellsCron(_ expression: String, words: String) throws {
        #expect(Timetable(try Trigger(cron: expression), in: .utc).words == "\(words) UTC")
    }

    @Test(arguments: [
        ("FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=7", "every week on Monday and Thursday at 07:00"),
        ("FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=17", "every month on the last Friday at 17:00"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "every month on Monday to Friday at 00:00 (of these the last)"
        ),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=5", "every 2 weeks on Monday at 00:00, from 1970-01-01, 5 times"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1", "every year in March on the last day at 00:00"),
        ("FREQ=HOURLY;BYMINUTE=5,35", "every hour at the minutes 5 and 35"),
        ("FREQ=MINUTELY;INTERVAL=10", "every 10 minutes, from 1970-01-01"),
        ("FREQ=DAILY;UNTIL=20251231", "every day at 00:00, until 2025-12-31"),
    ])
    func tellsRules(_ rule: String, words: String) throws {
        #expect(Timetable(.rule(try RecurrenceRule(rule, in: .utc)), in: .utc).words == "\(words) UTC")
    }
}
