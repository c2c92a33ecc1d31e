import PipelineCore

/// The stages and composers that ship with the program, each one file and one line here.
public enum BuiltIn {
    /// Every stage, in the order that help lists them.
    public static let stages: [any Stage.Type] = [
        CleanStage.self,
        DatesStage.self,
        NamesStage.self,
        TopicsStage.self,
        QuotesStage.self,
        QuantitiesStage.self,
        DedupeStage.self,
        FilterStage.self,
        EventsStage.self,
    ]

    /// Every composer, in the order that help lists them.
    public static let composers: [any Composer.Type] = [
        BriefComposer.self,
        ChronologyComposer.self,
        DigestComposer.self,
        TableComposer.self,
    ]
}
