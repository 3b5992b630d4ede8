// A touch on a widget of a screen gives exactly one answer, the one it is there for.
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <variant>

#include "kiosk/screens/add_dish_screen.h"
#include "kiosk/screens/batch_screen.h"
#include "kiosk/screens/book_screen.h"
#include "kiosk/screens/check_screen.h"
#include "kiosk/screens/choice_screen.h"
#include "kiosk/screens/day_close_screen.h"
#include "kiosk/screens/frame_screen.h"
#include "kiosk/screens/home_screen.h"
#include "kiosk/screens/menu_screen.h"
#include "kiosk/screens/papers_screen.h"
#include "kiosk/screens/people_screen.h"
#include "kiosk/screens/record_form_screen.h"
#include "kiosk/screens/return_screen.h"
#include "kiosk/screens/sample_detail_screen.h"
#include "kiosk/screens/sample_form_screen.h"
#include "kiosk/screens/samples_screen.h"
#include "kiosk/screens/sheet_screen.h"
#include "kiosk/screens/sign_in_screen.h"
#include "kiosk/screens/supplier_card_screen.h"
#include "kiosk/screens/suppliers_screen.h"
#include "kiosk/screens/text_screen.h"
#include "kiosk/ui/frame.h"
#include "tests/support/driver.h"
#include "tests/support/view_fixtures.h"

namespace kiosk {
namespace {

// Draws one screen over the whole panel and keeps what it answers.
template <class View, class Action>
class Finger {
  public:
    using Draw = std::optional<Action> (*)(const View&, const ui::Rect&, const Texts&);

    Finger(Draw draw, std::string_view fixture, ui::PanelSize panel = ui::kWidePanel)
        : driver_(panel), view_(find(fixture)) {
        driver_.show([this, draw] {
            const ui::Rect area = ui::screenMm().inset(6, 22);
            if (auto action = draw(view_, area, texts(Language::Chinese))) {
                action_ = std::move(action);
                ++answers_;
            }
        });
    }

    // What the screen answers to a touch on this widget; nothing when it answers not exactly once.
    std::optional<Action> tap(std::string_view id) {
        action_.reset();
        answers_ = 0;
        EXPECT_TRUE(driver_.tap(id));
        EXPECT_EQ(answers_, 1) << id;
        return action_;
    }
    View& view() { return view_; }

  private:
    static View find(std::string_view name) {
        for (const fixtures::Fixture& each : fixtures::all(Language::Chinese))
            if (each.name == name) return std::get<View>(each.screen);
        ADD_FAILURE() << "no fixture " << name;
        return {};
    }

