// The commands of canteenctl, each a function from its options to an exit code.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/port/clock.h"
#include "core/service/import.h"
#include "core/store/store.h"
#include "kiosk/ctl/output.h"

namespace kiosk::ctl {

struct Common {
    std::filesystem::path store;
    std::filesystem::path keys;  // empty = beside the store
    const canteen::port::Clock& clock;
    const Output& out;
};

struct ImportCommand {
    canteen::service::ImportKind kind{};
    std::filesystem::path file;
    bool dryRun = false;
    std::string week;
};

struct PinCommand {
    std::string staffNo;
    bool fromInput = false;  // one line of standard input, asked once
};

struct BadgeCommand {
    std::string staffNo;
    bool takeAway = false;
};

struct LeaveCommand {
    std::string staffNo;
    std::string on;  // empty = today
};

struct DemoCommand {
    std::string now;  // empty = the machine's clock
    std::optional<std::uint64_t> seed;
    std::filesystem::path pinsFile;  // empty = none
};

struct SimulateCommand {
    int pupils = 3'000;
    int days = 240;
    std::uint64_t seed = 1;
};

struct PackCommand {
    std::string from;
    std::string to;
    std::string out;
    std::string head;  // file with a signed head of the running terminal; empty = canteenctl signs one
    bool personal = false;
    bool progress = false;
};

struct VerifierCommand {
    std::string out;      // empty = only its SHA-256
    bool sha256 = false;  // it is shown anyway
};

Exit init(const Common& common, const std::filesystem::path& siteFile);
Exit demo(const Common& common, const DemoCommand& command);
Exit simulate(const Common& common, const SimulateCommand& command);
Exit importFile(const Common& common, const ImportCommand& command);
Exit listPeople(const Common& common, bool withThoseWhoLeft);
Exit setPin(const Common& common, const PinCommand& command);
Exit resetLock(const Common& common, const std::string& staffNo);
Exit forgetPins(const Common& common);
Exit badge(const Common& common, const BadgeCommand& command);
Exit leave(const Common& common, const LeaveCommand& command);
Exit verify(const Common& common, const std::filesystem::path& knownHead);
Exit pack(const Common& common, const PackCommand& command);
// `against`: an older pack, a printed fingerprint, or empty.
Exit verifyPack(const Common& common, const std::string& file, const std::string& against);
Exit verifier(const Common& common, const VerifierCommand& command);
Exit rebuild(const Common& common);
Exit backUp(const Common& common, const std::filesystem::path& target);
Exit restore(const Common& common, const std::filesystem::path& backup);

// The store opened for writing, on behalf of canteenctl. Refuses as Store::open().
canteen::Result<std::unique_ptr<canteen::store::Store>> openStore(const Common& common,
                                                                  const std::string& site = {});
// Nobody signed at the screen: whoever may log in to the machine did it.
canteen::Signatures setupSignature(canteen::store::Store& store);
canteen::Zone zoneOf(canteen::store::Store& store);

}  // namespace kiosk::ctl
