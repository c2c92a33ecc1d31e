import LuaRuntime

/// Names that a beginning may be meant to become.
extension ScriptPrompt {
    /// The words that can stand in place of the last word of `line`, in order, and where that word begins in bytes.
    public func completions(of line: String) -> (start: Int, words: [String]) {
        let bytes = Array(line.utf8)
        var start = bytes.count
        while start > 0, Self.isWordByte(bytes[start - 1]) { start -= 1 }
        let begun = String(decoding: bytes[start...], as: UTF8.self)
        let names: [String]
        if start > 0, bytes[start - 1] == UInt8(ascii: ".") || bytes[start - 1] == UInt8(ascii: ":") {
            let isMethod = bytes[start - 1] == UInt8(ascii: ":")
            names = members(of: Self.holder(bytes[..<(start - 1)]), isMethod: isMethod)
        } else {
            names =
                globalFunctions.map(\.name) + allModules.filter { $0.access == .global }.map(\.name)
                + Self.constants.map(\.name) + variables + LuaLexer.keywords
                + (bytes.first == UInt8(ascii: "?") ? registry.classes.map(\.name) : [])
        }
        let fitting = Set(names.filter { $0.utf8.starts(with: begun.utf8) && $0 != begun })
        return (start, fitting.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    private func members(of holder: String, isMethod: Bool) -> [String] {
        if let module = allModules.first(where: { $0.name == holder }) {
            return module.functions.map(\.name) + module.constants.map(\.name)
        }
        guard !holder.isEmpty else { return [] }
        do throws(LuaFault) {
            switch try evaluate("return \(holder)\n").first ?? .nil {
            case .object(let object):
                guard let declared = declaration(of: object) else { return [] }
                return isMethod ? declared.methods.map(\.name) : declared.fields.map(\.name)
            case .table(let table): return table.pairs.compactMap(\.key.text)
            case .string: return isMethod ? StandardLibrary.string.functions.map(\.name) : []
            default: return declaredMembers(of: holder)
            }
        } catch {
            return declaredMembers(of: holder)
        }
    }

    /// `?article.qu` speaks of the class.
    private func declaredMembers(of name: String) -> [String] {
        registry.classNamed(name).map { $0.fields.map(\.name) + $0.methods.map(\.name) } ?? []
    }

    /// The expression that ends the bytes: names, dots, and brackets with what is in them. Calls are left out of it but
    /// for those of the prompt itself, so that completing runs nothing.
    private static func holder(_ bytes: ArraySlice<UInt8>) -> String {
        var at = bytes.endIndex
        while at > bytes.startIndex {
            let byte = bytes[at - 1]
            if isWordByte(byte) || byte == UInt8(ascii: ".") {
                at -= 1
            } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
                let opening = UInt8(ascii: byte == UInt8(ascii: ")") ? "(" : "[")
                guard let open = bytes[..<(at - 1)].lastIndex(of: opening),
                    bytes[(open + 1)..<(at - 1)].allSatisfy({ isWordByte($0) || $0 == 0x22 || $0 == 0x27 || $0 == 0x2D }
                    ),
                    opening == UInt8(ascii: "[") || bytes[..<open].reversed().starts(with: "article".utf8.reversed())
                else { break }
                at = open
            } else {
                break
            }
        }
        return String(decoding: bytes[at...], as: UTF8.self)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }
}
