#include "core/service/sign_in.h"

#include <sodium.h>

#include <algorithm>
#include <set>

#include "core/base/check.h"
#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/codes/label.h"
#include "core/service/acting.h"
#include "core/service/pin_hash.h"
#include "core/store/database.h"
#include "core/store/people_queries.h"
#include "core/store/reader.h"

namespace canteen::service {
namespace {

constexpr const char* kKeyFile = "pin.key";

Error lockedError() {
    return {ErrorKind::Locked, TextId::SignInLocked, "sign-in is locked"};
}

Error waitError(DurationMs left) {
    const std::int64_t wait = (left.value + 999) / 1000;
    const Sentence text = wait < 60 ? Sentence(TextId::SignInWait, {std::to_string(wait)})
                                    : Sentence(TextId::SignInWaitMinutes,
                                               {std::to_string(wait / 60), std::to_string(wait % 60)});
    return {ErrorKind::Locked, text, "sign-in has to wait"};
}

// The key of the vault: read, or made when the store holds no PIN yet. Nothing when PINs lost theirs.
std::optional<PinKey> loadKey(store::Store& store) {
    const auto file = store.keys() / kKeyFile;
    PinKey key;
    if (const auto bytes = readFile(file)) {
        if (bytes->size() != key.bytes.size()) throw MachineFailure("pin.key is not 32 bytes long");
        std::copy(bytes->begin(), bytes->end(), key.bytes.begin());
        return key;
    }
    if (!store::listCredentials(store.database()).empty()) return std::nullopt;
    randombytes_buf(key.bytes.data(), key.bytes.size());
    writeFileDurably(file, key.bytes, 0600);
    return key;
}

// What is left of the waiting time. Time before a reboot does not count: nobody can tell how long it was, as
// the wall clock may be wrong, so a reboot never shortens the wait.
DurationMs waitLeft(const store::Credential& credential, const port::ClockReading& now) {
    const std::int64_t began = credential.chargedBoot == now.boot ? credential.chargedMonotonicMs : 0;
    return {waitAfter(credential.failures).value - (now.monotonicMs - began)};
}

}  // namespace

struct Challenge::Secret {
    PinKey key;
    store::Credential credential;
};

bool verify(const Challenge& challenge, std::string_view pin) {
    const store::Credential& c = challenge.secret().credential;
    if (pin.empty() || pin.size() > 64) return false;
    return equalVerifiers(
        hashPin(challenge.secret().key, challenge.person(), pin, c.salt, c.passes, c.memoryBytes),
        c.verifier);
}

struct PinChange::Secret {
    PinKey key;
    PinCost cost;
    std::vector<store::Credential> others;
    std::string pin;
    store::Credential made;
    bool taken = false;   // somebody else has it
    bool hashed = false;  // to the end

    Secret() = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { sodium_memzero(pin.data(), pin.size()); }
};

namespace {

bool isPinOf(const PinKey& key, const store::Credential& c, std::string_view pin) {
    return equalVerifiers(hashPin(key, c.staff, pin, c.salt, c.passes, c.memoryBytes), c.verifier);
}

store::Credential makeCredential(const PinKey& key, const PinCost& cost, StaffId person,
                                 std::string_view pin) {
    store::Credential c;
    c.staff = person;
    c.salt = makePinSalt();
    c.passes = cost.passes;
    c.memoryBytes = cost.memoryBytes;
    c.verifier = hashPin(key, person, pin, c.salt, c.passes, c.memoryBytes);
    return c;
}

}  // namespace

void hashNewPin(const PinChange& change, const std::atomic<bool>& stop) {
    PinChange::Secret& secret = change.secret();
    // Everybody is compared, so that the time tells nothing about who has it.
    for (const store::Credential& other : secret.others) {
        if (stop) return;
        secret.taken = isPinOf(secret.key, other, secret.pin) || secret.taken;
    }
    if (stop) return;
    secret.made = makeCredential(secret.key, secret.cost, change.person(), secret.pin);
    sodium_memzero(secret.pin.data(), secret.pin.size());
    secret.hashed = true;
}

struct PinVault::Impl {
    store::Store& store;
    const port::Clock& clock;
    Zone zone;
    PinCost cost;
    PinKey key;

    Date today() { return businessDay(store.now().effective, zone); }

    Result<store::StaffRow> findActive(StaffId person) {
        const auto row = store::findStaff(store.database(), person, today());
        if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "nobody of this id on the roll"};
        if (!row->isActive(today())) return refuse({TextId::PersonHasLeft, {row->staff.name}}, "has left");
        return *row;
    }

    Result<store::Credential> findOwn(StaffId person) {
        const auto row = findActive(person);
        if (!row) return row.error();
        auto credential = store::findCredential(store.database(), person);
        if (!credential) return refuse({TextId::NoPinYet, {row->staff.name}}, "person has no PIN");
        return *std::move(credential);
    }

