// Runs hostile scripts and refused allocations against the C half of LuaRuntime alone, so that it can be built with a
// sanitizer or run under valgrind in seconds: soak attacks MILLISECONDS FILE… | soak memory RUNS SEED FILE | soak lists
// RUNS SEED
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

// Lists of objects: a host object with two of them, whose rows tell their place and a text of their list.
enum { MOST_ROWS = 600, ROW_FIELDS = 3 };

typedef struct {
    dlua_slot slots[MOST_ROWS * ROW_FIELDS];
    dlua_source source;
    int64_t count;
} row_list;

static row_list lists_of_call[2];

static int32_t list_field(void *context, void *object, int64_t index, int32_t field, dlua_tape *out) {
    (void)context;
    if (index >= 0) return !dlua_tape_add(out, (dlua_cell){.kind = DLUA_INTEGER, .a = index});
    row_list *list = (row_list *)object + (field > 0);
    return !dlua_tape_add(
        out, (dlua_cell){.kind = DLUA_OBJECTS, .tag = field < 2 ? DLUA_READ_ONLY : 0, .a = list->count, .p = &list->source});
}

static const char *const list_scripts[] = {
    "return function(h) for _, list in ipairs{ h.first, h.second, h.open } do local n = 0\n"
    "for at, row in ipairs(list) do n = n + 1\n"
    "assert(row.at == at and row.late == at - 1 and row.text == row.text and #row.text == at % 100) end\n"
    "assert(n == #list) end end",
    "local kept = {} return function(h) assert(#kept == 0) for at, row in ipairs(h.first) do kept[at] = row.text end\n"
    "assert(#kept == #h.first and (#kept == 0 or h.first[1] ~= h.second[1])) end",
    "return function(h) local one, all = h.open[1], {} for _, row in pairs(h.open) do all[#all + 1] = row end\n"
    "h.open[1] = nil return function() return one.text end end",
};

static void fill_list(row_list *list, int32_t class, uint64_t *seed) {
    static const char letters[] =
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhiiiiiiiiiijjjjjjjjjj";
    list->count = (int64_t)(next_random(seed) % (next_random(seed) % 8 ? 40 : MOST_ROWS));
    list->source = (dlua_source){class, ROW_FIELDS, 0, 0, list->slots, list, NULL};
    for (int64_t at = 0; at < list->count; at++) {
        dlua_slot *row = list->slots + at * ROW_FIELDS;
        row[0] = (dlua_slot){.kind = DLUA_FIELD_INTEGER, .integer = at + 1};
        row[1] = (dlua_slot){.kind = DLUA_FIELD_BYTES, .text = {letters, (size_t)((at + 1) % 100)}};
        row[2] = (dlua_slot){.kind = DLUA_FIELD_LAZY};
    }
    // What lies behind a list is not the list's.
    memset(list->slots + list->count * ROW_FIELDS, 0x5a, sizeof(dlua_slot) * (size_t)(MOST_ROWS - list->count) * ROW_FIELDS);
}

static dlua_text name_of(const char *text) { return (dlua_text){text, strlen(text)}; }

static dlua *open_lists(int32_t *classes) {
    dlua_host host = {.call = echo, .field = list_field, .require = no_module};
    dlua *state = dlua_open((dlua_limits){8 << 20, 5000000000, 0}, host, 0);
    dlua_member holder[] = {{.name = name_of("first")}, {.name = name_of("second")}, {.name = name_of("open")}};
    dlua_member row[] = {{.name = name_of("at")}, {.name = name_of("text")}, {.name = name_of("late")}};
    dlua_fault fault;
    dlua_define_class(state, name_of("holder"), holder, 3, false, &classes[0], &fault);
    dlua_define_class(state, name_of("row"), row, ROW_FIELDS, false, &classes[1], &fault);
    return state;
}

// Many calls of one state, the last of which meets refused allocations.
static int32_t call_lists(const char *text, uint64_t *seed) {
    int32_t classes[2], script, entry = -1, kind = DLUA_OK;
    dlua_fault fault;
    dlua *state = open_lists(classes);
    kind = load(state, text, strlen(text), &script);
    if (kind == DLUA_OK) kind = dlua_find_entry(state, script, name_of(""), &entry, &fault);
    static const dlua_slot lazy[3] = {{DLUA_FIELD_LAZY, 0, {0}}, {DLUA_FIELD_LAZY, 0, {0}}, {DLUA_FIELD_LAZY, 0, {0}}};
    dlua_source object = {classes[0], 3, 0, 0, lazy, lists_of_call, NULL};
    int calls = 1 + (int)(next_random(seed) % 5);
    for (int at = 0; at < calls && kind == DLUA_OK; at++) {
        for (int list = 0; list < 2; list++) fill_list(&lists_of_call[list], classes[1], seed);
        if (at + 1 == calls) dlua_refuse_after(state, (int64_t)(next_random(seed) % 200));
        dlua_verdict verdict;
        kind = dlua_call_with_object(state, entry, &object, 0, &verdict, &fault);
        if (kind != DLUA_OK && kind != DLUA_FAULT_MEMORY) {
            printf("%.*s\n", (int)fault.message.length, fault.message.bytes);
        }
    }
    dlua_close(state);
    return kind;
}

static int lists(int runs, uint64_t seed) {
    int refused = 0, wrong = 0;
    for (int run = 0; run < runs; run++) {
        int32_t kind = call_lists(list_scripts[run % 3], &seed);
        refused += kind == DLUA_FAULT_MEMORY;
        wrong += kind != DLUA_OK && kind != DLUA_FAULT_MEMORY;
    }
    printf("%d runs over lists, %d ended by a refused allocation, %d otherwise\n", runs, refused, wrong);
    return wrong > 0 || refused == 0;
}

int main(int count, char **words) {
    if (count > 3 && strcmp(words[1], "attacks") == 0) return attacks(atoll(words[2]), count - 3, words + 3);
    if (count == 5 && strcmp(words[1], "memory") == 0) return memory(atoi(words[2]), (uint64_t)atoll(words[3]), words[4]);
    if (count == 4 && strcmp(words[1], "lists") == 0) return lists(atoi(words[2]), (uint64_t)atoll(words[3]));
    fprintf(stderr, "usage: soak attacks MILLISECONDS FILE... | soak memory RUNS SEED FILE | soak lists RUNS SEED\n");
    return 2;
}
