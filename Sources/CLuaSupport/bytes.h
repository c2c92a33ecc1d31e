// Byte classes of the C locale, whatever locale the host has set.
#ifndef DLUA_BYTES_H
#define DLUA_BYTES_H

#include <stdbool.h>

static inline bool is_lower(unsigned char b) { return b >= 'a' && b <= 'z'; }
static inline bool is_upper(unsigned char b) { return b >= 'A' && b <= 'Z'; }
static inline bool is_digit(unsigned char b) { return b >= '0' && b <= '9'; }
static inline bool is_letter(unsigned char b) { return is_lower(b) || is_upper(b); }
static inline bool is_alphanumeric(unsigned char b) { return is_letter(b) || is_digit(b); }
static inline bool is_control(unsigned char b) { return b < 32 || b == 127; }
static inline bool is_graphic(unsigned char b) { return b > 32 && b < 127; }
static inline bool is_punctuation(unsigned char b) { return is_graphic(b) && !is_alphanumeric(b); }
static inline bool is_space(unsigned char b) { return b == ' ' || (b >= 9 && b <= 13); }
static inline bool is_hexadecimal(unsigned char b) {
    return is_digit(b) || (b >= 'a' && b <= 'f') || (b >= 'A' && b <= 'F');
}
static inline unsigned char to_lower(unsigned char b) { return is_upper(b) ? (unsigned char)(b + 32) : b; }
static inline unsigned char to_upper(unsigned char b) { return is_lower(b) ? (unsigned char)(b - 32) : b; }

#endif
