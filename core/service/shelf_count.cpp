#include "core/service/shelf_count.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/sample_lines.h"

namespace canteen::service {
namespace {

constexpr DurationMs kListed = hours(24 * 30);

// What needs somebody stands first.
int weight(ShelfFinding finding) {
    switch (finding) {
        case ShelfFinding::Missing:
            return 0;
        case ShelfFinding::Unknown:
            return 1;
        case ShelfFinding::Overdue:
            return 2;
        case ShelfFinding::NotPutIn:
            return 3;
        case ShelfFinding::Present:
            return 4;
    }
    return 4;
}

ShelfFinding findingOf(const ShelfBox& box, bool present) {
    if (!present) return box.putIn ? ShelfFinding::Missing : ShelfFinding::NotPutIn;
    if (box.overdue) return ShelfFinding::Overdue;
    return box.putIn ? ShelfFinding::Present : ShelfFinding::NotPutIn;
}

void add(CountResult& result, CountLine line, bool present) {
    result.present += present ? 1 : 0;
    result.missing += line.counted.finding == ShelfFinding::Missing ? 1 : 0;
    result.unknown += line.counted.finding == ShelfFinding::Unknown ? 1 : 0;
    result.overdue += line.counted.finding == ShelfFinding::Overdue ? 1 : 0;
    result.lines.push_back(std::move(line));
}

}  // namespace

std::vector<ShelfBox> ShelfCounts::onRecord() const {
    const UtcMs now = effectiveNow(context_);
    const auto& limits = context_.pack.sample;
    const DurationMs afterDue{limits.remindAfter.value - limits.keepAtLeast.value};
    std::vector<ShelfBox> boxes;
    for (const auto& row : store::samplesInBoxes(context_.store.database())) {
        ShelfBox& box = boxes.emplace_back();
        box.putIn = row.state == SampleState::Stored;
        box.overdue = box.putIn && !row.held && row.keepUntil && *row.keepUntil + afterDue <= now;
        box.sample = lineOf(row);
    }
    return boxes;
}

CountResult ShelfCounts::compare(const std::vector<BoxNo>& present) const {
    std::set<BoxNo> counted(present.begin(), present.end());
    CountResult result;
    for (const ShelfBox& box : onRecord()) {
        const bool there = counted.erase(box.sample.box) > 0;
        const ShelfFinding finding = findingOf(box, there);
        add(result, {{box.sample.box, finding, box.sample.sample}, box.sample}, there);
    }
    for (const BoxNo box : counted) add(result, {{box, ShelfFinding::Unknown, {}}, {}}, true);
    std::stable_sort(result.lines.begin(), result.lines.end(), [](const CountLine& a, const CountLine& b) {
        const int first = weight(a.counted.finding);
        const int second = weight(b.counted.finding);
        return first != second ? first < second : a.counted.box < b.counted.box;
    });
    return result;
}

Status ShelfCounts::append(RecordId record, const std::vector<BoxNo>& present, InspectionId inspection,
                           const Signatures& by) {
    if (isBooked(context_, record)) return Done{};
    CountResult result = compare(present);
    if (result.lines.empty()) return refuse(TextId::ShelfNothingOnRecord, "nothing to compare");
    ShelfCounted counted{inspection, {}};
    for (const CountLine& line : result.lines) counted.boxes.push_back(line.counted);
    std::sort(counted.boxes.begin(), counted.boxes.end(),
              [](const CountedBox& a, const CountedBox& b) { return a.box < b.box; });
    return appendOne(context_, store::makeDraft(record, counted, by));
}

Status ShelfCounts::keep(RecordId record, const std::vector<BoxNo>& present, InspectionId inspection) {
    const auto row = store::runningInspection(context_.store.database());
    if (!row || row->inspection != inspection)
        return refuse(TextId::InspectionOver, "no such inspection is under way");
    return append(record, present, inspection, {});
}

Status ShelfCounts::keep(RecordId record, const std::vector<BoxNo>& present, const Signer& signer) {
    const Status allowed = mayActNow(context_, signer, Action::CountShelf);
    if (!allowed) return allowed;
    return append(record, present, {}, {sign(signer, SignRole::Entered)});
}

std::vector<store::ShelfCountRow> ShelfCounts::list() const {
    return store::listShelfCounts(context_.store.database(), effectiveNow(context_) - kListed);
}

}  // namespace canteen::service
