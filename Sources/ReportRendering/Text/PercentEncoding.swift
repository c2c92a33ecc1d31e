/// Writes text as a part of an address: letters, digits, `-._~` and what is to be kept stay, of all else each byte becomes `%XX`.
public enum PercentEncoding {
    /// Text with the bytes of `marks` kept.
    public static func text(_ text: String, keeping marks: String = "") -> String {
        self.text(Array(text.utf8)[...], keeping: marks)
    }

    static func text(_ bytes: ArraySlice<UInt8>, keeping marks: String) -> String {
        let kept = Set(marks.utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.append(byte)
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): result.append(byte)
            case _ where kept.contains(byte): result.append(byte)
            default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
