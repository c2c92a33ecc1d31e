// Nothing that one call leaves behind is seen by the next.
//
// What outlives a call is what its function reaches: its upvalues, and through them tables, other closures, coroutines.
// The environment and the libraries are read-only. So after a script has run, the function is walked:
//   - it reaches no variable at all: nothing can be kept, a call costs nothing more;
//   - it reaches only variables with plain values or with functions of the same sort: those variables are recorded, and
//     compared after each call; a script that changed one, or that failed, is run anew before the next call;
//   - it reaches a table, a coroutine or an iterator: the script is run anew before every call but the first.
// Running anew calls the compiled chunk once more: fresh locals, fresh tables, nothing parsed.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

#define MAX_WATCHED 24

typedef struct {
    lua_State *L;
    dlua *state;
    int watched;   // table: function, index, value, function, index, value…
    lua_Integer count;
    int seen;      // set of functions and of upvalue cells
    bool mutable;
} walk;

static bool note_seen(walk *w, const void *address) {
    bool known = lua_rawgetp(w->L, w->seen, address) != LUA_TNIL;
    lua_pop(w->L, 1);
    if (known) return true;
    lua_pushboolean(w->L, 1);
    lua_rawsetp(w->L, w->seen, address);
    return false;
}

static void walk_function(walk *w, int function);

static bool is_read_only(lua_State *L, int index) {
    lua_pushvalue(L, index);
    bool view = dlua_see_through(L, -1);
    lua_pop(L, 1);
    return view;
}

static void walk_value(walk *w, int index) {
    switch (lua_type(w->L, index)) {
        case LUA_TFUNCTION: walk_function(w, index); break;
        case LUA_TTABLE: w->mutable = w->mutable || !is_read_only(w->L, index); break;
        case LUA_TUSERDATA: w->mutable = w->mutable || !dlua_is_value(w->L, index); break;
        case LUA_TTHREAD: w->mutable = true; break;
        default: break;
    }
}

static void watch(walk *w, int function, int upvalue, int value) {
    lua_State *L = w->L;
    lua_pushvalue(L, function);
    lua_rawseti(L, w->watched, ++w->count);
    lua_pushinteger(L, upvalue);
    lua_rawseti(L, w->watched, ++w->count);
    lua_pushvalue(L, value);
    lua_rawseti(L, w->watched, ++w->count);
    if (w->count > 3 * MAX_WATCHED) w->mutable = true;
}

static void walk_c_function(walk *w, int function) {
    if (lua_tocfunction(w->L, function) == dlua_host_call) return;
    if (!lua_getupvalue(w->L, function, 1)) return;
    lua_pop(w->L, 1);
    w->mutable = true;
}

static void walk_function(walk *w, int function) {
    lua_State *L = w->L;
    if (w->mutable || note_seen(w, lua_topointer(L, function))) return;
    luaL_checkstack(L, 8, "functions nested too deeply");
    if (lua_iscfunction(L, function)) {
        walk_c_function(w, function);
        return;
    }
    for (int upvalue = 1; !w->mutable && lua_getupvalue(L, function, upvalue); upvalue++) {
        int value = lua_gettop(L);
        if (!note_seen(w, lua_upvalueid(L, function, upvalue))) {
            watch(w, function, upvalue, value);
            walk_value(w, value);
        }
        lua_settop(L, value - 1);
    }
}

// Looks at all entries of a script, which may share variables.
void dlua_classify(lua_State *L, dlua *state, dlua_script *script) {
    int top = lua_gettop(L);
    lua_newtable(L);
    lua_newtable(L);
    walk w = {.L = L, .state = state, .watched = top + 1, .seen = top + 2};
    int number = (int)(script - state->scripts);
    for (int at = 0; at < state->entry_count; at++) {
        if (state->entries[at].script != number) continue;
        lua_rawgeti(L, LUA_REGISTRYINDEX, state->entries[at].function);
        walk_value(&w, lua_gettop(L));
        lua_settop(L, top + 2);
    }
    // Values may be nil, so the length stands apart.
    lua_pushinteger(L, w.count);
    lua_rawseti(L, w.watched, 0);
    script->mode = w.mutable ? 2 : w.count ? 1 : 0;
    lua_pushvalue(L, w.watched);
    lua_rawseti(L, LUA_REGISTRYINDEX, script->watched);
    lua_settop(L, top);
}

static bool is_unchanged(lua_State *L, dlua_script *script) {
    int top = lua_gettop(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, script->watched);
    bool same = true;
    lua_rawgeti(L, top + 1, 0);
    lua_Integer length = lua_tointeger(L, -1);
    lua_settop(L, top + 1);
    for (lua_Integer at = 1; same && at + 2 <= length; at += 3) {
        lua_rawgeti(L, top + 1, at);
        lua_rawgeti(L, top + 1, at + 1);
        int upvalue = (int)lua_tointeger(L, -1);
        lua_rawgeti(L, top + 1, at + 2);
        if (!lua_getupvalue(L, top + 2, upvalue)) lua_pushnil(L);
        same = lua_rawequal(L, -1, -2);
        lua_settop(L, top + 1);
    }
    lua_settop(L, top);
    return same;
}

void dlua_settle(lua_State *L, dlua *state, dlua_script *script) {
    dlua_check_suspects(L);
    if (state->modules_used || script->mode == 2) return;
    script->stale = script->mode == 1 && !is_unchanged(L, script);
}

