// people: list, set-pin, reset-lock, badge, leave.
#include <iostream>
#include <variant>

#include "core/base/text_id.h"
#include "core/service/people.h"
#include "core/service/sign_in.h"
#include "core/store/database.h"
#include "core/store/people_queries.h"
#include "core/store/reader.h"
#include "core/store/terminal_queries.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/devices/quiet_input.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/words.h"

namespace kiosk::ctl {

using namespace canteen;

namespace {

std::string rolesOf(Roles roles, Language language) {
    std::string text;
    for (unsigned bit = 0; bit < 16; ++bit) {
        const auto role = static_cast<Role>(1U << bit);
        if (!roles.has(role)) continue;
        if (!text.empty()) text += listComma(language);
        text += word(role, language);
    }
    return text;
}

std::string lineOf(const Output& out, const store::StaffRow& row, Date today) {
    const StaffRegistered& s = row.staff;
    const Language language = out.language();
    std::string text = s.staffNo + '\t' + s.name + '\t' + std::string(word(s.post, language)) + '\t' +
                       rolesOf(s.roles, language) + '\t';
    text += out.words(row.hasPin ? Words::Yes : Words::No) + '\t';
    text += out.words(row.hasBadge ? Words::Yes : Words::No) + '\t';
    text += row.certificate ? formatDate(row.certificate->expires) : out.words(Words::No);
    if (!row.isActive(today) && s.left) text += '\t' + out.words(Words::LeftOn, {formatDate(*s.left)});
    return text;
}

// A person named on the command line, and what is needed to do something for them.
struct Case {
    std::unique_ptr<store::Store> store;
    store::StaffRow row;
    Date today;
};

// The store opened and the person found; the exit code when either fails.
std::variant<Case, Exit> openCase(const Common& common, const std::string& staffNo) {
    auto opened = openStore(common);
    if (!opened) return common.out.refuse(opened.error());
    store::Store& store = **opened;
    const Date today = businessDay(store.now().effective, zoneOf(store));
    const auto id = store::findStaffByNo(store.database(), staffNo);
    const auto row = id ? store::findStaff(store.database(), *id, today) : std::nullopt;
    if (!row) {
        common.out.complain(common.out.words(Words::NoSuchNo, {staffNo}));
        return Exit::Refused;
    }
    return Case{std::move(*opened), *row, today};
}

std::optional<std::string> askPin(const Output& out, const std::string& name, bool fromInput) {
    if (fromInput || !devices::isKeyboard()) return devices::readQuietly();
    std::cerr << out.words(Words::TypePin, {name}) << std::flush;
    auto pin = devices::readQuietly();
    std::cerr << '\n' << out.words(Words::TypeAgain) << std::flush;
    const auto again = devices::readQuietly();
    std::cerr << '\n';
    if (pin == again) return pin;
    out.complain(out.words(Words::PinsDiffer));
    return std::nullopt;
}

template <class Do>
Exit withVault(const Common& common, const std::string& staffNo, Do act) {
    auto opened = openCase(common, staffNo);
    if (const Exit* exit = std::get_if<Exit>(&opened)) return *exit;
    Case& found = std::get<Case>(opened);
    auto vault = service::PinVault::open(*found.store, common.clock, {}, zoneOf(*found.store));
    if (!vault) return common.out.refuse(vault.error());
    return act(found, *vault, setupSignature(*found.store));
}

}  // namespace

// Only reads, so that it works beside a running terminal.
Exit listPeople(const Common& common, bool withThoseWhoLeft) {
    auto db = store::openForReading(common.store);
    if (!db) return common.out.refuse(db.error());
    const auto site = store::currentSite(*db);
    const Date today = businessDay(common.clock.read().wall, site ? site->zone : Zone{});
    common.out.line(common.out.words(Words::ListHeader));
    for (const store::StaffRow& row : store::listStaff(*db, today))
        if (withThoseWhoLeft || row.isActive(today)) common.out.line(lineOf(common.out, row, today));
    return Exit::Done;
}

Exit setPin(const Common& common, const PinCommand& command) {
    return withVault(common, command.staffNo,
                     [&](Case& found, service::PinVault& vault, const Signatures& by) -> Exit {
                         const std::string& name = found.row.staff.name;
                         const auto pin = askPin(common.out, name, command.fromInput);
                         if (!pin) return Exit::Refused;
                         const Status set = vault.setPin(found.row.staff.staff, *pin, by);
                         if (!set) return common.out.refuse(set.error());
                         common.out.line(common.out.words(Words::PinStored, {name}));
                         return Exit::Done;
                     });
}

Exit resetLock(const Common& common, const std::string& staffNo) {
    return withVault(common, staffNo,
                     [&](Case& found, service::PinVault& vault, const Signatures& by) -> Exit {
                         const Status reset = vault.resetLock(found.row.staff.staff, by);
                         if (!reset) return common.out.refuse(reset.error());
                         common.out.line(common.out.words(Words::LockReset, {found.row.staff.name}));
                         return Exit::Done;
                     });
}

Exit forgetPins(const Common& common) {
    const auto store = openStore(common);
    if (!store) return common.out.refuse(store.error());
    const Status forgotten = service::PinVault::forgetPins(**store, setupSignature(**store));
    if (!forgotten) return common.out.refuse(forgotten.error());
    common.out.line(common.out.words(Words::PinsForgotten));
    return Exit::Done;
}

Exit badge(const Common& common, const BadgeCommand& command) {
    return withVault(common, command.staffNo,
                     [&](Case& found, service::PinVault& vault, const Signatures& by) -> Exit {
                         const StaffRegistered& staff = found.row.staff;
                         if (command.takeAway) {
                             const Status taken = vault.takeBadge(staff.staff, by);
                             if (!taken) return common.out.refuse(taken.error());
                             common.out.line(common.out.words(Words::BadgeTaken, {staff.name}));
                             return Exit::Done;
                         }
                         const auto code = vault.giveBadge(staff.staff, by);
                         if (!code) return common.out.refuse(code.error());
                         common.out.complain(common.out.words(Words::BadgeGiven, {staff.name}));
                         common.out.line(*code);
                         return Exit::Done;
                     });
}

Exit leave(const Common& common, const LeaveCommand& command) {
    auto opened = openCase(common, command.staffNo);
    if (const Exit* exit = std::get_if<Exit>(&opened)) return *exit;
    Case& found = std::get<Case>(opened);
    StaffRegistered staff = found.row.staff;
    staff.left = command.on.empty() ? found.today : parseDate(command.on);
    if (!staff.left)
        return common.out.refuse({ErrorKind::Invalid, {TextId::ImportDate, {command.on}}, "--on"});
    const Status stored = service::registerStaff(*found.store, staff, setupSignature(*found.store));
    if (!stored) return common.out.refuse(stored.error());
    common.out.line(common.out.words(Words::LeaveStored, {staff.name, formatDate(*staff.left)}));
    return Exit::Done;
}

}  // namespace kiosk::ctl
