// swift-tools-version: 6.2
import PackageDescription

// Floors, lowest first; a target imports only from lower floors (ARCHITECTURE.md).
let package = Package(
    name: "dossier",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "dossier", targets: ["dossier"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: ["ConfigurationSupport"]),
    ],
    targets: [
        // System libraries
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),

        // Floor 0
        .target(name: "Diagnostics"),
        .target(name: "JSONText"),
        .target(name: "FileAccess"),

        // Floor 1
        .target(name: "ArticleModel", dependencies: ["CNettle", "CUTF8Proc"]),
        .target(name: "CLuaSupport", dependencies: ["CLua"], linkerSettings: [.linkedLibrary("m")]),
        .target(name: "LuaRuntime", dependencies: ["CLuaSupport"]),
        .target(name: "Configuration", dependencies: ["Diagnostics", "CLibYAML"]),

        // Floor 2
        .target(
            name: "ArticleReading",
            dependencies: ["ArticleModel", "CArchive", "Configuration", "Diagnostics", "FileAccess", "JSONText"]),
        .target(
            name: "TextCleaning", dependencies: ["ArticleModel", "Configuration", "Diagnostics"],
            resources: [.embedInCode("Resources/agencies.yaml")]),
        .target(name: "LanguageAnalysis", dependencies: ["ArticleModel", "Configuration", "Diagnostics"]),
        .target(name: "ReportModel", dependencies: ["ArticleModel"]),
        .target(name: "Scheduling", dependencies: ["ArticleModel", "Configuration", "Diagnostics", "FileAccess"]),
        .target(name: "RunHistory", dependencies: ["CSQLite", "FileAccess", "JSONText"]),

        // Floor 3
        .target(
            name: "ScheduleService",
            dependencies: [
                "Diagnostics", "FileAccess", "JSONText", "RunHistory", "Scheduling",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .target(name: "ReportRendering", dependencies: ["ArticleModel", "JSONText", "ReportModel"]),

        // Floor 4
        .target(
            name: "PipelineCore",
            dependencies: [
                "ArticleModel", "ArticleReading", "Configuration", "Diagnostics", "FileAccess", "JSONText",
                "ReportModel", "Scheduling",
            ]),

        // Floor 5
        .target(
            name: "BuiltInStages",
            dependencies: [
                "ArticleModel", "Configuration", "Diagnostics", "LanguageAnalysis", "PipelineCore", "ReportModel",
                "ReportRendering", "TextCleaning",
            ]),

        .target(
            name: "LuaScripting",
            dependencies: [
                "ArticleModel", "ArticleReading", "CPCRE2", "Configuration", "Diagnostics", "JSONText",
                "LanguageAnalysis", "LuaRuntime", "PipelineCore", "ReportModel", "ReportRendering",
            ]),

        // Floor 6
        .target(
            name: "DossierKit",
            dependencies: [
                "ArticleModel", "ArticleReading", "BuiltInStages", "Configuration", "Diagnostics", "FileAccess",
                "JSONText", "LuaRuntime", "LuaScripting", "PipelineCore", "ReportModel", "ReportRendering",
                "RunHistory",
                "ScheduleService", "Scheduling", "TextCleaning",
            ]),

        // Floor 7
        .target(
            name: "PreviewService",
            dependencies: [
                "Diagnostics", "DossierKit", "FileAccess", "JSONText", "PipelineCore", "ReportRendering", "RunHistory",
                "Scheduling",
                .product(
                    name: "HummingbirdCore", package: "hummingbird",
                    moduleAliases: ["Configuration": "ServerConfigurationReading"]),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [
                .embedInCode("Resources/preview.css"), .embedInCode("Resources/preview.js"),
            ]),

        // Floor 8
        .target(
            name: "DossierCommands",
            dependencies: [
                "ArticleReading", "Diagnostics", "DossierKit", "FileAccess", "JSONText", "LuaScripting", "PipelineCore",
                "PreviewService", "ReportRendering",
                "RunHistory", "ScheduleService", "Scheduling",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(name: "dossier", dependencies: ["CMimalloc", "DossierCommands"]),

        // Tests, one target a source target, and the support they share
        .target(name: "TestSupport", dependencies: ["ArticleModel", "Diagnostics"], path: "Tests/TestSupport"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
        .testTarget(name: "FileAccessTests", dependencies: ["FileAccess"]),
        .testTarget(name: "ArticleModelTests", dependencies: ["ArticleModel", "TestSupport"]),
        .testTarget(name: "ConfigurationTests", dependencies: ["Configuration", "Diagnostics", "TestSupport"]),
        .testTarget(name: "LuaRuntimeTests", dependencies: ["LuaRuntime"], exclude: ["Attacks", "Differential"]),
        .testTarget(
            name: "ArticleReadingTests",
            dependencies: [
                "ArticleReading", "ArticleModel", "CArchive", "Configuration", "Diagnostics", "FileAccess",
                "TestSupport", "TextCleaning",
            ],
            exclude: ["HTML/Body/Pages"]),
        .testTarget(
            name: "TextCleaningTests",
            dependencies: ["TextCleaning", "ArticleModel", "Configuration", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "LanguageAnalysisTests",
            dependencies: ["LanguageAnalysis", "ArticleModel", "Configuration", "Diagnostics", "TestSupport"]),
        .testTarget(name: "RunHistoryTests", dependencies: ["RunHistory", "CSQLite", "FileAccess"]),
        .testTarget(name: "ScheduleServiceTests", dependencies: ["ScheduleService", "RunHistory", "Scheduling"]),
        .testTarget(name: "ReportModelTests", dependencies: ["ReportModel"]),
        .testTarget(
            name: "ReportRenderingTests", dependencies: ["ReportRendering", "ReportModel", "ArticleModel", "JSONText"],
            exclude: ["Goldens"]),
        .testTarget(
            name: "PipelineCoreTests",
            dependencies: [
                "PipelineCore", "ArticleModel", "Configuration", "Diagnostics", "ReportModel", "TestSupport",
            ]),
        .testTarget(
            name: "BuiltInStagesTests",
            dependencies: [
                "BuiltInStages", "ArticleModel", "Configuration", "Diagnostics", "FileAccess", "LanguageAnalysis",
                "PipelineCore", "ReportModel", "TestSupport",
            ],
            exclude: [
                "Marked/Passages", "Marked/FreshPassages", "Marked/NewsPassages", "Marked/TuningPassages",
            ]),
        .testTarget(
            name: "LuaScriptingTests",
            dependencies: [
                "LuaScripting", "ArticleModel", "ArticleReading", "Configuration", "Diagnostics", "JSONText",
                "LanguageAnalysis", "LuaRuntime", "PipelineCore", "ReportModel", "TestSupport",
            ]),
        .testTarget(
            name: "SchedulingTests",
            dependencies: ["Scheduling", "ArticleModel", "Configuration", "Diagnostics", "FileAccess"],
            exclude: ["Cases"]),
        .testTarget(
            name: "DossierKitTests",
            dependencies: ["DossierKit", "RunHistory", "ScheduleService", "Scheduling", "TestSupport"]),
        .testTarget(
            name: "PreviewServiceTests",
            dependencies: ["PreviewService", "DossierKit", "FileAccess"]),
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "dossier", "ArticleModel", "ArticleReading", "Configuration", "Diagnostics", "DossierKit", "FileAccess",
                "LanguageAnalysis", "PipelineCore", "ReportRendering",
            ]),
        .testTarget(name: "CommandLineTests", dependencies: ["dossier", "DossierCommands"], exclude: ["Cases"]),
    ],
    swiftLanguageModes: [.v6]
)

// What only `make bench` needs; it asks for it.
if Context.environment["DOSSIER_TOOLS"] != nil {
    package.targets += [
        .target(name: "PlainLua", dependencies: ["CLua"], path: "Tools/PlainLua"),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "ArticleModel", "BuiltInStages", "CMimalloc", "Configuration", "Diagnostics", "DossierKit",
                "LanguageAnalysis", "LuaRuntime", "LuaScripting", "PipelineCore", "PlainLua", "Scheduling",
            ], path: "Tools/Benchmarks"),
    ]
}
