// Figures for the day close.
#pragma once

namespace canteen::store {

struct EntryCounts {
    int entries = 0;
    int late = 0;
};

}  // namespace canteen::store
