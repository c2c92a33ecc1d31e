"""Bodies, titles, dates and authors of web pages."""
import json

from measuring.bench import by_stem, groups, published_day
from measuring.bodies import body_rows

NAME = "html"
SUMMARY = "article bodies and metadata of web pages"


def measure(bench):
    folder = bench.unpacked("extraction/html", "*.html.gz")
    articles, _ = bench.read(folder, "--stages", "dates")
    found = by_stem(articles)
    truth = json.loads(bench.path("extraction/bodies.json").read_text(encoding="utf-8"))
    truth = truth.get("output", truth) if "version" in truth else truth
    guess = {key: found.get(key, {}).get("body", "") for key in truth}
    bench.save("html-bodies.json", {key: {"articleBody": text} for key, text in guess.items()})
    yield from body_rows(bench, truth, guess, "0.94", "0.925 (trafilatura)")
    yield from metadata_rows(bench, found)
    pages, seconds = bench.read(folder, "--stages", "clean")
    rate = len(pages) / max(seconds, 1e-6)
    yield "pages a second and core", f"{rate:.0f}", "400", "61 (trafilatura), 755 (Resiliparse)"


def metadata_rows(bench, found):
    gold = json.loads(bench.path("extraction/metadata.json").read_text(encoding="utf-8"))
    guess = {
        key: {"title": (found.get(key) or {}).get("headline"), "date": published_day(found.get(key)),
              "authors": (found.get(key) or {}).get("authors") or []}
        for key in gold
    }
    bench.save("html-metadata.json", guess)
    for label, keys in groups(gold, bench.shows_halves):
        tally = Tally(bench.scorer("metadata"), [(gold[key], guess[key]) for key in keys])
        told = not label
        yield f"title exact{label}", tally.share("exact", "titles"), "0.86" if told else None, \
            "0.848 (newspaper4k)" if told else None
        yield f"title close{label}", tally.share("close", "titles"), "0.93" if told else None, \
            "0.900 (newspaper4k)" if told else None
        yield f"date{label}", tally.share("day", "dated"), "0.88" if told else None, \
            "0.855 (trafilatura)" if told else None
        yield f"authors F1{label}", tally.authors(), "0.84" if told else None, "0.803 (trafilatura)" if told else None


class Tally:
    """Counts of right titles, dates and authors, as the scorer counts them."""

    def __init__(self, scorer, pairs):
        self.counts = dict.fromkeys(["titles", "exact", "close", "dated", "day"], 0)
        self.hit = self.given = self.wanted = 0
        for want, got in pairs:
            self._title(scorer, want, got)
            if want.get("date"):
                self.counts["dated"] += 1
                self.counts["day"] += (got["date"] or "") in scorer.days(want)
            self._authors(scorer, want, got)

    def _title(self, scorer, want, got):
        if not want.get("title"):
            return
        told, shown = scorer.fold(want["title"]), scorer.fold(got["title"])
        self.counts["titles"] += 1
        self.counts["exact"] += told == shown
        self.counts["close"] += scorer.close(told, shown)

    def _authors(self, scorer, want, got):
        if not want.get("authors"):
            return
        told = {scorer.fold(name) for name in want["authors"]} - {""}
        shown = {scorer.fold(name) for name in got["authors"]} - {""}
        self.hit += len(told & shown)
        self.given += len(shown)
        self.wanted += len(told)

    def share(self, part, whole):
        count, total = self.counts[part], self.counts[whole]
        return f"{count / max(1, total):.3f} ({count}/{total})"

    def authors(self):
        precision, recall = self.hit / max(1, self.given), self.hit / max(1, self.wanted)
        both = precision + recall
        return f"{2 * precision * recall / both if both else 0:.3f} ({precision:.3f}/{recall:.3f})"
