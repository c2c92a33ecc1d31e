/// What a browser may do with what this site answers.
enum SitePolicy {
    /// For this program's own pages: its own style sheet and script, nothing from elsewhere.
    static let page =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; " + common
    /// For reports: their own style, and the script that loads them again.
    static let report =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src data:; " + common
    private static let common = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    /// Said with every answer. Files are never taken for something else than they are called, so that no file can be a script.
    static let fields: [(name: String, value: String)] = [
        ("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"),
        ("cross-origin-resource-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin"),
        ("cache-control", "no-store"),
    ]
    /// For answers that are no pages.
    static let nothing = "default-src 'none'; frame-ancestors 'none'"
}
