"""Bodies of pages that were saved as text."""
import json

from measuring.bench import by_stem
from measuring.bodies import body_rows

NAME = "plaintext"
SUMMARY = "article bodies of whole pages saved as text"


def measure(bench):
    folder = bench.unpacked("plaintext/dumps", "*")
    articles, seconds = bench.read(folder, "--stages", "clean")
    found = by_stem(articles)
    truth = json.loads(bench.path("plaintext/bodies.json").read_text(encoding="utf-8"))
    guess = {key: found.get(key, {}).get("body", "") for key in truth}
    bench.save("plaintext-bodies.json", {key: {"articleBody": text} for key, text in guess.items()})
    yield from body_rows(bench, truth, guess, "0.89", "0.834 (best line rule)")
    yield "pages a second and core", f"{len(articles) / max(seconds, 1e-6):.0f}", None, None