    // Whether the wrong attempts so far allow another now.
    Status judgeAttempts(const store::Credential& c) {
        if (c.failures >= kAttemptsUntilLocked) return lockedError();
        if (const DurationMs left = waitLeft(c, clock.read()); left.value > 0) return waitError(left);
        return Done{};
    }

    template <class Body>
    Status append(RecordId id, const Body& body, const Signatures& by, const store::Store::Beside& beside) {
        const store::Draft draft = store::makeDraft(id, body, by);
        const auto receipts = store.append(std::span(&draft, 1), beside);
        if (!receipts) return receipts.error();
        return Done{};
    }
    template <class Body>
    Status append(const Body& body, const Signatures& by, const store::Store::Beside& beside = {}) {
        return append(makeId<RecordId>(store.now().effective), body, by, beside);
    }

    // Written once for one series of failures, however often it is asked for: the id comes from the last
    // charge.
    Status recordLock(const store::Credential& c) {
        const RecordId id{namedUuid("sign-in-locked", toString(c.staff.uuid) + toString(c.chargedBoot.uuid) +
                                                          std::to_string(c.chargedMonotonicMs))};
        return append(id, SignInLocked{c.staff, c.failures}, {}, {});
    }

    Result<SignIn> signedIn(const store::StaffRow& row, SignMethod method,
                            const store::Store::Beside& beside = {}) {
        const UtcMs at = store.now().effective;
        const Signer signer{row.staff.staff, method, at};
        const Status recorded =
            append(SignedIn{signer.person, method}, {service::sign(signer, SignRole::Entered)}, beside);
        if (!recorded) return recorded.error();
        return SignIn{signer, row.staff.name, row.staff.post, row.staff.roles};
    }

    Status storePins(std::vector<store::Credential> credentials, const Signatures& by) {
        std::vector<store::Draft> drafts;
        const port::ClockReading now = clock.read();
        for (store::Credential& c : credentials) {
            c.chargedBoot = now.boot;
            c.chargedMonotonicMs = now.monotonicMs;
            drafts.push_back(store::makeDraft(makeId<RecordId>(store.now().effective), PinSet{c.staff}, by));
        }
        const auto receipts = store.append(drafts, [&](store::Database& db) {
            for (const store::Credential& c : credentials) store::putCredential(db, c);
        });
        if (!receipts) return receipts.error();
        return Done{};
    }
};

