/// The English words that stand beside figures.
enum FigureWords {
    /// Verbs of what a thing costs or holds.
    static let measures: WordSet = """
        cost costs pays paid takes needs measures weighs covers totals makes produces holds carries spends spent earns
        """
}
