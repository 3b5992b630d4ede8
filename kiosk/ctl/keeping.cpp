// verify, rebuild, backup, restore.
#include "core/base/files.h"
#include "core/store/backup.h"
#include "core/store/reader.h"
#include "core/store/verify.h"
#include "kiosk/ctl/commands.h"

namespace kiosk::ctl {

using namespace canteen;

Exit verify(const Common& common, const std::filesystem::path& knownHead) {
    store::VerifyOptions options;
    if (!knownHead.empty()) {
        const auto note = readFile(knownHead);
        if (!note) {
            common.out.complain(common.out.words(Words::FileMissing, {knownHead.string()}));
            return Exit::Impossible;
        }
        options.knownHead = std::string(textOf(*note));
    }
    const auto report = store::verifyStore(common.store, options);
    if (!report) return common.out.refuse(report.error());
    if (!report->ok()) {
        common.out.complain(
            common.out.words(Words::VerifyBad, {std::to_string(report->fault->seq), report->fault->what}));
        return Exit::Refused;
    }
    common.out.line(
        common.out.words(Words::VerifyGood, {std::to_string(report->records), std::to_string(report->heads),
                                             toHex(report->lastHash).substr(0, 16)}));
    return Exit::Done;
}

Exit rebuild(const Common& common) {
    const auto store = openStore(common);
    if (!store) return common.out.refuse(store.error());
    const auto different = store::rebuild((*store)->database());
    std::string names;
    for (const std::string& name : different) names += (names.empty() ? "" : " ") + name;
    common.out.line(different.empty() ? common.out.words(Words::RebuiltSame)
                                      : common.out.words(Words::RebuiltDifferent, {names}));
    return Exit::Done;
}

Exit backUp(const Common& common, const std::filesystem::path& target) {
    const auto report = store::backUp(common.store, target);
    if (!report) return common.out.refuse(report.error());
    common.out.line(common.out.words(
        Words::BackedUp, {std::to_string(report->records), std::to_string(report->blobs), target.string()}));
    return Exit::Done;
}

Exit restore(const Common& common, const std::filesystem::path& backup) {
    const auto report = store::restore(backup, common.store);
    if (!report) return common.out.refuse(report.error());
    common.out.line(common.out.words(
        Words::Restored,
        {std::to_string(report->records), std::to_string(report->blobs), common.store.string()}));
    return Exit::Done;
}

}  // namespace kiosk::ctl
