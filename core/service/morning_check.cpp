#include "core/service/morning_check.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/store/check_queries.h"
#include "core/store/people_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

using store::CheckRow;

std::optional<rules::CertificateFacts> certificateFacts(
    const std::optional<CertificateRegistered>& certificate) {
    if (!certificate) return std::nullopt;
    return rules::CertificateFacts{certificate->issued, certificate->expires};
}

// The check that a new one of the same session follows: a first reading that was too high, or a suspension
// that has been lifted since. Nothing when there is none, or when the session is settled.
std::optional<CheckRow> precedingCheck(store::Database& db, const CheckForm& form) {
    auto valid = store::validCheckOf(db, form.staff, form.day, form.session);
    if (!valid) return std::nullopt;
    if (valid->outcome == Outcome::Retest) return valid;
    if (valid->outcome != Outcome::Suspended) return std::nullopt;
    const auto exclusion = store::exclusionOf(db, valid->check);
    return exclusion && exclusion->liftedAt ? valid : std::nullopt;
}

int secondsSince(UtcMs openedAt, UtcMs now) {
    const std::int64_t spent = (now - openedAt).value / 1'000;
    return static_cast<int>(std::clamp<std::int64_t>(spent, 0, std::numeric_limits<std::int32_t>::max()));
}

ExclusionCause causeOf(const rules::CheckJudgement& judgement, Outcome outcome) {
    if (outcome != Outcome::Suspended) return ExclusionCause::None;
    if (judgement.cause) return *judgement.cause;
    // Sent away instead of measured again: the fever is why.
    return judgement.computed == Outcome::Retest ? ExclusionCause::Fever : ExclusionCause::Other;
}

// A form whose person arrived before it was opened is entered after the fact, and so is one of a day that is
// over.
bool isLate(const Context& context, const CheckForm& form) {
    return form.arrivedAt < form.openedAt || form.day < today(context);
}

Status judgeTimes(const Context& context, const CheckForm& form) {
    if (form.arrivedAt > effectiveNow(context) + context.pack.record.futureTolerance)
        return refuse(TextId::TimeInFuture, "arrival in the future");
    if (businessDay(form.arrivedAt, context.site.zone) != form.day)
        return refuse(TextId::TimeOtherDay, "arrival on another day than the sheet");
    if (isLate(context, form) && form.lateReason == Reason::None)
        return refuse(TextId::LateNeedsReason, "late check without reason");
    return Done{};
}

CheckRecorded recordOf(const CheckForm& form, const rules::CheckJudgement& judgement, Outcome outcome,
                       const std::optional<CheckRow>& preceding, UtcMs now) {
    CheckRecorded record;
    record.check = form.check;
    record.staff = form.staff;
    record.day = form.day;
    record.session = form.session;
    if (preceding) record.retestOf = preceding->check;
    record.arrivedAt = form.arrivedAt;
    record.declaration.value = form.declaration;
    record.look.value = form.look;
    record.temperature.value = form.temperature;
    record.hygiene = form.hygiene;
    record.certificate = judgement.certificate.state;
    record.computed = *judgement.computed;
    record.outcome = outcome;
    record.actions = form.actions;
    if (!form.note.empty()) record.note = form.note;
    record.cause = causeOf(judgement, outcome);
    record.findings = rules::ruleIds(judgement.findings);
    record.secondsSpent = secondsSince(form.openedAt, now);
    return record;
}

CheckSaved savedOf(const CheckRow& row, const rules::RulePack& pack) {
    CheckSaved saved{row.record, row.outcome, std::nullopt};
    if (row.outcome == Outcome::Retest) saved.retestFrom = row.happenedAt + pack.check.retestAfter;
    return saved;
}

}  // namespace

Result<CheckForm> MorningCheck::open(StaffId staff, Date day, CheckSession session) const {
    store::Database& db = context_.store.database();
    if (!store::findStaff(db, staff, day))
        return Error{ErrorKind::NotFound, TextId::NotFound, "no such staff"};
    const UtcMs now = effectiveNow(context_);
    CheckForm form;
    form.record = makeId<RecordId>(now);
    form.check = makeId<CheckId>(now);
    form.staff = staff;
    form.day = day;
    form.session = session;
    form.openedAt = form.arrivedAt = now;
    const auto preceding = precedingCheck(db, form);
    if (!preceding || preceding->outcome != Outcome::Retest) return form;
    const auto earlier = store::findBody<CheckRecorded>(db, preceding->record);
    if (!earlier) return form;
    form.declaration = earlier->declaration.value;
    form.look = earlier->look.value;
    form.hygiene = earlier->hygiene;
    return form;
}

