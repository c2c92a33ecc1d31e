// Calls: one protected call each, whatever is passed and read.
#include <string.h>

#include "internal.h"

typedef struct {
    dlua *state;
    dlua_text table, name;
    void *function;
    int32_t reference;
    int32_t entry;
    const dlua_source *object;
    dlua_verdict *verdict;
} job;

static int set_global_job(lua_State *L) {
    job *j = lua_touserdata(L, 1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, j->state->globals);
    lua_pushlstring(L, j->name.bytes, j->name.length);
    dlua_push_values(L, &j->state->arguments, 0, 1);
    lua_rawset(L, -3);
    return 0;
}

int32_t dlua_set_global(dlua *state, dlua_text name, dlua_fault *fault) {
    job j = {.state = state, .name = name};
    return dlua_protect(state, set_global_job, &j, fault);
}

// Pushes the table behind the read-only one that a global names, made when missing.
static void push_open_table(lua_State *L, job *j) {
    int globals = lua_gettop(L);
    lua_pushlstring(L, j->table.bytes, j->table.length);
    if (lua_rawget(L, globals) == LUA_TTABLE) {
        dlua_see_through(L, -1);
        return;
    }
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushlstring(L, j->table.bytes, j->table.length);
    lua_pushvalue(L, -2);
    dlua_freeze(L);
    lua_rawset(L, globals);
}

static int set_function_job(lua_State *L) {
    job *j = lua_touserdata(L, 1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, j->state->globals);
    if (j->table.length) push_open_table(L, j);
    lua_pushlstring(L, j->name.bytes, j->name.length);
    dlua_push_host_function(L, j->function);
    lua_rawset(L, -3);
    return 0;
}

int32_t dlua_set_function(dlua *state, dlua_text table, dlua_text name, void *function, dlua_fault *fault) {
    job j = {.state = state, .table = table, .name = name, .function = function};
    return dlua_protect(state, set_function_job, &j, fault);
}

static int keep_job(lua_State *L) {
    job *j = lua_touserdata(L, 1);
    dlua_push_values(L, &j->state->arguments, 0, 1);
    j->reference = luaL_ref(L, LUA_REGISTRYINDEX);
    return 0;
}

int32_t dlua_keep(dlua *state, int32_t *reference, dlua_fault *fault) {
    job j = {.state = state};
    int32_t kind = dlua_protect(state, keep_job, &j, fault);
    *reference = j.reference;
    return kind;
}

static int release_job(lua_State *L) {
    job *j = lua_touserdata(L, 1);
    luaL_unref(L, LUA_REGISTRYINDEX, j->reference);
    return 0;
}

void dlua_release(dlua *state, int32_t reference) {
    if (state->trip) return;
    dlua_fault fault;
    job j = {.state = state, .reference = reference};
    dlua_protect(state, release_job, &j, &fault);
}

static void call_and_read(lua_State *L, dlua *state) {
    state->objects_are_free = false;
    int function = lua_gettop(L);
    size_t count = dlua_push_all(L, &state->arguments);
    lua_call(L, (int)count, LUA_MULTRET);
    int last = lua_gettop(L);
    dlua_tape_clear(&state->results);
    for (int at = function; at <= last; at++) dlua_read_value(L, at, &state->results);
}

static int call_job(lua_State *L) {
    job *j = lua_touserdata(L, 1);
    // The function may be a script's own and change what its entries see.
    for (int at = 0; at < j->state->script_count; at++) j->state->scripts[at].stale = true;
    lua_rawgeti(L, LUA_REGISTRYINDEX, j->reference);
    call_and_read(L, j->state);
    return 0;
}

int32_t dlua_call(dlua *state, int32_t reference, dlua_fault *fault) {
    job j = {.state = state, .reference = reference};
    return dlua_protect(state, call_job, &j, fault);
}

static int call_entry_job(lua_State *L) {
    job *j = lua_touserdata(L, 1);
    const dlua_entry *entry = &j->state->entries[j->entry];
    dlua_refresh(L, j->state, entry->script);
    lua_rawgeti(L, LUA_REGISTRYINDEX, entry->function);
    call_and_read(L, j->state);
    dlua_settle(L, j->state, &j->state->scripts[entry->script]);
    return 0;
}

static int32_t refuse_entry(dlua *state, dlua_fault *fault) {
    dlua_clear_fault(state);
    dlua_describe(state, LUA_ERRRUN, fault);
    return DLUA_FAULT_RUNTIME;
}

int32_t dlua_call_entry(dlua *state, int32_t entry, dlua_fault *fault) {
    if (entry < 0 || entry >= state->entry_count) return refuse_entry(state, fault);
    job j = {.state = state, .entry = entry};
    return dlua_protect(state, call_entry_job, &j, fault);
}

// A plain answer needs no tape.
static int32_t verdict_of(lua_State *L, int index, dlua_tape *tape) {
    int32_t kind = DLUA_VERDICT_OTHER;
    switch (lua_type(L, index)) {
        case LUA_TNIL: return DLUA_VERDICT_NOTHING;
        case LUA_TBOOLEAN: return lua_toboolean(L, index) ? DLUA_VERDICT_TRUE : DLUA_VERDICT_FALSE;
        case LUA_TTABLE: kind = DLUA_VERDICT_TABLE; break;
        case LUA_TUSERDATA: kind = dlua_host_of(L, index) ? DLUA_VERDICT_OBJECT : DLUA_VERDICT_DROP; break;
        default: break;
    }
    dlua_read_value(L, index, tape);
    return kind;
}

enum { AT_OBJECT = 2, AT_RESULT = 3 };

static int object_job(lua_State *L) {
    job *j = lua_touserdata(L, 1);
    dlua *state = j->state;
    const dlua_entry *entry = &state->entries[j->entry];
    int script = entry->script;
    dlua_refresh(L, state, script);
    bool is_outermost = state->depth == 1, free = is_outermost && state->objects_are_free;
    state->objects_are_free = false;
    if (is_outermost) {
        state->gave_function = false;
        dlua_forget_given(state);
        dlua_take_back_objects(L, state, free);
    }
    if (j->object) dlua_push_subject(L, j->object, free);
    else lua_pushnil(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, entry->function);
    if (j->object) lua_pushvalue(L, AT_OBJECT);
    if (j->reference > 0) lua_rawgeti(L, LUA_REGISTRYINDEX, j->reference);
    lua_call(L, (j->object ? 1 : 0) + (j->reference > 0 ? 1 : 0), 1);
    dlua_tape_clear(&state->results);
    j->verdict->kind = verdict_of(L, AT_RESULT, &state->results);
    if (j->object) j->verdict->changed = dlua_read_changes(L, AT_OBJECT, &state->results);
    dlua_settle(L, state, &state->scripts[script]);
    // Whatever a script holds is gone when it runs anew, and when it does not it holds nothing; only functions that the
    // host got may still be called.
    state->objects_are_free = is_outermost && !state->gave_function;
    return 0;
}

int32_t dlua_call_with_object(
    dlua *state, int32_t entry, const dlua_source *object, int32_t context, dlua_verdict *verdict, dlua_fault *fault) {
    *verdict = (dlua_verdict){0};
    if (entry < 0 || entry >= state->entry_count) return refuse_entry(state, fault);
    dlua_tape_clear(&state->results);
    job j = {.state = state, .entry = entry, .object = object, .reference = context, .verdict = verdict};
    return dlua_protect(state, object_job, &j, fault);
}
