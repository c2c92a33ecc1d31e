extension StandardLibrary {
    /// Numbers.
    static let math = DeclaredModule(
        "math", "Works on numbers; there is no chance in it.",
        functions: [
            unary("abs", "The number without its sign.", "math.abs(-3)", "3"),
            unary("acos", "The angle whose cosine it is.", "math.acos(1)", "0.0"),
            unary("asin", "The angle whose sine it is.", "math.asin(0)", "0.0"),
            DeclaredFunction(
                "atan", ["y: number", "x?: number"], gives: ["number"], "The angle whose tangent is y through x.",
                example: .init("math.atan(0)", gives: "0.0")),
            unary("ceil", "The least whole number that is not less.", "math.ceil(1.2)", "2", gives: "integer"),
            unary("cos", "The cosine of an angle.", "math.cos(0)", "1.0"),
            unary("deg", "Radians as degrees.", "math.deg(0)", "0.0"),
            unary("exp", "e to the power of the number.", "math.exp(0)", "1.0"),
            unary("floor", "The greatest whole number that is not greater.", "math.floor(1.8)", "1", gives: "integer"),
            DeclaredFunction(
                "fmod", ["number: number", "by: number"], gives: ["number"], "The remainder, rounded towards zero.",
                example: .init("math.fmod(-7, 3)", gives: "-1")),
            DeclaredFunction(
                "log", ["number: number", "base?: number"], gives: ["number"], "The logarithm, to base e unless given.",
                example: .init("math.log(8, 2)", gives: "3.0")),
            DeclaredFunction(
                "max", ["number: number", "...: number"], gives: ["number"], "The greatest of its arguments.",
                example: .init("math.max(5, 7)", gives: "7")),
            DeclaredFunction(
                "min", ["number: number", "...: number"], gives: ["number"], "The least of its arguments.",
                example: .init("math.min(5, 7)", gives: "5")),
            DeclaredFunction(
                "modf", ["number: number"], gives: ["number", "number"], "The whole part and the rest.",
                example: .init("select(2, math.modf(1.5))", gives: "0.5")),
            unary("rad", "Degrees as radians.", "math.rad(0)", "0.0"),
            unary("sin", "The sine of an angle.", "math.sin(0)", "0.0"),
            unary("sqrt", "The square root.", "math.sqrt(9)", "3.0"),
            unary("tan", "The tangent of an angle.", "math.tan(0)", "0.0"),
            DeclaredFunction(
                "tointeger", ["value: any"], gives: ["integer?"], "The value as a whole number; nil where it is none.",
                example: .init("math.tointeger(3.0)", gives: "3")),
            DeclaredFunction(
                "type", ["value: any"], gives: ["string?"], "integer or float; nil for what is no number.",
                example: .init("math.type(1.5)", gives: "\"float\"")),
            DeclaredFunction(
                "ult", ["first: integer", "second: integer"], gives: ["boolean"],
                "Whether the first is less, both taken without sign.", example: .init("math.ult(1, -1)", gives: "true")),
        ],
        constants: [
            DeclaredField("huge", "number", "Greater than every number."),
            DeclaredField("maxinteger", "integer", "The greatest whole number."),
            DeclaredField("mininteger", "integer", "The least whole number."),
            DeclaredField("pi", "number", "The circle's circumference by its diameter."),
        ])

    private static func unary(
        _ name: String, _ summary: String, _ code: String, _ result: String, gives type: DeclaredType = "number"
    ) -> DeclaredFunction {
        DeclaredFunction(name, ["number: number"], gives: [type], summary, example: .init(code, gives: result))
    }
}
