#define _GNU_SOURCE
// Faults: what is kept of an error at the moment it is raised, and how it is told afterwards.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

#define FRAMES_SHOWN 20

// Memory of the host, not of the script: a message about an exhausted state must not need the state's memory.
static void append(dlua_buffer *buffer, const char *bytes, size_t length) {
    if (length > ((size_t)1 << 20)) length = (size_t)1 << 20;
    if (buffer->capacity - buffer->length < length) {
        size_t capacity = (buffer->length + length) * 2 + 64;
        char *grown = realloc(buffer->bytes, capacity);
        if (!grown) return;
        buffer->bytes = grown;
        buffer->capacity = capacity;
    }
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
}

static void append_text(dlua_buffer *buffer, const char *text) { append(buffer, text, strlen(text)); }

void dlua_clear_fault(dlua *state) {
    state->fault_message.length = 0;
    state->fault_script.length = 0;
    state->fault_traceback.length = 0;
    state->fault = (dlua_fault){0};
}

static const char *plain_source(const char *source) {
    return (*source == '@' || *source == '=') ? source + 1 : source;
}

static void append_frame(dlua_buffer *buffer, const lua_Debug *frame) {
    char line[LUA_IDSIZE + 64];
    snprintf(line, sizeof line, "%s:%d: in ", frame->short_src, frame->currentline);
    if (buffer->length) append_text(buffer, "\n");
    append_text(buffer, line);
    if (*frame->what == 'm') {
        append_text(buffer, "main chunk");
    } else if (frame->name) {
        append_text(buffer, *frame->namewhat ? frame->namewhat : "function");
        append_text(buffer, " '");
        append_text(buffer, frame->name);
        append_text(buffer, "'");
    } else {
        snprintf(line, sizeof line, "function <%s:%d>", frame->short_src, frame->linedefined);
        append_text(buffer, line);
    }
}

// Frames of C, ours and the host's, are left out.
static void record_frames(dlua *state, lua_State *L) {
    lua_Debug frame;
    int shown = 0;
    for (int level = 0; shown < FRAMES_SHOWN && lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "Sln", &frame);
        if (*frame.what == 'C') continue;
        if (shown++ == 0) {
            state->fault.line = frame.currentline > 0 ? frame.currentline : 0;
            append_text(&state->fault_script, plain_source(frame.source));
        }
        append_frame(&state->fault_traceback, &frame);
    }
    if (shown == FRAMES_SHOWN) append_text(&state->fault_traceback, "\n...");
}

// An allocation that is being refused leaves Lua's structures as they were, so they can be read.
void dlua_note_place(dlua *state) {
    lua_State *L = atomic_load_explicit(&state->running, memory_order_relaxed);
    lua_Debug frame;
    for (int level = 0; level < 8 && lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "Sl", &frame);
        if (*frame.what == 'C') continue;
        dlua_clear_fault(state);
        state->fault.line = frame.currentline > 0 ? frame.currentline : 0;
        append_text(&state->fault_script, plain_source(frame.source));
        return;
    }
}

// Position that an error's text begins with, as Lua writes it: "name:line: ". The name must be that of a frame or of
// the chunk that is being loaded, or the text merely looks like it.
static size_t read_position(dlua *state, const char *text, size_t length, const char *name, const char *source) {
    size_t width = strlen(name);
    if (length < width + 3 || memcmp(text, name, width) != 0 || text[width] != ':') return 0;
    size_t at = width + 1;
    int line = 0;
    while (at < length && text[at] >= '0' && text[at] <= '9' && line < 100000000) line = line * 10 + (text[at++] - '0');
    if (at == width + 1 || at + 1 >= length || text[at] != ':' || text[at + 1] != ' ') return 0;
    state->fault.line = line;
    state->fault_script.length = 0;
    append_text(&state->fault_script, source);
    return at + 2;
}

static size_t strip_position(dlua *state, lua_State *L, const char *text, size_t length) {
    lua_Debug frame;
    for (int level = 0; level < 64 && lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "S", &frame);
        if (*frame.what == 'C') continue;
        size_t at = read_position(state, text, length, frame.short_src, plain_source(frame.source));
        if (at) return at;
    }
    return 0;
}

