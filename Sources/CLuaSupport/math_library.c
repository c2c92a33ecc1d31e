// The mathematical functions; randomness only where the host gives a seed.
#define _GNU_SOURCE
#include <math.h>

#include "internal.h"

static void push_whole(lua_State *L, lua_Number value) {
    lua_Integer whole;
    if (lua_numbertointeger(value, &whole)) lua_pushinteger(L, whole);
    else lua_pushnumber(L, value);
}

static int math_abs(lua_State *L) {
    if (lua_isinteger(L, 1)) {
        lua_Integer value = lua_tointeger(L, 1);
        lua_pushinteger(L, value < 0 ? (lua_Integer)(0u - (lua_Unsigned)value) : value);
    } else {
        lua_pushnumber(L, fabs(luaL_checknumber(L, 1)));
    }
    return 1;
}

static int round_with(lua_State *L, lua_Number (*round)(lua_Number)) {
    if (lua_isinteger(L, 1)) lua_settop(L, 1);
    else push_whole(L, round(luaL_checknumber(L, 1)));
    return 1;
}

static int math_floor(lua_State *L) { return round_with(L, floor); }
static int math_ceil(lua_State *L) { return round_with(L, ceil); }

static int apply(lua_State *L, lua_Number (*function)(lua_Number)) {
    lua_pushnumber(L, function(luaL_checknumber(L, 1)));
    return 1;
}

static int math_sin(lua_State *L) { return apply(L, sin); }
static int math_cos(lua_State *L) { return apply(L, cos); }
static int math_tan(lua_State *L) { return apply(L, tan); }
static int math_asin(lua_State *L) { return apply(L, asin); }
static int math_acos(lua_State *L) { return apply(L, acos); }
static int math_exp(lua_State *L) { return apply(L, exp); }
static int math_sqrt(lua_State *L) { return apply(L, sqrt); }

static int math_atan(lua_State *L) {
    lua_pushnumber(L, atan2(luaL_checknumber(L, 1), luaL_optnumber(L, 2, 1)));
    return 1;
}

static lua_Number degrees(lua_Number value) { return value * (180.0 / M_PI); }
static lua_Number radians(lua_Number value) { return value * (M_PI / 180.0); }
static int math_deg(lua_State *L) { return apply(L, degrees); }
static int math_rad(lua_State *L) { return apply(L, radians); }

static int math_log(lua_State *L) {
    lua_Number value = luaL_checknumber(L, 1);
    if (lua_isnoneornil(L, 2)) {
        lua_pushnumber(L, log(value));
        return 1;
    }
    lua_Number base = luaL_checknumber(L, 2);
    lua_pushnumber(L, base == 2 ? log2(value) : base == 10 ? log10(value) : log(value) / log(base));
    return 1;
}

static int math_fmod(lua_State *L) {
    if (!lua_isinteger(L, 1) || !lua_isinteger(L, 2)) {
        lua_Number by = luaL_checknumber(L, 2);
        lua_pushnumber(L, fmod(luaL_checknumber(L, 1), by));
        return 1;
    }
    lua_Integer divisor = lua_tointeger(L, 2);
    luaL_argcheck(L, divisor != 0, 2, "zero");
    // The least integer has no counterpart to be divided by -1 into.
    lua_pushinteger(L, divisor == -1 ? 0 : lua_tointeger(L, 1) % divisor);
    return 1;
}

static int math_modf(lua_State *L) {
    if (lua_isinteger(L, 1)) {
        lua_settop(L, 1);
        lua_pushnumber(L, 0);
        return 2;
    }
    lua_Number value = luaL_checknumber(L, 1), whole = value < 0 ? ceil(value) : floor(value);
    push_whole(L, whole);
    lua_pushnumber(L, value == whole ? 0.0 : value - whole);
    return 2;
}

static int math_tointeger(lua_State *L) {
    int valid;
    lua_Integer value = lua_tointegerx(L, 1, &valid);
    if (valid) {
        lua_pushinteger(L, value);
    } else {
        luaL_checkany(L, 1);
        lua_pushnil(L);
    }
    return 1;
}

