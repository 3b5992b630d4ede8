// 清点留样柜: the boxes that stand in the fridges, compared with those on record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/inspection_records.h"
#include "core/service/context.h"
#include "core/service/samples.h"
#include "core/store/inspection_queries.h"

namespace canteen::service {

// A box that the records say is in use.
struct ShelfBox {
    SampleLine sample;
    bool putIn = false;    // in a fridge, not in somebody's hand
    bool overdue = false;  // not held, and still here when the reminder to clear is over
};

struct CountLine {
    CountedBox counted;
    std::optional<SampleLine> sample;  // on record in the box
};
struct CountResult {
    std::vector<CountLine> lines;  // what needs somebody first, then by number
    int present = 0;
    int missing = 0;
    int unknown = 0;
    int overdue = 0;
    [[nodiscard]] bool agrees() const { return missing + unknown + overdue == 0; }
};

class ShelfCounts {
  public:
    explicit ShelfCounts(Context context) : context_(context) {}

    // By number.
    [[nodiscard]] std::vector<ShelfBox> onRecord() const;
    // What is found when exactly these stand there; a number given twice counts once.
    [[nodiscard]] CountResult compare(const std::vector<BoxNo>& present) const;
    // Keeps the count, as of now: by the inspectors of an inspection under way, or by somebody of the canteen
    // who may CountShelf. Refuses with ShelfNothingOnRecord. A record id given twice books once.
    Status keep(RecordId record, const std::vector<BoxNo>& present, InspectionId inspection);
    Status keep(RecordId record, const std::vector<BoxNo>& present, const Signer& signer);
    // Those of the last 30 days, newest first.
    [[nodiscard]] std::vector<store::ShelfCountRow> list() const;

  private:
    Status append(RecordId record, const std::vector<BoxNo>& present, InspectionId inspection,
                  const Signatures& by);

    Context context_;
};

}  // namespace canteen::service
