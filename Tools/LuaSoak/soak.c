// Runs hostile scripts and refused allocations against the C half of LuaRuntime alone, so that it can be built with a
// sanitizer or run under valgrind in seconds: soak attacks MILLISECONDS FILE… | soak memory RUNS SEED FILE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "CLuaSupport.h"

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    char *text = malloc(1 << 20);
    *length = text ? fread(text, 1, 1 << 20, file) : 0;
    fclose(file);
    return text;
}

// Gives back what it got.
static int32_t echo(void *context, void *function, const dlua_tape *arguments, dlua_tape *out) {
    (void)context, (void)function;
    for (size_t at = 0; at < arguments->count; at++) {
        dlua_cell cell = arguments->cells[at];
        bool added = cell.kind == DLUA_STRING
            ? dlua_tape_add_string(out, arguments->bytes + cell.a, (size_t)cell.b) : dlua_tape_add(out, cell);
        if (!added) return 1;
    }
    return 0;
}

static int32_t no_field(void *context, void *object, int64_t index, int32_t field, dlua_tape *out) {
    (void)context, (void)object, (void)index, (void)field, (void)out;
    return 0;
}

static int32_t no_module(void *context, dlua_text name, dlua_tape *out) {
    (void)context, (void)name;
    dlua_tape_clear(out);
    dlua_tape_add_string(out, "there are no modules", 20);
    return 1;
}

static dlua *open_state(dlua_limits limits) {
    dlua_host host = {.call = echo, .field = no_field, .require = no_module};
    dlua *state = dlua_open(limits, host, DLUA_OPEN_REQUIRE);
    dlua_fault fault;
    static const char *const names[] = {"emit", "helper"};
    for (size_t at = 0; state && at < 2; at++) {
        dlua_set_function(state, (dlua_text){"", 0}, (dlua_text){names[at], strlen(names[at])}, &fault, &fault);
    }
    return state;
}

static int32_t load(dlua *state, const char *text, size_t length, int32_t *script) {
    dlua_fault fault;
    return dlua_load_script(state, (dlua_text){"soak.lua", 8}, (dlua_text){text, length}, script, &fault);
}

static bool next_is_right(void) {
    static const char text[] = "local n = 0 for i = 1, 100 do n = n + #('x'):rep(i) end assert(n == 5050) return n";
    dlua *state = open_state((dlua_limits){32 << 20, 5000000000, 0});
    int32_t script;
    bool right = state && load(state, text, sizeof text - 1, &script) == DLUA_OK;
    dlua_close(state);
    return right;
}

static int attacks(int64_t milliseconds, int count, char **paths) {
    int wrong = 0;
    double slowest = 0;
    for (int at = 0; at < count; at++) {
        size_t length;
        char *text = read_file(paths[at], &length);
        dlua *state = open_state((dlua_limits){32 << 20, milliseconds * 1000000, 0});
        int32_t script, kind = -1;
        double start = now();
        if (text && state) kind = load(state, text, length, &script);
        dlua_close(state);
        double took = now() - start;
        if (took > slowest) slowest = took;
        bool good = kind > DLUA_OK && took < (double)milliseconds / 1000 + 0.5 && next_is_right();
        if (!good) printf("%s: fault kind %d after %.3f s\n", paths[at], kind, took);
        wrong += !good;
        free(text);
    }
    printf("%d scripts, %d wrong, slowest %.3f s\n", count, wrong, slowest);
    return wrong > 0;
}

static uint64_t next_random(uint64_t *seed) {
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

static int memory(int runs, uint64_t seed, const char *path) {
    size_t length;
    char *text = read_file(path, &length);
    if (!text) return 1;
    int refused = 0, wrong = 0;
    for (int run = 0; run < runs; run++) {
        dlua *state = open_state((dlua_limits){8 << 20, 5000000000, 0});
        if (!state) return 1;
        dlua_refuse_after(state, (int64_t)(next_random(&seed) % 420));
        dlua_fault fault;
        int32_t script, entry = -1;
        int32_t kind = load(state, text, length, &script);
        if (kind == DLUA_OK) kind = dlua_find_entry(state, script, (dlua_text){"run", 3}, &entry, &fault);
        if (kind == DLUA_OK && entry >= 0) kind = dlua_call_entry(state, entry, &fault);
        refused += kind == DLUA_FAULT_MEMORY;
        wrong += kind != DLUA_OK && kind != DLUA_FAULT_MEMORY;
        dlua_close(state);
    }
    printf("%d runs, %d ended by a refused allocation, %d otherwise\n", runs, refused, wrong);
    free(text);
    return wrong > 0 || refused < runs / 2;
}

int main(int count, char **words) {
    if (count > 3 && strcmp(words[1], "attacks") == 0) return attacks(atoll(words[2]), count - 3, words + 3);
    if (count == 5 && strcmp(words[1], "memory") == 0) return memory(atoi(words[2]), (uint64_t)atoll(words[3]), words[4]);
    fprintf(stderr, "usage: soak attacks MILLISECONDS FILE... | soak memory RUNS SEED FILE\n");
    return 2;
}
