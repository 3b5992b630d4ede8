#include "kiosk/flow/menu_dish_model.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "kiosk/flow/menu_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/typed_number.h"
#include "kiosk/text/menu_phrases.h"

namespace kiosk {

using namespace canteen;
using service::MenuJudgement;
using Kind = MenuDishAction::Kind;
using FormKind = RecordFormAction::Kind;

namespace {

constexpr const char* kMeal = "meal";
constexpr const char* kName = "name";
constexpr const char* kType = "type";
constexpr const char* kPortions = "portions";
constexpr const char* kIngredients = "ingredients";
constexpr const char* kDiet = "diet";
constexpr const char* kLine = "line";
constexpr const char* kWithdraw = "withdraw";

constexpr const char* kNone = "none";
constexpr NumberShape kNumber{5, 0, false};
constexpr std::size_t kMostDishName = 20;
constexpr std::size_t kMostIngredients = 120;
constexpr std::size_t kMostLine = 12;
constexpr std::size_t kMostLikely = 12;
constexpr std::int64_t kThousandths = 1000;
constexpr std::array kTypes{DishType::Staple,    DishType::Meat,  DishType::HalfMeat,
                            DishType::Vegetable, DishType::Soup,  DishType::Pastry,
                            DishType::Milk,      DishType::Fruit, DishType::Other};

auto fieldsOf(const DishPlanned& d) {
    return std::tie(d.day, d.meal, d.name, d.line, d.type, d.portions, d.ingredients, d.specialDiet);
}

Tone toneOf(const rules::Findings& findings) {
    if (findings.empty()) return Tone::Good;
    return rules::firstBlock(findings) != nullptr ? Tone::Stop : Tone::Warn;
}

}  // namespace

std::string MenuDishModel::title() const {
    return desk_.text(draft_ && draft_->before ? MenuPhrase::TitleChange : MenuPhrase::TitleAdd);
}

void MenuDishModel::openNew(Date day, std::optional<Meal> meal) {
    const bool goesOn = draft_ && !draft_->before && draft_->dish.day == day &&
                        (!meal || !draft_->mealSaid || draft_->dish.meal == *meal);
    if (!goesOn) {
        draft_ = Draft{};
        draft_->record = desk_.newRecord();
        draft_->dish.day = day;
    }
    if (meal) draft_->dish.meal = *meal, draft_->mealSaid = true;
    letter_.clear();
    ask(nextOpen());
    refresh();
    desk_.go(Screen::MenuDish);
}

void MenuDishModel::openEdit(const DishPlanned& dish) {
    draft_ = Draft{};
    draft_->record = desk_.newRecord();
    draft_->dish = dish;
    draft_->before = dish;
    draft_->mealSaid = draft_->typeSaid = true;
    letter_.clear();
    refresh();
    desk_.go(Screen::MenuDish);
}

std::string MenuDishModel::nextOpen() const {
    if (!draft_->mealSaid) return kMeal;
    if (draft_->dish.name.empty()) return kName;
    if (!draft_->typeSaid) return kType;
    return {};
}

void MenuDishModel::refresh() {
    view_ = {};
    if (!draft_) return;
    const DishPlanned& d = draft_->dish;
    view_.form.title = d.name.empty() ? desk_.text(MenuPhrase::NewDish) : d.name;
    view_.form.sub = dateLine(desk_, d.day);
    if (draft_->mealSaid) view_.form.sub += " · " + desk_.wordOf(d.meal);
    const MenuJudgement judgement = menus().judge(d.name, d.ingredients);
    fillFields(judgement);
    if (!draft_->asked.empty()) fillQuestion();
    rules::Findings findings = judgement.name;
    findings.insert(findings.end(), judgement.ingredients.begin(), judgement.ingredients.end());
    view_.form.notes = toneLines(desk_, findings);
    fillMain(judgement);
    if (draft_->asked == kName) fillKnown();
}

void MenuDishModel::fillFields(const MenuJudgement& judgement) {
    const DishPlanned& d = draft_->dish;
    view_.form.fields = {
        formField(desk_, kName, MenuPhrase::FieldName, d.name, toneOf(judgement.name)),
        formField(desk_, kMeal, MenuPhrase::FieldMeal, draft_->mealSaid ? desk_.wordOf(d.meal) : ""),
        formField(desk_, kType, MenuPhrase::FieldType, draft_->typeSaid ? desk_.wordOf(d.type) : ""),
        formField(desk_, kIngredients, MenuPhrase::FieldIngredients, d.ingredients,
                  toneOf(judgement.ingredients)),
        formField(desk_, kPortions, MenuPhrase::FieldPortions,
                  d.portions > 0 ? desk_.text(Phrase::Portions, {std::to_string(d.portions)}) : ""),
        formField(desk_, kDiet, MenuPhrase::FieldDiet,
                  desk_.text(d.specialDiet ? MenuPhrase::DietYes : MenuPhrase::DietNo)),
        formField(desk_, kLine, MenuPhrase::FieldLine, d.line)};
}

void MenuDishModel::fillQuestion() {
    const std::string& asked = draft_->asked;
    const DishPlanned& d = draft_->dish;
    RecordFormView& form = view_.form;
    form.asked = asked;
    for (const FormField& field : form.fields)
        if (field.id == asked) form.question = field.name;
    if (asked == kMeal) {
        for (const MealTime& each : desk_.context().site.meals)
            form.answers.push_back(numberedOption(static_cast<int>(each.meal), desk_.wordOf(each.meal),
                                                  draft_->mealSaid && d.meal == each.meal));
    } else if (asked == kType) {
        form.answers = optionsOf<DishType>(desk_, kTypes,
                                           [&](DishType one) { return draft_->typeSaid && d.type == one; });
    } else if (asked == kDiet) {
        form.answers = {numberedOption(0, desk_.text(MenuPhrase::DietNo), !d.specialDiet),
                        numberedOption(1, desk_.text(MenuPhrase::DietYes), d.specialDiet)};
    } else if (asked == kPortions) {
        form.typesNumber = true;
        form.typed = draft_->typed;
        form.unit = desk_.text(MenuPhrase::UnitPortions);
        form.answers = {{kNone, desk_.text(MenuPhrase::NoPortions), false, Tone::Neutral}};
    }
}

// A finding stands beside the form at once; a blocking one keeps it from being saved.
void MenuDishModel::fillMain(const MenuJudgement& judgement) {
    RecordFormView& form = view_.form;
    if (!draft_->asked.empty()) {
        form.mainCaption = desk_.text(Phrase::FormBack);
        return;
    }
    form.mainCaption = desk_.text(Phrase::Save);
    const rules::Finding* block = rules::firstBlock(judgement.name);
    if (block == nullptr) block = rules::firstBlock(judgement.ingredients);
    const std::string next = nextOpen();
    if (block != nullptr) {
        form.mainReason = desk_.text(block->sentence);
    } else if (!next.empty()) {
        for (const FormField& field : form.fields)
            if (field.id == next) form.mainCaption = desk_.text(Phrase::FormNext, {field.name});
    } else if (draft_->before && fieldsOf(*draft_->before) == fieldsOf(draft_->dish)) {
        form.mainReason = desk_.text(Phrase::NothingChanged);
    }
    if (!draft_->before) return;
    form.apart = {kWithdraw, desk_.text(MenuPhrase::Withdraw), {}, Tone::Neutral};
    if (const Status may = menus().judgeWithdrawal(draft_->before->dish); !may)
        form.apartReason = desk_.text(may.error().text);
}

void MenuDishModel::fillKnown() {
    view_.picking = true;
    view_.letter = letter_;
    view_.hint = desk_.text(MenuPhrase::PickHint);
    view_.typeCaption = desk_.text(MenuPhrase::TypeName);
    view_.backCaption = desk_.text(Phrase::FormBack);
    std::vector<std::string> initials;
    for (const auto& dish : known_) {
        initials.push_back(dish.initials);
        if (!passes(dish.initials, letter_)) continue;
        Row row;
        row.id = dish.name;
        row.title = dish.name;
        row.sub = desk_.wordOf(dish.type);
        row.selected = dish.name == draft_->dish.name;
        view_.known.push_back(std::move(row));
    }
    view_.letters = firstLetters(initials);
}

void MenuDishModel::ask(const std::string& field) {
    if (field == kIngredients) return askIngredients();
    if (field == kLine) return askLine();
    draft_->asked = field;
    draft_->typed.clear();
    if (field == kName) known_ = desk_.samples().knownDishes();
    if (field == kPortions && draft_->dish.portions > 0)
        draft_->typed = std::to_string(draft_->dish.portions);
}

void MenuDishModel::handle(const MenuDishAction& action) {
    if (!draft_) return desk_.back();
    switch (action.kind) {
        case Kind::Form:
            return handle(action.form);
        case Kind::Letter:
            letter_ = letter_ == action.arg ? "" : action.arg;
            break;
        case Kind::Dish:
            name(action.arg);
            break;
        case Kind::Type:
            return typeName();
        case Kind::Back:
            draft_->asked.clear();
            break;
    }
    refresh();
}

void MenuDishModel::handle(const RecordFormAction& action) {
    switch (action.kind) {
        case FormKind::Field:
            if (action.arg == kWithdraw) return withdraw();
            ask(action.arg);
            break;
        case FormKind::Answer:
            answer(action.arg);
            break;
        case FormKind::Key:
            draft_->typed = afterKey(draft_->typed, action.arg.empty() ? ' ' : action.arg.front(), kNumber);
            break;
        case FormKind::Main:
            return main();
        case FormKind::Day:
            break;
    }
    refresh();
}

void MenuDishModel::main() {
    if (!draft_->asked.empty()) {
        settle();
        draft_->asked.clear();
        return refresh();
    }
    const std::string next = nextOpen();
    if (next.empty()) return save();
    ask(next);
    refresh();
}

void MenuDishModel::answer(const std::string& option) {
    const int n = std::atoi(option.c_str());
    DishPlanned& d = draft_->dish;
    const std::string asked = draft_->asked;
    if (asked == kMeal) d.meal = static_cast<Meal>(n), draft_->mealSaid = true;
    if (asked == kType) d.type = static_cast<DishType>(n), draft_->typeSaid = true;
    if (asked == kDiet) d.specialDiet = n == 1;
    if (asked == kPortions) d.portions = 0;
    draft_->asked.clear();
    // A new dish is asked on until it can be saved.
    if (!draft_->before && (asked == kMeal || asked == kType)) ask(nextOpen());
}

void MenuDishModel::settle() {
    if (draft_->asked != kPortions) return;
    const std::int64_t number = typedThousandths(draft_->typed).value_or(0) / kThousandths;
    if (number > 0) draft_->dish.portions = static_cast<std::int32_t>(number);
}

void MenuDishModel::name(const std::string& name) {
    DishPlanned& d = draft_->dish;
    d.name = name;
    draft_->asked.clear();
    const auto last = menus().lastPlanned(name);
    if (!last) {
        if (!draft_->typeSaid) ask(kType);
        return;
    }
    d.type = last->type;
    draft_->typeSaid = true;
    d.ingredients = last->ingredients;
    d.specialDiet = last->specialDiet;
    if (d.portions == 0) d.portions = last->portions;
}

void MenuDishModel::typeName() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(MenuPhrase::NameTitle), desk_.text(MenuPhrase::NameHint)};
    };
    request.draft = "menu-name." + rowId(draft_->record);
    request.value = draft_->dish.name;
    request.limit = kMostDishName;
    request.optional = false;
    request.then = [this](const std::string& words) {
        if (!draft_) return;
        name(words);
        refresh();
    };
    desk_.askText(std::move(request));
}

