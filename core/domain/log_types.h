// What each supporting log asks, as data: the one shared form, the rules and the books read this table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/domain/log_records.h"
#include "core/domain/log_vocabulary.h"

namespace canteen {

enum class AnswerKind {
    Dish,     // of a meal of the day
    Fridge,   // of the site file
    Product,  // an additive, or its name in words
    Number,   // typed; never has a default
    Choice,   // one of `choices`
    Words,    // typed, or one that was used before
    People,   // one or several of the staff
};
enum class LogUnit { None, Celsius, MilligramsPerLitre, Minutes, Hours, Grams, Kilograms };
// When a field is asked at all.
enum class AskWhen {
    Always,
    Chlorine,  // disinfected with chlorine
    Heat,      // disinfected with heat that is read from a gauge
    Failed,    // what was read is not good enough
};

// A number in thousandths.
struct NumberRange {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

struct LogField {
    std::string_view id;  // as in the record
    AnswerKind kind{};
    bool required = true;
    AskWhen when = AskWhen::Always;
    std::span<const LogChoice> choices{};
    LogUnit unit = LogUnit::None;
    NumberRange range{};  // what can be true at all
    int decimals = 0;
    bool judged = false;  // the figure of the line
};

struct LogTypeInfo {
    LogType type{};
    std::span<const LogField> fields;  // the first says what the line is about
    bool runs = false;                 // has an end of its own
    bool second = false;               // a second person has to stand for it
};

const LogTypeInfo& infoOf(LogType type);
const LogField* findField(LogType type, std::string_view id);
// A reading that is worth nothing when it is entered hours later.
bool isMeasured(LogType type);
// Whether the field is asked, given the answers so far and whether the reading failed.
bool isAsked(const LogField& field, const std::vector<LogAnswer>& answers, bool failed);

// Ids that rules and services name.
namespace log_field {
inline constexpr std::string_view kDish = "dish";
inline constexpr std::string_view kKind = "kind";
inline constexpr std::string_view kCelsius = "celsius";
inline constexpr std::string_view kFridge = "fridge";
inline constexpr std::string_view kAction = "action";
inline constexpr std::string_view kObject = "object";
inline constexpr std::string_view kMethod = "method";
inline constexpr std::string_view kStrength = "strength";
inline constexpr std::string_view kMinutes = "minutes";
inline constexpr std::string_view kProduct = "product";
inline constexpr std::string_view kAmount = "amount";
inline constexpr std::string_view kFood = "food";
inline constexpr std::string_view kFoodAmount = "food-amount";
inline constexpr std::string_view kCollector = "collector";
inline constexpr std::string_view kPhone = "phone";
inline constexpr std::string_view kName = "name";
inline constexpr std::string_view kUnit = "unit";
inline constexpr std::string_view kPurpose = "purpose";
inline constexpr std::string_view kCoat = "coat";
inline constexpr std::string_view kTopic = "topic";
inline constexpr std::string_view kHours = "hours";
inline constexpr std::string_view kPeople = "people";
inline constexpr std::string_view kSource = "source";
inline constexpr std::string_view kText = "text";
}  // namespace log_field

}  // namespace canteen
