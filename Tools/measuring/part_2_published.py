"""Days of publication of web pages in many languages."""
import json

from measuring.bench import by_stem, groups, published_day

NAME = "published"
SUMMARY = "publication dates of web pages in many languages"


def measure(bench):
    folder = bench.unpacked("dates/published", "*.html.gz")
    articles, _ = bench.read(folder, "--stages", "dates")
    found = by_stem(articles)
    lines = bench.path("dates/published.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {row["id"]: row["date"] for row in map(json.loads, lines)}
    guess = {key: published_day(found.get(key)) for key in gold}
    bench.save("published.json", guess)
    for label, keys in groups(gold, bench.shows_halves):
        right = sum(1 for key in keys if guess[key] == gold[key])
        none = sum(1 for key in keys if not guess[key])
        share = f"{right / max(1, len(keys)):.3f} ({right}/{len(keys)})"
        told = not label
        yield f"accuracy{label}", share, "0.90" if told else None, "0.850 (htmldate)" if told else None
        yield f"  wrong / none{label}", f"{len(keys) - right - none} / {none}", None, None