rules::CheckJudgement MorningCheck::judge(const CheckForm& form, std::optional<StaffId> checker) const {
    store::Database& db = context_.store.database();
    const UtcMs now = effectiveNow(context_);
    rules::CheckFacts facts;
    facts.person = form.staff;
    facts.checker = checker.value_or(StaffId{});
    if (const auto staff = store::findStaff(db, form.staff, form.day)) facts.post = staff->staff.post;
    facts.day = form.day;
    facts.declaration = form.declaration;
    facts.look = form.look;
    facts.temperature = form.temperature;
    facts.hygiene = form.hygiene;
    facts.certificate = certificateFacts(store::certificateOn(db, form.staff, form.day));
    const auto preceding = precedingCheck(db, form);
    if (preceding && preceding->outcome == Outcome::Retest && preceding->temperature)
        facts.first = rules::FirstReading{*preceding->temperature, now - preceding->happenedAt};
    const auto exclusion = store::openExclusionOf(db, form.staff);
    facts.excluded = exclusion && exclusion->day <= form.day;
    facts.checkedAlready =
        !preceding && store::validCheckOf(db, form.staff, form.day, form.session).has_value();
    facts.firstActionBefore = store::hasSampledSince(
        db, form.staff, instant(form.day, context_.site.zone.dayBegins, context_.site.zone));
    facts.secondsSpent = secondsSince(form.openedAt, now);
    return rules::judgeCheck(facts, context_.pack);
}

Result<CheckSaved> MorningCheck::save(const CheckForm& form, const Signer& checker) {
    store::Database& db = context_.store.database();
    if (const auto booked = store::findCheckByRecord(db, form.record)) return savedOf(*booked, context_.pack);
    const Status allowed = mayActNow(context_, checker, Action::CheckOthers);
    if (!allowed) return allowed.error();
    if (!store::findStaff(db, form.staff, form.day))
        return Error{ErrorKind::NotFound, TextId::NotFound, "no such staff"};
    const Status times = judgeTimes(context_, form);
    if (!times) return times.error();

    const rules::CheckJudgement judgement = judge(form, checker.person);
    if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);
    if (!judgement.complete || !judgement.computed)
        return refuse(TextId::Unexpected, "the table gave no verdict for a complete form");
    const Outcome outcome = form.stricter.value_or(*judgement.computed);
    const auto looser = rules::judgeOutcome(*judgement.computed, outcome, form.actions);
    if (looser && looser->level == rules::Level::Block) return refuse(*looser);

    const auto preceding = precedingCheck(db, form);
    store::Draft draft =
        store::makeDraft(form.record, recordOf(form, judgement, outcome, preceding, effectiveNow(context_)),
                         {sign(checker, SignRole::Checker)});
    if (isLate(context_, form)) {
        draft.happenedAt = form.arrivedAt;
        draft.late = true;
        draft.reason = form.lateReason;
    }
    const Status appended = appendOne(context_, draft);
    if (!appended) return appended.error();
    const auto row = store::findCheckByRecord(context_.store.database(), form.record);
    require(row.has_value(), "a saved check stands in its projection");
    return savedOf(*row, context_.pack);
}

Status MorningCheck::setAttendance(RecordId record, StaffId staff, Date day, Attendance state,
                                   const Signer& checker) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, checker, Action::CheckOthers);
    if (!allowed) return allowed;
    store::Database& db = context_.store.database();
    if (!store::findStaff(db, staff, day))
        return Error{ErrorKind::NotFound, TextId::NotFound, "no such staff"};
    if (day < today(context_)) return refuse(TextId::AttendanceDayOver, "attendance of a past day");
    if (state != Attendance::OnDuty && store::newestCheckOf(db, staff, day))
        return refuse(TextId::AttendanceChecked, "the person has been checked");
    return appendOne(context_, store::makeDraft(record, AttendanceSet{staff, day, state},
                                                {sign(checker, SignRole::Checker)}));
}

Status MorningCheck::takeBack(RecordId voiding, RecordId check, Reason reason, const std::string& note,
                              const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    store::Database& db = context_.store.database();
    const auto row = store::findCheckByRecord(db, check);
    const auto entry = store::findEntry(db, check);
    if (!row || !entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no such check"};
    if (row->staff == signer.person)
        return refuse(TextId::CheckOwnTakenBack, "a check of the signer himself");
    const auto relation = judgeTakingBack(context_, *entry, reason, signer);
    if (!relation) return relation.error();
    if (*relation == ledger::Relation::Voids && signer.method == SignMethod::Badge)
        return refuse(TextId::BadgeIsNotEnough, "a badge cannot void a check");
    if (row->status == store::CheckStatus::Retested)
        return refuse(TextId::CheckRetestFollows, "a later check of the session stands on it");
    const auto exclusion = store::exclusionOf(db, row->check);
    if (exclusion && exclusion->liftedAt)
        return refuse(TextId::CheckReturnFollows, "the exclusion it opened has been lifted");
    return appendVoid(context_, voiding, *entry, *relation, reason, note, signer);
}

rules::Findings MorningCheck::judgeSigner(StaffId staff, Date day) const {
    store::Database& db = context_.store.database();
    const auto person = store::findStaff(db, staff, day);
    if (!person) return {};
    rules::SignerFacts facts;
    facts.post = person->staff.post;
    facts.day = day;
    if (const auto check = store::newestCheckOf(db, staff, day)) {
        facts.checked = true;
        facts.outcome = check->outcome;
    }
    const auto exclusion = store::openExclusionOf(db, staff);
    facts.excluded = exclusion && exclusion->day <= day;
    facts.attendance = store::attendanceOf(db, staff, day);
    facts.certificate = certificateFacts(store::certificateOn(db, staff, day));
    return rules::judgeSigner(facts, context_.pack);
}

}  // namespace canteen::service