PinVault::PinVault(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PinVault::~PinVault() = default;

const PinKey& PinVault::key() const {
    return impl_->key;
}

PinCost PinVault::cost() const {
    return impl_->cost;
}

PinVault::PinVault(PinVault&&) noexcept = default;
PinVault& PinVault::operator=(PinVault&&) noexcept = default;

Result<PinVault> PinVault::open(store::Store& store, const port::Clock& clock, PinCost cost,
                                const Zone& zone) {
    try {
        const auto key = loadKey(store);
        if (!key) return Error{ErrorKind::Machine, TextId::PinKeyMissing, "PINs exist, but pin.key is gone"};
        auto impl = std::make_unique<Impl>(Impl{store, clock, zone, cost, *key});
        return PinVault(std::move(impl));
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Status PinVault::mayTry(StaffId person) {
    try {
        const auto credential = impl_->findOwn(person);
        if (!credential) return credential.error();
        return impl_->judgeAttempts(*credential);
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Result<Challenge> PinVault::begin(StaffId person) {
    try {
        auto credential = impl_->findOwn(person);
        if (!credential) return credential.error();
        if (credential->failures >= kAttemptsUntilLocked)
            if (const Status recorded = impl_->recordLock(*credential); !recorded) return recorded.error();
        if (const Status may = impl_->judgeAttempts(*credential); !may) return may.error();
        const port::ClockReading now = impl_->clock.read();
        ++credential->failures;
        credential->chargedBoot = now.boot;
        credential->chargedMonotonicMs = now.monotonicMs;
        const Status charged = impl_->store.putCredential(*credential);
        if (!charged) return charged.error();
        auto secret = std::make_shared<Challenge::Secret>(Challenge::Secret{impl_->key, *credential});
        return Challenge(person, std::move(secret));
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Result<SignIn> PinVault::finish(const Challenge& challenge, bool verified) {
    try {
        auto credential = store::findCredential(impl_->store.database(), challenge.person());
        const auto row = impl_->findActive(challenge.person());
        if (!row) return row.error();
        // Somebody set a new PIN meanwhile: what was verified is not the PIN any more.
        if (!credential || credential->verifier != challenge.secret().credential.verifier)
            return refuse(TextId::WrongPin, "the PIN changed during sign-in");
        if (!verified) {
            if (credential->failures >= kAttemptsUntilLocked)
                if (const Status recorded = impl_->recordLock(*credential); !recorded)
                    return recorded.error();
            if (const Status may = impl_->judgeAttempts(*credential); !may) return may.error();
            return refuse(TextId::WrongPin, "wrong PIN");
        }
        credential->failures = 0;
        return impl_->signedIn(*row, SignMethod::Pin,
                               [&](store::Database& db) { store::putCredential(db, *credential); });
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Result<SignIn> PinVault::signIn(StaffId person, std::string_view pin) {
    const auto challenge = begin(person);
    if (!challenge) return challenge.error();
    try {
        return finish(*challenge, verify(*challenge, pin));
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Result<SignIn> PinVault::signInWithBadge(std::string_view code) {
    const auto label = codes::readLabel(code);
    if (!label && codes::looksLikeLabel(code)) return refuse(TextId::LabelDamaged, "damaged badge code");
    if (!label || label->type != codes::LabelType::Badge) return refuse(TextId::BadgeUnknown, "not a badge");
    try {
        const auto person = store::findStaffByBadge(impl_->store.database(), codes::badgeFingerprint(*label));
        if (!person) return refuse(TextId::BadgeUnknown, "badge of nobody");
        const auto row = impl_->findActive(*person);
        if (!row) return row.error();
        return impl_->signedIn(*row, SignMethod::Badge);
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Result<PinChange> PinVault::beginPin(StaffId person, std::string_view pin) {
    try {
        const auto row = impl_->findActive(person);
        if (!row) return row.error();
        if (const Status judged = judgePin(pin, row->staff.staffNo); !judged) return judged.error();
        auto secret = std::make_shared<PinChange::Secret>();
        secret->key = impl_->key;
        secret->cost = impl_->cost;
        secret->pin = pin;
        for (store::Credential& other : store::listCredentials(impl_->store.database()))
            if (other.staff != person) secret->others.push_back(std::move(other));
        return PinChange(person, std::move(secret));
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Status PinVault::finishPin(const PinChange& change, const Signatures& by) {
    try {
        const PinChange::Secret& secret = change.secret();
        require(secret.hashed, "a new PIN is hashed before it is kept");
        const auto row = impl_->findActive(change.person());
        if (!row) return row.error();
        if (secret.taken) return refuse(TextId::PinTooEasy, "PIN is easily guessed or taken");
        return impl_->storePins({secret.made}, by);
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Status PinVault::setPin(StaffId person, std::string_view pin, const Signatures& by) {
    const auto change = beginPin(person, pin);
    if (!change) return change.error();
    try {
        hashNewPin(*change, false);
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
    return finishPin(*change, by);
}

std::vector<StaffId> PinVault::locked() const {
    std::vector<StaffId> people;
    for (const store::Credential& c : store::listCredentials(impl_->store.database()))
        if (c.failures >= kAttemptsUntilLocked) people.push_back(c.staff);
    return people;
}

Status PinVault::setPins(std::span<const std::pair<StaffId, std::string>> pins, const Signatures& by) {
    try {
        std::set<StaffId> people;
        std::set<std::string_view> different;
        for (const auto& [person, pin] : pins) {
            const auto row = impl_->findActive(person);
            if (!row) return row.error();
            if (Status judged = judgePin(pin, row->staff.staffNo); !judged) return judged;
            people.insert(person);
            different.insert(pin);
        }
        if (people.size() != pins.size() || different.size() != pins.size())
            return refuse(TextId::PinTooEasy, "a person or a PIN occurs twice in the batch");
        for (const store::Credential& other : store::listCredentials(impl_->store.database()))
            if (!people.contains(other.staff))
                return refuse(TextId::PinTooEasy, "somebody outside the batch has a PIN already");
        std::vector<store::Credential> credentials;
        for (const auto& [person, pin] : pins)
            credentials.push_back(makeCredential(impl_->key, impl_->cost, person, pin));
        return impl_->storePins(std::move(credentials), by);
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Status PinVault::forgetPins(store::Store& store, const Signatures& by) {
    try {
        std::vector<store::Draft> drafts;
        for (const store::Credential& c : store::listCredentials(store.database()))
            drafts.push_back(
                store::makeDraft(makeId<RecordId>(store.now().effective), PinTaken{c.staff}, by));
        if (drafts.empty()) return Done{};
        const auto receipts = store.append(drafts, store::deleteCredentials);
        if (!receipts) return receipts.error();
        return Done{};
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Status PinVault::resetLock(StaffId person, const Signatures& by) {
    try {
        auto credential = store::findCredential(impl_->store.database(), person);
        if (!credential) return Error{ErrorKind::NotFound, TextId::NotFound, "person has no PIN"};
        if (credential->failures == 0) return Done{};
        credential->failures = 0;
        return impl_->append(SignInLocked{person, 0}, by,
                             [&](store::Database& db) { store::putCredential(db, *credential); });
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

Result<std::string> PinVault::giveBadge(StaffId person, const Signatures& by) {
    const codes::Label badge = codes::makeBadge();
    try {
        const auto row = impl_->findActive(person);
        if (!row) return row.error();
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
    const Status recorded = impl_->append(BadgeSet{person, codes::badgeFingerprint(badge)}, by);
    if (!recorded) return recorded.error();
    return codes::writeLabel(badge);
}

Status PinVault::takeBadge(StaffId person, const Signatures& by) {
    return impl_->append(BadgeSet{person, std::nullopt}, by);
}

}  // namespace canteen::service
