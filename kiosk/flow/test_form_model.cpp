#include "kiosk/flow/test_form_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/typed_number.h"
#include "kiosk/text/stock_words.h"

namespace kiosk {

using namespace canteen;
using Kind = TestFormAction::Kind;

namespace {

constexpr NumberShape kPercent{3, 1, false};
constexpr std::int64_t kToTenths = 100;   // thousandths of a percent in a tenth
constexpr std::int64_t kWhole = 100'000;  // thousandths of a percent
constexpr std::size_t kMostLot = 24;
constexpr std::size_t kMostKits = 4;
constexpr TestMethod kMethods[] = {TestMethod::EnzymeInhibition, TestMethod::ColloidalGold,
                                   TestMethod::Other};
constexpr Phrase kTargets[] = {Phrase::TestTargetPesticide, Phrase::TestTargetVeterinary,
                               Phrase::TestTargetToxin, Phrase::TestTargetAdditive};

Tone toneOf(TestVerdict verdict) {
    return verdict == TestVerdict::Negative ? Tone::Good
           : verdict == TestVerdict{}       ? Tone::Neutral
                                            : Tone::Stop;
}

// What stands in the record is Chinese; the screen says it in its own words where it knows it.
std::string targetWords(const Desk& desk, const std::string& target) {
    for (const Phrase phrase : kTargets)
        if (target == kiosk::phrase(phrase, Language::Chinese)) return desk.text(phrase);
    return target;
}

std::string percent(std::int32_t tenths) {
    return formatNumber(Quantity{tenths * kToTenths}) + " %";
}

std::vector<Phrase> actionsFor(const RapidTested& test) {
    if (test.verdict == TestVerdict::Negative) return {Phrase::TestActionUse};
    if (!test.retestOf) return {Phrase::TestActionHold, Phrase::TestActionReport};
    return {Phrase::TestActionReport, Phrase::TestActionSupplier, Phrase::TestActionAuthority};
}

}  // namespace

std::string testWords(const Desk& desk, const service::TestLine& test) {
    std::string words = desk.wordOf(test.verdict);
    if (test.inhibition) words += " " + percent(*test.inhibition);
    return words;
}

void TestFormModel::open(LotId lot) {
    if (!form_ || form_->test.lot != lot || form_->test.retestOf) {
        auto form = desk_.receiving().openTest(lot);
        if (!form) return desk_.refuse(form.error());
        begin(std::move(*form));
    }
    refresh();
    desk_.go(Screen::TestForm);
}

void TestFormModel::openRetest(TestId test) {
    if (!form_ || form_->test.retestOf != test) {
        auto form = desk_.receiving().openRetest(test);
        if (!form) return desk_.refuse(form.error());
        begin(std::move(*form));
    }
    refresh();
    desk_.go(Screen::TestForm);
}

void TestFormModel::begin(service::TestForm form) {
    form_ = std::move(form);
    form_->test.verdict = {};
    typed_.clear();
    step_ = TestStep::Kit;
    choosingDay_ = false;
    picker_.close();
    kits_ = desk_.receiving().kits();
    if (kits_.size() > kMostKits) kits_.resize(kMostKits);
    newKit_ = kits_.empty();
    sub_.clear();
    if (const auto lot = desk_.stock().find(form_->test.lot))
        sub_ = (lot->supplierName.empty() ? desk_.text(Phrase::OwnPlot) : lot->supplierName) + " · " +
               desk_.text(Phrase::LotCame, {formatDayMonth(lot->day)});
}

bool TestFormModel::measured() const {
    return form_->test.method == TestMethod::EnzymeInhibition;
}

bool TestFormModel::kitKnown() const {
    const RapidTested& test = form_->test;
    return test.method != TestMethod{} && !test.target.empty() && !test.reagentLot.empty() &&
           test.reagentExpires.has_value();
}

bool TestFormModel::resultKnown() const {
    return form_->test.verdict != TestVerdict{} && (!measured() || form_->test.inhibition);
}

bool TestFormModel::asksAction() const {
    return resultKnown() && (form_->test.verdict != TestVerdict::Negative || form_->test.retestOf);
}

// The verdict of a value is the rule's, never the person's.
void TestFormModel::settle() {
    RapidTested& test = form_->test;
    if (measured()) {
        const auto value = typedThousandths(typed_);
        const bool possible = value && *value <= kWhole;
        test.inhibition =
            possible ? std::optional(static_cast<std::int32_t>(*value / kToTenths)) : std::nullopt;
        test.verdict = desk_.receiving().judgeTest(*form_, {}).proposed.value_or(TestVerdict{});
    } else {
        test.inhibition.reset();
    }
    const std::vector<Phrase> known = actionsFor(test);
    const bool fits = std::any_of(known.begin(), known.end(), [&](Phrase phrase) {
        return test.action == kiosk::phrase(phrase, Language::Chinese);
    });
    if (!asksAction() || !fits) test.action.clear();
}

std::optional<TestStep> TestFormModel::nextOpen() const {
    if (!kitKnown()) return TestStep::Kit;
    if (!resultKnown()) return TestStep::Result;
    if (asksAction() && form_->test.action.empty()) return TestStep::Action;
    return std::nullopt;
}

void TestFormModel::advance() {
    settle();
    if (const auto next = nextOpen()) step_ = *next;
}

void TestFormModel::refresh() {
    view_ = {};
    if (!form_) return;
    settle();
    const RapidTested& test = form_->test;
    view_.item = test.item;
    view_.sub = sub_;
    view_.retest = test.retestOf.has_value();
    if (test.retestOf)
        if (const auto first = desk_.receiving().findTest(*test.retestOf))
            view_.first = desk_.text(Phrase::TestFirst, {testWords(desk_, *first)});
    if (step_ == TestStep::Action && !asksAction()) step_ = TestStep::Result;
    view_.step = step_;
    view_.measured = measured();
    const rules::TestJudgement judgement = desk_.receiving().judgeTest(*form_, {});
    fillRail();
    fillKit();
    fillResult();
    for (const Phrase phrase : actionsFor(test))
        view_.actions.push_back({std::to_string(static_cast<int>(phrase)), desk_.text(phrase),
                                 test.action == kiosk::phrase(phrase, Language::Chinese), Tone::Neutral});
    rules::Findings said = judgement.findings;
    std::erase_if(said, [](const auto& finding) { return finding.rule == "receiving.test-incomplete"; });
    view_.notes = toneLines(desk_, said);
    const auto next = nextOpen();
    const bool holds = resultKnown() && test.verdict != TestVerdict::Negative;
    view_.mainCaption = desk_.text(next ? Phrase::Next : holds ? Phrase::TestSaveHold : Phrase::TestSave);
    if (next == step_)
        view_.mainReason =
            desk_.text(step_ == TestStep::Kit                          ? Phrase::TestKitFirst
                       : step_ == TestStep::Action                     ? Phrase::TestActionFirst
                       : typedThousandths(typed_).value_or(0) > kWhole ? Phrase::TestTooMuch
                                                                       : Phrase::TestValueFirst);
    if (!next && holds) view_.mainTone = Tone::Stop;
}

void TestFormModel::fillRail() {
    const RapidTested& test = form_->test;
    view_.rail.push_back({TestStep::Kit, desk_.text(Phrase::TestKitStep), kitKnown() ? test.reagentLot : "",
                          !kitKnown()                            ? Tone::Neutral
                          : *test.reagentExpires < desk_.today() ? Tone::Warn
                                                                 : Tone::Good});
    view_.rail.push_back({TestStep::Result, desk_.text(Phrase::TestResultStep),
                          resultKnown() ? desk_.wordOf(test.verdict) : "",
                          resultKnown() ? toneOf(test.verdict) : Tone::Neutral});
    if (asksAction())
        view_.rail.push_back({TestStep::Action, desk_.text(Phrase::TestActionStep),
                              test.action.empty() ? "" : desk_.text(Phrase::TestActionChosen),
                              test.action.empty() ? Tone::Neutral : Tone::Good});
}

void TestFormModel::fillKit() {
    const RapidTested& test = form_->test;
    for (std::size_t i = 0; i < kits_.size(); ++i) {
        const service::TestKit& kit = kits_[i];
        Row row;
        row.id = std::to_string(i);
        row.title = kit.lot;
        row.state = desk_.wordOf(kit.method);
        row.sub = targetWords(desk_, kit.target);
        row.tone = Tone::Info;
        if (kit.expires) {
            row.sub += " · " + desk_.text(Phrase::TestKitUntil, {formatDate(*kit.expires)});
            if (*kit.expires < desk_.today()) row.tone = Tone::Warn;
        }
        row.selected =
            !newKit_ && test.reagentLot == kit.lot && test.method == kit.method && test.target == kit.target;
        view_.kits.push_back(std::move(row));
    }
    view_.newKit = newKit_;
    for (const TestMethod method : kMethods)
        view_.methods.push_back({std::to_string(static_cast<int>(method)), desk_.wordOf(method),
                                 test.method == method, Tone::Neutral});
    for (const Phrase phrase : kTargets)
        view_.targets.push_back({std::to_string(static_cast<int>(phrase)), desk_.text(phrase),
                                 test.target == kiosk::phrase(phrase, Language::Chinese), Tone::Neutral});
    view_.lot = test.reagentLot;
    view_.expires = test.reagentExpires ? formatDate(*test.reagentExpires) : "";
    view_.choosingDay = choosingDay_;
    view_.picker = picker_.view(desk_, {yearOf(desk_.today()), false}, test.reagentExpires);
}

void TestFormModel::fillResult() {
    const RapidTested& test = form_->test;
    view_.typed = typed_;
    view_.limit =
        desk_.text(Phrase::TestLimit, {std::to_string(desk_.context().pack.receiving.inhibitionPercent)});
    if (resultKnown()) {
        view_.verdict = desk_.wordOf(test.verdict);
        view_.verdictTone = toneOf(test.verdict);
    }
    const TestVerdict bad = test.retestOf ? TestVerdict::Positive : TestVerdict::Suspect;
    for (const TestVerdict verdict : {TestVerdict::Negative, bad})
        view_.verdicts.push_back({std::to_string(static_cast<int>(verdict)), desk_.wordOf(verdict),
                                  test.verdict == verdict, toneOf(verdict)});
}

void TestFormModel::handle(const TestFormAction& action) {
    if (!form_) return desk_.back();
    RapidTested& test = form_->test;
    const int n = std::atoi(action.arg.c_str());
    switch (action.kind) {
        case Kind::GoTo:
            step_ = static_cast<TestStep>(n);
            choosingDay_ = false;
            break;
        case Kind::Kit: {
            if (n < 0 || static_cast<std::size_t>(n) >= kits_.size()) break;
            const service::TestKit& kit = kits_[static_cast<std::size_t>(n)];
            if (test.method != kit.method) test.verdict = {};
            test.method = kit.method;
            test.target = kit.target;
            test.reagentLot = kit.lot;
            test.reagentExpires = kit.expires;
            newKit_ = !kitKnown();
            advance();
            break;
        }
        case Kind::NewKit:
            newKit_ = !newKit_;
            test.reagentLot.clear();
            test.reagentExpires.reset();
            break;
        case Kind::Method:
            test.method = static_cast<TestMethod>(n);
            test.verdict = {};
            break;
        case Kind::Target:
            test.target = kiosk::phrase(static_cast<Phrase>(n), Language::Chinese);
            break;
        case Kind::Lot:
            return askLot();
        case Kind::Expires:
            choosingDay_ = !choosingDay_;
            picker_.close();
            break;
        case Kind::Day:
            if (const auto day = picker_.handle(action.day, desk_.today())) {
                test.reagentExpires = day;
                choosingDay_ = false;
                advance();
            }
            break;
        case Kind::Key:
            typed_ = afterKey(typed_, action.arg.empty() ? ' ' : action.arg.front(), kPercent);
            break;
        case Kind::Verdict:
            test.verdict = static_cast<TestVerdict>(n);
            advance();
            break;
        case Kind::Action:
            test.action = kiosk::phrase(static_cast<Phrase>(n), Language::Chinese);
            break;
        case Kind::Main:
            return main();
    }
    refresh();
}

void TestFormModel::askLot() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(Phrase::TestKitLot), desk_.text(Phrase::TestKitFromBox)};
    };
    request.draft = "test.lot." + rowId(form_->record);
    request.value = form_->test.reagentLot;
    request.limit = kMostLot;
    request.optional = false;
    request.then = [this](const std::string& lot) {
        if (!form_) return;
        form_->test.reagentLot = lot;
        refresh();
    };
    desk_.askText(std::move(request));
}

