// Memory cap, sticky trips, and the one hook.
#include <stdlib.h>

#include "internal.h"

// The address is the limit's error: a light userdata needs no memory, so raising it cannot fail.
static char sentinel;

static bool refused(dlua *state, size_t growth) {
    if (state->refuse_after >= 0) {
        if (state->refuse_after == 0) return true;
        state->refuse_after--;
    }
    if (state->memory_limit && (growth > state->memory_limit || state->used > state->memory_limit - growth)) return true;
    return growth > DLUA_LATE_ALLOCATION && dlua_expired(state);
}

// Called where Lua is in the middle of an operation: only fields are set, as lua_sethook allows at any time.
static void count_refusal(dlua *state) {
    state->refusals++;
    if (state->main && state->depth) dlua_note_place(state);
    if (!state->main || ++state->run_refusals < DLUA_MAX_REFUSALS || state->trip || !state->depth) return;
    state->trip = DLUA_FAULT_MEMORY;
    lua_sethook(atomic_load(&state->running), dlua_hook, LUA_MASKCOUNT, 1);
}

void *dlua_allocate(void *ud, void *block, size_t old_size, size_t new_size) {
    dlua *state = ud;
    size_t held = block ? old_size : 0;
    if (new_size == 0) {
        free(block);
        state->used -= held;
        return NULL;
    }
    if (new_size > held && refused(state, new_size - held)) {
        count_refusal(state);
        return NULL;
    }
    void *moved = realloc(block, new_size);
    if (!moved) {
        // Lua relies on shrinking to succeed; the larger block serves.
        if (new_size <= held) return block;
        count_refusal(state);
        return NULL;
    }
    state->used = state->used - held + new_size;
    if (state->used > state->peak) state->peak = state->used;
    return moved;
}

_Noreturn void dlua_raise_trip(lua_State *L) {
    // Where the stack cannot grow, the spare slots that Lua keeps for errors hold the sentinel.
    lua_checkstack(L, 1);
    lua_pushlightuserdata(L, &sentinel);
    lua_error(L);
    abort();
}

void dlua_owe(dlua *state, size_t steps) {
    size_t sum = state->owed + steps;
    state->owed = sum < steps ? SIZE_MAX - 1 : sum;
}

bool dlua_time_is_up(dlua *state) { return state->trip || dlua_expired(state); }

static void trip_if_due(dlua *state) {
    if (state->trip) return;
    if (dlua_expired(state)) {
        state->trip = DLUA_FAULT_DEADLINE;
    } else if (state->step_limit && state->steps_left < 0) {
        state->trip = DLUA_FAULT_STEPS;
    }
}

void dlua_hook(lua_State *L, lua_Debug *record) {
    (void)record;
    dlua *state = dlua_of(L);
    if (state->step_limit) state->steps_left -= DLUA_STEP_INTERVAL;
    trip_if_due(state);
    if (state->trip) {
        lua_pushlightuserdata(L, &sentinel);
        lua_error(L);
    }
    // Left over from a run that ended just in time.
    if (!state->step_limit) lua_sethook(L, NULL, 0, 0);
}

void dlua_charge_slowly(lua_State *L, dlua *state, size_t steps) {
    if (state->step_limit) state->steps_left -= steps > INT32_MAX ? INT32_MAX : (int64_t)steps;
    trip_if_due(state);
    if (state->trip) dlua_raise_trip(L);
}

void dlua_pass_trip(lua_State *L, int status) {
    dlua *state = dlua_of(L);
    if (status == LUA_ERRMEM && !state->trip) state->trip = DLUA_FAULT_MEMORY;
    trip_if_due(state);
    if (state->trip) dlua_raise_trip(L);
}
