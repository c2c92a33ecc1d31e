// string.pack, packsize, unpack: the format language of the manual's §6.4.2.
#include <stddef.h>
#include <limits.h>
#include <string.h>

#include "bytes.h"
#include "internal.h"

#define WIDEST 16
#define WIDTH_OF_INTEGER ((int)sizeof(lua_Integer))

typedef enum { SIGNED, UNSIGNED, SINGLE, DOUBLE, FIXED, COUNTED, ZERO_ENDED, PADDING, ALIGNING, NOTHING } kind;

typedef struct {
    lua_State *L;
    const char *format;
    bool little;
    int alignment;
} reader;

typedef struct {
    kind kind;
    int size;
    int padding;
} option;

struct alignment_probe {
    char before;
    union {
        lua_Number number;
        double real;
        void *pointer;
        lua_Integer integer;
        long wide;
    } behind;
};

static bool native_is_little(void) {
    const int one = 1;
    return *(const char *)&one == 1;
}

static int read_number(reader *r, int otherwise) {
    if (!is_digit((unsigned char)*r->format)) return otherwise;
    int value = 0;
    do {
        value = value * 10 + (*r->format++ - '0');
    } while (is_digit((unsigned char)*r->format) && value <= (INT_MAX - 9) / 10);
    return value;
}

static int read_width(reader *r, int otherwise) {
    int width = read_number(r, otherwise);
    if (width > WIDEST || width <= 0) {
        luaL_error(r->L, "integral size (%d) out of limits [1,%d]", width, WIDEST);
    }
    return width;
}

static option plain(kind kind, size_t size) { return (option){kind, (int)size, 0}; }

static option read_bare_option(reader *r) {
    char letter = *r->format++;
    switch (letter) {
        case 'b': return plain(SIGNED, sizeof(char));
        case 'B': return plain(UNSIGNED, sizeof(char));
        case 'h': return plain(SIGNED, sizeof(short));
        case 'H': return plain(UNSIGNED, sizeof(short));
        case 'i': return plain(SIGNED, (size_t)read_width(r, sizeof(int)));
        case 'I': return plain(UNSIGNED, (size_t)read_width(r, sizeof(int)));
        case 'l': return plain(SIGNED, sizeof(long));
        case 'L': return plain(UNSIGNED, sizeof(long));
        case 'j': return plain(SIGNED, sizeof(lua_Integer));
        case 'J': return plain(UNSIGNED, sizeof(lua_Integer));
        case 'T': return plain(UNSIGNED, sizeof(size_t));
        case 'f': return plain(SINGLE, sizeof(float));
        case 'd':
        case 'n': return plain(DOUBLE, sizeof(double));
        case 's': return plain(COUNTED, (size_t)read_width(r, sizeof(size_t)));
        case 'c': {
            int size = read_number(r, -1);
            if (size == -1) luaL_error(r->L, "missing size for format option 'c'");
            return plain(FIXED, (size_t)size);
        }
        case 'z': return plain(ZERO_ENDED, 0);
        case 'x': return plain(PADDING, 1);
        case 'X': return plain(ALIGNING, 0);
        case ' ': break;
        case '<': r->little = true; break;
        case '>': r->little = false; break;
        case '=': r->little = native_is_little(); break;
        case '!': r->alignment = read_width(r, (int)offsetof(struct alignment_probe, behind)); break;
        default: luaL_error(r->L, "invalid format option '%c'", letter);
    }
    return plain(NOTHING, 0);
}

static option read_option(reader *r, size_t total) {
    option read = read_bare_option(r);
    int align = read.size;
    if (read.kind == ALIGNING) {
        if (*r->format == '\0') luaL_argerror(r->L, 1, "invalid next option for option 'X'");
        option next = read_bare_option(r);
        align = next.size;
        if (next.kind == FIXED || align == 0) luaL_argerror(r->L, 1, "invalid next option for option 'X'");
    }
    bool aligned = read.kind == SIGNED || read.kind == UNSIGNED || read.kind == SINGLE || read.kind == DOUBLE
        || read.kind == COUNTED || read.kind == ALIGNING;
    if (align <= 1 || !aligned) return read;
    if (align > r->alignment) align = r->alignment;
    if ((align & (align - 1)) != 0) luaL_argerror(r->L, 1, "format asks for alignment not power of 2");
    read.padding = (align - (int)(total & (size_t)(align - 1))) & (align - 1);
    return read;
}

