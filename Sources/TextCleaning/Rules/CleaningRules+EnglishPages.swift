extension CleaningRules {
    /// What menus, pointers to other articles and calls to follow or subscribe say.
    static let pagePhrases: [PhraseList] = [
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
    ]
}
