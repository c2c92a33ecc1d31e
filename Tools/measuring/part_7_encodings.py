"""Encodings of text files that declare none."""
import codecs

NAME = "encodings"
SUMMARY = "text files in 44 encodings and languages, decoded to the right characters"


def measure(bench):
    files = sorted(bench.path("encodings").glob("*/*"))
    encoding_of = bench.scorer("encodings").encoding_of
    copies = bench.scratch / "encodings"
    copies.mkdir(exist_ok=True)
    # A number for a name: what a file is must come from its bytes.
    for number, file in enumerate(files):
        (copies / f"{number:04}").write_bytes(file.read_bytes())
    articles, _ = bench.read(copies)
    given = {}
    for article in articles:
        given.setdefault(int(article["source"]["path"].rsplit("/", 1)[-1]), article["source"]["encoding"])
    bench.save("encodings.json", {f"{file.parent.name}/{file.name}": given.get(n) for n, file in enumerate(files)})
    right = sum(1 for number, file in enumerate(files) if _is_right(file, encoding_of(file.parent.name), given.get(number)))
    yield "decoded right", f"{right / max(1, len(files)):.3f} ({right}/{len(files)})", "0.975", "0.958 (charset-normalizer)"


def _is_right(file, true, given):
    if given is None:
        return False
    try:
        if codecs.lookup(true).name == codecs.lookup(given).name:
            return True
        data = file.read_bytes()
        return data.decode(true) == data.decode(given)
    except (LookupError, UnicodeError, ValueError):
        return true.lower().replace("_", "-") == given.lower().replace("_", "-")