void MenuDishModel::askIngredients() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(MenuPhrase::IngredientsTitle), desk_.text(MenuPhrase::IngredientsHint)};
    };
    request.draft = "menu-ingredients." + rowId(draft_->record);
    request.value = draft_->dish.ingredients;
    request.limit = kMostIngredients;
    request.list = true;
    request.likely = menus().usualIngredients();
    if (request.likely.size() > kMostLikely) request.likely.resize(kMostLikely);
    request.then = [this](const std::string& words) {
        if (!draft_) return;
        draft_->dish.ingredients = words;
        refresh();
    };
    desk_.askText(std::move(request));
}

void MenuDishModel::askLine() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(MenuPhrase::LineTitle), desk_.text(Phrase::TypeOptional)};
    };
    request.draft = "menu-line." + rowId(draft_->record);
    request.value = draft_->dish.line;
    request.limit = kMostLine;
    request.oneWord = true;
    request.likely = menus().kitchenLines();
    request.then = [this](const std::string& words) {
        if (!draft_) return;
        draft_->dish.line = words;
        refresh();
    };
    desk_.askText(std::move(request));
}

void MenuDishModel::save() {
    SignRequest request;
    request.title = MenuPhrase::SignPlanner;
    request.purpose = MenuPhrase::PurposeDish;
    request.about = {draft_->dish.name};
    request.needed = service::Action::PlanMenu;
    request.then = [this](const service::SignIn& person) {
        if (draft_) store(person);
    };
    desk_.needSigner(std::move(request));
}