    ui::Driver driver_;
    View view_;
    std::optional<Action> action_;
    int answers_ = 0;
};

#define EXPECT_ANSWER(finger, id, wanted, field, value)                                 \
    do {                                                                                \
        const auto answer = (finger).tap(id);                                           \
        ASSERT_TRUE(answer.has_value()) << (id);                                        \
        EXPECT_EQ(answer->kind, std::decay_t<decltype(*answer)>::Kind::wanted) << (id); \
        EXPECT_EQ(answer->field, value) << (id);                                        \
    } while (false)

TEST(HomeScreen, OpensTheTileThatWasTouched) {
    Finger<HomeView, HomeAction> finger(drawHome, "home-clock");
    EXPECT_ANSWER(finger, "home.samples", OpenTile, tile, "home.samples");
    EXPECT_ANSWER(finger, "home.clock", ConfirmClock, tile, "");
}

TEST(SignInScreen, PicksAPersonAndTakesDigits) {
    Finger<SignInView, SignInAction> people(drawSignIn, "signin-many");
    EXPECT_ANSWER(people, "sign-in.person." + people.view().people[0].id, Pick, arg,
                  people.view().people[0].id);
    EXPECT_ANSWER(people, "sign-in.person.letter.Z", Filter, arg, "Z");
    EXPECT_ANSWER(people, "sign-in.cancel", Cancel, arg, "");
    Finger<SignInView, SignInAction> pin(drawSignIn, "signin-typed");
    EXPECT_ANSWER(pin, "sign-in.pin.7", Digit, arg, "7");
    EXPECT_ANSWER(pin, "sign-in.pin.back", Backspace, arg, "");
    EXPECT_ANSWER(pin, "sign-in.pin.clear", Clear, arg, "");
    EXPECT_ANSWER(pin, "sign-in.submit", Submit, arg, "");
    EXPECT_ANSWER(pin, "sign-in.back", Back, arg, "");
}

TEST(SheetScreen, OpensAPersonFiltersAndCloses) {
    Finger<SheetView, SheetAction> finger(drawSheet, "sheet-many");
    EXPECT_ANSWER(finger, "sheet.person." + finger.view().rows[1].id, Open, arg, finger.view().rows[1].id);
    EXPECT_ANSWER(finger, "sheet.person.letter.L", Filter, arg, "L");
    EXPECT_ANSWER(finger, "sheet.close", Close, arg, "");
}

TEST(CheckScreen, TakesANormalCheckInFiveTouchesAfterTheName) {
    Finger<CheckView, CheckFormAction> ask(drawCheck, "check-ask");
    EXPECT_ANSWER(ask, "check.ask.none", NoSymptoms, n, 0);
    Finger<CheckView, CheckFormAction> look(drawCheck, "check-look");
    EXPECT_ANSWER(look, "check.look.fine", LookFine, n, 0);
    Finger<CheckView, CheckFormAction> temperature(drawCheck, "check-temperature-half");
    EXPECT_ANSWER(temperature, "check.whole.36", Whole, n, 36);
    EXPECT_ANSWER(temperature, "check.tenth.5", Tenth, n, 5);
    Finger<CheckView, CheckFormAction> hygiene(drawCheck, "check-hygiene");
    EXPECT_ANSWER(hygiene, "check.main", Main, n, 0);
}

TEST(CheckScreen, TakesWhatIsNotNormal) {
    Finger<CheckView, CheckFormAction> ask(drawCheck, "check-ask-symptoms");
    EXPECT_ANSWER(ask, "check.ask.4", Symptom, n, 4);
    EXPECT_ANSWER(ask, "check.family.yes", FamilyGastro, n, 1);
    EXPECT_ANSWER(ask, "check.family.no", FamilyGastro, n, 0);
    EXPECT_ANSWER(ask, "check.away", Away, n, 0);
    EXPECT_ANSWER(ask, "check.step.hygiene", GoTo, n, static_cast<int>(CheckStep::Hygiene));
    const std::string other = ask.view().underWay[1].staff;
    EXPECT_ANSWER(ask, "check.switch." + other, Switch, staff, other);
    Finger<CheckView, CheckFormAction> look(drawCheck, "check-look-wound");
    EXPECT_ANSWER(look, "check.look.3", LookFinding, n, 3);
    EXPECT_ANSWER(look, "check.hands.2", Hands, n, 2);
    Finger<CheckView, CheckFormAction> temperature(drawCheck, "check-temperature-fever");
    EXPECT_ANSWER(temperature, "check.temperature.clear", ClearTemperature, n, 0);
    EXPECT_ANSWER(temperature, "check.site.3", Site, n, 3);
    Finger<CheckView, CheckFormAction> hygiene(drawCheck, "check-hygiene");
    EXPECT_ANSWER(hygiene, "check.hygiene.1", Hygiene, n, 1);
    Finger<CheckView, CheckFormAction> verdict(drawCheck, "check-reassigned");
    EXPECT_ANSWER(verdict, "check.stricter.4", Stricter, n, 4);
    EXPECT_ANSWER(verdict, "check.measure.2", Measure, n, 2);
}

TEST(ChoiceScreen, ChoosesConfirmsAndCancels) {
    Finger<ChoiceView, ChoiceAction> finger(drawChoice, "choice-chosen");
    EXPECT_ANSWER(finger, "choice.option.1", Choose, id, "1");
    EXPECT_ANSWER(finger, "choice.confirm", Confirm, id, "");
    EXPECT_ANSWER(finger, "choice.cancel", Cancel, id, "");
    Finger<ChoiceView, ChoiceAction> noted(drawChoice, "choice-noted");
    EXPECT_ANSWER(noted, "choice.note", Note, id, "");
}

TEST(ReturnScreen, TakesEvidenceAndLifts) {
    Finger<ReturnView, ReturnAction> days(drawReturn, "return-days");
    EXPECT_ANSWER(days, "return.evidence.2", Evidence, n, 2);
    EXPECT_ANSWER(days, "return.since-day.2", SymptomFree, n, 2);
    Finger<ReturnView, ReturnAction> paper(drawReturn, "return-paper");
    EXPECT_ANSWER(paper, "return.paper-key.8", Digit, n, 8);
    EXPECT_ANSWER(paper, "return.paper-key.back", Backspace, n, 0);
    EXPECT_ANSWER(paper, "return.lift", Lift, n, 0);
}

TEST(SamplesScreen, LeadsToDishesMealsDaysAndJobs) {
    Finger<SamplesView, SamplesAction> finger(drawSamples, "samples-busy");
    EXPECT_ANSWER(finger, "samples.dish." + finger.view().dishes[2].id, Dish, arg,
                  finger.view().dishes[2].id);
    EXPECT_ANSWER(finger, "samples.meal.3", Meal, arg, "3");
    EXPECT_ANSWER(finger, "samples.day-back", DayBack, arg, "");
    EXPECT_ANSWER(finger, "samples.put-in", PutIn, arg, "");
    EXPECT_ANSWER(finger, "samples.countersign", Countersign, arg, "");
    EXPECT_ANSWER(finger, "samples.add-dish", AddDish, arg, "");
    EXPECT_ANSWER(finger, "samples.book", Book, arg, "");
    Finger<SamplesView, SamplesAction> earlier(drawSamples, "samples-done");
    EXPECT_ANSWER(earlier, "samples.day-forward", DayForward, arg, "");
}

TEST(SampleFormScreen, TakesWeightBoxTimeAndReason) {
    Finger<SampleFormView, SampleFormAction> finger(drawSampleForm, "form-late");
    EXPECT_ANSWER(finger, "sample.key.4", Digit, arg, "4");
    EXPECT_ANSWER(finger, "sample.key.back", Backspace, arg, "");
    EXPECT_ANSWER(finger, "sample.key.clear", Clear, arg, "");
    EXPECT_ANSWER(finger, "sample.time.30", Time, arg, "30");
    EXPECT_ANSWER(finger, "sample.reason.3", ReasonOf, arg, "3");
    EXPECT_ANSWER(finger, "sample.reason.note", Note, arg, "");
    EXPECT_ANSWER(finger, "sample.choose-box", ChooseBox, arg, "");
    EXPECT_ANSWER(finger, "sample.excuse", Excuse, arg, "");
    EXPECT_ANSWER(finger, "sample.save", Save, arg, "");
    Finger<SampleFormView, SampleFormAction> scale(drawSampleForm, "form-light");
    EXPECT_ANSWER(scale, "sample.take-scale", TakeScale, arg, "");
    Finger<SampleFormView, SampleFormAction> boxes(drawSampleForm, "form-boxes");
    EXPECT_ANSWER(boxes, "sample.box.3", Box, arg, "3");
    Finger<SampleFormView, SampleFormAction> low(drawSampleForm, "form-late", ui::kSmallPanel);
    EXPECT_ANSWER(low, "sample.when", When, arg, "");
}

TEST(BatchScreen, ChoosesRowsAndDoesTheDeed) {
    Finger<BatchView, BatchAction> finger(drawBatch, "batch-dispose");
    EXPECT_ANSWER(finger, "batch.row." + finger.view().rows[1].id, Toggle, arg, finger.view().rows[1].id);
    EXPECT_ANSWER(finger, "batch.all", SelectAll, arg, "");
    EXPECT_ANSWER(finger, "batch.choice.2", Choice, arg, "2");
    EXPECT_ANSWER(finger, "batch.main", Main, arg, "");
}

TEST(BookScreen, SearchesAndOpens) {
    Finger<BookView, BookAction> finger(drawBook, "book-list");
    EXPECT_ANSWER(finger, "book.range.2", Range, arg, "2");
    EXPECT_ANSWER(finger, "book.state.4", State, arg, "4");
    EXPECT_ANSWER(finger, "book.by-dish", ChooseDish, arg, "");
    EXPECT_ANSWER(finger, "book.by-box", ChooseBox, arg, "");
    EXPECT_ANSWER(finger, "book.row." + finger.view().rows[0].id, Open, arg, finger.view().rows[0].id);
    Finger<BookView, BookAction> dishes(drawBook, "book-dishes");
    const std::string dish = dishes.view().dishes[3].id;
    EXPECT_ANSWER(dishes, "book.dish." + dish, Dish, arg, dish);
    EXPECT_ANSWER(dishes, "book.dish.letter.H", Letter, arg, "H");
    EXPECT_ANSWER(dishes, "book.any-dish", Dish, arg, dishes.view().dish);
    EXPECT_ANSWER(dishes, "book.type", Type, arg, "");
    EXPECT_ANSWER(dishes, "book.done", Done, arg, "");
    Finger<BookView, BookAction> box(drawBook, "book-box");
    EXPECT_ANSWER(box, "book.box.5", BoxDigit, arg, "5");
    EXPECT_ANSWER(box, "book.box.clear", BoxClear, arg, "");
}

TEST(SampleDetailScreen, OffersWhatCanBeDone) {
    using Kind = SampleDetailAction::Kind;
    Finger<SampleDetailView, SampleDetailAction> finger(drawSampleDetail, "detail-stored");
    EXPECT_EQ(finger.tap("detail.hold")->kind, Kind::Hold);
    EXPECT_EQ(finger.tap("detail.send")->kind, Kind::Send);
    EXPECT_EQ(finger.tap("detail.correct")->kind, Kind::Correct);
    EXPECT_EQ(finger.tap("detail.void")->kind, Kind::Void);
    Finger<SampleDetailView, SampleDetailAction> held(drawSampleDetail, "detail-held");
    EXPECT_EQ(held.tap("detail.lift")->kind, Kind::Lift);
}

TEST(AddDishScreen, ChoosesADishForAMeal) {
    Finger<AddDishView, AddDishAction> finger(drawAddDish, "add-dish-chosen");
    EXPECT_ANSWER(finger, "add-dish.meal.1", Meal, arg, "1");
    EXPECT_ANSWER(finger, "add-dish.dish.letter.M", Letter, arg, "M");
    EXPECT_ANSWER(finger, "add-dish.dish." + finger.view().dishes[0].id, Dish, arg,
                  finger.view().dishes[0].id);
    EXPECT_ANSWER(finger, "add-dish.type", Type, arg, "");
    EXPECT_ANSWER(finger, "add-dish.add", Add, arg, "");
}

TEST(MenuScreen, TurnsWeeksOpensDaysAndDishes) {
    for (const ui::PanelSize panel : {ui::kSmallPanel, ui::kWidePanel, ui::kUprightPanel}) {
        Finger<MenuView, MenuAction> finger(drawMenu, "menu", panel);
        EXPECT_ANSWER(finger, "menu.day.5", Day, arg, "5");
        EXPECT_ANSWER(finger, "menu.earlier", Earlier, arg, "");
        EXPECT_ANSWER(finger, "menu.later", Later, arg, "");
        EXPECT_ANSWER(finger, "menu.copy", Copy, arg, "");
        EXPECT_ANSWER(finger, "menu.add", Add, arg, "");
        EXPECT_ANSWER(finger, "menu.dish.1", Row, arg, "1");
    }
}

TEST(MenuDishScreen, ChoosesANameAndTakesADishOff) {
    Finger<MenuDishView, MenuDishAction> names(drawMenuDish, "menu-dish-names");
    EXPECT_ANSWER(names, "menu-name.dish.letter.T", Letter, arg, "T");
    EXPECT_ANSWER(names, "menu-name.dish.0", Dish, arg, "0");
    EXPECT_ANSWER(names, "menu-name.type", Type, arg, "");
    EXPECT_ANSWER(names, "menu-name.back", Back, arg, "");
    Finger<MenuDishView, MenuDishAction> form(drawMenuDish, "menu-dish");
    const auto saved = form.tap("form.main");
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->form.kind, RecordFormAction::Kind::Main);
    Finger<MenuDishView, MenuDishAction> edit(drawMenuDish, "menu-dish-edit");
    const auto off = edit.tap("form.withdraw");
    ASSERT_TRUE(off);
    EXPECT_EQ(off->form.arg, "withdraw");
}

TEST(SamplesScreen, LeadsToTheMenuWhereAMealHasNone) {
    Finger<SamplesView, SamplesAction> finger(drawSamples, "samples-empty");
    EXPECT_ANSWER(finger, "samples.plan", Plan, arg, "");
}

TEST(TextScreen, TypesChoosesAndEnds) {
    Finger<TextView, TextAction> typing(drawText, "text-typing");
    EXPECT_ANSWER(typing, "text.key.q", Key, arg, "q");
    EXPECT_ANSWER(typing, "text.key.，", Key, arg, "，");
    EXPECT_ANSWER(typing, "text.key.space", Key, arg, " ");
    EXPECT_ANSWER(typing, "text.key.erase", Backspace, arg, "");
    EXPECT_ANSWER(typing, "text.key.plane", Plane, arg, "");
    EXPECT_ANSWER(typing, "text.key.mode", Mode, arg, "");
    EXPECT_ANSWER(typing, "text.key.script", Script, arg, "");
    EXPECT_ANSWER(typing, "text.candidate.2", Candidate, n, 2U);
    EXPECT_ANSWER(typing, "text.all", All, arg, "");
    EXPECT_ANSWER(typing, "text.clear", Clear, arg, "");
    EXPECT_ANSWER(typing, "text.key.done", Done, arg, "");
    Finger<TextView, TextAction> all(drawText, "text-all", ui::kSmallPanel);
    EXPECT_ANSWER(all, "text.every.3", Candidate, n, 3U);
    EXPECT_ANSWER(all, "text.all", All, arg, "");
    Finger<TextView, TextAction> signs(drawText, "text-signs");
    EXPECT_ANSWER(signs, "text.key.7", Key, arg, "7");
    EXPECT_ANSWER(signs, "text.likely.1", Likely, arg, signs.view().likely[1].id);
    Finger<TextView, TextAction> latin(drawText, "text-latin");
    EXPECT_ANSWER(latin, "text.key.capital", Capital, arg, "");
}

TEST(DayCloseScreen, LeadsToAGapAndCloses) {
    Finger<DayCloseView, DayCloseAction> open(drawDayClose, "day-open");
    EXPECT_ANSWER(open, "day.gap.day.sheet-open", Gap, arg, "day.sheet-open");
    Finger<DayCloseView, DayCloseAction> ready(drawDayClose, "day-ready");
    EXPECT_ANSWER(ready, "day.close", Close, arg, "");
}

TEST(PeopleScreen, FiltersByLetter) {
    Finger<PeopleView, PeopleAction> finger(drawPeople, "people-list");
    EXPECT_ANSWER(finger, "people.letter.C", Filter, arg, "C");
}

TEST(SuppliersScreen, LeadsToASupplierPapersAndProducts) {
    Finger<SuppliersView, SuppliersAction> finger(drawSuppliers, "suppliers");
    EXPECT_ANSWER(finger, "suppliers.row." + finger.view().rows[1].id, Row, arg, finger.view().rows[1].id);
    EXPECT_ANSWER(finger, "suppliers.letter.F", Letter, arg, "F");
    EXPECT_ANSWER(finger, "suppliers.new", New, arg, "");
    EXPECT_ANSWER(finger, "suppliers.papers", Papers, arg, "");
    EXPECT_ANSWER(finger, "suppliers.products", Products, arg, "");
}

TEST(SupplierCardScreen, OffersWhatCanBeDone) {
    Finger<SupplierCardView, SupplierCardAction> card(drawSupplierCard, "supplier-card");
    EXPECT_ANSWER(card, "supplier.tab.2", Tab, arg, "2");
    EXPECT_ANSWER(card, "supplier.row." + card.view().rows[0].id, Row, arg, card.view().rows[0].id);
    EXPECT_ANSWER(card, "supplier.file", File, arg, "");
    EXPECT_ANSWER(card, "supplier.state", State, arg, "");
    EXPECT_ANSWER(card, "supplier.edit", Edit, arg, "");
    Finger<SupplierCardView, SupplierCardAction> advised(drawSupplierCard, "supplier-advised",
                                                         ui::kSmallPanel);
    EXPECT_ANSWER(advised, "supplier.suspend", Suspend, arg, "");
    EXPECT_ANSWER(advised, "supplier.keep", Keep, arg, "");
}

TEST(PapersScreen, ChoosesARangeAndOpensARow) {
    Finger<PapersView, PapersAction> finger(drawPapers, "papers");
    EXPECT_ANSWER(finger, "papers.range.60", Range, arg, "60");
    EXPECT_ANSWER(finger, "papers.row." + finger.view().rows[2].id, Row, arg, finger.view().rows[2].id);
}

TEST(RecordFormScreen, AsksFieldsAnswersDaysAndNumbers) {
    Finger<RecordFormView, RecordFormAction> form(drawRecordForm, "paper-form");
    EXPECT_ANSWER(form, "form.field.number", Field, arg, "number");
    EXPECT_ANSWER(form, "form.main", Main, arg, "");
    Finger<RecordFormView, RecordFormAction> kinds(drawRecordForm, "paper-form-kind");
    EXPECT_ANSWER(kinds, "form.answer.2", Answer, arg, "2");
    EXPECT_ANSWER(kinds, "form.answer.9", Answer, arg, "9");
    Finger<RecordFormView, RecordFormAction> day(drawRecordForm, "paper-form-day");
    EXPECT_ANSWER(day, "form.year.2028", Day, day.arg, "2028");
    EXPECT_ANSWER(day, "form.quick.60", Day, day.arg, "60");
    Finger<RecordFormView, RecordFormAction> life(drawRecordForm, "product-form-life");
    EXPECT_ANSWER(life, "form.key.7", Key, arg, "7");
    EXPECT_ANSWER(life, "form.answer.2", Answer, arg, "2");
}

// The frame answers from the header and from whatever lies above the screen.
std::optional<AppAction> tapFrame(std::string_view fixture, std::string_view id) {
    AppView view;
    for (const fixtures::Fixture& each : fixtures::all(Language::Chinese))
        if (each.name == fixture) view = each.app;
    ui::Driver driver;
    std::optional<AppAction> answer;
    driver.show([&] {
        ui::Rect area;
        if (auto action = drawFrame(view, texts(Language::Chinese), area)) answer = action;
        if (auto action = drawNotices(view, texts(Language::Chinese))) answer = action;
    });
    EXPECT_TRUE(driver.tap(id));
    return answer;
}

TEST(FrameScreen, AnswersFromTheHeader) {
    using Kind = AppAction::Kind;
    EXPECT_EQ(tapFrame("sheet-busy", "frame.home")->kind, Kind::GoHome);
    EXPECT_EQ(tapFrame("sheet-busy", "frame.back")->kind, Kind::Back);
    EXPECT_EQ(tapFrame("sheet-busy", "frame.signout")->kind, Kind::SignOut);
    EXPECT_EQ(tapFrame("home-busy", "frame.language")->kind, Kind::Language);
    EXPECT_EQ(tapFrame("home-busy", "frame.theme")->kind, Kind::Theme);
    EXPECT_EQ(tapFrame("home-busy", "frame.wipe")->kind, Kind::Wipe);
}

TEST(FrameScreen, AnswersFromNotices) {
    using Kind = AppAction::Kind;
    EXPECT_EQ(tapFrame("home-undo", "frame.undo")->kind, Kind::Undo);
    EXPECT_EQ(tapFrame("home-timeout", "timeout.stay")->kind, Kind::StayIn);
    EXPECT_EQ(tapFrame("home-timeout", "timeout.signout")->kind, Kind::SignOut);
    const auto dialog = tapFrame("home-dialog", "dialog.early.ok");
    ASSERT_TRUE(dialog.has_value());
    EXPECT_EQ(dialog->kind, Kind::Dialog);
    EXPECT_EQ(dialog->arg, "ok");
}

}  // namespace
}  // namespace kiosk
