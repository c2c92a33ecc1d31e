"""Timelines of news topics, beside those that journalists made."""
import gzip
import json
import pathlib
import subprocess

from measuring.bench import MeasuringFault

NAME = "timelines"
SUMMARY = "timelines of news topics within the size of a journalist's: F1 of dates, AR1 and AR2 (align+ m:1)"

TOPICS = ("egypt", "h1n1", "iraq", "mj")
PIPELINE = """version: 1
name: timeline
title: Timeline
load:
  - files: [articles.jsonl]
stages:
  - clean:
  - dates:
  - names:
  - events: {{ merge: true }}
reports:
  - chronology:
      dates: {dates}
      sentences: {sentences_per_date}
      limit: 10000
      event_since: {first}
      event_until: {last}
      write: [timeline.json]
"""


def measure(bench):
    scorer = bench.scorer("timelines")
    tools = bench.data.parent / "tools" / "timelines"
    words = scorer.Words(str(tools / "words"))
    results = []
    for topic in TOPICS:
        workspace = bench.scratch / f"timeline-{topic}"
        (workspace / "pipelines").mkdir(parents=True, exist_ok=True)
        articles = bench.path(f"timelines/{topic}/articles.jsonl.gz").read_bytes()
        (workspace / "articles.jsonl").write_bytes(gzip.decompress(articles))
        for name, file in scorer.gold_files(str(bench.path(f"timelines/{topic}/gold"))).items():
            gold = scorer.read_timeline(file)
            made = timeline(bench, workspace, scorer.size_of(gold))
            bench.save(f"timeline-{topic}-{name}", made)
            guess = workspace / name
            guess.write_text(json.dumps(made), encoding="utf-8")
            result = scorer.score(gold, scorer.read_timeline(str(guess)), words)
            results.append(result)
            yield f"{topic} {pathlib.PurePath(name).stem}", figures(scorer, [result]), None, None
    peer = ".708 / .156 / .045 (DATEWISE), .720 / .130 / .038 (days named most)"
    yield "all timelines: dates / AR1 / AR2", figures(scorer, results), None, peer


def timeline(bench, workspace, size):
    """The sentences of each day that the chronology tells, at the size given."""
    (workspace / "pipelines" / "timeline.yaml").write_text(PIPELINE.format(**size), encoding="utf-8")
    done = subprocess.run(
        [str(bench.program), "run", "timeline", "-q"], cwd=workspace, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MeasuringFault(f"the run ended with {done.returncode}: {done.stderr[:300]}")
    days = {}
    report = json.loads((workspace / "timeline.json").read_text(encoding="utf-8"))
    for entry in report["entries"]:
        day = (entry.get("date") or {}).get("edtf") or ""
        if len(day) == 10:
            days.setdefault(day, []).append(entry["text"])
    return days


def figures(scorer, results):
    """F1 of dates, AR1 and AR2 as one cell."""
    average = scorer.average(results)
    return " / ".join(f"{scorer.f1(*average[key]):.3f}".lstrip("0") for key in ("dates", "AR1", "AR2"))
