extension CleaningRules {
    /// The table for English.
    public static let english = CleaningRules(
        words: englishWords, phrases: englishPhrases, agencies: wireAgencies, conjunctions: ["and", "with"])

    private static func list(_ words: String) -> [String] {
        words.split { $0 == " " || $0 == "\n" }.map(String.init)
    }

    private static func lines(_ phrases: String) -> [String] {
        phrases.split(separator: "\n").map(String.init)
    }

    private static let englishWords: [WordClass: [String]] = [
        .stopword: list(
            """
            a about after again against all also although an and any are as at be because been before being between
            both but by can could did do does down during each even ever every few for from had has have he her here
            hers him his how i if in into is it its itself just last like made make many may me might more most much
            must my never no not now of off on once one only or other our out over own said same say says she should
            since so some still such than that the their them then there these they this those though through to too
            two under until up upon us very was we were what when where whether which while who whom whose why will
            with within without would year years yet you your dont didnt isnt wasnt cant wont im ive its thats hes
            shes theyre doesnt arent
            """),
        .month: list(
            """
            january february march april may june july august september october november december jan feb mar apr
            jun jul aug sep sept oct nov dec
            """),
        .weekday: list(
            """
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
            today yesterday
            """),
        .clock: list(
            """
            am pm a m p ago hour hours hr hrs minute minutes min mins day days week weeks month months gmt utc est edt
            cst cdt mst mdt pst pdt et ct pt bst ist jst cet cest msk st nd rd th read noon midnight local time
            """),
        .stamp: list(
            "published updated update posted modified created issued last first date on at filed printed page edition issue"
        ),
        .photoVerb: list(
            """
            speaks speak attends attend gestures gesture gesturing poses pose shakes shake waves wave walks walk
            arrives arrive looks look listens listen holds hold smiles smile greets greet stands stand sits sit rides
            addresses delivers reacts watches watch talks talk leaves signs sign toasts inspects applaud applauds
            embraces embrace kisses salutes works work protest protests march gather gathers line fills passes enters
            meets meet visits welcomes points displays hugs bows bow waits wait exchange exchanges photographs celebrates celebrate performs perform plays play runs
            """),
        .photoNoun: list(
            "photo photos photograph photographs photographer image images picture pictures pic handout courtesy caption"
        ),
        .pointer: list("left right center centre l r c"),
        .notPerson: list(
            """
            staff agencies agency news editor editors editorial desk correspondent correspondents reporter reporters
            writer writers press bureau service services team online wire network media report reports reporting
            contributor contributors columnist special newsroom post times tribune herald journal magazine daily
            updated published posted guest web digital author producer our the for of in at to
            """),
        .nameParticle: list("de la le van von der den bin ibn al el da di du dos ten ter y e"),
        .saying: list("said told added according announced reported stated"),
        .agencyWord: list("wire newswire news agency press photos images pictures"),
        .paperWord: list(
            """
            tribune post gazette times herald observer daily review journal ledger star chronicle mail telegraph
            guardian courier mirror globe sentinel dispatch examiner inquirer weekly express echo argus bulletin
            advertiser messenger
            """),
    ]

