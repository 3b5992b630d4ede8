#pragma once
#include "kiosk/flow/tone.h"

namespace kiosk::ui {

/// What a state means to the person: no verdict, passed, due or unusual, not allowed, worth knowing. Every
/// tone is shown by colour and shape and a word, never by colour alone.
using kiosk::Tone;

}  // namespace kiosk::ui