static void add_integer(luaL_Buffer *buffer, lua_Unsigned value, bool little, int size, bool negative) {
    char *room = luaL_prepbuffsize(buffer, (size_t)size);
    for (int at = 0; at < size; at++) {
        unsigned char byte = at < WIDTH_OF_INTEGER ? (unsigned char)(value >> (8 * at)) : negative ? 0xFF : 0;
        room[little ? at : size - 1 - at] = (char)byte;
    }
    luaL_addsize(buffer, (size_t)size);
}

static void copy_in_order(char *to, const char *from, int size, bool little) {
    bool same = little == native_is_little();
    for (int at = 0; at < size; at++) to[at] = from[same ? at : size - 1 - at];
}

static void pack_integer(reader *r, luaL_Buffer *buffer, int argument, option o) {
    lua_Integer value = luaL_checkinteger(r->L, argument);
    if (o.size < WIDTH_OF_INTEGER && o.kind == SIGNED) {
        lua_Integer limit = (lua_Integer)1 << (o.size * 8 - 1);
        luaL_argcheck(r->L, -limit <= value && value < limit, argument, "integer overflow");
    } else if (o.size < WIDTH_OF_INTEGER) {
        luaL_argcheck(r->L, (lua_Unsigned)value < (lua_Unsigned)1 << (o.size * 8), argument, "unsigned overflow");
    }
    add_integer(buffer, (lua_Unsigned)value, r->little, o.size, o.kind == SIGNED && value < 0);
}

static void pack_float(reader *r, luaL_Buffer *buffer, int argument, option o) {
    double wide = luaL_checknumber(r->L, argument);
    float narrow = (float)wide;
    char *room = luaL_prepbuffsize(buffer, sizeof wide);
    copy_in_order(room, o.kind == SINGLE ? (const char *)&narrow : (const char *)&wide, o.size, r->little);
    luaL_addsize(buffer, (size_t)o.size);
}

static void add_repeated(luaL_Buffer *buffer, char byte, size_t count) {
    char *room = luaL_prepbuffsize(buffer, count);
    memset(room, byte, count);
    luaL_addsize(buffer, count);
}

// Gives the number of bytes beyond the option's own size.
static size_t pack_text(reader *r, luaL_Buffer *buffer, int argument, option o) {
    size_t length;
    const char *text = luaL_checklstring(r->L, argument, &length);
    dlua_charge(r->L, dlua_of(r->L), length / 64);
    if (o.kind == FIXED) {
        luaL_argcheck(r->L, length <= (size_t)o.size, argument, "string longer than given size");
        luaL_addlstring(buffer, text, length);
        add_repeated(buffer, 0, (size_t)o.size - length);
        return 0;
    }
    if (o.kind == ZERO_ENDED) {
        luaL_argcheck(r->L, strlen(text) == length, argument, "string contains zeros");
        luaL_addlstring(buffer, text, length + 1);
        return length + 1;
    }
    bool fits = o.size >= (int)sizeof(size_t) || length < (size_t)1 << (o.size * 8);
    luaL_argcheck(r->L, fits, argument, "string length does not fit in given size");
    add_integer(buffer, length, r->little, o.size, false);
    luaL_addlstring(buffer, text, length);
    return length;
}

static reader start(lua_State *L, const char *format) { return (reader){L, format, native_is_little(), 1}; }

int dlua_string_pack(lua_State *L) {
    reader r = start(L, luaL_checkstring(L, 1));
    luaL_Buffer buffer;
    int argument = 1;
    size_t total = 0;
    lua_pushnil(L);  // keeps arguments and buffer apart, so that a missing argument is seen as such
    luaL_buffinit(L, &buffer);
    while (*r.format) {
        option o = read_option(&r, total);
        add_repeated(&buffer, 0, (size_t)o.padding);
        total += (size_t)o.padding + (size_t)o.size;
        switch (o.kind) {
            case SIGNED:
            case UNSIGNED: pack_integer(&r, &buffer, ++argument, o); break;
            case SINGLE:
            case DOUBLE: pack_float(&r, &buffer, ++argument, o); break;
            case FIXED:
            case COUNTED:
            case ZERO_ENDED: total += pack_text(&r, &buffer, ++argument, o); break;
            case PADDING: luaL_addchar(&buffer, 0); break;
            case ALIGNING:
            case NOTHING: break;
        }
    }
    luaL_pushresult(&buffer);
    return 1;
}

