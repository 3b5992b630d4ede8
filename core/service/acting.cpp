#include "core/service/acting.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/store/people_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {

Error refuse(const rules::Finding& block) {
    return refuse(block.sentence, std::string(block.rule));
}

Status mayActNow(const Context& context, const Signer& signer, Action action) {
    const Date day = today(context);
    const auto staff = store::findStaff(context.store.database(), signer.person, day);
    if (!staff) return refuse(TextId::NotPermitted, "signer is not on the roll");
    if (!staff->isActive(day)) return refuse({TextId::PersonHasLeft, {staff->staff.name}}, "signer has left");
    return mayAct(staff->staff.roles, signer.method, action);
}

bool isBooked(const Context& context, RecordId record) {
    return store::findEntry(context.store.database(), record).has_value();
}

namespace {

bool signedBy(const ledger::Entry& entry, StaffId person) {
    return std::any_of(entry.signatures.begin(), entry.signatures.end(),
                       [&](const Signature& signature) { return signature.person == person; });
}

bool isOfToday(const Context& context, const ledger::Entry& entry) {
    return businessDay(entry.effectiveAt, context.site.zone) == today(context);
}

Status mayCorrectEntry(const Context& context, const ledger::Entry& entry, const Signer& signer) {
    const bool own = signedBy(entry, signer.person) && isOfToday(context, entry);
    const Status asOwn = own ? mayActNow(context, signer, Action::CorrectOwn) : Status(Done{});
    if (own && asOwn) return asOwn;
    const Status asOther = mayActNow(context, signer, Action::VoidOthers);
    return own && !asOther ? asOwn : asOther;
}

}  // namespace

Status mayCorrect(const Context& context, RecordId record, const Signer& signer) {
    const auto entry = store::findEntry(context.store.database(), record);
    if (!entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no such record"};
    return mayCorrectEntry(context, *entry, signer);
}

Status judgeCorrecting(const Context& context, const ledger::Entry& entry, Reason reason,
                       const Signer& signer) {
    if (reason == Reason::None || reason == Reason::UndoneAtOnce)
        return refuse(TextId::TakeBackNeedsReason, "no reason given");
    return mayCorrectEntry(context, entry, signer);
}

Result<ledger::Relation> judgeTakingBack(const Context& context, const ledger::Entry& entry, Reason reason,
                                         const Signer& signer) {
    const auto mark = store::findMark(context.store.database(), entry.id);
    if (mark && mark->relation != ledger::Relation::Corrects)
        return refuse(TextId::TakenBackAlready, "record was taken back before");
    if (reason != Reason::UndoneAtOnce && reason != Reason::None) {
        const Status may = judgeCorrecting(context, entry, reason, signer);
        if (!may) return may.error();
        return ledger::Relation::Voids;
    }
    if (!signedBy(entry, signer.person) || effectiveNow(context) > entry.effectiveAt + kUndoWithin)
        return refuse(TextId::TakeBackTooLate, "undo time is over or another's record");
    return ledger::Relation::Undoes;
}

store::Draft makeVoid(RecordId voiding, const ledger::Entry& entry, ledger::Relation relation, Reason reason,
                      const std::string& note, const Signer& signer) {
    store::Draft draft = store::makeDraft(voiding, RecordVoided{}, {sign(signer, SignRole::Entered)});
    draft.relation = relation;
    draft.refers = entry.id;
    draft.reason = relation == ledger::Relation::Undoes ? Reason::UndoneAtOnce : reason;
    draft.note = note;
    return draft;
}

Status appendVoid(const Context& context, RecordId voiding, const ledger::Entry& entry,
                  ledger::Relation relation, Reason reason, const std::string& note, const Signer& signer) {
    return appendOne(context, makeVoid(voiding, entry, relation, reason, note, signer));
}

Status appendOne(const Context& context, const store::Draft& draft) {
    const auto receipt = context.store.append(draft);
    if (!receipt) return receipt.error();
    return Done{};
}

}  // namespace canteen::service
