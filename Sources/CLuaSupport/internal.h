// Shared inside the target: the state, its limits, and the functions that the library files call. Functions here may
// raise Lua errors, unless they say that they do not.
#ifndef DLUA_INTERNAL_H
#define DLUA_INTERNAL_H

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdatomic.h>
#include <sys/types.h>

#include "CLuaSupport.h"

/// Longest text that `load` takes.
#define DLUA_MAX_SOURCE ((size_t)1 << 20)
/// Instructions between two step counts.
#define DLUA_STEP_INTERVAL 1000
/// Refused allocations in one call that end it.
#define DLUA_MAX_REFUSALS 24
/// Largest allocation granted after the deadline.
#define DLUA_LATE_ALLOCATION 65536
/// Cells that one value may have on its way out, and how deep it may nest.
#define DLUA_MAX_CELLS 1000000
#define DLUA_MAX_DEPTH 64
/// Objects of one class that serve again.
#define DLUA_MAX_POOLED 512
/// Names of fields that a class finds by their address; a power of two.
#define DLUA_KNOWN_NAMES 64
/// Largest block that is kept in chunks, and the size of a chunk, which is also what it is aligned to.
#define DLUA_LARGEST_SMALL ((size_t)512)
#define DLUA_CHUNK ((size_t)8192)
/// Empty chunks that a state holds back: what a collection of the roomy kind gives back at once is mostly wanted again.
#define DLUA_EMPTY_CHUNKS 128
/// Up to so much memory, and a part of the limit, garbage waits until it is many times what is used.
#define DLUA_ROOMY ((size_t)2 << 20)
#define DLUA_ROOMY_PAUSE 1000
#define DLUA_USUAL_PAUSE 200
/// Reported fields of a call that are compared with what was given; of more, the values are told.
#define DLUA_MAX_GIVEN 8
/// Classes a state may have.
#define DLUA_MAX_CLASSES 64

// Where objects have their fields from; all objects of a list may share one.
typedef struct dlua_origin {
    const dlua_slot *slots;
    void *host;
    int64_t *place;
    uint32_t epoch;  // the run they are valid in; 0: any
    int32_t place_field;
} dlua_origin;

// The value that a field of an object was given: the cells of a tape from `first` on.
typedef struct dlua_given {
    const void *object;
    int field;
    size_t first, count;
} dlua_given;

typedef struct dlua_class {
    char *name;
    int32_t *flags;
    uint64_t reported;
    int fields;
    int metatable;
    bool is_value;  // objects are values: valid in every call, held by Lua, never changed
    bool is_small;  // what is kept of a field stands in a user value of its own, else all in one table
    int pool;       // reference to a table of objects that serve again, or 0
    int pooled, lent;  // how many it has; how many of them, the first ones, are in use
    bool keeps;        // one of them may keep something of its fields
    dlua_origin rows;  // of the first list of a call: what its objects share
    int row_count;     // how many of the pool's first objects are rows of such a list, each in its place
    int view, view_count;  // reference to the read-only table of the first so many rows, or 0
    int32_t view_tag;
    struct {
        const void *name;
        int field;
    } known[DLUA_KNOWN_NAMES];  // fields by the address of their name, which Lua shares and the class keeps
} dlua_class;

typedef struct dlua_script {
    int chunk, result, watched;
    int mode;     // 0 nothing to keep, 1 watched, 2 run anew
    bool stale;   // must run anew before the next call
} dlua_script;

typedef struct dlua_entry {
    int script;
    int function;
    char *name;
    size_t length;
} dlua_entry;

typedef struct dlua_buffer {
    char *bytes;
    size_t length, capacity;
} dlua_buffer;

typedef struct dlua_chunk dlua_chunk;

struct dlua {
    lua_State *main;
    _Atomic(lua_State *) running;  // the coroutine in which script code runs now

    size_t used;                // bytes that Lua has
    size_t held, memory_limit;  // bytes that the system gave for it: large blocks and whole chunks
    dlua_chunk *chunks[DLUA_LARGEST_SMALL / 16 + 1];  // those with room, by the size of their blocks
    dlua_chunk *empty_chunks;   // held back, not counted
    int empty_count;
    size_t peak;                // most bytes that Lua has had at once
    bool is_roomy;              // little is in use, so that garbage may wait
    uint64_t refusals;
    int run_refusals;
    int64_t refuse_after;  // negative: never

    // The watchdog reads serial, then deadline; the owner writes deadline, then serial. So a mark set for one run can
    // never be taken for another's.
    _Atomic int64_t deadline;
    _Atomic uint64_t serial;
    _Atomic uint64_t expired;
    _Atomic pid_t thread;
    int64_t time_limit;
    int64_t step_limit, steps_left;
    int depth;
    int trip;
    struct dlua *outer;                // the run that this one is nested in, on the same thread
    struct dlua *previous, *next;  // the watchdog's list, under its lock

