import CLuaSupport

/// A sandboxed Lua: allow-listed libraries, limits on memory, time and steps, no way to the machine.
///
/// It has one owner and belongs to one thread at a time; it is not `Sendable`. Several states run at once on several
/// threads. What a limit has ended is spent: throw the state away, a new one costs some 20 µs.
///
/// The raw pointer is sound here: `core` is made in `init`, given to C functions only, which let no Lua error out, and
/// closed in `deinit`, when no call can be running since a call holds the state.
public final class LuaState {
    /// The limits of every call.
    public let limits: LuaLimits
    let core: OpaquePointer
    private let requireModule: ((String) throws(LuaHostError) -> LuaModule)?
    private var functions: [FunctionBox] = []
    /// The classes made known so far; a handle's identifier is its index.
    var definitions: [LuaClass] = []
    @exclusivity(unchecked) private var objectsOfCall: [AnyObject] = []
    private var persistentLists: [LuaObjectList] = []
    private var persistentObjects: [ObjectIdentifier: LuaObject] = [:]
    let forgotten = ForgottenReferences()
    @exclusivity(unchecked) private var depth = 0

    /// What a state offers beside the plain libraries.
    public struct Options: OptionSet, Sendable {
        /// The bits.
        public let rawValue: Int32

        /// Makes a set from bits.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `math.random`, started from `seed` in every call.
        public static let random = Options(rawValue: Int32(DLUA_OPEN_RANDOM))
        /// Tests only: stock libraries without any guard.
        static let stock = Options(rawValue: Int32(DLUA_OPEN_STOCK))
        static let require = Options(rawValue: Int32(DLUA_OPEN_REQUIRE))
    }

    /// Opens a state; with `require`, scripts may load modules whose text it gives.
    public init(
        limits: LuaLimits = LuaLimits(), options: Options = [],
        require: ((String) throws(LuaHostError) -> LuaModule)? = nil
    ) throws(LuaFault) {
        self.limits = limits
        requireModule = require
        // C wants the state for its callbacks and the state wants C's pointer: the context is filled in once both are.
        let bounds = dlua_limits(
            memory: max(0, limits.memory ?? 0), nanoseconds: limits.nanoseconds, steps: Int64(max(0, limits.steps ?? 0))
        )
        let chosen = require == nil ? options : options.union(.require)
        guard let opened = dlua_open(bounds, dlua_host(), chosen.rawValue) else {
            throw LuaFault(kind: .memory, message: "no Lua state could be opened")
        }
        core = opened
        dlua_set_host(core, HostCallbacks.table(for: self))
    }

    deinit { dlua_close(core) }

    /// The limit that was hit; nil while the state can be used.
    public var spent: LuaFault.Kind? {
        switch Int(dlua_tripped(core)) {
        case DLUA_FAULT_MEMORY: .memory
        case DLUA_FAULT_DEADLINE: .deadline
        case DLUA_FAULT_STEPS: .steps
        default: nil
        }
    }

    /// Bytes that the state holds now.
    public var memoryUsed: Int { Int(dlua_memory_used(core)) }

    /// Most bytes that the state has held at once.
    public var memoryPeak: Int { Int(dlua_memory_peak(core)) }

    /// Charges the host function that runs now for work, counted in bytes or so; the limit of steps covers it too.
    public func charge(steps: Int) { dlua_owe(core, max(0, steps)) }

    /// True when the time of the call that runs now is up: a host function should stop its work and return.
    public var isTimeUp: Bool { dlua_time_is_up(core) }

    /// Whether every object stays valid beyond the call it came in, for a prompt whose variables live from line to line.
    ///
    /// They are kept as long as the state.
    @exclusivity(unchecked) public var keepsObjects = false

    /// What `math.random` starts from in every later call.
    public var seed: UInt64 = 0 {
        didSet { dlua_seed(core, seed) }
    }

    /// Runs C under this state's bookkeeping and turns its fault into an error.
    func perform(_ body: (OpaquePointer, UnsafeMutablePointer<dlua_fault>) -> Int32) throws(LuaFault) {
        releaseForgotten()
        var fault = dlua_fault()
        depth += 1
        let kind = body(core, &fault)
        depth -= 1
        if kind != DLUA_OK { throw LuaFault(fault) }
    }

    /// Lets go of the objects of a call; to be called once its results are read.
    func endCall() {
        if depth == 0, !objectsOfCall.isEmpty { objectsOfCall.removeAll(keepingCapacity: true) }
    }

    /// Keeps a list alive until the call ends.
    func keepAlive(_ list: LuaObjectList) {
        if keepsObjects { persistentLists.append(list) } else { objectsOfCall.append(list) }
    }

    func keepAlive(_ object: LuaObject) {
        // Lua itself holds a value once it has it.
        if object.isPersistent || keepsObjects, !object.handle.isValue {
            persistentObjects[ObjectIdentifier(object)] = object
        } else {
            objectsOfCall.append(object)
        }
    }

    func box(_ body: @escaping LuaFunctionBody) -> UnsafeMutableRawPointer {
        let box = FunctionBox(body)
        functions.append(box)
        return Unmanaged.passUnretained(box).toOpaque()
    }

    func module(named name: String) throws(LuaHostError) -> LuaModule {
        guard let requireModule else { throw LuaHostError("module '\(name)' not found") }
        return try requireModule(name)
    }

    private func releaseForgotten() {
        guard !forgotten.numbers.isEmpty else { return }
        let numbers = forgotten.numbers
        forgotten.numbers = []
        for number in numbers { dlua_release(core, number) }
    }

    /// Writes values to the tape of the next call.
    func writeArguments(_ values: [LuaValue], readOnly: Bool = false) throws(LuaFault) {
        do throws(LuaHostError) {
            try TapeWriter(tape: dlua_arguments(core), state: self).write(values, readOnly: readOnly)
        } catch {
            throw LuaFault(kind: .runtime, message: error.message)
        }
    }

    func readResults() -> [LuaValue] {
        var reader = resultReader()
        return reader.readAll()
    }

    func resultReader() -> TapeReader { TapeReader(tape: dlua_results(core), state: self) }
}
