// A guarded Lua 5.4: everything that may raise a Lua error, and so longjmp, stays behind this header.
//
// No function declared here lets a Lua error out: each enters Lua through one lua_pcall and reports a status. No
// lua_State is visible to the caller. A `dlua` belongs to one thread at a time.
#ifndef CLUASUPPORT_H
#define CLUASUPPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct dlua dlua;

/// Bytes that belong to somebody else; not terminated.
typedef struct dlua_text {
    const char *bytes;
    size_t length;
} dlua_text;

/// What a cell of a tape holds.
enum {
    DLUA_NIL = 0,
    DLUA_FALSE = 1,
    DLUA_TRUE = 2,
    DLUA_INTEGER = 3,    // a
    DLUA_NUMBER = 4,     // a: the bits of a double
    DLUA_STRING = 5,     // a: offset in bytes, b: length
    DLUA_TABLE = 6,      // a: length of the sequence, b: further pairs; tag: see below
    DLUA_REFERENCE = 7,  // a: reference; tag: Lua type
    DLUA_OBJECT = 8,     // p: dlua_source (to Lua) or the host's pointer (from Lua); a, from Lua: place in a list, or -1
    DLUA_DROP = 9,       // a: offset, b: length of the reason
    DLUA_NULL = 10,
    DLUA_OBJECTS = 11,   // to Lua only: a table of objects; p: dlua_source of a list, a: how many; tag as for tables
};

/// Tags of a table; several may be set.
enum {
    DLUA_READ_ONLY = 1,  // to Lua only
    DLUA_LIST = 2,       // a list, also when empty
};

/// One value in a tape; a table is followed by its sequence, then by key, value, key, value…
typedef struct dlua_cell {
    int32_t kind;
    int32_t tag;
    int64_t a;
    int64_t b;
    const void *p;
} dlua_cell;

/// Values in preorder, and the bytes of their strings.
typedef struct dlua_tape {
    dlua_cell *cells;
    size_t count, capacity;
    char *bytes;
    size_t byte_count, byte_capacity;
} dlua_tape;

/// Empties a tape and keeps its memory.
void dlua_tape_clear(dlua_tape *tape);
/// Adds a cell; false when there is no memory.
bool dlua_tape_add(dlua_tape *tape, dlua_cell cell);
/// Adds a string cell with a copy of the bytes; false when there is no memory.
bool dlua_tape_add_string(dlua_tape *tape, const char *bytes, size_t length);

/// Why a call failed.
enum {
    DLUA_OK = 0,
    DLUA_FAULT_SYNTAX = 1,
    DLUA_FAULT_RUNTIME = 2,
    DLUA_FAULT_MEMORY = 3,
    DLUA_FAULT_DEADLINE = 4,
    DLUA_FAULT_STEPS = 5,
    DLUA_FAULT_STACK = 6,
};

/// What went wrong; the texts live in the state until the next call.
typedef struct dlua_fault {
    int32_t kind;
    int32_t line;  // 0 where unknown
    dlua_text message, script, traceback;
} dlua_fault;

/// Limits of a state; 0 means none.
typedef struct dlua_limits {
    size_t memory;        // bytes
    int64_t nanoseconds;  // wall clock, a call
    int64_t steps;        // a call
} dlua_limits;

/// Callbacks of the host; each returns 0, or 1 with the error's text as the only string in `out`.
typedef struct dlua_host {
    void *context;
    int32_t (*call)(void *context, void *function, const dlua_tape *arguments, dlua_tape *out);
    /// `index` is the object's place in the list that the host handed over, -1 for an object by itself.
    int32_t (*field)(void *context, void *object, int64_t index, int32_t field, dlua_tape *out);
    /// Gives the module's text and its name for messages: two strings in `out`.
    int32_t (*require)(void *context, dlua_text name, dlua_tape *out);
    /// Objects of value classes are held once for each time that Lua got them, and let go of when Lua frees them.
    void (*hold)(void *object);
    void (*let_go)(void *object);
} dlua_host;

/// Options of dlua_open.
enum {
    DLUA_OPEN_RANDOM = 1,  // offer math.random, seeded by dlua_seed
    DLUA_OPEN_STOCK = 2,   // tests only: the unguarded stock libraries, as an oracle
    DLUA_OPEN_REQUIRE = 4, // offer require
};

/// Opens a state; NULL when there is no memory or no watchdog thread.
dlua *dlua_open(dlua_limits limits, dlua_host host, int32_t options);
/// Replaces the callbacks given at opening.
void dlua_set_host(dlua *state, dlua_host host);
/// Closes a state; nothing of it may be running.
void dlua_close(dlua *state);
/// The limit that was hit, as a fault kind, or 0; a tripped state refuses every further call.
int32_t dlua_tripped(const dlua *state);
/// Bytes held by Lua now.
size_t dlua_memory_used(const dlua *state);
/// Most bytes that the state has held at once.
size_t dlua_memory_peak(const dlua *state);
/// Number of allocations refused so far.
uint64_t dlua_refusals(const dlua *state);
/// Sets the seed that every later call starts math.random from.
void dlua_seed(dlua *state, uint64_t seed);
/// Tests only: after `count` growing allocations refuse all; a negative count ends it.
void dlua_refuse_after(dlua *state, int64_t count);
/// The tape that the next call's arguments are written to.
dlua_tape *dlua_arguments(dlua *state);
/// The tape that the last call's results were written to.
const dlua_tape *dlua_results(const dlua *state);