    uint32_t epoch;
    uint64_t seed, random;
    int32_t options;
    dlua_host host;
    dlua_tape arguments, results, reply;  // reply: what a callback of the host gave
    dlua_tape given;                      // what scripts were given in reported fields, to see what they changed
    dlua_given notes[DLUA_MAX_GIVEN];     // where it stands there
    int note_count;

    int environment, globals, modules, module_chunks, drop_metatable, list_metatable;
    int guard, suspects;
    bool has_suspects;
    size_t owed;  // steps that the host function running now has to be charged for
    bool modules_used;
    int subject;           // reference to the object that calls are made with, used again for the next one
    bool objects_are_free; // nothing that will run can reach an object of an earlier call
    bool gave_function;   // the host got a function in this run, which may reach anything

    dlua_class *classes;
    int class_count;
    dlua_script *scripts;
    int script_count;
    dlua_entry *entries;
    int entry_count;

    bool loading;
    dlua_text loading_name;
    dlua_fault fault;
    dlua_buffer fault_message, fault_script, fault_traceback;
};

static inline dlua *dlua_of(lua_State *L) { return *(dlua **)lua_getextraspace(L); }

// limits.c
void *dlua_allocate(void *state, void *block, size_t old_size, size_t new_size);
void dlua_hook(lua_State *L, lua_Debug *record);
_Noreturn void dlua_raise_trip(lua_State *L);
void dlua_charge_slowly(lua_State *L, dlua *state, size_t steps);
/// True when the run's time is up. Does not raise.
static inline bool dlua_expired(dlua *state) {
    return atomic_load_explicit(&state->expired, memory_order_relaxed)
        == atomic_load_explicit(&state->serial, memory_order_relaxed);
}
/// Counts work done in C; raises when a limit is hit.
static inline void dlua_charge(lua_State *L, dlua *state, size_t steps) {
    if (state->step_limit || state->trip || dlua_expired(state)) dlua_charge_slowly(L, state, steps);
}
/// Passes a limit's error on, whoever caught it; an out-of-memory becomes one. To be called after every catch.
void dlua_pass_trip(lua_State *L, int status);

// blocks.c (none raises)
// Under a sanitizer each block is the system's own, so that it is watched.
#if defined(__SANITIZE_ADDRESS__)
#define DLUA_WATCHED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define DLUA_WATCHED 1
#endif
#endif
static inline bool dlua_is_small(size_t size) {
#ifdef DLUA_WATCHED
    (void)size;
    return false;
#else
    return size <= DLUA_LARGEST_SMALL;
#endif
}
/// A block of at most DLUA_LARGEST_SMALL bytes; NULL when the system has no memory.
void *dlua_take_block(dlua *state, size_t size);
void dlua_give_block(dlua *state, void *block);
/// True when a block of this size can be had without a new chunk.
static inline bool dlua_has_block(const dlua *state, size_t size) { return state->chunks[(size + 15) / 16] != NULL; }
/// True when the block has room for so many bytes.
bool dlua_fits_block(const void *block, size_t size);
void dlua_free_chunks(dlua *state);

// watchdog.c (none raises)
bool dlua_watch(dlua *state);
void dlua_unwatch(dlua *state);
void dlua_begin_run(dlua *state);
void dlua_end_run(dlua *state);

// fault.c
int dlua_message_handler(lua_State *L);
void dlua_describe(dlua *state, int status, dlua_fault *fault);
void dlua_clear_fault(dlua *state);
/// Keeps where the script is, for an out-of-memory, which no handler gets to see. Does not raise.
void dlua_note_place(dlua *state);

// protect.c
int32_t dlua_protect(dlua *state, lua_CFunction body, void *job, dlua_fault *fault);

// tape.c
/// Pushes the values of a tape from `position` on, `count` of them; gives the position behind them.
size_t dlua_push_values(lua_State *L, const dlua_tape *tape, size_t position, size_t count);
size_t dlua_push_all(lua_State *L, const dlua_tape *tape);
/// Makes the table on top what its tags say.
void dlua_finish_table(lua_State *L, int32_t tag);
/// Appends all of another tape; false, with nothing appended, when there is no memory. Does not raise.
bool dlua_tape_append(dlua_tape *tape, const dlua_tape *other);
/// Whether a tape has, at `position`, the values that another has from `from` to its end; objects never match.
bool dlua_tape_has(const dlua_tape *tape, size_t position, const dlua_tape *other, size_t from);
/// Appends the value at `index` to a tape.
void dlua_read_value(lua_State *L, int index, dlua_tape *tape);
void dlua_free_tape(dlua_tape *tape);

// order.c
/// Pushes a table of the keys behind the sequence, or nil where there are none; gives the sequence's length.
lua_Integer dlua_push_ordered_keys(lua_State *L, int index, lua_Integer *others);
int dlua_pairs(lua_State *L);
int dlua_next(lua_State *L);

