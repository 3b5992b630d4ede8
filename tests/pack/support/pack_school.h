// A small school of three days with everything that a pack can hold, and its packs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/ledger/terminal_key.h"
#include "core/report/pack.h"
#include "core/store/store.h"
#include "tests/support/temp_store.h"

namespace canteen::testing {

class PackSchool {
  public:
    // Settings, people, a supplier and a paper on file: at 05:00 of the first day.
    PackSchool();

    // Menu, samples, a delivery with photos and a drawn signature, a morning check, a late line and its
    // correction, the day close with its head.
    void day();
    [[nodiscard]] Date today() const;
    [[nodiscard]] Date firstDay() const { return first_; }

    // Over all days so far. The books are made here, from what was recorded.
    [[nodiscard]] report::PackOptions options(const std::string& name) const;
    // Writes it; throws with the detail of a refusal.
    std::filesystem::path write(const report::PackOptions& options,
                                report::PackReport* report = nullptr) const;
    [[nodiscard]] std::filesystem::path write(const std::string& name) const { return write(options(name)); }

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    [[nodiscard]] ledger::TerminalKey key() const;
    [[nodiscard]] std::uint64_t records() { return store_->lastSeq(); }
    [[nodiscard]] TempStore& store() { return store_; }

  private:
    template <class Body>
    store::Receipt record(const Body& body, SignRole role = SignRole::Entered, StaffId by = {});
    void recordSamples();
    void recordDelivery();
    void recordCheck();
    // A meal that was written down late, and corrected.
    void recordLate();
    void addDeviation(const store::Draft& draft, std::vector<std::string> cells,
                      std::vector<std::uint64_t> of);

    TempStore store_;
    TempDirectory folder_;
    Date first_;
    unsigned next_ = 100;
    int days_ = 0;
    std::vector<report::Row> samples_;
    std::vector<report::Row> goods_;
    std::vector<report::Row> deviations_;
};

}  // namespace canteen::testing
