#include "core/service/permissions.h"

#include <algorithm>
#include <array>

#include "core/base/text_id.h"

namespace canteen::service {
namespace {

using enum Role;

struct Row {
    Action action;
    Roles allowed;
    bool badge;
};

constexpr Roles kKitchen = Worker | Keeper | Acceptor | Reviewer | Officer | Director | Doctor;
constexpr Roles kOfficers = Officer | Director;
constexpr Roles kEverybody = kKitchen | Headteacher | Teacher | ClassCounter;

// The doctor checks where a kindergarten has one, sees for that what was declared, and plans its menus.
// Confirming the clock stands with the officers too, because the maintainer is seldom there when it has
// jumped.
constexpr std::array kRows{
    Row{Action::CheckSelf, kKitchen, true},
    Row{Action::CheckOthers, kOfficers | Doctor, false},
    Row{Action::LiftExclusion, kOfficers, false},
    Row{Action::CloseSheet, kOfficers, false},
    Row{Action::TakeSample, Worker | Officer, true},
    Row{Action::PutIn, Worker | Officer, true},
    Row{Action::Supervise, kOfficers | Acceptor | Teacher, false},
    Row{Action::Dispose, Worker | Officer, true},
    Row{Action::PlaceHold, kOfficers | Worker | Headteacher, true},
    Row{Action::LiftHold, Director | Headteacher, false},
    Row{Action::SendSample, kOfficers | Headteacher, false},
    Row{Action::AddDish, kOfficers | Worker, true},
    Row{Action::ExcuseDish, kOfficers, false},
    Row{Action::PlanMenu, kOfficers | Doctor | Headteacher, false},
    Row{Action::CorrectOwn,
        Worker | Keeper | Acceptor | Reviewer | Officer | Director | Teacher | ClassCounter, true},
    Row{Action::VoidOthers, Director | Headteacher, false},
    Row{Action::CloseDay, kOfficers, false},
    Row{Action::SeeOwnHealthDetail, kKitchen, true},
    Row{Action::SeeHealthDetail, kOfficers | Doctor | Headteacher, false},
    Row{Action::ManagePeople, kOfficers, false},
    Row{Action::ManageSuppliers, kOfficers | Keeper, false},
    Row{Action::ListSuppliers, kOfficers | Headteacher, false},
    Row{Action::FilePapers, kOfficers | Keeper | Acceptor | Reviewer, true},
    Row{Action::VerifyPapers, kOfficers | Reviewer, false},
    Row{Action::ManageProducts, kOfficers | Keeper | Acceptor, true},
    Row{Action::ReceiveGoods, Roles{} | Keeper, false},
    Row{Action::SignAcceptance, Acceptor | Officer | Teacher, false},
    Row{Action::SignReview, kOfficers | Reviewer | Headteacher, false},
    Row{Action::OverrideBlock, Director | Headteacher, false},
    Row{Action::TestGoods, Worker | Keeper | Officer, true},
    Row{Action::TakeStock, Worker | Keeper | Officer, true},
    Row{Action::KeepStock, Roles{} | Keeper, false},
    Row{Action::ConfirmClock, kOfficers | Maintainer, false},
    Row{Action::Export, kOfficers | Headteacher | Inspector, false},
    Row{Action::EnterCounts, Officer | ClassCounter, true},
    Row{Action::ConfirmCounts, kOfficers | Headteacher | Teacher | ClassCounter, false},
    Row{Action::Accompany, Director | Headteacher | Teacher, false},
    Row{Action::PlanAccompanying, kOfficers | Headteacher, false},
    Row{Action::AdmitGuests, kOfficers | Headteacher, false},
    Row{Action::RaiseProblem, kEverybody, true},
    Row{Action::FollowUpProblem, kEverybody, true},
    Row{Action::RecheckProblem, kOfficers | Headteacher | Teacher, false},
    Row{Action::WriteLog, kKitchen, true},
    Row{Action::SignLog, kOfficers | Acceptor | Keeper | Teacher, false},
    Row{Action::ControlDay, kOfficers, false},
    Row{Action::ReviewWeek, kOfficers, false},
    Row{Action::ReviewMonth, Roles{} | Headteacher, false},
    Row{Action::StartIncident, kEverybody, true},
    Row{Action::RunIncident, kOfficers | Headteacher, false},
    Row{Action::EndIncident, Director | Headteacher, false},
    Row{Action::SeePatients, kOfficers | Doctor | Headteacher, false},
    Row{Action::AdmitInspectors, kOfficers | Headteacher, false},
    Row{Action::InspectBooks, kOfficers | Headteacher | Inspector, false},
    Row{Action::CountShelf, kOfficers | Worker | Headteacher | Inspector, true},
    Row{Action::RemarkInspection, Roles{} | Inspector, false},
    Row{Action::WitnessRemark, kKitchen | Headteacher | Teacher, false},
    Row{Action::Maintain, Roles{} | Maintainer, false},
};

constexpr auto kActions = [] {
    std::array<Action, kRows.size()> actions{};
    std::transform(kRows.begin(), kRows.end(), actions.begin(), [](const Row& row) { return row.action; });
    return actions;
}();

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kActions.size(); ++i)
        if (static_cast<std::size_t>(kActions[i]) != i) return false;
    return true;
}
static_assert(inOrder() && kActions.back() == Action::Maintain,
              "one row an action, in the order of the list");

const Row& rowOf(Action action) {
    return kRows.at(static_cast<std::size_t>(action));
}

}  // namespace

std::span<const Action> allActions() {
    return kActions;
}

bool may(Roles roles, Action action) {
    return (roles.bits & rowOf(action).allowed.bits) != 0;
}

bool badgeSigns(Action action) {
    return rowOf(action).badge;
}

Status mayAct(Roles roles, SignMethod method, Action action) {
    if (!may(roles, action))
        return Error{ErrorKind::Refused, TextId::NotPermitted, "role does not allow this"};
    if (method == SignMethod::Badge && !badgeSigns(action))
        return Error{ErrorKind::Refused, TextId::BadgeIsNotEnough, "a badge cannot sign this"};
    return Done{};
}

}  // namespace canteen::service