// What was new is taken back by taking it off again; a change is changed back.
void MenuDishModel::store(const service::SignIn& person) {
    const DishPlanned dish = draft_->dish;
    const auto before = draft_->before;
    const auto saved = before ? menus().change(draft_->record, before->dish, dish, person.signer)
                              : menus().plan(draft_->record, dish, person.signer);
    if (!saved) {
        refresh();
        return desk_.refuse(saved.error());
    }
    draft_.reset();
    desk_.offerUndo({desk_.text(MenuPhrase::Saved, {dish.name}),
                     [this, before, id = *saved, signer = person.signer](RecordId undoing) -> Status {
                         if (!before) return menus().withdraw(undoing, {id}, signer);
                         const auto back = menus().change(undoing, id, *before, signer);
                         if (!back) return back.error();
                         return Done{};
                     }});
    desk_.finished();
    desk_.go(Screen::Menu);
}

void MenuDishModel::withdraw() {
    if (!draft_->before) return;
    SignRequest request;
    request.title = MenuPhrase::SignPlanner;
    request.purpose = MenuPhrase::PurposeWithdraw;
    request.about = {draft_->before->name};
    request.needed = service::Action::PlanMenu;
    request.then = [this, record = desk_.newRecord()](const service::SignIn& person) {
        if (!draft_ || !draft_->before) return;
        const DishPlanned dish = *draft_->before;
        const Status gone = menus().withdraw(record, {dish.dish}, person.signer);
        if (!gone) {
            refresh();
            return desk_.refuse(gone.error());
        }
        draft_.reset();
        desk_.offerUndo({desk_.text(MenuPhrase::TakenOff, {dish.name}),
                         [this, dish, signer = person.signer](RecordId undoing) -> Status {
                             const auto back = menus().plan(undoing, dish, signer);
                             if (!back) return back.error();
                             return Done{};
                         }});
        desk_.finished();
        desk_.go(Screen::Menu);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
