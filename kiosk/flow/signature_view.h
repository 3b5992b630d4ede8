// A signature being drawn with a finger.
#pragma once

#include <string>
#include <vector>

namespace kiosk {

// A place in millimetres from the top left of the pad.
struct InkSpot {
    float x = 0;
    float y = 0;
};
using InkLine = std::vector<InkSpot>;

// Where the finger was, as the panel told it and not once a frame. A lifted one ends its line.
struct InkSample {
    InkSpot at;
    double seconds = 0;  // of the frame clock
    bool down = true;
};

// What somebody drew, for looking at.
struct InkPicture {
    std::vector<InkLine> lines;  // empty: nothing was drawn
    float width = 0;             // of the pad, millimetres
    float height = 0;
};

struct SignatureView {
    std::string what;  // what is signed: 签收：清河镇丰年粮油
    std::string hint;  // who signs and how
    std::vector<InkLine> ink;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
    bool canClear = false;
};

struct SignatureAction {
    enum class Kind { Ink, Clear, Done } kind;
    std::vector<InkSample> ink{};  // oldest first
    float width = 0;               // of the pad, millimetres
    float height = 0;
};

}  // namespace kiosk
