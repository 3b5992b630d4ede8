// The second person's signature, and taking lines back.
#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/meals.h"
#include "core/store/people_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

std::vector<StaffId> signersOf(store::Database& db, RecordId record) {
    std::vector<StaffId> people;
    if (const auto entry = store::findEntry(db, record))
        for (const Signature& signature : entry->signatures) people.push_back(signature.person);
    return people;
}

std::string nameOf(const std::vector<ClassRegistered>& classes, const Diners& diners) {
    for (const ClassRegistered& each : classes)
        if (each.schoolClass == diners.schoolClass) return each.name;
    return {};
}

Status judgeLine(store::Database& db, const ledger::Entry& entry) {
    const auto state = store::stateOfCount(db, entry.kind, entry.id);
    if (!state) return refuse(TextId::TakeBackNotThis, "no line of a meal's counts");
    if (*state == store::CountState::Replaced)
        return refuse(TextId::MealsLineReplaced, "a newer line stands for it");
    if (*state == store::CountState::Voided) return refuse(TextId::TakenBackAlready, "taken back before");
    return Done{};
}

}  // namespace

Meals::ToConfirm Meals::toConfirm(Date day, Meal meal) const {
    store::Database& db = context_.store.database();
    ToConfirm open;
    for (const auto& row : store::servingsOf(db, day, meal)) {
        if (row.confirmedAt) continue;
        open.lines.push_back(row.line.record);
        open.heads += row.served;
        for (const StaffId person : signersOf(db, row.line.record))
            if (std::find(open.counters.begin(), open.counters.end(), person) == open.counters.end())
                open.counters.push_back(person);
    }
    return open;
}

rules::Findings Meals::judgeConfirming(const std::vector<RecordId>& lines,
                                       std::optional<StaffId> confirmer) const {
    store::Database& db = context_.store.database();
    const auto classes = store::listClasses(db);
    std::vector<rules::ConfirmLine> facts;
    for (const RecordId record : lines) {
        rules::ConfirmLine& line = facts.emplace_back();
        const auto row = store::findServing(db, record);
        if (!row) continue;
        line.name = nameOf(classes, row->line.diners);
        line.counters = signersOf(db, record);
        line.standing = row->line.state == store::CountState::Standing;
        line.confirmed = row->confirmedAt.has_value();
    }
    return rules::judgeConfirming(facts, confirmer);
}

Status Meals::confirm(RecordId record, Date day, Meal meal, const std::vector<RecordId>& lines,
                      const Signer& confirmer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, confirmer, Action::ConfirmCounts);
    if (!allowed) return allowed;
    for (const RecordId line : lines) {
        const auto row = store::findServing(context_.store.database(), line);
        if (!row || row->day != day || row->meal != meal)
            return Error{ErrorKind::NotFound, TextId::NotFound, "no such line of this meal"};
    }
    const rules::Findings findings = judgeConfirming(lines, confirmer.person);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    return appendOne(context_, store::makeDraft(record, MealCountsConfirmed{day, meal, lines},
                                                {sign(confirmer, SignRole::Confirmer)}));
}

Status Meals::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                       const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    store::Database& db = context_.store.database();
    const auto entry = store::findEntry(db, record);
    if (!entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no such record"};
    const auto relation = judgeTakingBack(context_, *entry, reason, signer);
    if (!relation) return relation.error();
    if (entry->kind != Kind::MealCountsConfirmed)
        if (const Status judged = judgeLine(db, *entry); !judged) return judged;
    return appendVoid(context_, voiding, *entry, *relation, reason, note, signer);
}

}  // namespace canteen::service
