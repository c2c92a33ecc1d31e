import Diagnostics

/// A place in a file on one line: `pipelines/x.yaml:14`.
enum PlaceWords {
    static func text(_ place: Place) -> String { place.file + (place.line.map { ":\($0)" } ?? "") }
}
