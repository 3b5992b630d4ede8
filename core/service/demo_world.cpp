#include "core/service/demo_world.h"

#include "core/domain/people_records.h"
#include "core/service/morning_check.h"
#include "core/service/people.h"

namespace canteen::service {

StaffId DemoWorld::person(std::string_view staffNo) const {
    return staffIdOf(context.store.site(), staffNo);
}

Signer DemoWorld::signIn(std::string_view staffNo) {
    constexpr DurationMs kStaysSignedIn = minutes(3);
    const Signer signer{person(staffNo), SignMethod::Pin, clock.now()};
    const auto [last, first] = signedInAt_.try_emplace(signer.person, signer.at);
    if (!first && signer.at - last->second < kStaysSignedIn)
        return {signer.person, signer.method, last->second};
    last->second = signer.at;
    must(context.store.append(store::makeDraft(newId<RecordId>(), SignedIn{signer.person, signer.method},
                                               {sign(signer, SignRole::Entered)})));
    return signer;
}

std::string_view DemoWorld::fitOne(std::span<const std::string_view> staffNos) const {
    constexpr std::string_view kOfficer = "14";
    const MorningCheck check(context);
    const Date day = businessDay(clock.now(), context.site.zone);
    for (const std::string_view no : staffNos)
        if (check.judgeSigner(person(no), day).empty()) return no;
    return kOfficer;
}

UtcMs DemoWorld::moment(Date day, int hour, int minute) const {
    return instant(day, TimeOfDay{hour * 60 + minute}, context.site.zone);
}

UtcMs DemoWorld::about(Date day, int hour, int minute, int minutesMore) {
    return moment(day, hour, minute) + seconds(dice.between(0, minutesMore * 60));
}

int DemoWorld::spend(int fewest, int most) {
    const int spent = dice.between(fewest, most);
    clock.advance(seconds(spent));
    return spent;
}

void DemoWorld::bringIn(ImportKind kind, std::string_view file, const NamedDays& days, const Signatures& by) {
    const std::string csv = expandDays(demoFile(file), days);
    ImportOptions options;
    options.zone = context.site.zone;
    const ImportReport report = must(importCsv(context.store, kind, bytesOf(csv), options, by));
    if (report.saved) return;
    const LineProblem& first = report.problems.front();
    throw DemoRefused(
        {ErrorKind::Invalid, first.reason, std::string(file) + ":" + std::to_string(first.line)});
}

}  // namespace canteen::service
