// Signs of falsification 造假迹象: what in the books of the last weeks looks made up, with the records behind
// it. The safety officer sees them first: an honest cause is soon found, and a habit is soon ended.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/sentence.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/service/context.h"

namespace canteen::service {

// One record, or one morning's sheet, that a sign speaks of.
struct SignRecord {
    Date day;
    UtcMs at;                       // trusted time of the entry; of a sheet the beginning of its day
    std::optional<Kind> kind;       // nothing = the sheet of the day
    std::string who;                // who entered it; empty for a sheet and for the terminal itself
    std::string about;              // dish, supplier, class or person
    std::optional<Sentence> words;  // what the rule said of that day
};

struct Sign {
    std::string_view rule;
    Sentence sentence;
    std::vector<SignRecord> records;  // newest first, never empty
};

class Signs {
  public:
    explicit Signs(Context context) : context_(context) {}

    // Of the last `days` business days, today included; most telling first. Health readings are never named.
    [[nodiscard]] std::vector<Sign> lookBack(int days) const;

  private:
    Context context_;
};

}  // namespace canteen::service