static int math_type(lua_State *L) {
    if (lua_type(L, 1) == LUA_TNUMBER) {
        lua_pushstring(L, lua_isinteger(L, 1) ? "integer" : "float");
    } else {
        luaL_checkany(L, 1);
        lua_pushnil(L);
    }
    return 1;
}

static int math_ult(lua_State *L) {
    lua_pushboolean(L, (lua_Unsigned)luaL_checkinteger(L, 1) < (lua_Unsigned)luaL_checkinteger(L, 2));
    return 1;
}

static int pick(lua_State *L, bool greatest) {
    int count = lua_gettop(L), best = 1;
    luaL_argcheck(L, count >= 1, 1, "value expected");
    for (int at = 2; at <= count; at++) {
        if (greatest ? lua_compare(L, best, at, LUA_OPLT) : lua_compare(L, at, best, LUA_OPLT)) best = at;
    }
    lua_pushvalue(L, best);
    return 1;
}

static int math_max(lua_State *L) { return pick(L, true); }
static int math_min(lua_State *L) { return pick(L, false); }

// splitmix64: one word of state, every seed a good one.
static uint64_t next_random(dlua *state) {
    uint64_t word = state->random += 0x9E3779B97F4A7C15u;
    word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9u;
    word = (word ^ word >> 27) * 0x94D049BB133111EBu;
    return word ^ word >> 31;
}

static int math_random(lua_State *L) {
    dlua *state = dlua_of(L);
    uint64_t word = next_random(state);
    lua_Integer low = 1, high;
    switch (lua_gettop(L)) {
        case 0: lua_pushnumber(L, (lua_Number)(word >> 11) * 0x1p-53); return 1;
        case 1:
            high = luaL_checkinteger(L, 1);
            if (high == 0) {
                lua_pushinteger(L, (lua_Integer)word);
                return 1;
            }
            break;
        case 2:
            low = luaL_checkinteger(L, 1);
            high = luaL_checkinteger(L, 2);
            break;
        default: return luaL_error(L, "wrong number of arguments");
    }
    luaL_argcheck(L, low <= high, lua_gettop(L), "interval is empty");
    lua_Unsigned span = (lua_Unsigned)high - (lua_Unsigned)low;
    // The least mask over the span; what falls outside is drawn again.
    lua_Unsigned mask = span;
    for (int shift = 1; shift < 64; shift *= 2) mask |= mask >> shift;
    while ((word & mask) > span) word = next_random(state);
    lua_pushinteger(L, (lua_Integer)((word & mask) + (lua_Unsigned)low));
    return 1;
}

void dlua_add_math(lua_State *L, dlua *state) {
    static const luaL_Reg functions[] = {
        {"abs", math_abs}, {"acos", math_acos}, {"asin", math_asin}, {"atan", math_atan},
        {"ceil", math_ceil}, {"cos", math_cos}, {"deg", math_deg}, {"exp", math_exp},
        {"floor", math_floor}, {"fmod", math_fmod}, {"log", math_log}, {"max", math_max},
        {"min", math_min}, {"modf", math_modf}, {"rad", math_rad}, {"sin", math_sin},
        {"sqrt", math_sqrt}, {"tan", math_tan}, {"tointeger", math_tointeger}, {"type", math_type},
        {"ult", math_ult}, {NULL, NULL},
    };
    luaL_newlib(L, functions);
    lua_pushnumber(L, M_PI);
    lua_setfield(L, -2, "pi");
    lua_pushnumber(L, HUGE_VAL);
    lua_setfield(L, -2, "huge");
    lua_pushinteger(L, LUA_MAXINTEGER);
    lua_setfield(L, -2, "maxinteger");
    lua_pushinteger(L, LUA_MININTEGER);
    lua_setfield(L, -2, "mininteger");
    if (state->options & DLUA_OPEN_RANDOM) {
        lua_pushcfunction(L, math_random);
        lua_setfield(L, -2, "random");
    }
    lua_setfield(L, -2, "math");
}
