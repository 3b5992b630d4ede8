// What a thing means to the person, before any colour.
#pragma once

namespace kiosk {

enum class Tone { Neutral, Good, Warn, Stop, Info };

}  // namespace kiosk
