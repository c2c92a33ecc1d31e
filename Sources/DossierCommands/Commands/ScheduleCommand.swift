import ArgumentParser

struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule", abstract: "Tell when pipelines run, and run them then.",
        subcommands: [ScheduleListCommand.self, ScheduleNextCommand.self, ScheduleInstallCommand.self])
}
