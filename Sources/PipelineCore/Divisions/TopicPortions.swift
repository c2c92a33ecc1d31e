import ArticleModel

/// What of a corpus speaks of each topic and issue: sentences by the words in them, events by their weights.
struct TopicPortions {
    private(set) var byTopic: [String: ShareFinder.Portion] = [:]
    private(set) var byIssue: [String: ShareFinder.Portion] = [:]

    init(corpus: Corpus) {
        for article in corpus.articles {
            for sentence in article.annotations[.sentence] {
                for annotation in article.annotations.annotations(of: .topic, in: sentence.span) {
                    guard case .topic(let mention) = annotation.value else { continue }
                    Self.add(sentence.span, of: article.id, to: &byTopic[mention.topic, default: .init()])
                    guard let issue = mention.issue else { continue }
                    let value = Self.value(of: issue, topic: mention.topic, in: corpus)
                    Self.add(sentence.span, of: article.id, to: &byIssue[value, default: .init()])
                }
            }
        }
        for event in corpus.events {
            for (topic, weight) in event.topics where weight > 0 {
                byTopic[topic, default: .init()].events.insert(event.id)
            }
            for key in event.issues {
                let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
                guard parts.count == 2 else { continue }
                let value = Self.value(of: parts[1], topic: parts[0], in: corpus)
                byIssue[value, default: .init()].events.insert(event.id)
            }
        }
    }

    /// The id of an issue, with its topic's where another topic has an issue of that id.
    static func value(of issue: String, topic: String, in corpus: Corpus) -> String {
        let isShared = corpus.topics.values.contains { other in
            other.id != topic && other.issues.contains { $0.id == issue }
        }
        return isShared ? "\(topic)-\(issue)" : issue
    }

    private static func add(_ span: TextSpan, of article: ArticleID, to portion: inout ShareFinder.Portion) {
        portion.articles.insert(article)
        if portion.passages[article]?.last != span { portion.passages[article, default: []].append(span) }
    }
}
