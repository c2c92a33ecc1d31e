import BuiltInStages
import LuaScripting
import PipelineCore

/// The stages that parts of the benchmarks may name.
enum BenchmarkStages {
    static var all: [any Stage.Type] { BuiltIn.stages + [LuaStage.self] }
}
