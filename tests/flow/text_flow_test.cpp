// Typing words: with pinyin, without it, within a limit, over a time-out.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>

#include "tests/support/flow_world.h"

namespace kiosk {
namespace {

using canteen::port::EntryState;
using canteen::port::Script;
using Kind = TextAction::Kind;

class TextFlow : public ::testing::Test {
  protected:
    TextRequest request() {
        TextRequest request;
        request.words = [this] { return TextWords{world.app().text(Phrase::NoteTitle), "hint"}; };
        request.draft = "test";
        request.limit = 6;
        request.then = [this](const std::string& text) { result = text; };
        return request;
    }
    void open(TextRequest with) { world.app().askText(std::move(with)); }
    void open() { open(request()); }
    void tap(Kind kind, const std::string& arg = {}, std::size_t n = 0) {
        world.app().handle(TextAction{kind, arg, n});
    }
    void keys(const std::string& faces) {
        for (const char face : faces) tap(Kind::Key, std::string(1, face));
    }
    const TextView& view() { return world.app().typing(); }

    testing::FlowWorld world;
    std::optional<std::string> result;
};

TEST_F(TextFlow, ComposesPinyinAndGivesTheWords) {
    open();
    EXPECT_EQ(world.app().screen(), Screen::Text);
    EXPECT_EQ(world.app().view().title, "备注");
    keys("tang");
    EXPECT_EQ(view().typed, "tang");
    EXPECT_EQ(view().candidates, (std::vector<std::string>{"汤", "糖", "堂"}));
    tap(Kind::Candidate, {}, 1);
    EXPECT_EQ(view().text, "糖");
    EXPECT_TRUE(view().typed.empty());
    keys("dongguatang ");
    EXPECT_EQ(view().text, "糖冬瓜汤");
    tap(Kind::Done);
    EXPECT_EQ(result, "糖冬瓜汤");
    EXPECT_EQ(world.app().screen(), Screen::Home);
}

TEST_F(TextFlow, TakesTheBestCandidateOfUnfinishedLettersWhenDone) {
    open();
    keys("tang");
    tap(Kind::Done);
    EXPECT_EQ(result, "汤");
}

TEST_F(TextFlow, WritesLettersThatMeanNothingAsTheyAre) {
    open();
    keys("xq ");
    EXPECT_EQ(view().text, "xq");
}

TEST_F(TextFlow, ErasesLettersBeforeWords) {
    open();
    keys("tang ta");
    tap(Kind::Backspace);
    tap(Kind::Backspace);
    EXPECT_EQ(view().text, "汤");
    tap(Kind::Backspace);
    EXPECT_EQ(view().text, "");
    EXPECT_FALSE(view().canErase);
    tap(Kind::Backspace);
    EXPECT_EQ(view().text, "");
}

TEST_F(TextFlow, WritesDigitsSignsAndCapitals) {
    open();
    tap(Kind::Plane);
    EXPECT_EQ(view().plane, KeyPlane::Signs);
    keys("72");
    tap(Kind::Key, "℃");
    tap(Kind::Mode);
    EXPECT_EQ(view().mode, KeyMode::Latin);
    tap(Kind::Capital);
    keys("ab");
    EXPECT_EQ(view().text, "72℃Ab");
}

TEST_F(TextFlow, FinishesTheWordBeforeTheKindOfKeysChanges) {
    open();
    keys("tang");
    tap(Kind::Mode);
    EXPECT_EQ(view().text, "汤");
    tap(Kind::Mode);
    keys("tang");
    tap(Kind::Key, "，");
    EXPECT_EQ(view().text, "汤汤，");
}

TEST_F(TextFlow, RefusesWhatIsLongerThanTheLimit) {
    open();
    keys("dongguatang tang tang ");
    EXPECT_EQ(view().text, "冬瓜汤汤汤");
    keys("dongguatang ");
    EXPECT_EQ(view().text, "冬瓜汤汤汤");
    EXPECT_TRUE(view().full);
    EXPECT_FALSE(view().notice.empty());
    keys("tang");
    EXPECT_FALSE(view().full);
    tap(Kind::Done);
    EXPECT_EQ(result, "冬瓜汤汤汤汤");
}

TEST_F(TextFlow, OffersWordsInsteadOfTyping) {
    TextRequest likely = request();
    likely.limit = 20;
    likely.likely = {"停电", "秤坏了"};
    open(likely);
    tap(Kind::Likely, "停电");
    EXPECT_EQ(view().text, "停电");
    EXPECT_TRUE(view().likely[0].chosen);
    tap(Kind::Likely, "秤坏了");
    EXPECT_EQ(view().text, "秤坏了");
    keys("tang ");
    tap(Kind::Likely, "停电");
    EXPECT_EQ(view().text, "秤坏了汤，停电");
}

TEST_F(TextFlow, MayBeDoneWithoutAWordOnlyWhereThatIsAllowed) {
    TextRequest needed = request();
    needed.optional = false;
    open(needed);
    EXPECT_EQ(view().mainReason, "还没打字");
    tap(Kind::Done);
    EXPECT_FALSE(result.has_value());
    keys("tang");
    EXPECT_EQ(view().mainReason, "");
    tap(Kind::Done);
    EXPECT_EQ(result, "汤");
    result.reset();
    open();
    EXPECT_EQ(view().mainReason, "");
    tap(Kind::Done);
    EXPECT_EQ(result, "");
}

TEST_F(TextFlow, KeepsTheDraftOverATimeOut) {
    world.openTile("home.samples");
    open();
    keys("dongguatang tang");
    world.pass(canteen::seconds(100));
    EXPECT_EQ(world.app().screen(), Screen::Home);
    EXPECT_FALSE(result.has_value());
    open();
    EXPECT_EQ(view().text, "冬瓜汤");
    EXPECT_TRUE(view().typed.empty());
    tap(Kind::Done);
    EXPECT_EQ(result, "冬瓜汤");
    open();
    EXPECT_EQ(view().text, "");
}

TEST_F(TextFlow, GoesBackWithoutAResult) {
    world.openTile("home.samples");
    open();
    keys("tang ");
    world.app().handle(AppAction{AppAction::Kind::Back, {}});
    EXPECT_EQ(world.app().screen(), Screen::Samples);
    EXPECT_FALSE(result.has_value());
}

TEST_F(TextFlow, TypesLatinLettersWithoutAnEngine) {
    world.entry.afterWaking = EntryState::Absent;
    open();
    EXPECT_FALSE(view().chinese);
    EXPECT_EQ(view().mode, KeyMode::Latin);
    EXPECT_FALSE(view().notice.empty());
    keys("a1 b");
    tap(Kind::Mode);
    keys("c");
    tap(Kind::Done);
    EXPECT_EQ(result, "a1 bc");
}

TEST_F(TextFlow, TellsThatPinyinIsLoadingUntilItIsThere) {
    world.entry.afterWaking = EntryState::Waking;
    open();
    EXPECT_FALSE(view().notice.empty());
    EXPECT_TRUE(world.app().busy());
    keys("tang");
    EXPECT_EQ(view().typed, "tang");
    world.entry.setState(EntryState::Awake);
    world.app().tick();
    EXPECT_TRUE(view().notice.empty());
    EXPECT_EQ(view().candidates.front(), "汤");
    EXPECT_FALSE(world.app().busy());
}

TEST_F(TextFlow, SwitchesTheScriptAndShowsAllCandidates) {
    open();
    tap(Kind::Script);
    EXPECT_EQ(world.entry.script, Script::Traditional);
    EXPECT_TRUE(view().traditional);
    keys("tang");
    tap(Kind::All);
    EXPECT_TRUE(view().allCandidates);
    tap(Kind::Candidate, {}, 2);
    EXPECT_FALSE(view().allCandidates);
    EXPECT_EQ(view().text, "堂");
}

TEST_F(TextFlow, SurvivesRandomKeys) {
    std::mt19937 dice(20261120);
    const std::string faces = "abcdghlmnotuwxyz019 ";
    TextRequest wild = request();
    wild.likely = {"停电", "秤坏了"};
    for (int i = 0; i < 5'000; ++i) {
        if (world.app().screen() != Screen::Text) open(wild);
        const auto kind = static_cast<Kind>(dice() % (static_cast<unsigned>(Kind::Done) + 1));
        const bool key = dice() % 2 == 0;
        tap(key ? Kind::Key : kind, std::string(1, faces[dice() % faces.size()]), dice() % 5);
        const std::string& text = view().text;
        const auto characters =
            std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
        EXPECT_LE(static_cast<std::size_t>(characters), wild.limit);
    }
}

class TypedWords : public ::testing::Test {
  protected:
    void confirm(const std::string& option) {
        world.app().handle(ChoiceAction{ChoiceAction::Kind::Choose, option});
        world.app().handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    }
    void note(const std::string& keys) {
        world.app().handle(ChoiceAction{ChoiceAction::Kind::Note, {}});
        world.typeWords(keys);
        world.doneTyping();
    }
    void openForm(canteen::DishId dish) {
        world.openTile("home.samples");
        world.app().handle(SamplesAction{SamplesAction::Kind::Dish, rowId(dish)});
    }
    canteen::SampleId onlySample() {
        return canteen::service::Samples(world.terminal().context()).book({}).at(0).sample;
    }

