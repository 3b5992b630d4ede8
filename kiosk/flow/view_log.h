// What inspectors look at, on its way into the ledger: a few lines at a time, a screen that is opened again
// within minutes once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/domain/inspection_records.h"
#include "kiosk/flow/desk.h"

namespace kiosk {

class ViewLog {
  public:
    explicit ViewLog(Desk& desk) : desk_(desk) {}

    void begin();
    // `about` says which dish, lot or list.
    void saw(Screen screen, const std::string& about);
    // Writes what has waited long enough.
    void tick();
    // Writes what waits; keeps it where the store fails.
    void flush();

  private:
    struct Seen {
        canteen::ViewedItem item;
        std::int64_t at = 0;  // of the screen's clock
    };
    Desk& desk_;
    std::vector<Seen> seen_;  // of the last minutes
    std::vector<canteen::ViewedItem> waiting_;
    std::int64_t waitsSince_ = 0;
};

}  // namespace kiosk
