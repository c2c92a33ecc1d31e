"""Near-duplicate news stories."""
import gzip


NAME = "duplicates"
SUMMARY = "near-duplicate stories, likeness .7 and more by word 5-grams"


def measure(bench):
    stories = bench.scratch / "stories.jsonl"
    stories.write_bytes(gzip.decompress(bench.path("duplicates/stories.jsonl.gz").read_bytes()))
    ids = [line.split('"', 4)[3] for line in stories.read_text(encoding="utf-8").splitlines()]
    truth = {}
    for line in bench.path("duplicates/pairs.tsv").read_text(encoding="utf-8").splitlines():
        first, second, likeness = line.split("\t")
        truth[frozenset((first, second))] = float(likeness)
    wanted = {pair for pair, likeness in truth.items() if likeness >= 0.7}
    articles, with_dedupe = bench.read(stories, "--stages", "dedupe")
    _, without = bench.read(stories, "--stages", "clean")
    found = set()
    for article in articles:
        own = ids[article["source"]["record"] - 1]
        for near in article.get("near", []):
            if near["similarity"] >= 0.7:
                found.add(frozenset((own, ids[near["record"] - 1])))
    right = len(found & wanted)
    below = sum(1 for pair in found - wanted if truth.get(pair, 0) < 0.69)
    yield "pairs found", f"{right / max(1, len(wanted)):.4f} ({right}/{len(wanted)})", "0.99", "0.963 (rensa)"
    yield "  precision", f"{right / max(1, len(found)):.4f}", "1", "0.887 (rensa), 1 (datasketch, checked)"
    yield "  of the wrong ones, below .69", str(below), None, None
    seconds = max(with_dedupe - without, 1e-6)
    yield "stories a second and core, the stage alone", f"{len(articles) / seconds:.0f}", "20000", "11363 (rensa)"
    yield "  with reading and cleaning", f"{len(articles) / with_dedupe:.0f}", None, None
