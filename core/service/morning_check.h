// The morning check 晨检: the day's sheet, one person's check, retest, exclusion and return, closing the
// sheet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/check_records.h"
#include "core/rules/check_rules.h"
#include "core/service/context.h"

namespace canteen::service {

// Where a person stands on a day's sheet.
enum class SheetState {
    Expected,    // on the roster, nothing known yet
    Overdue,     // expected, and the shift began longer ago than the pack allows
    Retest,      // first temperature too high, the second is to come
    Cleared,     // may work (also after fixing)
    Reassigned,  // may work, not with ready-to-eat food
    Suspended,   // sent away today
    Excluded,    // suspended on an earlier day and not yet returned
    Away,        // rest, leave, absent
};

// Whether somebody in this state is done with for the day's sheet.
bool isResolved(SheetState state);

struct SheetLine {
    StaffId staff;
    std::string name;
    std::string staffNo;
    Post post{};
    std::optional<Shift> shift;  // nothing = not on today's roster
    SheetState state{};
    std::optional<Attendance> attendance;
    std::optional<CheckId> check;  // the newest valid one of the session
    std::optional<RecordId> record;
    std::optional<Outcome> outcome;
    std::optional<CentiCelsius> temperature;
    std::optional<UtcMs> at;
    std::optional<UtcMs> retestFrom;  // trusted time from which the retest may be taken
    bool late = false;                // entered as 补录
    CertificateState certificate{};
    int certificateDaysLeft = 0;
};

struct Sheet {
    Date day;
    CheckSession session{};
    std::vector<SheetLine> lines;  // by shift, then staff number
    int expected = 0;              // everybody who should end with a state
    int resolved = 0;
    int overdue = 0;
    std::optional<UtcMs> closedAt;
    std::string closedBy;
    std::vector<std::string> unresolvedAtClose;
    rules::Findings signs;  // across people, for officer and director
};

// A form being filled in. Empty means "not answered".
struct CheckForm {
    RecordId record;  // made when the form opens
    CheckId check;
    StaffId staff;
    Date day;
    CheckSession session = CheckSession::Morning;
    UtcMs openedAt;   // trusted time
    UtcMs arrivedAt;  // trusted time; equals openedAt unless late
    std::optional<Declaration> declaration;
    std::optional<Look> look;
    std::optional<TemperatureReading> temperature;
    std::vector<HygieneAnswer> hygiene;
    std::vector<CheckAction> actions;
    std::optional<Outcome> stricter;  // the checker's choice; nothing = as computed
    std::string note;
    Reason lateReason{};  // for a check entered after it was done
};

struct CheckSaved {
    RecordId record;
    Outcome outcome{};
    std::optional<UtcMs> retestFrom;
};

struct ReturnForm {
    RecordId record;
    StaffId staff;
    ReturnEvidence evidence{};
    std::optional<UtcMs> symptomFreeSince;
    std::string paper;
};

// An exclusion that has not been lifted.
struct OpenExclusion {
    CheckId check;
    StaffId staff;
    Date day;
    UtcMs since;
    ExclusionCause cause{};  // Other when the cause has been erased
};

class MorningCheck {
  public:
    explicit MorningCheck(Context context) : context_(context) {}

    [[nodiscard]] Sheet sheet(Date day, CheckSession session) const;

    // Opens a form for a person; when a retest is due it carries the earlier answers, never the temperature.
    // Refuses with NotFound for people who are not on the roll.
    [[nodiscard]] Result<CheckForm> open(StaffId staff, Date day, CheckSession session) const;
    // What the rules say about the form so far; `checker` may be unknown while the person answers.
    [[nodiscard]] rules::CheckJudgement judge(const CheckForm& form, std::optional<StaffId> checker) const;
    // Saves a complete form. Refuses what the rules block and who may not check (Action::CheckOthers). The
    // checker signs with a PIN. A form of a day that is over is a late entry and needs its reason
    // (LateNeedsReason). Saving the same form twice books once.
    Result<CheckSaved> save(const CheckForm& form, const Signer& checker);

    // Says why a rostered person is not checked. OnDuty takes an earlier word back.
    Status setAttendance(RecordId record, StaffId staff, Date day, Attendance state, const Signer& checker);

    [[nodiscard]] std::optional<OpenExclusion> exclusion(StaffId staff) const;
    [[nodiscard]] std::vector<OpenExclusion> exclusions() const;
    [[nodiscard]] rules::Findings judgeReturn(const ReturnForm& form, StaffId officer) const;
    Status liftExclusion(const ReturnForm& form, const Signer& officer);

    // Closes and signs the sheet; people without a state are named in the record, not hidden. Closing again
    // after later checks adds a new signature.
    Status closeSheet(RecordId record, Date day, CheckSession session, const Signer& officer);

    // Takes a check back: within the undo time by whoever saved it (Reason::UndoneAtOnce), later as a void
    // with reason.
    Status takeBack(RecordId voiding, RecordId check, Reason reason, const std::string& note,
                    const Signer& signer);

    // Whether the person may sign working records today.
    [[nodiscard]] rules::Findings judgeSigner(StaffId staff, Date day) const;

  private:
    Context context_;
};

}  // namespace canteen::service
