// Evidence packs: writing a month with its photos, and verifying three years natively and in Chromium.
#include <cstring>
#include <random>

#include "core/base/files.h"
#include "core/domain/supplier_records.h"
#include "core/report/pack.h"
#include "core/report/pack_check.h"
#include "core/report/verifier_page.h"
#include "core/store/reader.h"
#include "measure.h"
#include "simulated_school.h"
#include "tests/pack/support/browser.h"
#include "tests/support/temp_store.h"

namespace canteen::bench {
namespace {

// As large as a camera's pictures, each different, and as little compressible.
void addPhotos(School& school, unsigned count) {
    constexpr std::size_t kPhotoBytes = 150'000;
    constexpr unsigned kAPaper = 10;
    std::mt19937 dice(1);
    Bytes picture(kPhotoBytes);
    for (auto& byte : picture) byte = static_cast<std::uint8_t>(dice());
    std::copy_n("\xFF\xD8\xFF", 3, picture.begin());
    for (unsigned number = 0; number < count; number += kAPaper) {
        PaperFiled paper;
        paper.paper = makeId<PaperId>(school.clock.wall());
        paper.kind = PaperKind::BusinessLicence;
        paper.number = std::to_string(number);
        paper.issued = school.today;
        for (unsigned i = 0; i < kAPaper; ++i) {
            for (std::size_t at = 8; at < 16; ++at) picture[at] = static_cast<std::uint8_t>(dice());
            paper.photos.push_back(school.store().putBlob(picture).value());
        }
        school.clock.advance(seconds(20));
        const auto stored = school.store().append(
            store::makeDraft(makeId<RecordId>(school.clock.wall()), paper,
                             testing::signedBy(testing::numbered<StaffId>(1), school.clock)));
        if (!stored) throw std::runtime_error(stored.error().detail);
    }
}

report::PackReport write(School& school, const std::filesystem::path& target, Date from, Date to) {
    auto db = store::openForReading(school.store().directory());
    report::PackOptions options;
    options.store = school.store().directory();
    options.target = target;
    options.from = from;
    options.to = to;
    options.key = ledger::loadTerminalKey(school.store().keys());
    options.program = "bench_pack";
    const auto written = report::writePack(*db, options);
    if (!written) throw std::runtime_error(written.error().detail);
    return *written;
}

void tellPack(School& school, const std::filesystem::path& target, Date from, Date to, const char* name,
              const char* wanted) {
    report::PackReport report;
    const double us = microsecondsOf([&] { report = write(school, target, from, to); });
    tell(fmt::format("{}: {} records, {} photos, {:.0f} MB", name, report.entries, report.photos,
                     static_cast<double>(report.bytes) / 1e6),
         fmt::format("written in {:.2f} s", us / 1e6), wanted);
    bool intact = false;
    double cpu = 0;
    const double wall =
        microsecondsOf([&] { cpu = cpuMicrosecondsOf([&] { intact = report::checkPack(target)->ok(); }); });
    tell("  verified natively", fmt::format("{} in {:.2f} s, CPU {:.2f} s", intact ? "intact" : "NOT intact",
                                            wall / 1e6, cpu / 1e6));
}

void tellBrowser(const std::filesystem::path& folder, const std::filesystem::path& pack, const char* wanted) {
    if (!testing::Browser::isHere()) return;
    testing::Browser browser;
    writeFileDurably(folder / "index.html", bytesOf(report::verifierPage()));
    browser.open(folder / "index.html", "lang=en");
    browser.chooseFile(0, pack);
    constexpr int kPatience = 280;
    browser.waitFor("['good', 'bad'].includes(document.body.dataset.state)", kPatience);
    tell("  verified in Chromium",
         fmt::format("{} in {:.2f} s", browser.evaluate("document.body.dataset.state").get<std::string>(),
                     browser.evaluate("model.verdict.milliseconds").get<double>() / 1e3),
         wanted);
}

int run(bool full, const std::optional<std::filesystem::path>& keep) {
    const testing::TempDirectory temp;
    const auto school = openSchool(keep ? *keep : temp.path(), full ? 3 * kSchoolYear : 20);
    const auto folder = keep ? *keep : temp.path();
    if (!std::filesystem::exists(folder / "has-photos")) {
        addPhotos(*school, full ? 3'300 : 100);
        writeFileDurably(folder / "has-photos", {});
    }
    // About as many records as the month of a boarding school in the trade's own figures.
    constexpr std::size_t kSchooldays = 29;
    const Date first = school->days.at(school->days.size() - std::min(kSchooldays, school->days.size()));
    std::cout << fmt::format("\n{} records in the store\n", school->store().lastSeq());
    const Date today = school->today;
    tellPack(*school, folder / "month.zip", first, today, "a month", "written under 60 s");
    tellBrowser(folder, folder / "month.zip", "");
    // The photos are of today.
    tellPack(*school, folder / "all.zip", school->first, today - 1, "everything", "verified under 3 s");
    tellBrowser(folder, folder / "all.zip", "under 15 s");
    return 0;
}

}  // namespace
}  // namespace canteen::bench

int main(int argc, char** argv) {
    bool full = false;
    std::optional<std::filesystem::path> keep;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--full") == 0) {
            full = true;
        } else if (std::strcmp(argv[i], "--keep") == 0 && i + 1 < argc) {
            keep = argv[++i];
        } else {
            std::cerr << "usage: bench_pack [--full] [--keep DIRECTORY]\n";
            return 2;
        }
    }
    return canteen::bench::run(full, keep);
}
