#include "kiosk/flow/samples_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/menu_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/menu_phrases.h"

namespace kiosk {

using namespace canteen;
using service::DishLine;
using service::DishState;
using service::MealLines;

namespace {

constexpr int kMostDaysBack = 7;
constexpr std::size_t kMostDishName = 20;

Tone toneOfDish(DishState state) {
    switch (state) {
        case DishState::Open:
            return Tone::Info;
        case DishState::Overdue:
            return Tone::Stop;
        case DishState::Sampled:
            return Tone::Warn;
        case DishState::Stored:
            return Tone::Good;
        case DishState::Excused:
            return Tone::Neutral;
    }
    return Tone::Neutral;
}

Phrase wordOfDish(DishState state) {
    switch (state) {
        case DishState::Open:
            return Phrase::DishOpen;
        case DishState::Overdue:
            return Phrase::DishOverdue;
        case DishState::Sampled:
            return Phrase::DishSampled;
        case DishState::Stored:
            return Phrase::DishStored;
        case DishState::Excused:
            return Phrase::DishExcused;
    }
    return Phrase::DishOpen;
}

}  // namespace

void SamplesModel::open() {
    const int minute = timeOfDay(desk_.now(), desk_.context().site.zone).minutes;
    daysBack_ = 0;
    int nearest = 24 * 60;
    for (const MealTime& meal : desk_.context().site.meals) {
        const int distance = minute <= meal.servingEnds.minutes
                                 ? std::max(0, meal.servingBegins.minutes - minute)
                                 : minute - meal.servingEnds.minutes;
        if (distance < nearest) {
            nearest = distance;
            meal_ = meal.meal;
        }
    }
    refresh();
    desk_.go(Screen::Samples);
}

void SamplesModel::openGap(Date day) {
    open();
    daysBack_ = std::clamp(desk_.today() - day, 0, kMostDaysBack);
    refresh();
    const auto hasGap = [](const MealLines& meal) { return meal.open > 0; };
    if (const MealLines* nearest = currentMeal(); nearest != nullptr && hasGap(*nearest)) return;
    const auto gap = std::find_if(meals_.begin(), meals_.end(), hasGap);
    if (gap == meals_.end()) return;
    meal_ = gap->meal;
    refresh();
}

const MealLines* SamplesModel::currentMeal() const {
    const auto hit =
        std::find_if(meals_.begin(), meals_.end(), [&](const MealLines& m) { return m.meal == meal_; });
    return hit == meals_.end() ? nullptr : &*hit;
}

std::vector<MealTab> SamplesModel::tabs() const {
    std::vector<MealTab> tabs;
    for (const MealLines& meal : meals_) {
        MealTab tab;
        tab.id = std::to_string(static_cast<int>(meal.meal));
        tab.title = desk_.wordOf(meal.meal);
        tab.count = fmt::format("{}/{}", meal.sampled + meal.excused, meal.dishes.size());
        if (meal.time)
            tab.time = formatTime(meal.time->servingBegins) + "–" + formatTime(meal.time->servingEnds);
        const bool overdue = std::any_of(meal.dishes.begin(), meal.dishes.end(),
                                         [](const DishLine& d) { return d.state == DishState::Overdue; });
        tab.tone = overdue               ? Tone::Stop
                   : meal.dishes.empty() ? Tone::Neutral
                   : meal.open > 0       ? Tone::Info
                                         : Tone::Good;
        tab.current = meal.meal == meal_;
        tabs.push_back(std::move(tab));
    }
    return tabs;
}

Row SamplesModel::row(const DishLine& dish) const {
    Row row;
    row.id = rowId(dish.dish);
    row.tone = toneOfDish(dish.state);
    row.state = desk_.text(wordOfDish(dish.state));
    row.title = dish.name;
    row.sub = desk_.wordOf(dish.type);
    if (!dish.line.empty()) row.sub += " · " + dish.line;
    if (dish.portions > 0) row.sub += " · " + desk_.text(Phrase::Portions, {std::to_string(dish.portions)});
    if (!dish.samples.empty()) {
        const service::SampleLine& sample = dish.samples.front();
        row.right = format(sample.weight);
        row.sub += " · " + desk_.text(Phrase::BoxNumber, {std::to_string(sample.box.value)}) + " · " +
                   desk_.moment(sample.sampledAt);
        if (sample.late) row.badges.push_back(desk_.text(Phrase::BadgeLate));
        if (sample.source == WeightSource::Typed) row.badges.push_back(desk_.text(Phrase::BadgeTyped));
        if (sample.held) row.badges.push_back(desk_.text(Phrase::StateHeld));
        if (sample.correction) row.badges.push_back(desk_.text(Phrase::BadgeCorrection));
        if (sample.supervisor.empty()) row.badges.push_back(desk_.text(Phrase::BadgeUnsigned));
    } else if (dish.state == DishState::Excused) {
        row.right = desk_.wordOf(dish.excuse);
    }
    if (dish.unplanned) row.badges.push_back(desk_.text(Phrase::BadgeUnplanned));
    if (dish.specialDiet) row.badges.push_back(desk_.text(Phrase::BadgeSpecialDiet));
    return row;
}

void SamplesModel::refresh() {
    const Date day = desk_.today() - daysBack_;
    meals_ = desk_.samples().day(day);
    view_ = {};
    view_.date = daysBack_ == 0   ? desk_.text(Phrase::Today, {formatDayMonth(day)})
                 : daysBack_ == 1 ? desk_.text(Phrase::Yesterday, {formatDayMonth(day)})
                                  : formatDate(day);
    view_.earlierDay = daysBack_ > 0;
    view_.canForward = daysBack_ > 0;
    view_.meals = tabs();
    const MealLines* meal = currentMeal();
    std::string missing;
    int missingCount = 0;
    if (meal != nullptr) {
        for (const DishLine& dish : meal->dishes) {
            view_.dishes.push_back(row(dish));
            if (dish.state != DishState::Open && dish.state != DishState::Overdue) continue;
            // The rows show them all; the summary names the first two.
            if (++missingCount <= 2) missing += (missing.empty() ? "" : "、") + dish.name;
        }
        const std::string done = std::to_string(meal->sampled + meal->excused);
        const std::string all = std::to_string(meal->dishes.size());
        view_.summary = missing.empty() ? desk_.text(Phrase::SamplesComplete, {done, all})
                                        : desk_.text(missingCount > 2 ? Phrase::SamplesMissingMore
                                                                      : Phrase::SamplesMissing,
                                                     {done, all, missing, std::to_string(missingCount)});
        view_.summaryTone = missing.empty() ? Tone::Good : Tone::Warn;
    }
    if (view_.dishes.empty()) {
        view_.summary.clear();
        view_.emptyWords = desk_.text(Phrase::NoMenu);
        if (daysBack_ == 0) view_.planCaption = desk_.text(MenuPhrase::PlanHere);
    }
    const service::SampleCounts counts = desk_.samples().counts();
    view_.inHand = counts.inHand;
    view_.toCountersign = counts.unsigned_;
    view_.putInCaption = desk_.text(Phrase::PutInCount, {std::to_string(counts.inHand)});
    view_.countersignCaption = desk_.text(Phrase::CountersignCount, {std::to_string(counts.unsigned_)});
}

void SamplesModel::handle(const SamplesAction& action) {
    switch (action.kind) {
        case SamplesAction::Kind::DayBack:
            daysBack_ = std::min(daysBack_ + 1, kMostDaysBack);
            refresh();
            return;
        case SamplesAction::Kind::DayForward:
            daysBack_ = std::max(daysBack_ - 1, 0);
            refresh();
            return;
        case SamplesAction::Kind::Meal:
            meal_ = static_cast<Meal>(std::atoi(action.arg.c_str()));
            refresh();
            return;
        case SamplesAction::Kind::Dish:
            return openDish(parseRowId<DishId>(action.arg));
        case SamplesAction::Kind::PutIn:
            return desk_.go(Screen::PutIn);
        case SamplesAction::Kind::Countersign:
            return desk_.go(Screen::Countersign);
        case SamplesAction::Kind::AddDish:
            return openAddDish();
        case SamplesAction::Kind::Plan:
            return menu_->openAt(desk_.today() - daysBack_);
        case SamplesAction::Kind::Book:
            return desk_.go(Screen::Book);
    }
}

void SamplesModel::openDish(DishId dish) {
    const MealLines* meal = currentMeal();
    if (meal == nullptr) return;
    const auto line = std::find_if(meal->dishes.begin(), meal->dishes.end(),
                                   [&](const DishLine& d) { return d.dish == dish; });
    if (line == meal->dishes.end()) return;
    if (!line->samples.empty()) return detail_.open(line->samples.front().sample);
    if (line->state == DishState::Excused) return form_.askTakeBackExcuse(*line);
    form_.open(*line);
}

void SamplesModel::openAddDish() {
    known_ = desk_.samples().knownDishes();
    addLetter_.clear();
    const Date day = desk_.today() - daysBack_;
    if (addDay_ != day) {
        forgetDish();
        addDay_ = day;
    }
    refreshAddDish();
    desk_.go(Screen::AddDish);
}

void SamplesModel::forgetDish() {
    addTyped_.clear();
    addName_.clear();
    addRecord_ = desk_.newRecord();
}

void SamplesModel::refreshAddDish() {
    addView_ = {};
    addView_.meals = tabs();
    addView_.letter = addLetter_;
    std::vector<std::string> initials;
    for (const auto& dish : known_) {
        initials.push_back(dish.initials);
        if (!passes(dish.initials, addLetter_)) continue;
        Row row;
        row.id = dish.name;
        row.title = dish.name;
        row.sub = desk_.wordOf(dish.type);
        row.selected = dish.name == addName_;
        addView_.dishes.push_back(std::move(row));
    }
    addView_.letters = firstLetters(initials);
    addView_.chosen = addName_;
    if (addName_.empty()) addView_.mainReason = desk_.text(Phrase::ChooseFirst);
    for (const rules::Finding& finding : desk_.samples().judgeDishName(addName_)) {
        const bool blocks = finding.level == rules::Level::Block;
        (blocks ? addView_.mainReason : addView_.warning) = desk_.text(finding.sentence);
    }
    addView_.mainCaption = desk_.text(Phrase::AddDishTo, {desk_.wordOf(meal_)});
}

void SamplesModel::handle(const AddDishAction& action) {
    switch (action.kind) {
        case AddDishAction::Kind::Meal:
            meal_ = static_cast<Meal>(std::atoi(action.arg.c_str()));
            break;
        case AddDishAction::Kind::Letter:
            addLetter_ = addLetter_ == action.arg ? "" : action.arg;
            break;
        case AddDishAction::Kind::Dish:
            addName_ = action.arg;
            for (const auto& dish : known_) {
                if (dish.name == addName_) addType_ = dish.type;
            }
            break;
        case AddDishAction::Kind::Type:
            return typeDish();
        case AddDishAction::Kind::Add:
            return addDish();
    }
    refreshAddDish();
}

void SamplesModel::typeDish() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(Phrase::NewDish), desk_.text(Phrase::NewDishHint)};
    };
    request.draft = "new-dish";
    request.value = addTyped_;
    request.limit = kMostDishName;
    request.optional = false;
    request.then = [this](const std::string& name) {
        addTyped_ = name;
        const auto known =
            std::find_if(known_.begin(), known_.end(), [&](const auto& dish) { return dish.name == name; });
        if (known == known_.end()) return askType(name);
        handle(AddDishAction{AddDishAction::Kind::Dish, name});
    };
    desk_.askText(std::move(request));
}

