// A field about a person's health that the law may require to be erased. The ledger holds only a salted
// commitment; value and salt lie beside it and can be deleted without breaking the chain
// (core/ledger/README.md).
#pragma once

#include <optional>
#include <utility>

namespace canteen {

template <class T>
struct Personal {
    std::optional<T> value;  // nothing after erasure

    Personal() = default;
    Personal(T v) : value(std::move(v)) {}
    bool operator==(const Personal&) const = default;
};

}  // namespace canteen
