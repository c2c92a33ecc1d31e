extension ReplyWords {
    /// How English articles tell that somebody answers, or objects to what was done.
    public static let english = ReplyWords(
        answering: "answered replied responded countered retorted",
        joints: "that by with to",
        rejecting: """
            rejected dismissed denied refuted disputed condemned denounced criticised criticized protested objected deplored rebuffed
            """,
        naming: "called described termed labelled labeled branded",
        saying: "said told declared stated added insisted maintained argued confirmed",
        being: "was is were are",
        disapproving: """
            unacceptable regrettable unfriendly unfair unjustified unlawful illegal illegitimate groundless baseless unfounded
            untrue false wrong deplorable provocative hostile unhelpful unreasonable inadmissible outrageous intolerable absurd
            short-sighted shortsighted disappointing
            """,
        negations: "not never no neither nor",
        contrasts: "but however although though whereas instead",
        places: "in at from to on near off")
}
