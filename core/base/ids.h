// UUIDs and the strong ids made of them.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/time.h"

namespace canteen {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const Uuid&) const = default;
    [[nodiscard]] bool isNil() const { return *this == Uuid{}; }
};

// RFC 9562 version 7: 48 bits of milliseconds, the rest random from the system. Safe from any thread.
Uuid makeUuid(UtcMs now);
// The same bytes for the same name: version 8, SHA-256 of `space` and `name`. For things that an import
// names.
Uuid namedUuid(std::string_view space, std::string_view name);
std::string toString(const Uuid& id);  // 8-4-4-4-12 lower-case digits
std::optional<Uuid> parseUuid(std::string_view text);

// An id that cannot be mistaken for another kind's.
template <class Tag>
struct Id {
    Uuid uuid;
    auto operator<=>(const Id&) const = default;
    [[nodiscard]] bool isNil() const { return uuid.isNil(); }
};

using RecordId = Id<struct RecordTag>;  // a ledger record; made when the form opens
using StaffId = Id<struct StaffTag>;
using DishId = Id<struct DishTag>;      // one dish of one meal of one day
using SampleId = Id<struct SampleTag>;  // one box of one dish
using CheckId = Id<struct CheckTag>;    // one morning check of one person
using ClassId = Id<struct ClassTag>;
using SupplierId = Id<struct SupplierTag>;
using PaperId = Id<struct PaperTag>;  // one paper of a supplier or of a batch
using ProductId = Id<struct ProductTag>;
using DeliveryId = Id<struct DeliveryTag>;
using LotId = Id<struct LotTag>;    // one line of a delivery, and the stock that came of it
using TestId = Id<struct TestTag>;  // one rapid test
using IssueId = Id<struct IssueTag>;
using GuestId = Id<struct GuestTag>;            // one guest at one accompanying meal
using ProblemId = Id<struct ProblemTag>;        // something wrong, until it was rechecked
using LogId = Id<struct LogTag>;                // one line of a supporting log
using IncidentId = Id<struct IncidentTag>;      // one suspected food-safety incident
using InspectionId = Id<struct InspectionTag>;  // one visit of an authority
using PatientId = Id<struct PatientTag>;        // one person ill in an incident
using BootId = Id<struct BootTag>;              // /proc/sys/kernel/random/boot_id

template <class T>
T makeId(UtcMs now) {
    return T{makeUuid(now)};
}

}  // namespace canteen

template <>
struct std::hash<canteen::Uuid> {
    std::size_t operator()(const canteen::Uuid& id) const noexcept {
        std::size_t h = 0;
        for (const auto byte : id.bytes) h = h * 131 + byte;
        return h;
    }
};
template <class Tag>
struct std::hash<canteen::Id<Tag>> {
    std::size_t operator()(const canteen::Id<Tag>& id) const noexcept {
        return std::hash<canteen::Uuid>{}(id.uuid);
    }
};
