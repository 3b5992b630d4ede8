// The page that shows a pack and verifies it: the same bytes in every pack of one version of the program.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace canteen::report {

// One self-contained page, joined from assets/verifier.
std::string verifierPage();

// data.html of a pack: hands the books to the page before the ZIP is opened. `json` holds no "<".
std::string dataPage(std::string_view json);

// A file of assets/verifier by its name. Throws Bug when there is none.
std::string_view verifierAsset(std::string_view name);

}  // namespace canteen::report
