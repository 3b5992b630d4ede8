#include "core/domain/export_records.h"

namespace canteen {
namespace {

constexpr std::string_view kTakenIn = "监督检查 ";

}  // namespace

std::string noteOfTaking(InspectionId inspection) {
    return std::string(kTakenIn) + toString(inspection.uuid);
}

std::optional<InspectionId> inspectionOfTaking(std::string_view note) {
    if (!note.starts_with(kTakenIn)) return std::nullopt;
    const auto id = parseUuid(note.substr(kTakenIn.size()));
    if (!id) return std::nullopt;
    return InspectionId{*id};
}

}  // namespace canteen
