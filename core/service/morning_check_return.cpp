// 返岗: exclusions and how they end.
#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/store/check_queries.h"
#include "core/store/people_queries.h"

namespace canteen::service {
namespace {

OpenExclusion openOf(const store::ExclusionRow& row) {
    return {row.check, row.staff, row.day, row.since, row.cause.value_or(ExclusionCause::Other)};
}

}  // namespace

std::optional<OpenExclusion> MorningCheck::exclusion(StaffId staff) const {
    const auto row = store::openExclusionOf(context_.store.database(), staff);
    if (!row) return std::nullopt;
    return openOf(*row);
}

std::vector<OpenExclusion> MorningCheck::exclusions() const {
    std::vector<OpenExclusion> open;
    for (const auto& row : store::openExclusions(context_.store.database())) open.push_back(openOf(row));
    return open;
}

rules::Findings MorningCheck::judgeReturn(const ReturnForm& form, StaffId officer) const {
    store::Database& db = context_.store.database();
    const auto open = store::openExclusionOf(db, form.staff);
    if (!open) return {{"return.nothing-to-lift", rules::Level::Block, TextId::ReturnNothingToLift}};
    rules::ReturnFacts facts;
    facts.person = form.staff;
    facts.officer = officer;
    facts.cause = open->cause.value_or(ExclusionCause::Other);
    facts.evidence = form.evidence;
    facts.excludedSince = open->since;
    facts.symptomFreeSince = form.symptomFreeSince;
    facts.now = effectiveNow(context_);
    facts.zone = context_.site.zone;
    facts.paperGiven = !form.paper.empty();
    facts.day = today(context_);
    if (const auto staff = store::findStaff(db, form.staff, facts.day)) {
        facts.post = staff->staff.post;
        if (staff->certificate)
            facts.certificate =
                rules::CertificateFacts{staff->certificate->issued, staff->certificate->expires};
    }
    return rules::judgeReturn(facts, context_.pack);
}

Status MorningCheck::liftExclusion(const ReturnForm& form, const Signer& officer) {
    if (isBooked(context_, form.record)) return Done{};
    const Status allowed = mayActNow(context_, officer, Action::LiftExclusion);
    if (!allowed) return allowed;
    const rules::Findings findings = judgeReturn(form, officer.person);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    const auto open = store::openExclusionOf(context_.store.database(), form.staff);
    require(open.has_value(), "what may be lifted is open");
    ExclusionLifted lifted{form.staff, open->check, form.evidence, form.symptomFreeSince, {}};
    if (!form.paper.empty()) lifted.paper = form.paper;
    return appendOne(context_, store::makeDraft(form.record, lifted, {sign(officer, SignRole::Officer)}));
}

}  // namespace canteen::service
