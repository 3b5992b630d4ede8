// One table a language; inside kiosk/text only.
#pragma once

#include <string_view>

#include "core/base/text_id.h"

namespace kiosk {

std::string_view sentenceZh(canteen::TextId id);
std::string_view sentenceEn(canteen::TextId id);

}  // namespace kiosk
