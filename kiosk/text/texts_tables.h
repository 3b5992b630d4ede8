// One table a language; inside kiosk/text only.
#pragma once

#include "kiosk/text/texts.h"

namespace kiosk {

const Texts& textsZh();
const Texts& textsEn();

}  // namespace kiosk
