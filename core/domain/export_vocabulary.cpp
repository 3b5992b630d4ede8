#include "core/domain/export_vocabulary.h"

#include <array>

namespace canteen {

std::span<const ExportBook> allExportBooks() {
    using enum ExportBook;
    static constexpr ExportBook kAll[] = {Samples,      Receiving,    Check,     Counts,
                                          Accompanying, Disinfection, Additives, Waste,
                                          Deviations,   Trace,        Incident};
    return kAll;
}

std::string_view nameOf(ExportBook book) {
    static constexpr std::array<std::string_view, 11> kNames{
        "samples",   "receiving", "check",      "counts", "accompanying", "disinfection",
        "additives", "waste",     "deviations", "trace",  "incident"};
    return kNames.at(static_cast<std::size_t>(book) - 1);
}

}  // namespace canteen
