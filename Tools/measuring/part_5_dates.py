"""Date expressions of newswire."""
import pathlib

from measuring.bench import clock, groups

NAME = "dates"
SUMMARY = "date expressions of newswire, micro-averaged F1 as TempEval-3 counts it"

FIGURES = ("strict", "relaxed", "type", "value")
# What is needed, and HeidelTime's figures on the same documents.
SETS = {
    "timebank": ((86, 93, 90, 83), (85.3, 91.9, 89.7, 79.5)),
    "aquaint": ((None, None, None, 77), (81.3, 92.5, 84.6, 72.9)),
}


def measure(bench):
    scorer = bench.scorer("dates")
    for name, (needed, peer) in SETS.items():
        documents = scorer.read_gold_folder(str(bench.path(f"dates/{name}")))
        found, seconds, size = tagged(bench, name, documents)
        bench.save(f"dates-{name}.json", found)
        for label, keys in groups([document["doc"] for document in documents], bench.shows_halves):
            chosen = [document for document in documents if document["doc"] in set(keys)]
            result, _ = scorer.score(chosen, {key: found.get(key, []) for key in keys})
            for index, figure in enumerate(FIGURES):
                told = not label
                yield (f"{name} {figure}{label}", f"{100 * result[figure + '_f1']:.1f}",
                       needed[index] if told else None, f"{peer[index]} (HeidelTime)" if told else None)
        yield f"{name} MB/s, reading and all", f"{size / max(seconds, 1e-6) / 1e6:.2f}", None, "0.0016 (HeidelTime)"


def tagged(bench, name, documents):
    """The expressions of each document, as the scorer wants them, the seconds it took and the bytes read."""
    folder = bench.scratch / f"dates-{name}"
    folder.mkdir(exist_ok=True)
    facts = ["version: 1", "articles:"]
    size = 0
    for document in documents:
        text = document["text"].encode()
        size += len(text)
        (folder / f"{document['doc']}.txt").write_bytes(text)
        if document["dct"]:
            facts.append(f"  {folder.name}/{document['doc']}.txt: {{ published: {document['dct'][:10]} }}")
    (bench.scratch / f"{name}.yaml").write_text("\n".join(facts) + "\n", encoding="utf-8")
    (articles, _), seconds = clock(
        lambda: bench.read(folder.name, "--stages", "dates", "--metadata", f"{name}.yaml"))
    texts = {document["doc"]: document["text"].encode() for document in documents}
    return {key: expressions(article, texts[key]) for key, article in keyed(articles)}, seconds, size


def keyed(articles):
    """The articles with their documents' names, which may hold full stops."""
    return [(pathlib.PurePath(article["source"]["path"]).name.removesuffix(".txt"), article) for article in articles]


def expressions(article, text):
    """The date annotations with offsets in code points of the raw text."""
    found = []
    for annotation in article["annotations"]:
        if annotation["kind"] != "date" or not annotation.get("raw"):
            continue
        start, end = (len(text[:offset].decode("utf-8", "ignore")) for offset in annotation["raw"])
        found.append({"start": start, "end": end, "type": annotation["type"], "value": annotation["value"]})
    return found
