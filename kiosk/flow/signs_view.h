// Signs of falsification, and the records behind one of them.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct SignsView {
    std::string sentence;  // of the sign whose records are shown; empty in the list of signs
    std::vector<Row> rows;
    std::string emptyTitle;
    std::string emptySub;
};

struct SignsAction {
    std::string sign;  // id of the row
};

}  // namespace kiosk