void SamplesModel::askType(const std::string& name) {
    Question question;
    question.words = choiceOf<DishType>(
        desk_,
        {DishType::Staple, DishType::Meat, DishType::HalfMeat, DishType::Vegetable, DishType::Soup,
         DishType::Pastry, DishType::Milk, DishType::Fruit, DishType::Other},
        Phrase::Next, [this, name] {
            return Heading{desk_.text(Phrase::NewDishType, {name}), {}};
        });
    question.then = [this, name](const std::string& option) {
        addName_ = name;
        addType_ = static_cast<DishType>(std::atoi(option.c_str()));
        refreshAddDish();
    };
    desk_.ask(std::move(question));
}

void SamplesModel::addDish() {
    if (addName_.empty()) return;
    SignRequest request;
    request.title = Phrase::SignAnyone;
    request.purpose = Phrase::PurposeAddDish;
    request.about = {addName_};
    request.needed = service::Action::AddDish;
    request.then = [this](const service::SignIn& signIn) {
        const auto added =
            desk_.samples().addDish(addRecord_, addDay_, meal_, addName_, addType_, signIn.signer);
        if (!added) return desk_.refuse(added.error());
        const RecordId record = addRecord_;
        desk_.offerUndo({desk_.text(Phrase::DishAdded, {addName_}),
                         [this, record, signer = signIn.signer](RecordId voiding) {
                             return desk_.samples().takeBack(voiding, record, Reason::UndoneAtOnce, "",
                                                             signer);
                         }});
        forgetDish();
        desk_.finished();
        desk_.go(Screen::Samples);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
