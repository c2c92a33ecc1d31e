import Configuration
import Diagnostics

/// Where the arguments of a script are written in a pipeline.
struct ArgumentPlaces {
    /// All of them, or the script where there are none; nil where they are written in no file.
    let all: Place?
    private let options: OptionValues

    /// Of arguments that no file holds.
    static let none = ArgumentPlaces(all: nil, options: OptionValues())

    /// Those of the option `args`, beside the option that names the script.
    init(_ options: OptionValues, script: String) {
        self.init(all: options.place(of: "args") ?? options.place(of: script), options: options)
    }

    private init(all: Place?, options: OptionValues) {
        self.all = all
        self.options = options
    }

    /// Where the name of an argument stands.
    func key(_ name: String) -> Place? { options.keyPlace(of: "args.\(name)") ?? all }

    /// Where its value stands.
    func value(_ name: String) -> Place? { options.place(of: "args.\(name)") ?? all }
}
