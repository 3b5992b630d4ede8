// Inspectors come to the terminal of the small school, the way people do it: code, documents, and in.
#pragma once

#include <chrono>
#include <string>
#include <thread>

#include "core/service/inspections.h"
#include "kiosk/text/inspection_phrases.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {

inline void confirmChoice(FlowWorld& world, const std::string& id) {
    ASSERT_EQ(world.app().screen(), Screen::Choice);
    world.app().handle(ChoiceAction{ChoiceAction::Kind::Choose, id});
    world.app().handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
}

// Until nothing works beside the frames.
inline void settle(FlowWorld& world) {
    for (int i = 0; world.app().busy() && i < 5000; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        world.app().tick();
    }
    world.app().tick();
}

// The officer gives a code and reads it out.
inline std::string giveInspectionCode(FlowWorld& world, canteen::StaffId giver) {
    world.openTile("home.inspections");
    world.app().handle(ListingAction{ListingAction::Kind::Other, "code"});
    if (world.app().screen() == Screen::SignIn) world.sign(giver);
    settle(world);
    std::string code;
    for (const char c : world.app().choice().title)
        if (c >= '0' && c <= '9') code += c;
    confirmChoice(world, "1");
    world.app().handle(AppAction{AppAction::Kind::SignOut, {}});
    return code;
}

inline void typeInspectionCode(FlowWorld& world, const std::string& code) {
    world.openTile("home.inspections");
    world.app().handle(ListingAction{ListingAction::Kind::Main, {}});
    for (const char digit : code)
        world.app().handle(GuestCodeAction{GuestCodeAction::Kind::Digit, std::string(1, digit)});
    world.app().handle(GuestCodeAction{GuestCodeAction::Kind::Submit, {}});
    settle(world);
}

inline void answerField(FlowWorld& world, const std::string& field, const std::string& keys) {
    world.app().handle(RecordFormAction{RecordFormAction::Kind::Field, field});
    ASSERT_EQ(world.app().screen(), Screen::Text);
    world.typeWords(keys);
    world.doneTyping();
}

// Two of one authority stand at the terminal afterwards.
inline void comeToInspect(FlowWorld& world, canteen::StaffId giver) {
    world.entry.words["hemin"] = {"何敏"};
    world.entry.words["zhouzheng"] = {"周正"};
    world.entry.words["shichangju"] = {"清河县市场监督管理局"};
    typeInspectionCode(world, giveInspectionCode(world, giver));
    ASSERT_EQ(world.app().screen(), Screen::InspectionForm) << world.toast();
    answerField(world, "0.0", "hemin");
    answerField(world, "0.1", "shichangju");
    answerField(world, "0.2", "330012");
    answerField(world, "1.0", "zhouzheng");
    answerField(world, "1.1", "shichangju");
    answerField(world, "1.2", "330047");
    world.app().handle(RecordFormAction{RecordFormAction::Kind::Main});
    ASSERT_EQ(world.app().screen(), Screen::Inspector) << world.app().inspectionForm().mainReason;
}

}  // namespace kiosk::testing
