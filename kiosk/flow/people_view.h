// Staff and their health certificates.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct PeopleView {
    std::string summary;  // 14 人 · 1 证到期
    std::vector<Row> rows;
    std::vector<std::string> letters;
    std::string letter;
};

struct PeopleAction {
    enum class Kind { Filter, Open } kind;
    std::string arg;
};

}  // namespace kiosk
