// Coroutines, with track kept of which one runs. `close` is not offered: in 5.4.4 a chain of closes overruns the C stack.
#include "internal.h"

static lua_State *coroutine_at(lua_State *L) {
    lua_State *other = lua_tothread(L, 1);
    luaL_argexpected(L, other, 1, "coroutine");
    return other;
}

static const char *status_of(lua_State *L, lua_State *other) {
    if (L == other) return "running";
    lua_Debug record;
    switch (lua_status(other)) {
        case LUA_YIELD: return "suspended";
        case LUA_OK:
            if (lua_getstack(other, 0, &record)) return "normal";
            return lua_gettop(other) == 0 ? "dead" : "suspended";
        default: return "dead";
    }
}

// Gives the number of results on L's top, or -1 with the error value there.
static int resume(lua_State *L, lua_State *other, int arguments) {
    dlua *state = dlua_of(L);
    dlua_charge(L, state, 1);
    if (!lua_checkstack(other, arguments)) {
        lua_pushliteral(L, "too many arguments to resume");
        return -1;
    }
    lua_xmove(L, other, arguments);
    int results = 0;
    atomic_store_explicit(&state->running, other, memory_order_relaxed);
    int status = lua_resume(other, L, arguments, &results);
    atomic_store_explicit(&state->running, L, memory_order_relaxed);
    if (status != LUA_OK && status != LUA_YIELD) {
        dlua_pass_trip(L, status);
        lua_xmove(other, L, 1);
        return -1;
    }
    if (state->trip || dlua_expired(state)) dlua_pass_trip(L, LUA_OK);
    if (!lua_checkstack(L, results + 1)) {
        lua_pop(other, results);
        lua_pushliteral(L, "too many results to resume");
        return -1;
    }
    lua_xmove(other, L, results);
    return results;
}

static int coroutine_resume(lua_State *L) {
    lua_State *other = coroutine_at(L);
    int results = resume(L, other, lua_gettop(L) - 1);
    lua_pushboolean(L, results >= 0);
    if (results < 0) results = 1;
    lua_insert(L, -(results + 1));
    return results + 1;
}

static int call_wrapped(lua_State *L) {
    lua_State *other = lua_tothread(L, lua_upvalueindex(1));
    int results = resume(L, other, lua_gettop(L));
    if (results >= 0) return results;
    if (lua_type(L, -1) == LUA_TSTRING) {
        luaL_where(L, 1);
        lua_insert(L, -2);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int coroutine_create(lua_State *L) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    // A new coroutine starts its own count, so making one is charged as a whole interval.
    dlua_charge(L, dlua_of(L), DLUA_STEP_INTERVAL);
    lua_State *other = lua_newthread(L);
    lua_pushvalue(L, 1);
    lua_xmove(L, other, 1);
    return 1;
}

static int coroutine_wrap(lua_State *L) {
    coroutine_create(L);
    lua_pushcclosure(L, call_wrapped, 1);
    return 1;
}

static int coroutine_yield(lua_State *L) { return lua_yield(L, lua_gettop(L)); }

static int coroutine_status(lua_State *L) {
    lua_pushstring(L, status_of(L, coroutine_at(L)));
    return 1;
}

static int coroutine_running(lua_State *L) {
    lua_pushboolean(L, lua_pushthread(L));
    return 2;
}

static int coroutine_isyieldable(lua_State *L) {
    lua_State *other = lua_isthread(L, 1) ? lua_tothread(L, 1) : L;
    lua_pushboolean(L, lua_isyieldable(other));
    return 1;
}

void dlua_add_coroutine(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"create", coroutine_create}, {"isyieldable", coroutine_isyieldable}, {"resume", coroutine_resume},
        {"running", coroutine_running}, {"status", coroutine_status}, {"wrap", coroutine_wrap},
        {"yield", coroutine_yield}, {NULL, NULL},
    };
    luaL_newlib(L, functions);
    lua_setfield(L, -2, "coroutine");
}
