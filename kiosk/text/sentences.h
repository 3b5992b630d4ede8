// What the core says to a person, in words.
#pragma once

#include <string>
#include <string_view>

#include "core/base/sentence.h"
#include "kiosk/text/language.h"

namespace kiosk {

// The sentence with its arguments in place. A placeholder without an argument shows as "?", so that a slip in
// the program never takes the screen away; arguments without a placeholder are left out.
std::string say(const canteen::Sentence& sentence, Language language);

// The words as written, with {0}, {1} … Throws Bug for a number that is no TextId.
std::string_view pattern(canteen::TextId id, Language language);

}  // namespace kiosk
