// The one door into Lua: checkstack, light C function, light userdata, pcall. None of these raises outside the pcall,
// and none allocates before it but the stack's growth, which reports its failure.
#include "internal.h"

static int32_t refuse_tripped(dlua *state, dlua_fault *fault) {
    dlua_clear_fault(state);
    dlua_describe(state, LUA_ERRRUN, fault);
    return fault->kind;
}

int32_t dlua_protect(dlua *state, lua_CFunction body, void *job, dlua_fault *fault) {
    if (state->trip) return refuse_tripped(state, fault);
    // What an earlier run left must not be told of this one.
    if (!state->depth && state->fault_script.length) dlua_clear_fault(state);
    dlua_begin_run(state);
    lua_State *L = atomic_load_explicit(&state->running, memory_order_relaxed);
    int base = lua_gettop(L);
    int status = LUA_ERRMEM;
    if (lua_checkstack(L, 8)) {
        lua_pushcfunction(L, dlua_message_handler);
        lua_pushcfunction(L, body);
        lua_pushlightuserdata(L, job);
        status = lua_pcall(L, 1, 0, base + 1);
        lua_settop(L, base);
    }
    atomic_store_explicit(&state->running, L, memory_order_relaxed);
    int32_t kind = DLUA_OK;
    if (status != LUA_OK || state->trip) {
        dlua_describe(state, status, fault);
        kind = fault->kind;
    }
    state->loading = false;
    dlua_end_run(state);
    return kind;
}