    testing::FlowWorld world;
};

TEST_F(TypedWords, AddADishThatNobodyHasServedBefore) {
    world.at(10, 50);
    world.openTile("home.samples");
    world.app().handle(SamplesAction{SamplesAction::Kind::AddDish, {}});
    world.app().handle(AddDishAction{AddDishAction::Kind::Type, {}});
    world.typeWords("dongguatang");
    world.doneTyping();
    ASSERT_EQ(world.app().screen(), Screen::Choice);
    confirm(std::to_string(static_cast<int>(canteen::DishType::Soup)));
    ASSERT_EQ(world.app().screen(), Screen::AddDish);
    EXPECT_EQ(world.app().addDish().chosen, "冬瓜汤");
    world.app().handle(AddDishAction{AddDishAction::Kind::Add, {}});
    world.sign(world.cook);
    ASSERT_EQ(world.app().samplesDay().dishes.size(), 1U);
    EXPECT_EQ(world.app().samplesDay().dishes[0].title, "冬瓜汤");
}

TEST_F(TypedWords, GoWithAHoldAndAreShownWithIt) {
    world.checkHealthy(world.cook);
    world.app().handle(AppAction{AppAction::Kind::SignOut, {}});
    world.at(10, 50);
    world.takeSample(world.plan(canteen::Meal::Lunch, "冬瓜汤"), "150");
    world.app().handle(SamplesAction{SamplesAction::Kind::Dish, world.app().samplesDay().dishes[0].id});
    ASSERT_EQ(world.app().screen(), Screen::SampleDetail);
    world.app().handle(SampleDetailAction{SampleDetailAction::Kind::Hold});
    ASSERT_TRUE(world.app().choice().takesNote);
    note("meisong");
    EXPECT_EQ(world.app().choice().note, "没送");
    confirm(std::to_string(static_cast<int>(canteen::HoldReason::Complaint)));
    if (world.app().screen() == Screen::SignIn) world.sign(world.officer);
    EXPECT_EQ(canteen::service::Samples(world.terminal().context()).find(onlySample())->holdNote, "没送");
}

TEST_F(TypedWords, OfAQuestionSurviveATimeOut) {
    world.at(10, 50);
    openForm(world.plan(canteen::Meal::Lunch, "冬瓜汤"));
    world.app().handle(SampleFormAction{SampleFormAction::Kind::Excuse, {}});
    note("meisong");
    world.pass(canteen::seconds(100));
    ASSERT_EQ(world.app().screen(), Screen::Home);
    openForm(world.plan(canteen::Meal::Lunch, "冬瓜汤"));
    world.app().handle(SampleFormAction{SampleFormAction::Kind::Excuse, {}});
    EXPECT_EQ(world.app().choice().note, "没送");
    world.app().handle(AppAction{AppAction::Kind::Language, {}});
    EXPECT_EQ(world.app().choice().note, "没送");
    world.app().handle(ChoiceAction{ChoiceAction::Kind::Cancel, {}});
    world.app().handle(SampleFormAction{SampleFormAction::Kind::Excuse, {}});
    EXPECT_EQ(world.app().choice().note, "");
}

TEST_F(TypedWords, GoWithALateEntry) {
    world.at(10, 50);
    const canteen::DishId dish = world.plan(canteen::Meal::Lunch, "冬瓜汤");
    world.at(15, 30);
    openForm(dish);
    ASSERT_TRUE(world.app().sampleForm().late);
    world.app().handle(SampleFormAction{SampleFormAction::Kind::Note, {}});
    world.typeWords("meisong");
    world.doneTyping();
    EXPECT_EQ(world.app().screen(), Screen::SampleForm);
    EXPECT_TRUE(world.app().sampleForm().noted);
}

TEST_F(TypedWords, FindADishByPartOfItsNameOrItsInitials) {
    world.checkHealthy(world.cook);
    world.app().handle(AppAction{AppAction::Kind::SignOut, {}});
    world.at(10, 50);
    world.takeSample(world.plan(canteen::Meal::Lunch, "冬瓜汤"), "150");
    world.takeSample(world.plan(canteen::Meal::Lunch, "炒青菜"), "150");
    world.openTile("home.book");
    EXPECT_EQ(world.app().book().rows.size(), 2U);
    world.app().handle(BookAction{BookAction::Kind::ChooseDish, {}});
    world.app().handle(BookAction{BookAction::Kind::Type, {}});
    world.typeWords("dongguatang");
    world.doneTyping();
    ASSERT_EQ(world.app().screen(), Screen::Book);
    ASSERT_EQ(world.app().book().rows.size(), 1U);
    EXPECT_EQ(world.app().book().rows[0].title, "冬瓜汤");
    world.app().handle(BookAction{BookAction::Kind::Type, {}});
    world.app().handle(TextAction{TextAction::Kind::Clear, {}});
    world.typeWords("cq");
    world.doneTyping();
    EXPECT_TRUE(world.app().book().choosingDish);
    ASSERT_EQ(world.app().book().dishes.size(), 1U);
    EXPECT_EQ(world.app().book().dishes[0].text, "炒青菜");
}

}  // namespace
}  // namespace kiosk
