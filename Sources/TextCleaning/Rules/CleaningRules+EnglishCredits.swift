extension CleaningRules {
    /// What brings in the sources of text and pictures, and what captions say.
    static let creditPhrases: [PhraseList] = [
        PhraseList(
            .wireCredit, .start, mostWords: 60,
            lines(
                """
                writing by
                reporting by
                editing by
                additional reporting by
                additional reporting
                compiled by
                written by
                translated by
                with inputs from
                with input from
                with agency inputs
                with agencies
                with reporting by
                with additional reporting
                with files from
                with contributions from
                based on reporting by
                contributed to this
                source agencies
                """)),
        PhraseList(
            .wireCredit, .anywhere, mostWords: 40,
            lines(
                """
                editing by
                contributed to this report
                contributed to this story
                contributed to this article
                contributed reporting
                contributed to the report
                with inputs from
                with input from agencies
                with agency inputs
                with additional reporting by
                additional reporting by
                """)),
        PhraseList(
            .wireCredit, .end, mostWords: 16,
            lines(
                """
                and agencies
                wire reports
                wire services
                """)),
        PhraseList(
            .agencyLead, .anywhere, mostWords: 30,
            lines(
                """
                based on reporting by
                based on
                with inputs from
                with input from
                with reporting by
                with reporting from
                with files from
                with agencies
                with agency inputs
                source
                sources
                from agencies
                wire reports
                """)),
        PhraseList(
            .photoCredit, .start, mostWords: 16,
            lines(
                """
                credit
                credits
                photo
                photos
                photo by
                photos by
                photo credit
                image credit
                image
                image source
                images
                picture
                pictures
                picture credit
                photograph
                photograph by
                photography by
                illustration
                illustration by
                graphic by
                getty images
                ap photo
                screengrab
                video by
                media caption
                image caption
                file photo
                """)),
        PhraseList(
            .photoCredit, .end, mostWords: 90,
            lines(
                """
                getty images
                via getty images
                shutterstock
                istock
                file photo
                file image
                file pic
                via ap
                via reuters
                ap photo
                afp photo
                reuters photo
                courtesy photo
                handout
                stock photo
                getty
                reuters file
                ap file
                """)),
        PhraseList(
            .captionWord, .anywhere, mostWords: 90,
            lines(
                """
                file photo
                in this photo
                in this image
                in this file
                in this undated
                in this handout
                in this picture
                in this frame
                in this screengrab
                in this photograph
                photo provided by
                image provided by
                picture taken on
                photo taken
                is pictured
                are pictured
                pictured
                is seen
                are seen
                seen here
                seen in
                shown here
                look on
                looks on
                from left
                left to right
                from right
                top left
                bottom right
                top right
                second left
                second from left
                image caption
                media caption
                photo by
                photos by
                image credit
                photo credit
                photo courtesy
                image courtesy
                courtesy of
                caption
                """)),
    ]
}