int dlua_string_packsize(lua_State *L) {
    reader r = start(L, luaL_checkstring(L, 1));
    size_t total = 0;
    while (*r.format) {
        option o = read_option(&r, total);
        luaL_argcheck(L, o.kind != COUNTED && o.kind != ZERO_ENDED, 1, "variable-length format");
        size_t size = (size_t)o.size + (size_t)o.padding;
        luaL_argcheck(L, total <= (size_t)INT_MAX - size, 1, "format result too large");
        total += size;
    }
    lua_pushinteger(L, (lua_Integer)total);
    return 1;
}

static lua_Integer read_integer(lua_State *L, const char *bytes, bool little, int size, bool is_signed) {
    lua_Unsigned value = 0;
    int used = size < WIDTH_OF_INTEGER ? size : WIDTH_OF_INTEGER;
    for (int at = used - 1; at >= 0; at--) {
        value = value << 8 | (unsigned char)bytes[little ? at : size - 1 - at];
    }
    if (size < WIDTH_OF_INTEGER && is_signed) {
        lua_Unsigned top = (lua_Unsigned)1 << (size * 8 - 1);
        return (lua_Integer)((value ^ top) - top);
    }
    unsigned char filler = is_signed && (lua_Integer)value < 0 ? 0xFF : 0;
    for (int at = used; at < size; at++) {
        if ((unsigned char)bytes[little ? at : size - 1 - at] != filler) {
            luaL_error(L, "%d-byte integer does not fit into Lua Integer", size);
        }
    }
    return (lua_Integer)value;
}

static void push_float(lua_State *L, const char *bytes, option o, bool little) {
    double wide = 0;
    float narrow = 0;
    copy_in_order(o.kind == SINGLE ? (char *)&narrow : (char *)&wide, bytes, o.size, little);
    lua_pushnumber(L, o.kind == SINGLE ? (double)narrow : wide);
}

// Pushes what an option stands for; gives the bytes taken beyond its size.
static size_t unpack_text(reader *r, const char *bytes, size_t left, option o) {
    if (o.kind == FIXED) {
        lua_pushlstring(r->L, bytes, (size_t)o.size);
        return 0;
    }
    if (o.kind == COUNTED) {
        size_t length = (size_t)read_integer(r->L, bytes, r->little, o.size, false);
        luaL_argcheck(r->L, length <= left - (size_t)o.size, 2, "data string too short");
        lua_pushlstring(r->L, bytes + o.size, length);
        return length;
    }
    const char *end = memchr(bytes, 0, left);
    luaL_argcheck(r->L, end, 2, "unfinished string for format 'z'");
    lua_pushlstring(r->L, bytes, (size_t)(end - bytes));
    return (size_t)(end - bytes) + 1;
}

static size_t start_offset(lua_State *L, size_t length) {
    lua_Integer position = luaL_optinteger(L, 3, 1);
    if (position > 0) return (size_t)position - 1;
    if (position == 0 || position < -(lua_Integer)length) return 0;
    return length + (size_t)position;
}

int dlua_string_unpack(lua_State *L) {
    reader r = start(L, luaL_checkstring(L, 1));
    size_t length;
    const char *bytes = luaL_checklstring(L, 2, &length);
    size_t at = start_offset(L, length);
    luaL_argcheck(L, at <= length, 3, "initial position out of string");
    int count = 0;
    while (*r.format) {
        option o = read_option(&r, at);
        luaL_argcheck(L, (size_t)o.padding + (size_t)o.size <= length - at, 2, "data string too short");
        at += (size_t)o.padding;
        luaL_checkstack(L, 2, "too many results");
        count++;
        switch (o.kind) {
            case SIGNED:
            case UNSIGNED: lua_pushinteger(L, read_integer(L, bytes + at, r.little, o.size, o.kind == SIGNED)); break;
            case SINGLE:
            case DOUBLE: push_float(L, bytes + at, o, r.little); break;
            case FIXED:
            case COUNTED:
            case ZERO_ENDED: at += unpack_text(&r, bytes + at, length - at, o); break;
            default: count--;
        }
        at += (size_t)o.size;
    }
    lua_pushinteger(L, (lua_Integer)at + 1);
    return count + 1;
}
