#include "core/domain/log_types.h"

#include <algorithm>
#include <array>

#include "core/base/check.h"

namespace canteen {
namespace {

using namespace log_field;
using enum AnswerKind;
using enum LogChoice;

constexpr std::array kTypes{LogType::CoreTemperature,   LogType::Holding,  LogType::Disinfection,
                            LogType::FridgeTemperature, LogType::Waste,    LogType::Additive,
                            LogType::Visitor,           LogType::Training, LogType::Complaint};

constexpr std::array kHeld{Hot, Cold};
constexpr std::array kMethods{Steam, Infrared, Chlorine, Washer, Boiling, Ultraviolet};
constexpr std::array kObjects{Tableware, Cloths,          Containers, Shelves,
                              Worktops,  KnivesAndBoards, Trolleys,   RoomAir};
constexpr std::array kWastes{KitchenWaste, Scraps, WasteOil, OtherWaste};
constexpr std::array kCoreActions{CookedOn, Discarded};
constexpr std::array kHoldActions{Reheated, EatenInTime, Discarded};
constexpr std::array kFridgeActions{Adjusted, MovedOut, Repair};
constexpr std::array kWashActions{DisinfectedAgain, NotUsed};
constexpr std::array kPurposes{Inspection, Delivering, Repairing, Parents, Visiting, OtherPurpose};
constexpr std::array kCoats{CoatWorn, StayedOutside, NoCoat};
constexpr std::array kSources{Pupil, Parent, Colleague, Companion, Phone, OtherSource};

constexpr NumberRange kKitchenHeat{-40'000, 250'000};
constexpr NumberRange kFridgeHeat{-60'000, 40'000};

constexpr LogField degrees(NumberRange range) {
    return {.id = kCelsius,
            .kind = Number,
            .unit = LogUnit::Celsius,
            .range = range,
            .decimals = 1,
            .judged = true};
}
constexpr LogField choice(std::string_view id, std::span<const LogChoice> choices,
                          AskWhen when = AskWhen::Always) {
    return {.id = id, .kind = Choice, .when = when, .choices = choices};
}
constexpr LogField words(std::string_view id, bool required = true) {
    return {.id = id, .kind = Words, .required = required};
}

constexpr std::array kCore{LogField{.id = kDish, .kind = Dish}, degrees(kKitchenHeat),
                           choice(kAction, kCoreActions, AskWhen::Failed)};
constexpr std::array kHolding{LogField{.id = kDish, .kind = Dish}, choice(kKind, kHeld),
                              degrees(kKitchenHeat), choice(kAction, kHoldActions, AskWhen::Failed)};
constexpr std::array kFridges{LogField{.id = kFridge, .kind = Fridge}, degrees(kFridgeHeat),
                              choice(kAction, kFridgeActions, AskWhen::Failed)};
constexpr std::array kDisinfection{choice(kObject, kObjects),
                                   choice(kMethod, kMethods),
                                   LogField{.id = kStrength,
                                            .kind = Number,
                                            .when = AskWhen::Chlorine,
                                            .unit = LogUnit::MilligramsPerLitre,
                                            .range = {0, 5'000'000},
                                            .judged = true},
                                   LogField{.id = kCelsius,
                                            .kind = Number,
                                            .when = AskWhen::Heat,
                                            .unit = LogUnit::Celsius,
                                            .range = {0, 300'000},
                                            .judged = true},
                                   LogField{.id = kMinutes,
                                            .kind = Number,
                                            .required = false,
                                            .unit = LogUnit::Minutes,
                                            .range = {1'000, 600'000}},
                                   choice(kAction, kWashActions, AskWhen::Failed)};
constexpr std::array kAdditives{LogField{.id = kProduct, .kind = Product},
                                LogField{.id = kAmount,
                                         .kind = Number,
                                         .unit = LogUnit::Grams,
                                         .range = {1, 100'000'000},
                                         .decimals = 1,
                                         .judged = true},
                                words(kFood),
                                LogField{.id = kFoodAmount,
                                         .kind = Number,
                                         .unit = LogUnit::Kilograms,
                                         .range = {1, 10'000'000},
                                         .decimals = 1}};
constexpr std::array kWaste{choice(kKind, kWastes),
                            LogField{.id = kAmount,
                                     .kind = Number,
                                     .unit = LogUnit::Kilograms,
                                     .range = {1, 10'000'000},
                                     .decimals = 1,
                                     .judged = true},
                            words(kCollector), words(kPhone, false)};
constexpr std::array kVisitors{words(kName), words(kUnit), choice(kPurpose, kPurposes),
                               choice(kCoat, kCoats)};
constexpr std::array kTrainings{words(kTopic),
                                LogField{.id = kHours,
                                         .kind = Number,
                                         .unit = LogUnit::Hours,
                                         .range = {100, 24'000},
                                         .decimals = 1,
                                         .judged = true},
                                LogField{.id = kPeople, .kind = People}};
constexpr std::array kComplaints{choice(kSource, kSources), words(kText)};

constexpr std::array kInfos{LogTypeInfo{LogType::CoreTemperature, kCore},
                            LogTypeInfo{LogType::Holding, kHolding},
                            LogTypeInfo{LogType::FridgeTemperature, kFridges},
                            LogTypeInfo{LogType::Disinfection, kDisinfection, true, true},
                            LogTypeInfo{LogType::Additive, kAdditives, false, true},
                            LogTypeInfo{LogType::Waste, kWaste},
                            LogTypeInfo{LogType::Visitor, kVisitors, true, false},
                            LogTypeInfo{LogType::Training, kTrainings},
                            LogTypeInfo{LogType::Complaint, kComplaints}};

}  // namespace

std::span<const LogType> allLogTypes() {
    return kTypes;
}

const LogTypeInfo& infoOf(LogType type) {
    const auto hit = std::find_if(kInfos.begin(), kInfos.end(),
                                  [&](const LogTypeInfo& info) { return info.type == type; });
    require(hit != kInfos.end(), "a log type stands in the table");
    return *hit;
}

const LogField* findField(LogType type, std::string_view id) {
    for (const LogField& field : infoOf(type).fields)
        if (field.id == id) return &field;
    return nullptr;
}

bool isMeasured(LogType type) {
    return type == LogType::CoreTemperature || type == LogType::Holding ||
           type == LogType::FridgeTemperature || type == LogType::Disinfection;
}

bool isAsked(const LogField& field, const std::vector<LogAnswer>& answers, bool failed) {
    const auto method = choiceOf(answers, kMethod);
    switch (field.when) {
        case AskWhen::Always:
            return true;
        case AskWhen::Chlorine:
            return method == Chlorine;
        case AskWhen::Heat:
            return method == Steam || method == Boiling || method == Infrared || method == Washer;
        case AskWhen::Failed:
            return failed;
    }
    return true;
}

const LogAnswer* answerTo(const std::vector<LogAnswer>& answers, std::string_view field) {
    const auto hit = std::find_if(answers.begin(), answers.end(),
                                  [&](const LogAnswer& answer) { return answer.field == field; });
    return hit == answers.end() ? nullptr : &*hit;
}

std::optional<LogChoice> choiceOf(const std::vector<LogAnswer>& answers, std::string_view field) {
    const LogAnswer* answer = answerTo(answers, field);
    return answer == nullptr ? std::nullopt : answer->choice;
}

std::optional<Quantity> numberOf(const std::vector<LogAnswer>& answers, std::string_view field) {
    const LogAnswer* answer = answerTo(answers, field);
    return answer == nullptr ? std::nullopt : answer->number;
}

}  // namespace canteen
