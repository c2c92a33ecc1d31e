// The environment of scripts: the allow-listed libraries behind a read-only view, unknown names refused by name.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// Words that other Luas and other languages have, with what to write here.
static const char *const elsewhere[][2] = {
    {"print", "write to the log instead"},
    {"io", "scripts read and write no files"},
    {"os", "scripts have no clock and start no programs"},
    {"debug", "it is not offered"},
    {"package", "use require"},
    {"dofile", "use require"},
    {"loadfile", "use require"},
    {"loadstring", "use load"},
    {"unpack", "use table.unpack"},
    {"collectgarbage", "memory is looked after"},
    {"setfenv", "give load an environment"},
    {"None", "use nil"},
    {"True", "use true"},
    {"False", "use false"},
};

static const char *hint_for(const char *name) {
    for (size_t at = 0; at < sizeof elsewhere / sizeof *elsewhere; at++) {
        if (strcmp(elsewhere[at][0], name) == 0) return elsewhere[at][1];
    }
    return NULL;
}

static int unknown_global(lua_State *L) {
    lua_settop(L, 2);
    if (lua_type(L, 2) != LUA_TSTRING) return luaL_error(L, "globals have names; this key is a %s", luaL_typename(L, 2));
    size_t length;
    const char *name = lua_tolstring(L, 2, &length);
    const char *hint = hint_for(name);
    if (hint) return luaL_error(L, "unknown global '%s' (%s)", name, hint);
    dlua_push_nearest(L, 1, name, length);
    return luaL_error(L, "unknown global '%s'%s", name, lua_tostring(L, -1));
}

static int refuse_global(lua_State *L) {
    lua_settop(L, 2);
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    return luaL_error(L, "attempt to set global '%s' (declare it with 'local')", name);
}

static void freeze_field(lua_State *L, const char *name) {
    lua_getfield(L, -1, name);
    dlua_freeze(L);
    lua_setfield(L, -2, name);
}

// The string metatable leads to the library's own table; neither can be reached to be changed.
static void add_string_metatable(lua_State *L) {
    lua_pushliteral(L, "");
    lua_getmetatable(L, -1);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 2);
}

void dlua_open_libraries(lua_State *L, dlua *state) {
    lua_newtable(L);
    int globals = lua_gettop(L);
    dlua_add_base(L);
    dlua_add_string(L);
    dlua_add_table(L);
    dlua_add_math(L, state);
    dlua_add_utf8(L);
    dlua_add_coroutine(L);
    dlua_add_values(L, state);
    if (state->options & DLUA_OPEN_REQUIRE) {
        lua_pushcfunction(L, dlua_require);
        lua_setfield(L, globals, "require");
    }
    add_string_metatable(L);
    dlua_add_guard(L, state);
    static const char *const names[] = {"string", "table", "math", "utf8", "coroutine"};
    // Lua looks here for the name of a function that a message is about.
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    lua_pushvalue(L, globals);
    lua_setfield(L, -2, LUA_GNAME);
    for (size_t at = 0; at < sizeof names / sizeof *names; at++) {
        lua_getfield(L, globals, names[at]);
        lua_setfield(L, -2, names[at]);
    }
    lua_pop(L, 1);
    for (size_t at = 0; at < sizeof names / sizeof *names; at++) freeze_field(L, names[at]);
    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, unknown_global);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, globals);
    lua_pushvalue(L, globals);
    dlua_freeze(L);
    lua_getmetatable(L, -1);
    lua_pushcfunction(L, refuse_global);
    lua_setfield(L, -2, "__newindex");
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_setfield(L, globals, "_G");
    state->environment = luaL_ref(L, LUA_REGISTRYINDEX);
    state->globals = luaL_ref(L, LUA_REGISTRYINDEX);
}

static int open_job(lua_State *L) {
    dlua *state = lua_touserdata(L, 1);
    if (state->options & DLUA_OPEN_STOCK) {
        luaL_openlibs(L);
        lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
        lua_pushvalue(L, -1);
        state->environment = luaL_ref(L, LUA_REGISTRYINDEX);
        state->globals = luaL_ref(L, LUA_REGISTRYINDEX);
    } else {
        dlua_open_libraries(L, state);
    }
    lua_newtable(L);
    state->modules = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_newtable(L);
    state->module_chunks = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_createtable(L, 0, 2);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushliteral(L, "drop");
    lua_setfield(L, -2, "__name");
    state->drop_metatable = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_pushboolean(L, 0);
    state->subject = luaL_ref(L, LUA_REGISTRYINDEX);
    // A small state's garbage costs less to keep for a while than its whole heap costs to walk after every few calls.
    state->is_roomy = state->memory_limit == 0 || state->memory_limit > 8 * DLUA_ROOMY;
    if (state->is_roomy) lua_gc(L, LUA_GCSETPAUSE, DLUA_ROOMY_PAUSE);
    // Slot 0 of the entry references is never used: 0 means none.
    lua_pushboolean(L, 0);
    luaL_ref(L, LUA_REGISTRYINDEX);
    return 0;
}

dlua *dlua_open(dlua_limits limits, dlua_host host, int32_t options) {
    dlua *state = calloc(1, sizeof *state);
    if (!state) return NULL;
    state->memory_limit = limits.memory;
    state->time_limit = limits.nanoseconds > 0 ? limits.nanoseconds : 0;
    state->step_limit = limits.steps > 0 ? limits.steps : 0;
    state->refuse_after = -1;
    state->epoch = 1;
    state->host = host;
    state->options = options;
    dlua_seed(state, 0);
    if (!dlua_watch(state)) {
        dlua_close(state);
        return NULL;
    }
    state->main = lua_newstate(dlua_allocate, state);
    if (state->main) *(dlua **)lua_getextraspace(state->main) = state;
    dlua_fault fault;
    if (!state->main || dlua_protect(state, open_job, state, &fault) != DLUA_OK) {
        dlua_close(state);
        return NULL;
    }
    return state;
}

static void free_classes(dlua *state) {
    for (int at = 0; at < state->class_count; at++) {
        dlua_class *one = &state->classes[at];
        free(one->name);
        free(one->flags);
    }
    free(state->classes);
}

void dlua_close(dlua *state) {
    if (!state) return;
    if (state->main) lua_close(state->main);
    dlua_unwatch(state);
    dlua_free_chunks(state);
    free_classes(state);
    for (int at = 0; at < state->entry_count; at++) free(state->entries[at].name);
    free(state->entries);
    free(state->scripts);
    free(state->fault_message.bytes);
    free(state->fault_script.bytes);
    free(state->fault_traceback.bytes);
    dlua_free_tape(&state->arguments);
    dlua_free_tape(&state->results);
    dlua_free_tape(&state->reply);
    dlua_free_tape(&state->given);
    free(state);
}

void dlua_set_host(dlua *state, dlua_host host) { state->host = host; }
int32_t dlua_tripped(const dlua *state) { return state->trip; }
size_t dlua_memory_used(const dlua *state) { return state->used; }
size_t dlua_memory_peak(const dlua *state) { return state->peak; }
uint64_t dlua_refusals(const dlua *state) { return state->refusals; }
void dlua_seed(dlua *state, uint64_t seed) { state->seed = seed; }
void dlua_refuse_after(dlua *state, int64_t count) { state->refuse_after = count; }
dlua_tape *dlua_arguments(dlua *state) { return &state->arguments; }
const dlua_tape *dlua_results(const dlua *state) { return &state->results; }
