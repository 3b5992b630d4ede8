#include "core/domain/accompany_records.h"
#include "core/domain/meal_records.h"
#include "core/domain/receiving_records.h"
#include "core/domain/sample_records.h"
#include "core/domain/terminal_records.h"
#include "core/store/projections.h"

namespace canteen::store {
namespace {

constexpr Sql kInsertFinding =
    "INSERT INTO finding (seq, rule, record, effective_at) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT DO NOTHING";

void note(const ProjectionContext& context, const std::vector<std::string>& rules) {
    const ledger::Entry& e = context.entry;
    for (const std::string& rule : rules) context.db.run(kInsertFinding, e.seq, rule, e.id, e.effectiveAt);
}

}  // namespace

// Those of the morning check are personal and do not stand here.
void projectFindings(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::SampleTaken:
            return note(context, context.decode<SampleTaken>().findings);
        case Kind::DeliverySigned:
            return note(context, context.decode<DeliverySigned>().findings);
        case Kind::MealServed:
            return note(context, context.decode<MealServed>().findings);
        case Kind::MealAccompanied:
            return note(context, context.decode<MealAccompanied>().findings);
        case Kind::DayClosed:
            return note(context, context.decode<DayClosed>().open);
        case Kind::ClockJumped:
            return note(context, {"clock.jumped"});
        default:
            return;
    }
}

}  // namespace canteen::store