// frozen.c
/// Replaces the table on top by a read-only view of it.
void dlua_freeze(lua_State *L);
/// Where the value at `index` is a read-only view, replaces it by the table behind it and gives true.
bool dlua_see_through(lua_State *L, int index);
/// Raises unless the value at `index` is a table that may be written.
void dlua_check_writable(lua_State *L, int index);
/// Pushes " (did you mean 'x'?)" for the string key of the table at `index` nearest to the name, or an empty string.
void dlua_push_nearest(lua_State *L, int index, const char *name, size_t length);

// compile.c
/// As luaL_loadbufferx for text.
int dlua_compile(lua_State *L, const char *text, size_t length, const char *name);

// metatables.c
void dlua_add_guard(lua_State *L, dlua *state);
/// True for the names of metamethods that scripts may not set. Does not raise.
bool dlua_is_reserved(lua_State *L, int index);
int dlua_refuse_reserved(lua_State *L, int index);
/// True for the hidden metatable of tables that serve as metatables. Does not raise.
bool dlua_is_guard(lua_State *L, int index);
/// True for a table that has it, or had it and was given another metatable.
bool dlua_is_guarded(lua_State *L, int index);
/// Keeps the table at `index`, which becomes a metatable, from getting reserved names.
void dlua_guard_metatable(lua_State *L, int index);
/// Gives a guarded table another metatable; with nil it stays guarded.
void dlua_replace_guard(lua_State *L, int index, int metatable);
/// Raises when a metatable got a reserved name behind the guard's back.
void dlua_check_suspects(lua_State *L);
void dlua_clear_suspects(lua_State *L);

// text.c
const char *dlua_to_text(lua_State *L, int index, size_t *length);

// libraries
void dlua_open_libraries(lua_State *L, dlua *state);
void dlua_add_base(lua_State *L);
void dlua_add_string(lua_State *L);
void dlua_add_table(lua_State *L);
void dlua_add_math(lua_State *L, dlua *state);
void dlua_add_utf8(lua_State *L);
void dlua_add_coroutine(lua_State *L);
int dlua_string_find(lua_State *L);
int dlua_string_match(lua_State *L);
int dlua_string_gmatch(lua_State *L);
int dlua_string_gsub(lua_State *L);
int dlua_string_format(lua_State *L);
int dlua_string_pack(lua_State *L);
int dlua_string_unpack(lua_State *L);
int dlua_string_packsize(lua_State *L);
int dlua_load(lua_State *L);
int dlua_require(lua_State *L);

// object.c
void dlua_push_object(lua_State *L, const dlua_source *source);
/// Pushes a table of the first `count` objects of a list, with the tags that a tape gives a table.
void dlua_push_objects(lua_State *L, const dlua_source *source, int64_t count, int32_t tag);
/// Takes back the objects that earlier calls were given, to serve again if `free`: nothing reaches them.
void dlua_take_back_objects(lua_State *L, dlua *state, bool free);
/// Pushes the object that a call is made with; the userdata of an earlier call serves again if it is `free`.
void dlua_push_subject(lua_State *L, const dlua_source *source, bool free);
/// The host's pointer of the object at `index`, or NULL where it is none; raises when its call is over.
void *dlua_host_of(lua_State *L, int index);
/// Its place in the list that it came from, or -1. Does not raise.
int64_t dlua_index_of(lua_State *L, int index);
/// True for an object of the host, alive or not. Does not raise.
bool dlua_is_object(lua_State *L, int index);
/// True for an object that is a value. Does not raise.
bool dlua_is_value(lua_State *L, int index);
/// Appends the changed fields of the object at `index`, and reported ones that are no longer as given; gives their mask.
uint64_t dlua_read_changes(lua_State *L, int index, dlua_tape *tape);
/// Forgets what scripts were given in reported fields. Does not raise.
void dlua_forget_given(dlua *state);
int dlua_host_call(lua_State *L);
void dlua_push_host_function(lua_State *L, void *function);
/// Raises the error that the host wrote to the tape.
int dlua_raise_host_error(lua_State *L, const dlua_tape *tape);
/// The reason of the drop at `index`, pushed; false, with nothing pushed, where it is none.
bool dlua_push_drop_reason(lua_State *L, int index);
int dlua_drop(lua_State *L);

// value_library.c
void dlua_add_values(lua_State *L, dlua *state);
void dlua_push_null(lua_State *L);
/// Does not raise.
bool dlua_is_null(lua_State *L, int index);
/// Makes the table on top a list.
void dlua_mark_list(lua_State *L);
/// True for a list, not for a read-only view of one.
bool dlua_is_list(lua_State *L, int index);
/// Raises when a list has keys behind its sequence; they stand in the table at `keys`.
void dlua_check_list(lua_State *L, int keys, lua_Integer others);

// isolation.c
void dlua_classify(lua_State *L, dlua *state, dlua_script *script);
void dlua_refresh(lua_State *L, dlua *state, int script);
void dlua_settle(lua_State *L, dlua *state, dlua_script *script);

#endif
