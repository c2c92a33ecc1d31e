import FileAccess

/// The systemd unit that keeps the scheduler of a workspace running, with no more rights than it needs.
public struct ServiceUnit {
    /// Whose service manager starts it.
    public enum Manager: Sendable {
        /// The machine's, as this user.
        case system(user: String)
        /// A user's own.
        case user
    }

    private let workspace: Workspace
    private let program: String
    private let manager: Manager

    /// Makes a unit for a workspace and the program's absolute path.
    public init(workspace: Workspace, program: String, manager: Manager) {
        self.workspace = workspace
        self.program = program
        self.manager = manager
    }

    /// Name of the unit's file: `dossier-` and the workspace's folder.
    public var fileName: String {
        let folder = PathText.lastComponent(of: workspace.root).utf8.map { byte -> UInt8 in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: byte
            default: 0x2D
            }
        }
        return "dossier-\(folder.isEmpty ? "workspace" : String(decoding: folder, as: UTF8.self)).service"
    }

    /// The unit's text.
    public var text: String {
        """
        [Unit]
        Description=Dossier's schedules in \(Self.literal(workspace.root))
        Documentation=man:systemd.exec(5)
        \(target.after)
        [Service]
        Type=exec
        ExecStart=\(Self.word(program, inCommand: true)) schedule serve
        WorkingDirectory=\(Self.literal(workspace.root))
        \(user)ExecReload=/bin/kill -HUP $MAINPID
        KillMode=mixed
        KillSignal=SIGTERM
        TimeoutStopSec=30s
        Restart=on-failure
        RestartSec=30s
        UMask=0027

        ReadWritePaths=\(Self.word(workspace.root, inCommand: false))
        \(Self.hardening)
        [Install]
        WantedBy=\(target.wanted)

        """
    }

    private var user: String {
        switch manager {
        case .system(let user): "User=\(Self.literal(user))\n"
        case .user: ""
        }
    }

    private var target: (after: String, wanted: String) {
        switch manager {
        case .system: ("After=local-fs.target time-sync.target\n", "multi-user.target")
        case .user: ("", "default.target")
        }
    }

    /// What a program that opens files and starts commands can do without. Memory may not be both written and run,
    /// no network is reached, nothing outside the workspace is written.
    private static let hardening = """
        NoNewPrivileges=yes
        ProtectSystem=strict
        ProtectHome=read-only
        PrivateTmp=yes
        PrivateDevices=yes
        ProtectClock=yes
        ProtectControlGroups=yes
        ProtectHostname=yes
        ProtectKernelLogs=yes
        ProtectKernelModules=yes
        ProtectKernelTunables=yes
        RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
        IPAddressDeny=any
        IPAddressAllow=localhost
        RestrictNamespaces=yes
        RestrictRealtime=yes
        RestrictSUIDSGID=yes
        LockPersonality=yes
        MemoryDenyWriteExecute=yes
        SystemCallArchitectures=native
        SystemCallFilter=@system-service
        CapabilityBoundingSet=

        """

    /// Text in which systemd replaces nothing.
    private static func literal(_ text: String) -> String {
        String(text.flatMap { $0 == "%" ? "%%" : String($0) })
    }

    /// A word in double quotes where it needs them.
    private static func word(_ text: String, inCommand: Bool) -> String {
        var result = ""
        for scalar in literal(text).unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "$" where inCommand: result += "$$"
            default: result.unicodeScalars.append(scalar)
            }
        }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x5C && $0 != 0x3B }
        return isPlain ? result : "\"\(result)\""
    }
}

/// The crontab line that does the same where there is no systemd.
public enum CrontabLine {
    /// Starts the scheduler every five minutes unless it runs: so it also comes back after a start of the machine or a
    /// crash. Cron itself knows neither zones nor `L`, and runs twice or not at all when clocks change.
    public static func text(workspace: Workspace, program: String) -> String {
        """
        # Dossier's schedules in \(workspace.root): started unless they already run.
        */5 * * * * cd \(word(workspace.root)) && mkdir -p .dossier && \
        flock -n .dossier/serve.lock \(word(program)) schedule serve -q

        """
    }

    /// A word for the shell that cron starts; cron itself reads `%` as the end of the line.
    private static func word(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x2B, 0x2D...0x39, 0x40...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        }
        if isPlain { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": result += "'\\''"
            case "%": result += "\\%"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return "'\(result)'"
    }
}
