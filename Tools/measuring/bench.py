"""Where the data, the scorers and the program are, and how they are run."""
import gzip
import importlib.util
import json
import pathlib
import resource
import subprocess
import sys
import time
import zlib

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent


class MeasuringFault(Exception):
    """Why something could not be measured."""


class Bench:
    """The folders and the program of one measurement."""

    def __init__(self, data, program, scratch, keep, shows_halves):
        self.data = pathlib.Path(data).resolve()
        self.scratch = pathlib.Path(scratch)
        self.keep = pathlib.Path(keep) if keep else None
        self.shows_halves = shows_halves
        if not self.data.is_dir():
            raise MeasuringFault(f"there is no folder '{data}'; name it with --data")
        self.program = pathlib.Path(program).resolve() if program else self._build()

    def _build(self):
        command = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "dossier"]
        print("building the release", file=sys.stderr)
        done = subprocess.run(command, cwd=PROJECT, stdout=subprocess.DEVNULL, check=False)
        program = PROJECT / ".build" / "release" / "dossier"
        if done.returncode or not program.exists():
            raise MeasuringFault("the release does not build")
        return program

    def path(self, name):
        """A file or folder of the data."""
        path = self.data / name
        if not path.exists():
            raise MeasuringFault(f"there is no '{path}'")
        return path

    def scorer(self, name):
        """The module of a scorer, as `tools/NAME/score.py` has it."""
        path = self.data.parent / "tools" / name / "score.py"
        if not path.exists():
            raise MeasuringFault(f"there is no scorer '{path}'")
        spec = importlib.util.spec_from_file_location("score_" + name, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    def unpacked(self, name, pattern):
        """A scratch folder with the files of a data folder, those in gzip unpacked."""
        target = self.scratch / name.replace("/", "-")
        if not target.exists():
            target.mkdir()
            for file in sorted(self.path(name).glob(pattern)):
                content = file.read_bytes()
                if file.suffix == ".gz":
                    content = gzip.decompress(content)
                (target / file.name.removesuffix(".gz")).write_bytes(content)
        return target

    def read(self, target, *options, jobs=1):
        """What `dossier read` prints of a file or folder, and the seconds of processor time it took."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [str(self.program), "read", str(target), "--jobs", str(jobs), "-q", *options]
        out = self.scratch / "out.jsonl"
        with open(out, "wb") as stream:
            done = subprocess.run(command, stdout=stream, stderr=subprocess.PIPE, check=False, cwd=self.scratch)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode < 0 or (done.returncode and not out.stat().st_size):
            raise MeasuringFault(f"'{' '.join(command)}' ended with {done.returncode}: {done.stderr.decode()[:300]}")
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        with open(out, encoding="utf-8") as stream:
            return [json.loads(line) for line in stream], seconds

    def save(self, name, predictions):
        """Leaves predictions in the folder of --keep."""
        if self.keep:
            self.keep.mkdir(parents=True, exist_ok=True)
            (self.keep / name).write_text(json.dumps(predictions, ensure_ascii=False, indent=0), encoding="utf-8")


def by_stem(articles):
    """The articles by the name of their file without its ending."""
    found = {}
    for article in articles:
        found.setdefault(pathlib.PurePath(article["source"]["path"]).name.split(".")[0], article)
    return found


def half(key):
    """0 for the half whose errors are looked at, 1 for the half that is only counted."""
    return zlib.crc32(str(key).encode()) & 1


def groups(keys, shows_halves):
    """Named groups of keys: all, and where wanted the two halves."""
    keys = sorted(keys)
    yield "", keys
    if shows_halves:
        yield ", seen half", [key for key in keys if half(key) == 0]
        yield ", unseen half", [key for key in keys if half(key) == 1]


def published_day(article):
    """The day an article was published as `YYYY-MM-DD`; None where a day cannot be told."""
    date = ((article or {}).get("published") or {}).get("edtf") or ""
    return date[:10] if len(date) >= 10 else None


def clock(action):
    """What an action returns, and the seconds it took by the wall clock."""
    start = time.perf_counter()
    result = action()
    return result, time.perf_counter() - start
