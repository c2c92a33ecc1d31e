import Testing

@testable import DossierKit

struct WorkspaceTests {
    @Test func isTheNearestFolderUpward() throws {
        let scratch = try ScratchFolder("workspace")
        try scratch.put([], at: "outer/pipelines/a.yaml")
        try scratch.put([], at: "outer/inner/.dossier/history")
        try scratch.put([], at: "outer/inner/deep/er/b.txt")
        try scratch.put([], at: "outer/other/c.txt")
        let root = scratch.path
        #expect(Workspace.containing(root + "/outer")?.root == root + "/outer")
        #expect(Workspace.containing(root + "/outer/pipelines")?.root == root + "/outer")
        #expect(Workspace.containing(root + "/outer/inner/deep/er")?.root == root + "/outer/inner")
        #expect(Workspace.containing(root + "/outer/other")?.root == root + "/outer")
        #expect(Workspace.containing(root + "/outer/inner/deep/../../other/")?.root == root + "/outer")
        #expect(Workspace.containing(root + "/outer/not/there")?.root == root + "/outer")
    }

    @Test func aFileOfThatNameMakesNoWorkspace() throws {
        let scratch = try ScratchFolder("workspace")
        try scratch.put([], at: "pipelines")
        #expect(Workspace.containing(scratch.path) == nil)
    }

    @Test func pathsAreRelativeToTheRoot() {
        let workspace = Workspace(root: "/a/b/../c/")
        #expect(workspace.root == "/a/c")
        #expect(workspace.absolute("d/../e.txt") == "/a/c/e.txt")
        #expect(workspace.absolute("/x.txt") == "/x.txt")
        #expect(workspace.relative("/a/c/d/e.txt") == "d/e.txt")
        #expect(workspace.relative("/a/cd/e.txt") == nil)
        #expect(workspace.relative("/a") == nil)
    }
}