static void record_loading(dlua *state, const char *text, size_t length) {
    char name[LUA_IDSIZE], whole[4096];
    size_t width = state->loading_name.length;
    snprintf(whole, sizeof whole, "%.*s", (int)(width < 4000 ? width : 4000), state->loading_name.bytes);
    width = strlen(whole);
    bool fits = width < LUA_IDSIZE;
    snprintf(name, sizeof name, "%s%s", fits ? "" : "...", fits ? whole : whole + width - (LUA_IDSIZE - 4));
    append_text(&state->fault_script, whole);
    size_t at = read_position(state, text, length, name, whole);
    append(&state->fault_message, text + at, length - at);
}

static void record_text(dlua *state, lua_State *L, const char *text, size_t length) {
    if (state->loading) {
        record_loading(state, text, length);
        return;
    }
    size_t at = strip_position(state, L, text, length);
    append(&state->fault_message, text + at, length - at);
}

static int call_tostring(lua_State *L) {
    dlua_to_text(L, 1, NULL);
    return 1;
}

// An error that is no string: its own __tostring, under protection, else the field 'message', else its type.
static void record_value(dlua *state, lua_State *L) {
    size_t length;
    if (luaL_getmetafield(L, 1, "__tostring") != LUA_TNIL) {
        lua_pop(L, 1);
        lua_pushcfunction(L, call_tostring);
        lua_pushvalue(L, 1);
        if (lua_pcall(L, 1, 1, 0) == LUA_OK && lua_type(L, -1) == LUA_TSTRING) {
            const char *text = lua_tolstring(L, -1, &length);
            record_text(state, L, text, length);
            return;
        }
    }
    if (lua_type(L, 1) == LUA_TTABLE) {
        lua_pushliteral(L, "message");
        lua_rawget(L, 1);
        if (lua_type(L, -1) == LUA_TSTRING) {
            const char *text = lua_tolstring(L, -1, &length);
            record_text(state, L, text, length);
            return;
        }
    }
    append_text(&state->fault_message, "the error is a ");
    append_text(&state->fault_message, lua_typename(L, lua_type(L, 1)));
    append_text(&state->fault_message, " value");
}

int dlua_message_handler(lua_State *L) {
    dlua *state = dlua_of(L);
    lua_settop(L, 1);
    dlua_clear_fault(state);
    record_frames(state, L);
    if (state->trip || (lua_islightuserdata(L, 1) && !dlua_is_null(L, 1))) return 1;
    int type = lua_type(L, 1);
    if (type == LUA_TSTRING || type == LUA_TNUMBER) {
        size_t length;
        const char *text = lua_tolstring(L, 1, &length);
        record_text(state, L, text, length);
    } else if (lua_checkstack(L, 8)) {
        record_value(state, L);
    }
    lua_settop(L, 1);
    return 1;
}

static void tell_limit(dlua *state) {
    char text[96];
    if (state->trip == DLUA_FAULT_DEADLINE) {
        snprintf(text, sizeof text, "time limit of %g s reached", (double)state->time_limit / 1e9);
    } else if (state->trip == DLUA_FAULT_STEPS) {
        snprintf(text, sizeof text, "limit of %lld steps reached", (long long)state->step_limit);
    } else {
        snprintf(text, sizeof text, "memory limit of %zu bytes reached", state->memory_limit);
    }
    state->fault_message.length = 0;
    append_text(&state->fault_message, text);
}

static bool mentions(const dlua_buffer *buffer, const char *words) {
    return buffer->length && memmem(buffer->bytes, buffer->length, words, strlen(words)) != NULL;
}

void dlua_describe(dlua *state, int status, dlua_fault *fault) {
    if (status == LUA_ERRMEM && !state->trip) state->trip = DLUA_FAULT_MEMORY;
    int32_t kind = state->loading ? DLUA_FAULT_SYNTAX : DLUA_FAULT_RUNTIME;
    if (state->trip) {
        kind = state->trip;
        tell_limit(state);
    } else if (status == LUA_ERRERR || mentions(&state->fault_message, "stack overflow")) {
        kind = DLUA_FAULT_STACK;
        if (!state->fault_message.length) append_text(&state->fault_message, "stack overflow in error handling");
    }
    state->fault.kind = kind;
    state->fault.message = (dlua_text){state->fault_message.bytes, state->fault_message.length};
    state->fault.script = (dlua_text){state->fault_script.bytes, state->fault_script.length};
    state->fault.traceback = (dlua_text){state->fault_traceback.bytes, state->fault_traceback.length};
    *fault = state->fault;
}