void TestFormModel::main() {
    settle();
    if (const auto next = nextOpen()) {
        if (*next != step_) step_ = *next;
        return refresh();
    }
    SignRequest request;
    request.title = Phrase::SignTester;
    request.purpose = Phrase::PurposeTest;
    request.about = {form_->test.item, desk_.wordOf(form_->test.verdict)};
    request.needed = service::Action::TestGoods;
    request.then = [this](const service::SignIn& tester) { save(tester); };
    desk_.needSigner(std::move(request));
}

void TestFormModel::save(const service::SignIn& tester) {
    if (!form_) return;
    const service::TestForm form = *form_;
    const Status saved = desk_.receiving().saveTest(form, tester.signer);
    if (!saved) {
        refresh();
        return desk_.refuse(saved.error());
    }
    form_.reset();
    const std::string& item = form.test.item;
    const UtcMs due = form.openedAt + desk_.context().pack.receiving.retestWithin;
    if (form.test.verdict == TestVerdict::Positive) {
        desk_.toast(Tone::Stop, desk_.text(Phrase::TestHeldPositive, {item}));
    } else if (form.test.verdict == TestVerdict::Suspect) {
        desk_.toast(Tone::Stop, desk_.text(Phrase::TestHeldUntil, {item, desk_.moment(due)}));
    } else if (form.test.retestOf) {
        desk_.toast(Tone::Good, desk_.text(Phrase::TestReleased, {item}));
    } else {
        desk_.offerUndo({desk_.text(Phrase::TestSaved, {item, desk_.wordOf(form.test.verdict)}),
                         [this, record = form.record, signer = tester.signer](RecordId voiding) {
                             return desk_.receiving().takeBack(voiding, record, Reason::UndoneAtOnce, "",
                                                               signer);
                         }});
    }
    desk_.finished();
    desk_.back();
    // Whoever is not here signs within a day, from the list of duties.
    review(form.test.test);
}

void TestFormModel::review(TestId test) {
    const auto row = desk_.receiving().findTest(test);
    if (!row || !row->standing) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    SignRequest request;
    request.title = Phrase::SignReviewer;
    request.purpose = Phrase::PurposeTestReview;
    request.about = {row->item, testWords(desk_, *row)};
    request.needed = service::Action::SignReview;
    request.except = {row->testedBy};
    request.fresh = true;
    request.then = [this, test, item = row->item,
                    record = desk_.newRecord()](const service::SignIn& reviewer) {
        const Status done = desk_.receiving().review(record, test, reviewer.signer);
        if (!done) return desk_.refuse(done.error());
        desk_.offerUndo({desk_.text(Phrase::TestReviewed, {item}),
                         [this, record, signer = reviewer.signer](RecordId voiding) {
                             return desk_.receiving().takeBack(voiding, record, Reason::UndoneAtOnce, "",
                                                               signer);
                         }});
        desk_.finished();
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
