// Who may do what: the rows of the trade's permission table that this terminal knows.
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/domain/vocabulary.h"

namespace canteen::service {

enum class Action {
    CheckSelf,           // own morning check
    CheckOthers,         // check others and set the outcome
    LiftExclusion,       // return to work; never one's own
    CloseSheet,          // close and sign the day's sheet
    TakeSample,          //
    PutIn,               // put samples into the fridge
    Supervise,           // countersign a sample, witness a disposal
    Dispose,             // throw samples away, with a witness
    PlaceHold,           //
    LiftHold,            //
    SendSample,          // hand a sample to an authority
    AddDish,             // a dish that is served but not on the menu
    ExcuseDish,          // a dish ends without sample
    PlanMenu,            // the menu of a week
    CorrectOwn,          // correct an own record on the same day
    VoidOthers,          // declare another's record not valid
    CloseDay,            //
    SeeOwnHealthDetail,  //
    SeeHealthDetail,     // of others
    ManagePeople,        // staff, certificates, roster, PINs, badges, locks
    ManageSuppliers,     // register and change suppliers
    ListSuppliers,       // approve, suspend or strike off a supplier
    FilePapers,          // put papers of suppliers and batches on file
    VerifyPapers,        // say that a paper was compared with its issuer's register
    ManageProducts,      //
    ReceiveGoods,        // enter deliveries and their lines, sign as handler
    SignAcceptance,      // sign as acceptor
    SignReview,          // sign as reviewer
    OverrideBlock,       // let in what a rule blocks, for a while
    TestGoods,           // rapid tests
    TakeStock,           // be the taker of an issue
    KeepStock,           // hand stock out, clear it away
    ConfirmClock,        // declare that the wall clock is right
    Export,              // export and print
    EnterCounts,         // report and count a class's meal
    ConfirmCounts,       // stand for a count as the second person
    Accompany,           // sign an accompanying meal
    PlanAccompanying,    // the duty roster of accompanying meals
    AdmitGuests,         // give the day code to parents and committee
    RaiseProblem,        //
    FollowUpProblem,     //
    RecheckProblem,      // never by who followed it up
    WriteLog,            // supporting logs
    SignLog,             // be the second person of a supporting log
    ControlDay,          // 日管控
    ReviewWeek,          // 周排查
    ReviewMonth,         // 月调度
    StartIncident,       //
    RunIncident,         // steps and patients
    EndIncident,         //
    SeePatients,         // names and symptoms
    AdmitInspectors,     // give the code of an inspection
    InspectBooks,        // read every book
    CountShelf,          // compare the boxes in the fridge with those on record
    RemarkInspection,    // leave a remark and a signature
    WitnessRemark,       // countersign it for the canteen
    Maintain,            // hardware, backup, update
};

// Every action, in the order above.
std::span<const Action> allActions();

// Whether one of the roles allows it. Roles add up: nobody may do less for holding one more.
bool may(Roles roles, Action action);

// Whether a badge is proof enough to sign it. A badge can be borrowed, so what an officer or a second person
// stands for needs the PIN.
bool badgeSigns(Action action);

// may() and badgeSigns() as a refusal with its sentence: NotPermitted or BadgeIsNotEnough. SignMethod::Setup
// passes as a PIN does.
Status mayAct(Roles roles, SignMethod method, Action action);

}  // namespace canteen::service
