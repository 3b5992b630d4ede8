// The keys that a scanner presses, as bytes. US layout, which every scanner has as delivered, whatever layout
// the machine uses for people.
#pragma once

#include <cstdint>
#include <optional>

namespace canteen::devices {

// One EV_KEY event of the kernel (linux/input.h).
struct KeyEvent {
    std::uint16_t code = 0;
    std::int32_t value = 0;  // 0 released, 1 pressed, 2 repeated
};

class KeyDecoder {
  public:
    // The byte that the event brings, if it does. Understands shift, control characters (Ctrl+] is 0x1D, the
    // GS that separates the fields of GS1 codes) and Alt with a number on the keypad (Alt+029 is 0x1D too).
    // Enter is '\r', the repetitions of a held key are nothing.
    std::optional<std::uint8_t> feed(const KeyEvent& event);
    // All keys are up, as after events were lost.
    void reset() { *this = {}; }

  private:
    std::optional<std::uint8_t> altReleased();

    int shifts_ = 0;
    int controls_ = 0;
    int alts_ = 0;
    int altDigits_ = 0;
    int altNumber_ = 0;
};

}  // namespace canteen::devices
