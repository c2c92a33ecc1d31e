import ArgumentParser
import Diagnostics
import DossierKit
import FileAccess
import Glibc
import JSONText

struct ScheduleInstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Print what makes systemd or cron keep the scheduler running.",
        discussion: """
            Prints a hardened systemd unit or a crontab line for this workspace. With --write the unit is put where systemd \
            looks for it: /etc/systemd/system for root, else ~/.config/systemd/user, or the folder of --to.

            EXAMPLES
              dossier schedule install --systemd
              dossier schedule install --systemd --user --write
              dossier schedule install --cron
            """)

    @Flag(help: "Print a systemd unit.")
    var systemd = false

    @Flag(help: "Print a crontab line.")
    var cron = false

    @Flag(help: "A unit for your own service manager rather than the machine's.")
    var user = false

    @Flag(help: "Write the unit instead of printing it.")
    var write = false

    @Option(help: ArgumentHelp("Folder to write the unit into.", valueName: "dir"))
    var to: String?

    @Option(help: ArgumentHelp("Path of the program; this one's unless given.", valueName: "path"))
    var program: String?

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    func validate() throws {
        guard systemd != cron else { throw ValidationError("name one of --systemd and --cron") }
        if cron, write || user || to != nil {
            throw ValidationError("--write, --to and --user belong to --systemd; 'crontab -e' takes the line")
        }
        if to != nil, !write { throw ValidationError("--to needs --write") }
        if let program, !program.hasPrefix("/") { throw ValidationError("--program takes an absolute path") }
    }

    func run() throws {
        guard let workspace = Workspace.containing(WorkingFolder.path) else {
            throw ValidationError("there is no workspace here: no folder upward holds pipelines/ or .dossier/")
        }
        // A line end in a path would begin a line of its own in the unit or the crontab.
        guard workspace.root.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw ValidationError("the workspace's path holds a control character, which no unit can name")
        }
        let program = program ?? ProgramFile.path
        if cron {
            let line = CrontabLine.text(workspace: workspace, program: program)
            return show(line, Installation(sort: "cron", text: line, written: nil, next: "crontab -e"))
        }
        let isUsers = user || (write && to == nil && geteuid() != 0)
        let unit = ServiceUnit(
            workspace: workspace, program: program, manager: isUsers ? .user : .system(user: UserName.own))
        guard !write else { return try put(unit, isUsers: isUsers) }
        show(unit.text, Installation(sort: "systemd", text: unit.text, written: nil, next: nil))
    }

    /// What the verb came to, for programs.
    private struct Installation {
        let sort: String
        let text: String
        /// Path of the file that was written; nil where it was printed.
        let written: String?
        /// The command that puts it to use.
        let next: String?

        var json: JSONValue {
            [
                "sort": .string(sort), "text": .string(text), "written": .optional(written), "next": .optional(next),
            ]
        }
    }

    private func show(_ words: String, _ installation: Installation) {
        switch format {
        case .text: Output.standard.write(words)
        case .json: Output.standard.write(installation.json.serialized(pretty: true))
        }
    }

    private func put(_ unit: ServiceUnit, isUsers: Bool) throws {
        let folder = to ?? (isUsers ? UserName.configuration + "/systemd/user" : "/etc/systemd/system")
        let path = PathText.join(PathText.join(WorkingFolder.path, folder), unit.fileName)
        do {
            try AtomicWriting.write(Array(unit.text.utf8), to: path)
        } catch {
            Output.errors.write("'\(path)' \(error.reason)\n")
            throw ExitRequest(status: .failed)
        }
        let manager = isUsers ? "systemctl --user" : "systemctl"
        let next = "\(manager) daemon-reload && \(manager) enable --now \(unit.fileName)"
        show(
            "wrote \(path)\nnow: \(next)\n",
            Installation(sort: "systemd", text: unit.text, written: path, next: next))
    }
}

/// Who runs the program, and where they keep settings.
enum UserName {
    /// The name of the user; the number where the machine knows no name.
    static var own: String {
        guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return String(geteuid()) }
        return String(cString: name)
    }

    /// The folder of their settings.
    static var configuration: String {
        if let folder = getenv("XDG_CONFIG_HOME"), folder.pointee != 0 { return String(cString: folder) }
        let home = getenv("HOME").map { String(cString: $0) } ?? "/"
        return home + "/.config"
    }
}

/// The file of this program.
enum ProgramFile {
    /// Its absolute path.
    static var path: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { return "/usr/local/bin/dossier" }
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
