// TOML text as a table or a refusal; inside core/rules only.
#pragma once

#include <toml++/toml.h>
#include <string_view>

#include "core/base/result.h"

namespace canteen::rules {

// Refuses (Invalid) with the sentence `refusal`, which names the line. Never throws on any text.
Result<toml::table> parseToml(std::string_view text, TextId refusal);

}  // namespace canteen::rules
