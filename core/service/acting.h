// What every use case asks first: may this person do it now, has it been booked already, may it be taken
// back.
#pragma once

#include <string>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/ledger/entry.h"
#include "core/rules/finding.h"
#include "core/service/context.h"
#include "core/service/permissions.h"
#include "core/store/database.h"
#include "core/store/store.h"

namespace canteen::service {

// An expected refusal in the words of `text`; `detail` is for the log.
inline Error refuse(Sentence text, std::string detail) {
    return {ErrorKind::Refused, std::move(text), std::move(detail)};
}
// The refusal of a blocking finding.
Error refuse(const rules::Finding& block);

// Trusted time of the store.
inline UtcMs effectiveNow(const Context& context) {
    return context.store.now().effective;
}
inline Date today(const Context& context) {
    return businessDay(effectiveNow(context), context.site.zone);
}

// The instant of a clock time of the site on a business day: times before the day begins are those after
// midnight.
inline UtcMs momentOf(const Context& context, Date day, TimeOfDay time) {
    const Zone& zone = context.site.zone;
    return instant(time < zone.dayBegins ? day + 1 : day, time, zone);
}

// Whether the person works here today, a role allows the action, and the proof is enough for it. Refuses with
// NotPermitted, PersonHasLeft or BadgeIsNotEnough.
Status mayActNow(const Context& context, const Signer& signer, Action action);

// Whether a record with this id stands in the ledger: the same form saved twice.
bool isBooked(const Context& context, RecordId record);

// A fault made at once is undone by whoever made it, freely. The screen offers 10 s; trusted time allows
// twice that, so that a slow tap is not refused after it was offered.
constexpr DurationMs kUndoWithin = seconds(20);

// How a record may be taken back by this signer. Reason::UndoneAtOnce (or none): within kUndoWithin, by
// somebody who signed the record. Any other reason: an own record of today with CorrectOwn, else VoidOthers.
// Refuses with TakenBackAlready, TakeBackTooLate, TakeBackNeedsReason or NotPermitted.
Result<ledger::Relation> judgeTakingBack(const Context& context, const ledger::Entry& entry, Reason reason,
                                         const Signer& signer);
// The RecordVoided; the signer entered it.
store::Draft makeVoid(RecordId voiding, const ledger::Entry& entry, ledger::Relation relation, Reason reason,
                      const std::string& note, const Signer& signer);
// Appends it.
Status appendVoid(const Context& context, RecordId voiding, const ledger::Entry& entry,
                  ledger::Relation relation, Reason reason, const std::string& note, const Signer& signer);

// Whether the signer may correct or void the record with a reason: an own record of today with CorrectOwn,
// any other with VoidOthers. Refuses with NotFound, NotPermitted, PersonHasLeft or BadgeIsNotEnough.
Status mayCorrect(const Context& context, RecordId record, const Signer& signer);

// The same once the reason is given: refuses with TakeBackNeedsReason, too.
Status judgeCorrecting(const Context& context, const ledger::Entry& entry, Reason reason,
                       const Signer& signer);

// Appends one record; the receipt is dropped.
Status appendOne(const Context& context, const store::Draft& draft);

}  // namespace canteen::service