    private static let englishPhrases: [PhraseList] = [
        PhraseList(
            .navigation, .whole,
            lines(
                """
                home
                menu
                search
                close
                open
                login
                log in
                sign in
                sign up
                sign out
                register
                subscribe
                subscribe now
                my account
                account
                settings
                share
                tweet
                email
                print
                copy link
                facebook
                twitter
                linkedin
                reddit
                whatsapp
                pinterest
                instagram
                youtube
                flipboard
                rss
                rss feeds
                newsletters
                newsletter
                videos
                video
                photos
                gallery
                podcasts
                about
                about us
                contact
                contact us
                help
                faq
                careers
                jobs
                advertise
                advertisement
                advertising
                ad
                ads
                sponsored
                sitemap
                site map
                breaking news
                live
                live tv
                top
                back to top
                next
                previous
                more
                see more
                show more
                load more
                view all
                see all
                loading
                accessibility links
                accessibility
                full focus
                comment
                reply
                like
                save
                listen
                listen to article
                text size
                font size
                enlarge
                enlarge image
                toggle caption
                hide caption
                play
                pause
                dark mode
                light mode
                news
                world
                business
                sports
                sport
                opinion
                politics
                entertainment
                lifestyle
                technology
                science
                health
                weather
                shop
                store
                done
                cancel
                submit
                scroll to continue
                story continues below
                article continues below
                continue reading
                story continues
                """)),
        PhraseList(
            .navigation, .start, mostWords: 30,
            lines(
                """
                skip to
                jump to
                follow us
                follow me
                find us on
                like us on
                join us on
                share this
                share on
                share via
                share with
                share article
                share story
                share full article
                click to share
                email this
                print this
                get the latest
                get our
                get breaking
                get unlimited
                get the app
                download the app
                download our
                sign up
                sign in
                sign me up
                log in
                subscribe to
                subscribe for
                subscribe now
                subscribe today
                already a subscriber
                already have an account
                already registered
                become a member
                become a subscriber
                support our journalism
                support independent
                make a donation
                donate
                enter your email
                your email
                please enter a valid
                thanks for signing up
                thank you for signing up
                thank you for subscribing
                by signing up
                by subscribing
                by submitting
                by clicking
                by entering your
                receive our
                edition
                select edition
                choose edition
                change language
                select language
                advertisement
                ad feedback
                sponsored by
                listen to this
                watch live
                this article is more than
                # shares
                # views
                text size
                change text
                story highlights
                view gallery
                view image
                view comments
                show comments
                # of #
                slide #
                jump directly
                open in app
                add as preferred
                reading time
                estimated reading
                # min read
                # minute read
                download pdf
                notifications
                enable notifications
                hide ad
                load comments
                """)),
        PhraseList(
            .navigation, .anywhere, mostWords: 45,
            lines(
                """
                sign up for our
                sign up here
                sign up to receive
                sign up for the
                sign up to our
                subscribe to our
                to your inbox
                in your inbox
                our newsletter
                our free newsletter
                daily newsletter
                weekly newsletter
                push notifications
                right on your browser
                follow us on
                like us on
                find us on
                download our app
                our whatsapp channel
                on google news
                on apple news
                whatsapp channel
                telegram channel
                youtube channel
                start your free trial
                continue reading for
                to continue reading
                read the full story
                unlimited access
                turn off your ad blocker
                enable javascript
                javascript is disabled
                browser does not support
                subscribers only
                with a subscription
                support local journalism
                become a subscriber
                advertisement scroll
                view this post on
                a post shared by
                secure tip
                also available on
                wherever you get your podcasts
                request an invite
                our journalism needs
                needs your support
                all our podcasts
                """)),
        PhraseList(
            .relatedHeading, .whole, mostWords: 9,
            lines(
                """
                related
                related topics
                related stories
                related articles
                related news
                related content
                related links
                related posts
                related coverage
                related items
                related reading
                related video
                related videos
                latest
                latest news
                latest stories
                latest articles
                latest headlines
                latest posts
                latest videos
                more news
                more stories
                more headlines
                more articles
                more coverage
                most read
                most popular
                most viewed
                most recent
                most shared
                most commented
                most watched
                trending
                trending now
                trending news
                trending stories
                popular
                popular news
                popular stories
                popular articles
                popular posts
                recommended
                recommended stories
                recommended for you
                recommended reading
                recommended articles
                recommended videos
                suggested
                read next
                up next
                watch next
                read more
                read also
                also read
                see also
                you may like
                top stories
                top news
                top headlines
                editors picks
                editors choice
                editors pick
                featured
                featured stories
                featured articles
                featured videos
                in case you missed it
                dont miss
                must read
                must reads
                what to read next
                other stories
                other news
                more like this
                more to read
                around the web
                from around the web
                from the web
                sponsored content
                sponsored stories
                promoted stories
                promoted content
                paid content
                partner content
                tags
                topics
                keywords
                filed under
                further reading
                topics in this article
                explore more
                next story
                previous story
                next article
                previous article
                next post
                previous post
                recent posts
                recent news
                recent stories
                recent articles
                headlines
                key points
                """)),
        PhraseList(
            .relatedHeading, .start, mostWords: 9,
            lines(
                """
                more from
                more on
                more in
                more about
                latest from
                latest in
                the latest from
                recommended for
                recommended from
                you may also
                you might also
                people also
                readers also
                stories you
                read more on
                read more about
                most popular in
                most read in
                trending in
                trending on
                top stories in
                also in
                also on
                from our partners
                best of
                related to this
                explore more on
                articles by
                """)),
        PhraseList(
            .relatedLine, .start, mostWords: 40,
            lines(
                """
                read more
                read also
                also read
                read next
                read the
                see also
                see more
                related
                recommended
                watch
                must read
                dont miss
                next story
                previous story
                next article
                previous article
                tags
                topics
                filed under
                filed in
                posted in
                categories
                category
                more from
                more on this
                explore more
                keep reading
                """)),
        PhraseList(
            .commentHeading, .whole, mostWords: 8,
            lines(
                """
                comments
                # comments
                # comment
                comments #
                comment #
                comments closed
                comments are closed
                reader comments
                reader comments #
                readers comments
                your comments
                all comments
                all comments #
                view comments
                view # comments
                show comments
                leave a comment
                leave a reply
                leave a response
                post a comment
                write a comment
                add a comment
                add comment
                join the conversation
                join the discussion
                start the conversation
                have your say
                discussion
                # responses
                # replies
                # thoughts
                responses
                responses #
                conversation
                the conversation
                latest comments
                top comments
                """)),
        PhraseList(
            .commentHeading, .start, mostWords: 14,
            lines(
                """
                readers comments
                reader comments
                leave a comment
                leave a reply
                post a comment
                # thoughts on
                # responses to
                # comments on
                # comments to
                comments on
                join the conversation
                be the first to comment
                you must be logged in to
                log in to comment
                sign in to comment
                login to comment
                """)),
        PhraseList(
            .commentMark, .end, mostWords: 16,
            lines(
                """
                report as abuse
                report abuse
                flag as inappropriate
                report this comment
                report comment
                permalink
                reply
                reply flag
                """)),
        PhraseList(.commentSpeaker, .end, mostWords: 8, ["wrote", "writes", "says", "said", "commented"]),
        PhraseList(
            .commentMark, .start, mostWords: 10,
            lines(
                """
                report as abuse
                report abuse
                flag as inappropriate
                report this comment
                report comment
                reply to
                in reply to
                replying to
                posted by
                comment by
                # likes
                # upvotes
                """)),
        PhraseList(
            .commentClosing, .anywhere, mostWords: 40,
            lines(
                """
                discussion is now closed
                discussion is closed
                comments are closed
                comments are now closed
                commenting is closed
                commenting is now closed
                commenting has been
                comments have been closed
                comments for this thread are
                no longer accepting comments
                be the first to comment
                comments on this story are
                comments on this article are
                the discussion ended
                discussion has ended
                """)),
        PhraseList(
            .notice, .anywhere, mostWords: 140,
            lines(
                """
                comment policy
                commenting policy
                comments policy
                community guidelines
                comment guidelines
                commenting guidelines
                we welcome comments
                we welcome your comments
                we encourage comments
                views expressed in the comments
                comments are moderated
                comments will be moderated
                privacy policy
                privacy notice
                terms of use
                terms of service
                terms and conditions
                terms of sale
                cookie policy
                use of cookies
                we use cookies
                uses cookies
                accept cookies
                cookies and similar
                cookie settings
                cookie preferences
                user agreement
                all rights reserved
                all rights to the
                registered office
                trading name of
                opinions of readers
                may not be reproduced
                may not be published
                do not sell
                without permission
                without prior permission
                prior written permission
                without the express
                express written consent
                click here to
                click here for
                to find out more click
                find out more click here
                for reprint rights
                reprints and permissions
                views expressed are
                views expressed in this
                views expressed here
                opinions expressed in this
                opinions expressed are
                opinions expressed by
                does not necessarily reflect
                do not necessarily reflect
                do not necessarily represent
                our editorial policy
                editorial guidelines
                ethics policy
                corrections policy
                please contact us
                contact the newsroom
                contact our newsroom
                send us a tip
                our standards
                affiliate commission
                affiliate links
                may earn a commission
                may earn commission
                may earn compensation
                earn a commission
                this article was originally published
                this story was originally published
                this article originally appeared
                this story originally appeared
                originally published on
                first published on
                this article first appeared
                this content is provided
                this site is protected
                protected by recaptcha
                delayed at least
                market data provided
                for personal non commercial use
                this material may not
                this article has been corrected
                an earlier version of this
                a version of this article appears
                a version of this story
                this story has been updated
                this article has been updated
                this document is subject to copyright
                for informational purposes only
                intended for informational
                editorially independent
                when you purchase through
                we may make money
                if you buy something
                cookie consent
                necessary cookies
                this cookie is
                user consent
                reader supported
                to report a
                outdated browser
                could face fines
                or visit our
                email protected
                republished with permission
                under a creative commons
                creative commons license
                """)),
        PhraseList(
            .notice, .end, mostWords: 30,
            lines(
                """
                click here
                see our faqs
                read our policy
                """)),
        PhraseList(
            .notice, .start, mostWords: 60,
            lines(
                """
                disclaimer
                editors note
                correction
                clarification
                legal notice
                disclosure
                copyright notice
                to contact the
                to comment on this
                if you see a comment
                got a tip
                have a tip
                do you have a story
                report an error
                report a typo
                report a correction
                notice a mistake
                suggest a correction
                note to readers
                if you have any
                if you or someone you know
                """)),
        PhraseList(
            .copyright, .start, mostWords: 60,
            lines(
                """
                copyright
                © #
                ©
                c copyright
                """)),
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
        PhraseList(
            .byline, .start, mostWords: 24,
            lines(
                """
                by
                written by
                story by
                words by
                report by
                authored by
                author
                """)),
        PhraseList(
            .bylineLabel, .start, mostWords: 12,
            lines(
                """
                text
                words
                story
                report
                author
                reporter
                correspondent
                """)),
        PhraseList(.bylineOpening, .start, mostWords: 9, ["from", "from our", "with"]),
        PhraseList(
            .authorNote, .anywhere, mostWords: 90,
            lines(
                """
                is a reporter
                staff writer
                staff reporter
                senior writer
                senior reporter
                deputy editor
                contributing writer
                writes about
                has been reporting
                has been a journalist
                may be reached at
                is a writer
                is a staff writer
                is a staff reporter
                is a senior writer
                is a senior reporter
                is a senior editor
                is a journalist
                is a freelance
                is a correspondent
                is a columnist
                is a contributor
                is a contributing
                is an editor
                is the editor
                is a news editor
                is the senior
                is an associate editor
                is a former reporter
                is a political reporter
                is a breaking news
                is an award winning
                is the author of
                covers politics
                follow him on
                follow her on
                follow them on
                follow me on
                can be reached at
                reach him at
                reach her at
                reach the reporter
                about the author
                the views are her own
                the views are his own
                the views are their own
                reporter covering
                writer covering
                joined the newsroom
                has been covering
                """)),
    ]

