// Reading what lies beside the ledger in `personal`.
#pragma once

#include <optional>

#include "core/base/check.h"
#include "core/ledger/body_codec.h"
#include "core/store/database.h"

namespace canteen::store {

// The value of a personal field from its canonical CBOR; nothing when it was erased.
template <class T>
std::optional<T> personalValue(const Row& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    const auto bytes = row.get<Bytes>(column);
    ledger::CborReader in(bytes);
    T value{};
    const bool whole = ledger::codec::FieldReader(in, nullptr).read(value) && in.atEnd();
    if (!whole) throw MachineFailure("a personal value is damaged");
    return value;
}

}  // namespace canteen::store