/// Charges the host function that runs now for work, once it has returned.
void dlua_owe(dlua *state, size_t steps);
/// True when the time of the call that runs now is up; what the host does should end.
bool dlua_time_is_up(dlua *state);

/// From now on a signal of that number ends what this state runs, as if its time were up; a state without a time limit is
/// not ended. One state at a time; NULL gives the signal back to whom it belonged.
void dlua_end_on_signal(dlua *state, int32_t number);
/// True when such a signal came since the state was named.
bool dlua_signalled(void);

/// Sets a global to the single value in the arguments tape.
int32_t dlua_set_global(dlua *state, dlua_text name, dlua_fault *fault);
/// Sets a global to a host function, `table` (empty for none) naming the read-only table that it goes into.
int32_t dlua_set_function(dlua *state, dlua_text table, dlua_text name, void *function, dlua_fault *fault);
/// Keeps the single value of the arguments tape and gives a reference to it.
int32_t dlua_keep(dlua *state, int32_t *reference, dlua_fault *fault);
/// Forgets a reference; never fails.
void dlua_release(dlua *state, int32_t reference);
/// Calls the function behind a reference with the arguments tape; results go to the results tape.
int32_t dlua_call(dlua *state, int32_t reference, dlua_fault *fault);

/// How a field of an object is kept.
enum {
    DLUA_FIELD_NIL = 0,
    DLUA_FIELD_FALSE = 1,
    DLUA_FIELD_TRUE = 2,
    DLUA_FIELD_INTEGER = 3,
    DLUA_FIELD_NUMBER = 4,
    DLUA_FIELD_BYTES = 5,
    DLUA_FIELD_LAZY = 6,  // asked from the host once, then cached
    DLUA_FIELD_WORD = 7,  // bytes, of a word that many objects share: its memory ends with a zero byte and holds none
};

/// The value of one field, plain C data.
typedef struct dlua_slot {
    int32_t kind;
    int32_t reserved;
    union {
        int64_t integer;
        double number;
        dlua_text text;
    };
} dlua_slot;

/// Flags of a field.
enum {
    DLUA_WRITABLE = 1,   // a script may assign to it
    DLUA_REPORTED = 2,   // its value is reported after the call once a script has read it (tables changed in place)
};

/// A field or, with a function, a method of a class.
typedef struct dlua_member {
    dlua_text name;
    int32_t flags;
    void *function;
} dlua_member;

/// Defines a class of objects; its fields are numbered in the order given, methods not counted. At most 64 fields.
/// A method whose name begins with two underscores is a metamethod. Objects of a class of values are never changed, and
/// live as long as Lua knows them.
int32_t dlua_define_class(
    dlua *state, dlua_text name, const dlua_member *members, size_t count, bool is_value, int32_t *identifier,
    dlua_fault *fault);

/// An object as the host hands it over: slots by field number, alive until the call ends.
typedef struct dlua_source {
    int32_t class_identifier;
    int32_t field_count;  // must be that of the class
    int32_t persistent;  // 1: stays valid after the call; its slots live as long as the state
    int32_t place_field; // the field that says where the object stands, for `place`
    const dlua_slot *slots;  // of a list: those of all its objects, one after the other
    void *host;
    int64_t *place;  // NULL, or where the place of the object that a script read last is noted
} dlua_source;

/// Compiles and runs a chunk; gives its number. The results tape holds what it returned.
int32_t dlua_load_script(dlua *state, dlua_text name, dlua_text text, int32_t *script, dlua_fault *fault);
/// Looks up a function of a script: a field of the table it returned, or with an empty name what it returned itself.
/// `entry` is -1 where there is none.
int32_t dlua_find_entry(dlua *state, int32_t script, dlua_text name, int32_t *entry, dlua_fault *fault);
/// How a script is kept from seeing what an earlier call left: 0 nothing to keep, 1 watched, 2 run anew for each call.
int32_t dlua_isolation(const dlua *state, int32_t script);
/// Calls an entry with the arguments tape, on a fresh script; results go to the results tape.
int32_t dlua_call_entry(dlua *state, int32_t entry, dlua_fault *fault);

/// What a script said of an object.
enum {
    DLUA_VERDICT_NOTHING = 0,
    DLUA_VERDICT_FALSE = 1,
    DLUA_VERDICT_TRUE = 2,
    DLUA_VERDICT_OBJECT = 3,  // the results tape holds it
    DLUA_VERDICT_TABLE = 4,   // the results tape holds it
    DLUA_VERDICT_DROP = 5,    // the results tape holds the reason
    DLUA_VERDICT_OTHER = 6,   // the results tape holds it
};

/// The verdict, and which fields changed; their values follow the verdict's value in the results tape.
typedef struct dlua_verdict {
    int32_t kind;
    uint64_t changed;
} dlua_verdict;

/// Calls an entry with an object and a kept value (`context`, or 0 for none), on a fresh script, in one protected call.
/// Without an object the kept value is the only argument.
int32_t dlua_call_with_object(
    dlua *state, int32_t entry, const dlua_source *object, int32_t context, dlua_verdict *verdict, dlua_fault *fault);

#endif
