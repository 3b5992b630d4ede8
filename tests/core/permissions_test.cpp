#include "core/service/permissions.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "core/base/text_id.h"

namespace canteen::service {
namespace {

// One letter a role, as in the trade's table: Worker Keeper Acceptor Reviewer Officer Director doctor (H)
// headteacher (P) Teacher Class-counter maintainer (S) Inspector.
constexpr std::string_view kLetters = "WKARODHPTCSI";
constexpr std::array kRoles{Role::Worker,  Role::Keeper,       Role::Acceptor,   Role::Reviewer,
                            Role::Officer, Role::Director,     Role::Doctor,     Role::Headteacher,
                            Role::Teacher, Role::ClassCounter, Role::Maintainer, Role::Inspector};

struct Row {
    Action action;
    std::string_view allowed;
    bool badge;
};

constexpr std::array kTable{
    Row{Action::CheckSelf, "WKARODH", true},
    Row{Action::CheckOthers, "ODH", false},
    Row{Action::LiftExclusion, "OD", false},
    Row{Action::CloseSheet, "OD", false},
    Row{Action::TakeSample, "WO", true},
    Row{Action::PutIn, "WO", true},
    Row{Action::Supervise, "AODT", false},
    Row{Action::Dispose, "WO", true},
    Row{Action::PlaceHold, "WODP", true},
    Row{Action::LiftHold, "DP", false},
    Row{Action::SendSample, "ODP", false},
    Row{Action::AddDish, "WOD", true},
    Row{Action::ExcuseDish, "OD", false},
    Row{Action::PlanMenu, "ODHP", false},
    Row{Action::CorrectOwn, "WKARODTC", true},
    Row{Action::VoidOthers, "DP", false},
    Row{Action::CloseDay, "OD", false},
    Row{Action::SeeOwnHealthDetail, "WKARODH", true},
    Row{Action::SeeHealthDetail, "ODHP", false},
    Row{Action::ManagePeople, "OD", false},
    Row{Action::ManageSuppliers, "KOD", false},
    Row{Action::ListSuppliers, "ODP", false},
    Row{Action::FilePapers, "KAROD", true},
    Row{Action::VerifyPapers, "ROD", false},
    Row{Action::ManageProducts, "KAOD", true},
    Row{Action::ReceiveGoods, "K", false},
    Row{Action::SignAcceptance, "AOT", false},
    Row{Action::SignReview, "RODP", false},
    Row{Action::OverrideBlock, "DP", false},
    Row{Action::TestGoods, "WKO", true},
    Row{Action::TakeStock, "WKO", true},
    Row{Action::KeepStock, "K", false},
    Row{Action::ConfirmClock, "ODS", false},
    Row{Action::Export, "ODPI", false},
    Row{Action::EnterCounts, "OC", true},
    Row{Action::ConfirmCounts, "ODPTC", false},
    Row{Action::Accompany, "DPT", false},
    Row{Action::PlanAccompanying, "ODP", false},
    Row{Action::AdmitGuests, "ODP", false},
    Row{Action::RaiseProblem, "WKARODHPTC", true},
    Row{Action::FollowUpProblem, "WKARODHPTC", true},
    Row{Action::RecheckProblem, "ODPT", false},
    Row{Action::WriteLog, "WKARODH", true},
    Row{Action::SignLog, "KAODT", false},
    Row{Action::ControlDay, "OD", false},
    Row{Action::ReviewWeek, "OD", false},
    Row{Action::ReviewMonth, "P", false},
    Row{Action::StartIncident, "WKARODHPTC", true},
    Row{Action::RunIncident, "ODP", false},
    Row{Action::EndIncident, "DP", false},
    Row{Action::SeePatients, "ODHP", false},
    Row{Action::AdmitInspectors, "ODP", false},
    Row{Action::InspectBooks, "ODPI", false},
    Row{Action::CountShelf, "WODPI", true},
    Row{Action::RemarkInspection, "I", false},
    Row{Action::WitnessRemark, "WKARODHPT", false},
    Row{Action::Maintain, "S", false},
};

TEST(Permissions, FollowTheTableRowByRow) {
    ASSERT_EQ(kTable.size(), allActions().size());
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        EXPECT_EQ(kTable[i].action, allActions()[i]);
        for (std::size_t r = 0; r < kRoles.size(); ++r) {
            const bool allowed = kTable[i].allowed.find(kLetters[r]) != std::string_view::npos;
            EXPECT_EQ(may(Roles{} | kRoles[r], kTable[i].action), allowed)
                << "row " << i << ", role " << kLetters[r];
        }
        EXPECT_EQ(badgeSigns(kTable[i].action), kTable[i].badge) << "row " << i;
    }
}

TEST(Permissions, NobodyWithoutARoleMayDoAnything) {
    for (const Action action : allActions()) EXPECT_FALSE(may(Roles{}, action));
}

TEST(Permissions, AnInspectorReadsCountsAndRemarksAndNothingElse) {
    for (const Action action : allActions()) {
        const bool own = action == Action::InspectBooks || action == Action::CountShelf ||
                         action == Action::RemarkInspection || action == Action::Export;
        EXPECT_EQ(may(Roles{} | Role::Inspector, action), own) << static_cast<int>(action);
    }
}

TEST(Permissions, RolesAddUp) {
    const Roles both = Role::Worker | Role::Director;
    EXPECT_TRUE(may(both, Action::TakeSample));
    EXPECT_TRUE(may(both, Action::LiftHold));
}

TEST(Permissions, ABadgeIsRefusedWhereThePinIsNeededAndTheSentenceSaysSo) {
    const Roles officer = Roles{} | Role::Officer;
    EXPECT_TRUE(mayAct(officer, SignMethod::Pin, Action::CloseDay));
    EXPECT_TRUE(mayAct(officer, SignMethod::Setup, Action::CloseDay));
    const Status refused = mayAct(officer, SignMethod::Badge, Action::CloseDay);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().text, Sentence(TextId::BadgeIsNotEnough));
    EXPECT_TRUE(mayAct(officer, SignMethod::Badge, Action::TakeSample));
}

TEST(Permissions, TheMissingRoleIsNamedBeforeTheBadge) {
    const Status refused = mayAct(Roles{} | Role::Worker, SignMethod::Badge, Action::CloseDay);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().text, Sentence(TextId::NotPermitted));
}

}  // namespace
}  // namespace canteen::service
