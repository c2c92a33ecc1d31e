extension CleaningRules {
    /// What legal, technical and policy notices say.
    static let noticePhrases: [PhraseList] = [
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
    ]
}
