# What the proofs of schedules share; read by them, not run. SOAK=10 does a tenth of each; a share within a time does two.
if [ -n "${SOAK_SECONDS:-}" ]; then SOAK=${SOAK:-2}; fi
SOAK=${SOAK:-100}
if [ -z "${DOSSIER:-}" ]; then
    swift build -c release --static-swift-stdlib --product dossier >&2
    DOSSIER=$(swift build -c release --static-swift-stdlib --show-bin-path)/dossier
fi

say() { printf '%s\n' "$*"; }
wrong() { printf 'WRONG: %s\n' "$*"; faults=$((faults + 1)); }
faults=0

# A share of a number: SOAK percent of it, at least one.
share() { echo $(( ($1 * SOAK + 99) / 100 )); }

# A random whole number below $1.
below() { echo $(( $(od -An -N4 -tu4 /dev/urandom) % $1 )); }

# A pause of a random time up to $1 milliseconds.
pause() { sleep "$(awk -v ms="$(below "$1")" 'BEGIN { printf "%.3f", ms / 1000 }')"; }

# A workspace of its own with a small pipeline; $1 are keys of its schedule, a line each.
workspace() {
    folder=$(mktemp -d /tmp/dossier-soak.XXXXXX)
    trap clean_up EXIT INT TERM
    mkdir -p "$folder/pipelines" "$folder/articles"
    cp pipelines/lexicons/entities.yaml "$folder/names.yaml"
    cp articles/2012*.txt articles/2014*.txt articles/2016*.txt "$folder/articles/"
    cat >"$folder/pipelines/soak.yaml" <<YAML
version: 1
name: soak
title: What the papers say
load:
  - files: ["articles/**/*"]
stages:
  - clean:
  - dates:
  - names: { gazetteer: names.yaml }
  - events:
reports:
  - chronology: { write: [reports/soak.json, reports/soak.md] }
schedule:
  cron: "* * * * *"
$1
YAML
    cd "$folder"
}

# Ends what this proof started, and takes its folder away.
started=""
clean_up() {
    for process in $started; do kill -9 "$process" 2>/dev/null || :; done
    rm -rf "$folder"
}

# The ticks as lines of instant, state and attempts.
ticks() {
    "$DOSSIER" history --ticks --limit 1000000 --format json |
        awk -F'"' '/"instant"/ { i = $4 } /"state"/ { s = $4 } /"attempts"/ { gsub(/[^0-9]/, "", $3); print i, s, $3 }'
}
