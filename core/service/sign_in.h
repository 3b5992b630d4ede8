// Signing in with PIN or badge, and the vault that holds the PINs. A PIN is in no record, log or message.
//
// Signing in with a PIN takes three steps, so that the slow hashing runs off the frame thread:
//   begin()   on the store's thread: charges the attempt durably, gives a Challenge
//   verify()  on any thread, about 100 ms
//   finish()  on the store's thread: writes SignedIn and clears the attempts, or names the waiting time
// A program that dies between begin() and finish() has spent the attempt.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/signature.h"
#include "core/domain/vocabulary.h"
#include "core/port/clock.h"
#include "core/service/context.h"
#include "core/store/store.h"

namespace canteen::service {

// Cost of one hash. Tests use the least that Argon2id allows.
struct PinCost {
    std::uint64_t passes = 2;
    std::uint64_t memoryBytes = 64U << 20U;
};

// A person who has proved to be there, and what the screen needs to know of them.
struct SignIn {
    Signer signer;  // for the services; core/service/context.h
    std::string name;
    Post post{};
    Roles roles;
};

// What verify() needs; holds key material and is never stored or shown.
class Challenge {
  public:
    struct Secret;
    explicit Challenge(StaffId person, std::shared_ptr<const Secret> secret)
        : person_(person), secret_(std::move(secret)) {}
    [[nodiscard]] StaffId person() const { return person_; }
    [[nodiscard]] const Secret& secret() const { return *secret_; }

  private:
    StaffId person_;
    std::shared_ptr<const Secret> secret_;
};

// Whether it is the person's PIN. Touches no store; any thread.
bool verify(const Challenge& challenge, std::string_view pin);

// Whether the PIN is of the right form and not easily guessed: 4 to 6 digits, not all the same, no run, no
// repeated group, no year, none of the well-known ones, not the staff number. Refuses with PinForm or
// PinTooEasy.
Status judgePin(std::string_view pin, std::string_view staffNo);

// How long after this many wrong attempts in a row nobody may try again: nothing up to 2, then 1, 4, 16 …
// 4096 s after the 3rd to the 9th.
DurationMs waitAfter(int failures);
// From this attempt on only an officer or director can reset.
inline constexpr int kAttemptsUntilLocked = 10;

// PINs, badges and attempts of one store. Belongs to the store's thread.
class PinVault {
  public:
    // Reads the key file (`pin.key` in the store's key directory), or makes it (32 random bytes, mode 0600)
    // when the store holds no PIN yet. Refuses with PinKeyMissing when PINs exist whose key is gone, and with
    // StoreFailed when the file cannot be read or written durably.
    static Result<PinVault> open(store::Store& store, const port::Clock& clock, PinCost cost = {},
                                 const Zone& zone = {});
    ~PinVault();
    PinVault(PinVault&&) noexcept;
    PinVault& operator=(PinVault&&) noexcept;

    // Whether begin() would let the person try now. Refuses with NotFound, PersonHasLeft, NoPinYet,
    // SignInWait, SignInWaitMinutes or SignInLocked; charges and records nothing.
    Status mayTry(StaffId person);
    // Refuses as mayTry().
    Result<Challenge> begin(StaffId person);
    // Ends the attempt of the challenge. Refuses with WrongPin, a wait or SignInLocked when not verified;
    // the tenth failure writes SignInLocked into the ledger.
    Result<SignIn> finish(const Challenge& challenge, bool verified);
    // The three steps in one, for programs without frames.
    Result<SignIn> signIn(StaffId person, std::string_view pin);

    // Refuses with BadgeUnknown, LabelDamaged or PersonHasLeft. Writes SignedIn. A locked PIN does not lock
    // the badge.
    Result<SignIn> signInWithBadge(std::string_view code);

    // Sets or replaces a PIN, clears the attempts and writes PinSet, in one commit. Judged by judgePin(), and
    // refused with PinTooEasy when somebody else has it (one hash a person with a PIN). `by` signs the
    // record.
    Status setPin(StaffId person, std::string_view pin, const Signatures& by);
    // Many at once, one hash each: the PINs must differ from each other, and nobody outside the batch may
    // have a PIN yet. All or nothing.
    Status setPins(std::span<const std::pair<StaffId, std::string>> pins, const Signatures& by);

    // Throws every PIN away, so that new ones can be set: the way out of PinKeyMissing, e.g. after a restore
    // on a new machine. Writes PinTaken for each.
    static Status forgetPins(store::Store& store, const Signatures& by);

    // Allows attempts again. The caller has made sure that `by` may ManagePeople.
    Status resetLock(StaffId person, const Signatures& by);

    // A new badge; the old one stops working. The code is for printing and is kept nowhere.
    Result<std::string> giveBadge(StaffId person, const Signatures& by);
    Status takeBadge(StaffId person, const Signatures& by);

    struct Impl;

  private:
    explicit PinVault(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace canteen::service
