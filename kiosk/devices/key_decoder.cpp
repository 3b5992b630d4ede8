#include "kiosk/devices/key_decoder.h"

#include <linux/input-event-codes.h>

#include <algorithm>
#include <array>
#include <utility>

namespace canteen::devices {
namespace {

struct Key {
    std::uint16_t code;
    char plain;
    char shifted;
};

constexpr std::array kKeys{
    Key{KEY_1, '1', '!'},          Key{KEY_2, '2', '@'},           Key{KEY_3, '3', '#'},
    Key{KEY_4, '4', '$'},          Key{KEY_5, '5', '%'},           Key{KEY_6, '6', '^'},
    Key{KEY_7, '7', '&'},          Key{KEY_8, '8', '*'},           Key{KEY_9, '9', '('},
    Key{KEY_0, '0', ')'},          Key{KEY_MINUS, '-', '_'},       Key{KEY_EQUAL, '=', '+'},
    Key{KEY_Q, 'q', 'Q'},          Key{KEY_W, 'w', 'W'},           Key{KEY_E, 'e', 'E'},
    Key{KEY_R, 'r', 'R'},          Key{KEY_T, 't', 'T'},           Key{KEY_Y, 'y', 'Y'},
    Key{KEY_U, 'u', 'U'},          Key{KEY_I, 'i', 'I'},           Key{KEY_O, 'o', 'O'},
    Key{KEY_P, 'p', 'P'},          Key{KEY_LEFTBRACE, '[', '{'},   Key{KEY_RIGHTBRACE, ']', '}'},
    Key{KEY_A, 'a', 'A'},          Key{KEY_S, 's', 'S'},           Key{KEY_D, 'd', 'D'},
    Key{KEY_F, 'f', 'F'},          Key{KEY_G, 'g', 'G'},           Key{KEY_H, 'h', 'H'},
    Key{KEY_J, 'j', 'J'},          Key{KEY_K, 'k', 'K'},           Key{KEY_L, 'l', 'L'},
    Key{KEY_SEMICOLON, ';', ':'},  Key{KEY_APOSTROPHE, '\'', '"'}, Key{KEY_GRAVE, '`', '~'},
    Key{KEY_BACKSLASH, '\\', '|'}, Key{KEY_Z, 'z', 'Z'},           Key{KEY_X, 'x', 'X'},
    Key{KEY_C, 'c', 'C'},          Key{KEY_V, 'v', 'V'},           Key{KEY_B, 'b', 'B'},
    Key{KEY_N, 'n', 'N'},          Key{KEY_M, 'm', 'M'},           Key{KEY_COMMA, ',', '<'},
    Key{KEY_DOT, '.', '>'},        Key{KEY_SLASH, '/', '?'},       Key{KEY_SPACE, ' ', ' '},
    Key{KEY_TAB, '\t', '\t'},      Key{KEY_ENTER, '\r', '\r'},     Key{KEY_KPENTER, '\r', '\r'},
    Key{KEY_KPASTERISK, '*', '*'}, Key{KEY_KPMINUS, '-', '-'},     Key{KEY_KPPLUS, '+', '+'},
    Key{KEY_KPDOT, '.', '.'},      Key{KEY_KPSLASH, '/', '/'},     Key{KEY_KP0, '0', '0'},
    Key{KEY_KP1, '1', '1'},        Key{KEY_KP2, '2', '2'},         Key{KEY_KP3, '3', '3'},
    Key{KEY_KP4, '4', '4'},        Key{KEY_KP5, '5', '5'},         Key{KEY_KP6, '6', '6'},
    Key{KEY_KP7, '7', '7'},        Key{KEY_KP8, '8', '8'},         Key{KEY_KP9, '9', '9'},
};

const Key* findKey(std::uint16_t code) {
    const auto key = std::find_if(kKeys.begin(), kKeys.end(), [&](const Key& k) { return k.code == code; });
    return key == kKeys.end() ? nullptr : &*key;
}

bool isModifier(const KeyEvent& event, std::uint16_t left, std::uint16_t right, int& down) {
    if (event.code != left && event.code != right) return false;
    if (event.value == 1) ++down;
    if (event.value == 0) down = std::max(0, down - 1);
    return true;
}

}  // namespace

std::optional<std::uint8_t> KeyDecoder::altReleased() {
    const int digits = std::exchange(altDigits_, 0);
    const int number = std::exchange(altNumber_, 0);
    if (digits == 0 || number == 0 || number > 255) return std::nullopt;
    return static_cast<std::uint8_t>(number);
}

std::optional<std::uint8_t> KeyDecoder::feed(const KeyEvent& event) {
    if (isModifier(event, KEY_LEFTSHIFT, KEY_RIGHTSHIFT, shifts_)) return std::nullopt;
    if (isModifier(event, KEY_LEFTCTRL, KEY_RIGHTCTRL, controls_)) return std::nullopt;
    if (isModifier(event, KEY_LEFTALT, KEY_RIGHTALT, alts_))
        return event.value == 0 && alts_ == 0 ? altReleased() : std::nullopt;
    if (event.value != 1) return std::nullopt;
    const Key* key = findKey(event.code);
    if (key == nullptr) return std::nullopt;
    if (alts_ > 0) {
        if (key->plain < '0' || key->plain > '9') return std::nullopt;
        constexpr int kMostDigits = 4;
        if (++altDigits_ <= kMostDigits) altNumber_ = altNumber_ * 10 + (key->plain - '0');
        return std::nullopt;
    }
    if (controls_ > 0) {
        constexpr std::uint8_t kControlBits = 0x1F;
        const char shifted = key->plain >= 'a' && key->plain <= 'z' ? key->shifted : key->plain;
        if (shifted < '@' || shifted > '_') return std::nullopt;
        return static_cast<std::uint8_t>(static_cast<std::uint8_t>(shifted) & kControlBits);
    }
    return static_cast<std::uint8_t>(shifts_ > 0 ? key->shifted : key->plain);
}

}  // namespace canteen::devices
