#include "core/service/signs.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/domain/accompany_records.h"
#include "core/domain/meal_records.h"
#include "core/domain/receiving_records.h"
#include "core/domain/sample_records.h"
#include "core/rules/signs.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/store/finding_queries.h"
#include "core/store/people_queries.h"
#include "core/store/receiving_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

using ByRule = std::map<std::string, std::vector<SignRecord>, std::less<>>;

std::string nameOf(store::Database& db, StaffId staff, Date day) {
    const auto found = store::findStaff(db, staff, day);
    return found ? found->staff.name : std::string();
}

std::string classOf(store::Database& db, ClassId schoolClass) {
    for (const ClassRegistered& known : store::listClasses(db))
        if (known.schoolClass == schoolClass) return known.name;
    return {};
}

// Dish, supplier, class or person that the record is about.
std::string aboutOf(store::Database& db, const ledger::Entry& entry) {
    switch (entry.kind) {
        case Kind::SampleTaken: {
            const auto dish = store::findDish(db, store::bodyOf<SampleTaken>(entry).dish);
            return dish ? dish->name : std::string();
        }
        case Kind::DeliverySigned: {
            const auto delivery = store::findDelivery(db, store::bodyOf<DeliverySigned>(entry).delivery);
            return delivery ? delivery->supplierName : std::string();
        }
        case Kind::MealServed:
            return classOf(db, store::bodyOf<MealServed>(entry).schoolClass);
        default:
            return {};
    }
}

void addRecorded(const Context& context, Date first, Date last, ByRule& signs) {
    store::Database& db = context.store.database();
    const UtcMs from = momentOf(context, first, context.site.zone.dayBegins);
    const UtcMs until = momentOf(context, last + 1, context.site.zone.dayBegins);
    for (const store::FindingRow& flag : store::findingsBetween(db, from, until)) {
        if (!rules::isSign(flag.rule)) continue;
        const auto entry = store::findEntry(db, flag.seq);
        if (!entry) continue;
        SignRecord record;
        record.day = businessDay(flag.effectiveAt, context.site.zone);
        record.at = flag.effectiveAt;
        record.kind = entry->kind;
        if (!entry->signatures.empty()) record.who = nameOf(db, entry->signatures.front().person, record.day);
        record.about = aboutOf(db, *entry);
        signs[flag.rule].push_back(std::move(record));
    }
}

void addSheets(const Context& context, Date first, Date last, ByRule& signs) {
    const MorningCheck check(context);
    for (Date day = first; day <= last; day = day + 1)
        for (const rules::Finding& finding : check.sheet(day, CheckSession::Morning).signs)
            if (rules::isSign(finding.rule))
                signs[std::string(finding.rule)].push_back(
                    {day, momentOf(context, day, context.site.zone.dayBegins), {}, "", "", finding.sentence});
}

}  // namespace

std::vector<Sign> Signs::lookBack(int days) const {
    const Date last = today(context_);
    const Date first = last - (days - 1);
    ByRule byRule;
    addSheets(context_, first, last, byRule);
    addRecorded(context_, first, last, byRule);
    std::vector<Sign> signs;
    for (const std::string_view rule : rules::signRules()) {
        const auto found = byRule.find(rule);
        if (found == byRule.end()) continue;
        std::vector<SignRecord>& records = found->second;
        std::reverse(records.begin(), records.end());
        signs.push_back(
            {rule, rules::signSentence(rule, static_cast<int>(records.size()), days), std::move(records)});
    }
    return signs;
}

}  // namespace canteen::service
