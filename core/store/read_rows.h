// Reading the rows of a query into values.
#pragma once

#include <optional>
#include <type_traits>
#include <vector>

#include "core/store/database.h"

namespace canteen::store {

// Every row of the query, through `read(const Row&)`.
template <class F>
auto readAll(Query query, F read) {
    std::vector<std::invoke_result_t<F, const Row&>> all;
    for (const Row& row : query) all.push_back(read(row));
    return all;
}

// The first row, or nothing.
template <class F>
auto readFirst(Query query, F read) -> std::optional<std::invoke_result_t<F, const Row&>> {
    if (!query.step()) return std::nullopt;
    return read(query.row());
}

}  // namespace canteen::store
