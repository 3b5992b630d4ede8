// A value or a refusal. Member names are those of std::expected, which g++ 12 lacks.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "core/base/check.h"
#include "core/base/sentence.h"

namespace canteen {

enum class ErrorKind {
    Refused,   // a rule of the trade says no; the person can do something about it
    Invalid,   // the input cannot be understood
    NotFound,  // what was named does not exist
    Locked,    // somebody or something else holds it
    Machine,   // disk, store or device failed; nothing was recorded
};

// An expected refusal. `text` is for the person, `detail` is English for the log and holds nothing personal.
struct Error {
    ErrorKind kind;
    Sentence text;
    std::string detail;
};

template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }
    // Throws Bug when there is no value (no error): ask has_value() first.
    T& value() {
        require(has_value(), "value() of a refused Result");
        return std::get<0>(state_);
    }
    const T& value() const {
        require(has_value(), "value() of a refused Result");
        return std::get<0>(state_);
    }
    const Error& error() const {
        require(!has_value(), "error() of a Result with a value");
        return std::get<1>(state_);
    }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

  private:
    std::variant<T, Error> state_;
};

// Success without a value.
struct Done {
    bool operator==(const Done&) const = default;
};
using Status = Result<Done>;

}  // namespace canteen
