// The words of what is taken out of the terminal.
#pragma once

#include <string_view>

#include "core/domain/export_vocabulary.h"
#include "kiosk/text/language.h"

namespace kiosk {

std::string_view word(canteen::ExportBook book, Language language);
std::string_view word(canteen::ExportFormat format, Language language);
std::string_view word(canteen::ExportTarget target, Language language);

}  // namespace kiosk