    private static let wireAgencies: [Agency] = [
        Agency("Reuters", "REUTERS", "Thomson Reuters"),
        Agency("AP", "Associated Press", "The Associated Press"),
        Agency("AFP", "Agence France-Presse", "Agence France Presse"),
        Agency("UPI", "United Press International"),
        Agency("dpa", "DPA", "Deutsche Presse-Agentur"),
        Agency("EFE"), Agency("ANSA"), Agency("EPA"), Agency("PA", "Press Association", "PA Media"),
        Agency("Kyodo", "Kyodo News", "KYODO"), Agency("Jiji", "Jiji Press", "JIJI"),
        Agency("Xinhua", "XINHUA"), Agency("Yonhap", "YONHAP"),
        Agency("TASS", "ITAR-TASS", "Itar-Tass", "Tass"), Agency("Interfax", "INTERFAX"),
        Agency("RIA Novosti", "RIA", "Sputnik"),
        Agency("PTI", "Press Trust of India"), Agency("ANI"), Agency("IANS"), Agency("UNI"),
        Agency("Bloomberg", "Bloomberg News"), Agency("Anadolu", "Anadolu Agency"), Agency("AAP"),
        Agency("CNA"), Agency("Bernama", "BERNAMA"), Agency("Antara"), Agency("APA"), Agency("SAPA"),
        Agency("Canadian Press", "The Canadian Press"), Agency("CNN"),
        Agency("Agencies", "Agency", "News agencies", "Wire services", "Wire reports", "AGENCIES"),
    ]
}
