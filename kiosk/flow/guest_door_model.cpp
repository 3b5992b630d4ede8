#include "kiosk/flow/guest_door_model.h"

#include "kiosk/flow/accompany_form_model.h"
#include "kiosk/flow/stock_rows.h"

namespace kiosk {

using namespace canteen;

namespace {

using enum CompanionPhrase;
const CodeDoorWords kWords{SignCodeGiver, PurposeCode, CodeNone,  CodeShown,    CodeShownBody,
                           CodeRead,      CodeDone,    CodeTitle, CodeSub,      CodeClear,
                           CodeErase,     CodeCancel,  CodeMain,  CodeChecking, CodeTyping};

}  // namespace

GuestDoorModel::GuestDoorModel(Desk& desk, AccompanyFormModel& form)
    : CodeDoor(desk, Screen::GuestCode, service::Action::AdmitGuests, kWords), form_(form) {}

std::future<service::GuestCode> GuestDoorModel::make() const {
    return std::async(std::launch::async,
                      [key = desk_.vault().key(), cost = desk_.vault().cost(), day = desk_.today()] {
                          return service::makeGuestCode(key, cost, day);
                      });
}

// To the meal that is being served, or the next one.
void GuestDoorModel::letIn(const service::GuestPass& pass) {
    form_.openGuest(pass, mealAhead(desk_));
}

}  // namespace kiosk
