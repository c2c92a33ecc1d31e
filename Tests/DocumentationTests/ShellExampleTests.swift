import Testing

/// Every `dossier …` line of the pages runs, in order of the page, and ends with the code that the page says.
struct ShellExampleTests {
    @Test(arguments: Repository.pages)
    func everyCallEndsAsThePageSays(page: String) throws {
        let fences = MarkdownFence.fences(of: try Repository.text(page), page: page)
        guard fences.contains(where: \.callsTheProgram) else { return }
        let workspace = try ScratchWorkspace()
        // A line 'cd FOLDER' holds for the rest of the page; files are named from the workspace.
        var folder = workspace.root
        for fence in fences where fence.callsTheProgram || fence.file != nil {
            if let file = fence.file {
                try workspace.write(fence.text, to: file)
                continue
            }
            for command in fence.commands {
                if command.hasPrefix("cd ") {
                    folder += "/" + command.dropFirst(3)
                    continue
                }
                let outcome = try ShellCommand.run(command, in: folder)
                let expected = command.hasPrefix("dossier ") ? fence.exitCode : 0
                #expect(outcome.status == expected, "\(fence): \(command)\n\(outcome.output)")
            }
        }
    }

    @Test func thereAreExamples() throws {
        #expect(try MarkdownFence.all(language: "sh").count(where: \.callsTheProgram) > 5)
    }
}
