// Signing in with PIN or badge, and the vault that holds the PINs. A PIN is in no record, log or message.
//
// Signing in with a PIN takes three steps, so that the slow hashing runs off the frame thread:
//   begin()   on the store's thread: charges the attempt durably, gives a Challenge
//   verify()  on any thread, about 100 ms
//   finish()  on the store's thread: writes SignedIn and clears the attempts, or names the waiting time
// A program that dies between begin() and finish() has spent the attempt. Setting a PIN takes beginPin(),
// hashNewPin() and finishPin() in the same way.
#pragma once

#include <atomic>
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

// A new PIN on its way into the vault; holds its digits until they are hashed, and key material. Never stored
// or shown.
class PinChange {
  public:
    struct Secret;
    explicit PinChange(StaffId person, std::shared_ptr<Secret> secret)
        : person_(person), secret_(std::move(secret)) {}
    [[nodiscard]] StaffId person() const { return person_; }
    [[nodiscard]] Secret& secret() const { return *secret_; }

  private:
    StaffId person_;
    std::shared_ptr<Secret> secret_;
};

// Compares the new PIN with everybody else's and makes its verifier: one hash a person with a PIN, each about
// 100 ms. Touches no store; any thread. Gives up between two hashes when `stop` is set. Throws MachineFailure
// when there is not enough memory.
void hashNewPin(const PinChange& change, const std::atomic<bool>& stop);

// Whether the PIN is of the right form and not easily guessed: 4 to 6 digits, not all the same, no run, no
// repeated group, no year, none of the well-known ones, not the staff number. Refuses with PinForm or
// PinTooEasy.
Status judgePin(std::string_view pin, std::string_view staffNo);

// How long after this many wrong attempts in a row nobody may try again: nothing up to 2, then 1, 4, 16 …
// 4096 s after the 3rd to the 9th.
DurationMs waitAfter(int failures);
// From this attempt on only an officer or director can reset.
inline constexpr int kAttemptsUntilLocked = 10;

struct PinKey;

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

    // Refuses as judgePin() does, and with NotFound or PersonHasLeft; records nothing.
    Result<PinChange> beginPin(StaffId person, std::string_view pin);
    // Sets or replaces the PIN of a change that was hashed, clears the attempts and writes PinSet, in one
    // commit. Refuses with PinTooEasy when somebody else has the PIN: it is not said which of the two it is.
    // `by` signs the record; the caller has made sure that they may.
    Status finishPin(const PinChange& change, const Signatures& by);
    // The three steps in one, for programs without frames.
    Status setPin(StaffId person, std::string_view pin, const Signatures& by);
    // Many at once, one hash each: the PINs must differ from each other, and nobody outside the batch may
    // have a PIN yet. All or nothing.
    Status setPins(std::span<const std::pair<StaffId, std::string>> pins, const Signatures& by);

    // Throws every PIN away, so that new ones can be set: the way out of PinKeyMissing, e.g. after a restore
    // on a new machine. Writes PinTaken for each.
    static Status forgetPins(store::Store& store, const Signatures& by);

    // Whose attempts are used up: only resetLock() or a new PIN lets them try again. Throws SqliteError when
    // the store cannot be read.
    [[nodiscard]] std::vector<StaffId> locked() const;

    // Allows attempts again. The caller has made sure that `by` may ManagePeople.
    Status resetLock(StaffId person, const Signatures& by);

    // A new badge; the old one stops working. The code is for printing and is kept nowhere.
    Result<std::string> giveBadge(StaffId person, const Signatures& by);
    Status takeBadge(StaffId person, const Signatures& by);

    // For other secrets that people type and that are kept as a PIN is (core/service/guest_codes.h).
    [[nodiscard]] const PinKey& key() const;
    [[nodiscard]] PinCost cost() const;

    struct Impl;

  private:
    explicit PinVault(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace canteen::service
