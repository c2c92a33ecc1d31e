import Testing

@testable import PipelineCore

struct PlaceholderTextTests {
    @Test(arguments: [
        ("reports/{{ issue }}.md", ["issue"], "reports/gas.md"),
        ("{{issue}}-{{ period.start }}", ["issue", "period.start"], "gas-2016-12-05"),
        ("no braces", [], "no braces"),
        ("{{ issue", [], "{{ issue"),
        ("{{ other }} stays", ["other"], "{{ other }} stays"),
        ("{{}}", [""], "{{  }}"),
    ])
    func namesAreReplaced(text: String, names: [String], filled: String) {
        let placeholders = PlaceholderText(text)
        #expect(placeholders.names == names)
        #expect(placeholders.filled(["issue": "gas", "period.start": "2016-12-05"]) == filled)
    }

    @Test(arguments: [
        ("reports/a.md", "reports"), ("reports/{{ issue }}.md", "reports"), ("reports/{{ issue }}/a.md", "reports"),
        ("{{ issue }}/a.md", ""), ("a.md", ""), ("/w/x/{{ issue }}-y/z/a.md", "/w/x"),
    ])
    func theFixedFolderEndsBeforeTheFirst(path: String, folder: String) {
        #expect(PlaceholderText.fixedFolder(of: path) == folder)
    }

    @Test(arguments: [
        ("norvik-home", "norvik-home"), ("Harbour Tribune", "harbour-tribune"), ("A/B ../C", "a-b-c"), ("x--y", "x-y"),
    ])
    func slugsAreSafeInPaths(value: String, slug: String) {
        #expect(ValueSlug.slug(of: value) == slug)
    }

    @Test func lostLettersAndTwinsAreToldApart() {
        let (first, second) = (ValueSlug.slug(of: "Кунашир"), ValueSlug.slug(of: "Итуруп"))
        #expect(first != second)
        #expect(first.utf8.allSatisfy { $0 < 0x80 } && !first.isEmpty)
        let slugs = ValueSlug.slugs(of: ["A B", "a-b", "c"])
        #expect(Set(slugs).count == 3)
        #expect(slugs[2] == "c")
        #expect(ValueSlug.slug(of: String(repeating: "long ", count: 200)).utf8.count < 80)
    }
}
