#include "core/rules/toml_text.h"

namespace canteen::rules {

Result<toml::table> parseToml(std::string_view text, TextId refusal) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        return Error{ErrorKind::Invalid,
                     {refusal, {std::to_string(error.source().begin.line)}},
                     std::string(error.description())};
    }
}

}  // namespace canteen::rules
