// What the camera shows while a screen looks through it.
#pragma once

#include <string>
#include <vector>

#include "core/port/scanner.h"
#include "kiosk/flow/picture_view.h"
#include "kiosk/flow/tone.h"

namespace kiosk {

struct CameraView {
    bool present = false;                                            // one is set up
    Picture picture;                                                 // nothing: `words` say why
    std::vector<std::vector<canteen::port::PicturePoint>> outlines;  // of the codes that were found just now
    std::string words;                                               // what to do better, or what is wrong
    Tone tone = Tone::Neutral;
    bool light = false;   // the panel gives light
    bool typing = false;  // nothing was read for a while: typing stands out
};

}  // namespace kiosk
