"""What the parts that score article bodies share."""
from measuring.bench import groups


def body_rows(bench, truth, guess, needed, peer):
    """Rows of F1, precision, recall and exact bodies."""
    scorer = bench.scorer("extraction")
    for label, keys in groups(truth, bench.shows_halves):
        scored = [scorer.score_item(truth[key]["articleBody"], guess.get(key, "")) for key in keys]
        total = scorer.total(scored)
        figures = f"{total['f1']:.4f}"
        yield f"body F1{label} ({len(keys)})", figures, needed if not label else None, peer if not label else None
        yield (f"  precision / recall / exact{label}",
               f"{total['precision']:.3f} / {total['recall']:.3f} / {total['exact']:.3f}", None, None)
