// Memory cap, sticky trips, and the one hook.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// The address is the limit's error: a light userdata needs no memory, so raising it cannot fail.
static char sentinel;

// `growth` is what Lua asks for, `cost` what the system would have to give for it.
static bool refused(dlua *state, size_t growth, size_t cost) {
    if (state->refuse_after >= 0) {
        if (state->refuse_after == 0) return true;
        state->refuse_after--;
    }
    size_t limit = state->memory_limit;
    if (limit && cost && (cost > limit || state->held > limit - cost)) return true;
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

static void give_back(dlua *state, void *block, size_t size) {
    if (!block) return;
    state->used -= size;
    if (dlua_is_small(size)) {
        dlua_give_block(state, block);
        return;
    }
    state->held -= size;
    free(block);
}

static size_t cost_of(const dlua *state, size_t held, size_t new_size) {
    if (dlua_is_small(new_size)) return dlua_has_block(state, new_size) ? 0 : DLUA_CHUNK;
    return new_size - (dlua_is_small(held) ? 0 : held);
}

// From one place to another, or a larger or smaller one in the same; NULL when the system has no memory.
static void *moved(dlua *state, void *block, size_t held, size_t new_size) {
    bool was_small = block && dlua_is_small(held), is_small = dlua_is_small(new_size);
    if (was_small && is_small && dlua_fits_block(block, new_size)) return block;
    if (!was_small && !is_small) {
        void *grown = realloc(block, new_size);
        // Lua relies on shrinking to succeed; the larger block serves.
        if (!grown && new_size > held) return NULL;
        state->held = state->held - held + new_size;
        return grown ? grown : block;
    }
    void *other = is_small ? dlua_take_block(state, new_size) : malloc(new_size);
    if (!other) return NULL;
    if (!is_small) state->held += new_size;
    if (!block) return other;
    memcpy(other, block, held < new_size ? held : new_size);
    if (was_small) {
        dlua_give_block(state, block);
    } else {
        state->held -= held;
        free(block);
    }
    return other;
}

// A state that has grown is collected at Lua's usual pace from then on. Setting the pace writes one field and nothing
// else, which Lua bears in the middle of an operation.
static void note_peak(dlua *state) {
    state->peak = state->used;
    if (!state->is_roomy || state->peak <= DLUA_ROOMY) return;
    state->is_roomy = false;
    lua_gc(state->main, LUA_GCSETPAUSE, DLUA_USUAL_PAUSE);
}

void *dlua_allocate(void *ud, void *block, size_t old_size, size_t new_size) {
    dlua *state = ud;
    size_t held = block ? old_size : 0;
    if (new_size == 0) {
        give_back(state, block, held);
        return NULL;
    }
    if (new_size > held && refused(state, new_size - held, cost_of(state, held, new_size))) {
        count_refusal(state);
        return NULL;
    }
    void *result = moved(state, block, held, new_size);
    if (!result) {
        count_refusal(state);
        return NULL;
    }
    state->used = state->used - held + new_size;
    if (state->used > state->peak) note_peak(state);
    return result;
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
