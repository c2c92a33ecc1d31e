import Diagnostics
import Testing

@testable import PipelineCore

struct ReportDivisionTests {
    private func faults(_ report: String) -> [String] {
        SampleCatalogue.plan(
            """
            version: 1
            name: sample
            load: [{ files: a }]
            stages: [cut, tell]
            reports:
              - story: { \(report) }
            """
        ).faults.map { "\($0.code.text) \($0.message)" }
    }

    @Test(arguments: [
        #"for_each: outlet, write: "out/{{ outlet }}.md""#,
        #"for_each: { each: fields.company, limit: 3, index: out/all.md }, title: "On {{ company }}", write: "{{ company }}.md""#,
        #"title: "{{ name }}, {{ period }}", write: "out/{{ period.end }}.md""#, "names: both, write: a.md",
    ])
    func soundReportsHaveNoFault(report: String) {
        #expect(faults(report) == [])
    }

    @Test(arguments: [
        (#"for_each: outlets, write: "{{ outlet }}.md""#, "DOS107 there is no report for each 'outlets'"),
        ("for_each: outlet, write: a.md", "DOS206 every report for each 'outlet' would be written to 'a.md'"),
        (#"write: "{{ outlet }}.md""#, "DOS107 nothing fills '{{ outlet }}' in '{{ outlet }}.md'"),
        (#"for_each: outlet, write: "{{ outlet }}/{{ perod }}.md""#, "DOS107 nothing fills '{{ perod }}'"),
        (#"for_each: issue, write: "{{ issue }}.md""#, "DOS203 'for_each' of report 'story' needs topics"),
        (#"for_each: { each: outlet, tag: x }, write: "{{ outlet }}.md""#, "DOS107 'tag: x' goes with entities only"),
        (#"for_each: { each: outlet, index: a.dcx }, write: "{{ outlet }}.md""#, "DOS204 no format writes 'a.dcx'"),
        (#"for_each: { tag: x }, write: a.md"#, "DOS105"),
        ("names: two, write: a.md", "DOS107 there is no way of naming 'two'"),
    ])
    func faultsAreToldAtOnce(report: String, fault: String) {
        let found = faults(report)
        #expect(found.contains { $0.hasPrefix(fault) }, "\(found)")
    }
}
