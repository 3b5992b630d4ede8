// The fields of every record as JSON, from the same descriptions that write them: what
// assets/verifier/records.json must say.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/domain/accompany_records.h"
#include "core/domain/check_records.h"
#include "core/domain/export_records.h"
#include "core/domain/incident_records.h"
#include "core/domain/inspection_records.h"
#include "core/domain/kind.h"
#include "core/domain/log_records.h"
#include "core/domain/meal_records.h"
#include "core/domain/people_records.h"
#include "core/domain/problem_records.h"
#include "core/domain/receiving_records.h"
#include "core/domain/review_records.h"
#include "core/domain/sample_records.h"
#include "core/domain/supplier_records.h"
#include "core/domain/terminal_records.h"
#include "core/ledger/body_codec.h"

namespace canteen::testing {

template <class T>
nlohmann::json shapeOf();

// As the compiler spells it: "canteen::Meal::Lunch" for one that is declared, a cast of its number for any
// other.
template <auto value>
std::string_view spelled() {
    return __PRETTY_FUNCTION__;
}
template <auto value>
bool isDeclared() {
    return spelled<value>().find("(canteen::") == std::string_view::npos;
}
// The numbers below `beyondAny` that the list declares.
template <class E, int beyondAny>
std::vector<int> declaredNumbers() {
    std::vector<int> declared;
    [&]<int... numbers>(std::integer_sequence<int, numbers...>) {
        ((isDeclared<static_cast<E>(numbers)>() ? declared.push_back(numbers) : void()), ...);
    }
    (std::make_integer_sequence<int, beyondAny>());
    return declared;
}

// Of every closed list that a shape has named so far, its numbers.
std::map<std::string, std::vector<int>>& namedLists();

// "canteen::Meal" without its namespace.
template <class E>
std::string enumName() {
    const std::string_view full = __PRETTY_FUNCTION__;
    const std::string_view mark = "E = ";
    const std::size_t at = full.find(mark) + mark.size();
    std::string_view name = full.substr(at, full.find_first_of(";]", at) - at);
    return std::string(name.substr(name.rfind(':') + 1));
}

struct ShapeVisitor {
    nlohmann::json fields = nlohmann::json::array();
    template <class T>
    void operator()(const char* name, const T&) {
        fields.push_back({name, shapeOf<T>()});
    }
    template <class T>
    void operator()(const T&) {
        fields.push_back(shapeOf<T>());
    }
};

template <class T>
nlohmann::json fieldsOf() {
    ShapeVisitor visitor;
    const T value{};
    T::fields(value, visitor);
    return visitor.fields;
}

constexpr int kBeyondAnyWord = 128;

template <class T>
struct Inside;
template <template <class...> class Outer, class T, class... Rest>
struct Inside<Outer<T, Rest...>> {
    using Type = T;
};

template <class T>
nlohmann::json shapeOf() {
    using namespace ledger::codec;
    if constexpr (std::is_same_v<T, bool>)
        return "bool";
    else if constexpr (std::is_enum_v<T>)
        return namedLists()[enumName<T>()] = declaredNumbers<T, kBeyondAnyWord>(), "enum:" + enumName<T>();
    else if constexpr (std::is_same_v<T, Date>)
        return "day";
    else if constexpr (std::is_same_v<T, UtcMs>)
        return "instant";
    else if constexpr (std::is_same_v<T, TimeOfDay>)
        return "time";
    else if constexpr (std::is_same_v<T, DurationMs>)
        return "ms";
    else if constexpr (std::is_same_v<T, Grams>)
        return "g";
    else if constexpr (std::is_same_v<T, CentiCelsius>)
        return "centi";
    else if constexpr (std::is_same_v<T, Quantity>)
        return "milli";
    else if constexpr (std::is_same_v<T, Fen>)
        return "fen";
    else if constexpr (std::is_same_v<T, std::string>)
        return "text";
    else if constexpr (std::is_same_v<T, Bytes>)
        return "bytes";
    else if constexpr (std::is_same_v<T, Hash>)
        return "hash";
    else if constexpr (std::is_same_v<T, Uuid> || kIsId<T>)
        return "id";
    else if constexpr (kIsPersonal<T>)
        return {{"personal", shapeOf<typename Inside<T>::Type>()}};
    else if constexpr (kIsOptional<T>)
        return shapeOf<typename Inside<T>::Type>();
    else if constexpr (kIsVector<T>)
        return nlohmann::json::array({shapeOf<typename Inside<T>::Type>()});
    else if constexpr (HasFields<const T>)
        return {{"parts", fieldsOf<T>()}};
    else
        return "int";
}

// {"63": [["sample", "id"], …], …}
nlohmann::json recordShapes();

// The numbers of all kinds that core/domain/kind.h names, whoever added them.
std::vector<int> everyKind();

}  // namespace canteen::testing
