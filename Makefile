# Habit's names for ./bootstrap and the tools; nothing is set up here that ./bootstrap does not set up.
.PHONY: briefs test lint format bench measure soak

briefs test:
	./bootstrap $@

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Tools

format:
	swift format --in-place --recursive Package.swift Sources Tests Tools

# These run what lies in Tools/ by their name, and say so where nothing does yet.
bench measure soak:
	@if [ -x Tools/$@ ]; then Tools/$@; else echo "there is no Tools/$@ yet" >&2; exit 1; fi
