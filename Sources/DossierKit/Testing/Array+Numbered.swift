extension Array {
    /// The element of a number that counts from 1, as users do; nil where there is none, whatever the number.
    subscript(numbered number: Int) -> Element? { number >= 1 && number <= count ? self[number - 1] : nil }
}
