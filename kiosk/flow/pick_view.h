// One out of many: a supplier, a product, a paper on file.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct PickView {
    std::string title;
    std::string hint;
    std::vector<Row> rows;
    bool sentences = false;  // every row has a sentence that must be read: full lines instead of tiles
    std::vector<std::string> letters;
    std::string letter;
    std::vector<Option> extras;  // other ways on, below the rows
    std::string emptyWords;
};

struct PickAction {
    enum class Kind { Row, Letter, Extra } kind;
    std::string arg;
};

}  // namespace kiosk
