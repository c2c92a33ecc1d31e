/// The word lists that a language gives for events.
enum EventWordList: Hashable {
    case irregularPasts, futureAuxiliaries, presentAuxiliaries, pastAuxiliaries, perfectAuxiliaries,
        pluperfectAuxiliaries, doubtfulModals
    case reportedFutures, negations, planParticiples, planVerbs, sayingVerbs, plainSayings, addressingVerbs,
        stativeVerbs,
        subordinators, relatives, conditionals, inversions
    case determiners, prepositions, placePrepositions, goalPrepositions, rangePrepositions, rangeJoints, contrasts,
        phaseActs, lastingActs, coordinators, singularPronouns, neuterPronouns, wishVerbs,
        pluralPronouns
    case nounPrepositions, lastPrepositions, pluralDescriptions, pluralHeads, stateHeads, openHeads, datableNouns,
        eventPrepositions,
        stretchPrepositions,
        hedges
    case cancelledVerbs, cancellingPhrases, goingAhead, plannedActs, formsOfBe, idleInfinitives, droppingVerbs,
        planNouns, progressActs, lastingVerbs, participles, plainPresents,
        pronominals, suspectingVerbs, expectedModals, finitePasts, overtakenPlans, standingIn, standings, pleadingVerbs,
        innocence, chargingVerbs, denialBorders, partsOfTime, numerals, contentVerbs, deniedVerbs, claimedVerbs
    case beginningVerbs, completeActs, earliestPrepositions, afterAll, lapsedPlanWords, lightVerbs, claimNouns,
        falsehoods, dismissingVerbs, hearsayAdverbs, approximators, unconfirmed,
        hearsayParticiples, failingVerbs,
        adversatives,
        postponingVerbs, newTimePrepositions, arrangingVerbs, arrangedTimePrepositions,
        completionVerbs, deadlinePrepositions, weakThings, unnumberedThings, numberedThings, ordinals, sameThings,
        gestures, goings, homes, totalVerbs, measures, particles, boundRelatives, sequels, earlierActs, agoWords,
        objectPronouns, workNouns, outcomeFamilies,
        idleGerunds,
        gerundPrepositions,
        denyingGerunds,
        claimingGerunds,
        cancellingGerunds,
        fixedParticiples,
        schedulePresents,
        intransitives,
        obligations,
        idlePlans,
        stopWords, otherOffice, infinitiveMark, contentMark, possessionMark, agentMark
}