static void clear_modules(lua_State *L, dlua *state) {
    if (!state->modules_used) return;
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, state->modules);
    state->modules_used = false;
}

static void push_entry(lua_State *L, int result, const dlua_entry *entry) {
    if (entry->length == 0) {
        lua_pushvalue(L, result);
    } else if (lua_type(L, result) == LUA_TTABLE) {
        lua_pushlstring(L, entry->name, entry->length);
        lua_rawget(L, result);
    } else {
        lua_pushnil(L);
    }
}

static void run_chunk(lua_State *L, dlua *state, dlua_script *script) {
    clear_modules(L, state);
    dlua_clear_suspects(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, script->chunk);
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->environment);
    if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
    lua_call(L, 0, 1);
    dlua_check_suspects(L);
    lua_pushvalue(L, -1);
    lua_rawseti(L, LUA_REGISTRYINDEX, script->result);
}

void dlua_refresh(lua_State *L, dlua *state, int number) {
    dlua_script *script = &state->scripts[number];
    bool fresh = !script->stale;
    // Whatever happens in this call, the next one starts anew unless `settle` says otherwise.
    script->stale = true;
    if (fresh) return;
    int top = lua_gettop(L);
    run_chunk(L, state, script);
    for (int at = 0; at < state->entry_count; at++) {
        if (state->entries[at].script != number) continue;
        push_entry(L, top + 1, &state->entries[at]);
        lua_rawseti(L, LUA_REGISTRYINDEX, state->entries[at].function);
    }
    lua_settop(L, top);
    if (script->mode < 2) dlua_classify(L, state, script);
}

typedef struct {
    dlua *state;
    dlua_text name, text;
    int number;
    int found;
} loading;

static int load_job(lua_State *L) {
    loading *job = lua_touserdata(L, 1);
    dlua *state = job->state;
    lua_pushliteral(L, "@");
    lua_pushlstring(L, job->name.bytes, job->name.length);
    lua_concat(L, 2);
    int status = dlua_compile(L, job->text.bytes, job->text.length, lua_tostring(L, -1));
    if (status != LUA_OK) {
        dlua_pass_trip(L, status);
        return lua_error(L);
    }
    state->loading = false;
    dlua_script *script = &state->scripts[job->number];
    script->chunk = luaL_ref(L, LUA_REGISTRYINDEX);
    for (int at = 0; at < 2; at++) {
        lua_pushboolean(L, 0);
        *(at ? &script->watched : &script->result) = luaL_ref(L, LUA_REGISTRYINDEX);
    }
    run_chunk(L, state, script);
    script->stale = false;
    dlua_tape_clear(&state->results);
    dlua_read_value(L, -1, &state->results);
    return 0;
}

int32_t dlua_load_script(dlua *state, dlua_text name, dlua_text text, int32_t *number, dlua_fault *fault) {
    dlua_script *grown = realloc(state->scripts, sizeof *grown * (size_t)(state->script_count + 1));
    dlua_clear_fault(state);
    if (!grown) {
        dlua_describe(state, LUA_ERRMEM, fault);
        return DLUA_FAULT_MEMORY;
    }
    state->scripts = grown;
    state->scripts[state->script_count] = (dlua_script){.stale = true};
    *number = state->script_count++;
    loading job = {state, name, text, *number, 0};
    state->loading = true;
    state->loading_name = name;
    return dlua_protect(state, load_job, &job, fault);
}

static int find_job(lua_State *L) {
    loading *job = lua_touserdata(L, 1);
    dlua *state = job->state;
    dlua_script *script = &state->scripts[job->number];
    if (!script->chunk) return 0;
    if (script->stale) {
        dlua_refresh(L, state, job->number);
        script->stale = false;
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, script->result);
    push_entry(L, 2, &state->entries[job->found]);
    if (lua_type(L, -1) != LUA_TFUNCTION) return 0;
    dlua_entry *entry = &state->entries[job->found];
    entry->function = luaL_ref(L, LUA_REGISTRYINDEX);
    entry->script = job->number;
    state->entry_count++;
    dlua_classify(L, state, script);
    return 0;
}

int32_t dlua_find_entry(dlua *state, int32_t script, dlua_text name, int32_t *entry, dlua_fault *fault) {
    *entry = -1;
    dlua_clear_fault(state);
    dlua_entry *grown = realloc(state->entries, sizeof *grown * (size_t)(state->entry_count + 1));
    char *copy = strndup(name.length ? name.bytes : "", name.length);
    if (grown) state->entries = grown;
    if (!grown || !copy || script < 0 || script >= state->script_count) {
        free(copy);
        dlua_describe(state, LUA_ERRMEM, fault);
        return DLUA_FAULT_MEMORY;
    }
    int number = state->entry_count;
    state->entries[number] = (dlua_entry){script, 0, copy, name.length};
    loading job = {state, name, {NULL, 0}, script, number};
    int32_t kind = dlua_protect(state, find_job, &job, fault);
    if (kind != DLUA_OK) state->entry_count = number;
    if (state->entry_count == number) free(copy);
    else *entry = number;
    return kind;
}

int32_t dlua_isolation(const dlua *state, int32_t script) {
    return script >= 0 && script < state->script_count ? state->scripts[script].mode : 0;
}
