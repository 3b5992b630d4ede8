// Who stands for a record, and in which part.
#pragma once

#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/vocabulary.h"

namespace canteen {

struct Signature {
    SignRole role{};
    StaffId person;
    UtcMs at;  // when the person proved to be there
    SignMethod method{};
    bool operator==(const Signature&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.role), v(s.person), v(s.at), v(s.method);
    }
};
using Signatures = std::vector<Signature>;

}  // namespace canteen
