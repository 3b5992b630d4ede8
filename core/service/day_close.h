// 日结: what is still open today, closing the day, and the signed head.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/rules/day_score.h"
#include "core/rules/finding.h"
#include "core/service/context.h"
#include "core/store/day_changes.h"

namespace canteen::service {

// What was done to the records of a day after it had been closed.
struct DayChange {
    store::ChangeKind kind{};
    UtcMs at;           // trusted time of the entry
    std::string who;    // who entered it
    std::string about;  // dish, person or product
    bool late = false;
    Reason reason{};
    std::string note;
};

struct ClosedDay {
    Date day;
    UtcMs closedAt;
    std::string officer;
    std::string head;  // signed note (core/ledger/README.md)
    std::string
        fingerprint;  // of the head (core/ledger/checkpoint.h), for reading aloud; empty until it is signed
    // Late entries stay possible, but the day is not the one that was closed. What closes a gap that the
    // record names (put-in, countersigning) and the end of a sample are no changes. In the order of the
    // ledger.
    std::vector<DayChange> changes;
};

struct DayStatus {
    Date day;
    int dishes = 0;
    int sampled = 0;
    int excused = 0;
    int rostered = 0;
    int checked = 0;
    int lateEntries = 0;
    rules::Findings findings;  // gaps, blocking ones first; that the day is closed is no gap
    std::optional<ClosedDay> closed;
};

struct PastDays {
    std::optional<Date> unclosed;  // the newest day before today with work or a roster that nobody closed
    std::optional<Date> changed;   // the newest closed day, today included, that was changed since
    int changes = 0;               // of that day
};

class DayClose {
  public:
    explicit DayClose(Context context) : context_(context) {}

    [[nodiscard]] DayStatus status(Date day) const;
    // How much of what the day asked for is done by now (check 64). Of a closed day too, late entries
    // included.
    [[nodiscard]] rules::DayScore score(const DayStatus& status) const;
    // The days up to `days` back, none before the terminal's first.
    [[nodiscard]] PastDays lookBack(int days) const;
    // Refuses while a dish has neither sample nor excuse, while a meal that was served has neither a record
    // of somebody responsible who ate with the pupils nor an excuse, when the day is closed already or has
    // not begun. Every other gap is written into the record. Signs a head over the whole ledger; a closed day
    // whose head is not signed yet, because a power cut came between, only gets its head.
    Result<ClosedDay> close(RecordId record, Date day, const Signer& officer);

  private:
    Context context_;
};

}  // namespace canteen::service
