#include "kiosk/text/texts.h"

#include "kiosk/text/texts_tables.h"

namespace kiosk {

const Texts& texts(Language language) {
    return language == Language::English ? textsEn() : textsZh();
}

}  // namespace kiosk
