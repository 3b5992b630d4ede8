#include "core/service/sign_in.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/domain/people_records.h"
#include "core/service/people.h"
#include "core/store/database.h"
#include "core/store/people_queries.h"
#include "core/store/terminal_queries.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/temp_store.h"

namespace canteen::service {
namespace {

using testing::TempStore;

// The least that Argon2id allows.
constexpr PinCost kCheap{1, 8192};
constexpr const char* kPin = "4719";

class SignInTest : public ::testing::Test {
  protected:
    void SetUp() override { openVault(); }

    void openVault() {
        auto opened = PinVault::open(*store, store.clock, kCheap);
        ASSERT_TRUE(opened) << opened.error().detail;
        vault.emplace(std::move(*opened));
    }
    void restart() {
        vault.reset();
        store.reopen();
        openVault();
    }
    StaffId add(const std::string& no, const std::string& name, std::optional<Date> left = std::nullopt) {
        StaffRegistered staff{staffIdOf(store->site(), no), no,           name, Post::Cook, Employer::School,
                              Roles{} | Role::Worker,       std::nullopt, left};
        EXPECT_TRUE(registerStaff(*store, staff, by));
        return staff.staff;
    }
    StaffId addWithPin(const std::string& no, const std::string& name, const std::string& pin = kPin) {
        const StaffId person = add(no, name);
        const Status set = vault->setPin(person, pin, by);
        EXPECT_TRUE(set);
        return person;
    }
    Sentence refusalOf(StaffId person, std::string_view pin) {
        const auto result = vault->signIn(person, pin);
        return result ? Sentence(TextId::Unexpected, {"signed in"}) : result.error().text;
    }
    // Wrong PINs, each as soon as it is allowed.
    void fail(StaffId person, int times) {
        for (int i = 0; i < times; ++i) {
            EXPECT_FALSE(vault->signIn(person, "8362"));
            store.clock.advance(seconds(4097));
        }
    }
    std::vector<Kind> kinds() {
        std::vector<Kind> all;
        for (std::uint64_t seq = 1; seq <= store->lastSeq(); ++seq)
            all.push_back(store::findEntry(store->database(), seq)->kind);
        return all;
    }
    long count(Kind kind) {
        const auto all = kinds();
        return std::count(all.begin(), all.end(), kind);
    }

    TempStore store;
    Signatures by = testing::signedBy(testing::numbered<StaffId>(900), store.clock);
    std::optional<PinVault> vault;
};

TEST_F(SignInTest, LetsAPersonInWithTheirPinAndRecordsIt) {
    const StaffId person = addWithPin("1", "张伟");
    const auto signedIn = vault->signIn(person, kPin);
    ASSERT_TRUE(signedIn);
    EXPECT_EQ(signedIn.value().signer.person, person);
    EXPECT_EQ(signedIn.value().signer.method, SignMethod::Pin);
    EXPECT_EQ(signedIn.value().name, "张伟");
    EXPECT_TRUE(signedIn.value().roles.has(Role::Worker));
    EXPECT_EQ(kinds().back(), Kind::SignedIn);
}

TEST_F(SignInTest, RefusesAWrongPinAndRecordsNoSignIn) {
    const StaffId person = addWithPin("1", "张伟");
    EXPECT_EQ(refusalOf(person, "8362"), Sentence(TextId::WrongPin));
    EXPECT_EQ(refusalOf(person, ""), Sentence(TextId::WrongPin));
    EXPECT_EQ(count(Kind::SignedIn), 0);
}

TEST_F(SignInTest, RefusesPeopleWithoutPinAndThoseWhoHaveLeft) {
    const StaffId without = add("1", "张伟");
    EXPECT_EQ(refusalOf(without, kPin), Sentence(TextId::NoPinYet, {"张伟"}));
    const StaffId gone = add("2", "李强", makeDate(2026, 11, 19));
    EXPECT_EQ(refusalOf(gone, kPin), Sentence(TextId::PersonHasLeft, {"李强"}));
    EXPECT_EQ(refusalOf(testing::numbered<StaffId>(5), kPin), Sentence(TextId::NotFound));
}

TEST_F(SignInTest, ListsWhoseAttemptsAreUsedUpUntilSomebodyHelps) {
    const StaffId person = addWithPin("1", "张伟");
    const StaffId other = addWithPin("2", "李强", "58203");
    fail(person, kAttemptsUntilLocked - 1);
    EXPECT_TRUE(vault->locked().empty());
    fail(person, 1);
    EXPECT_EQ(vault->locked(), std::vector{person});
    ASSERT_TRUE(vault->resetLock(person, by));
    EXPECT_TRUE(vault->locked().empty());
    fail(other, kAttemptsUntilLocked);
    ASSERT_TRUE(vault->setPin(other, "60417", by));
    EXPECT_TRUE(vault->locked().empty()) << "a new PIN does too";
    EXPECT_TRUE(vault->signIn(other, "60417"));
}

TEST_F(SignInTest, ANewPinThatIsGivenUpChangesNothing) {
    const StaffId person = addWithPin("1", "张伟");
    addWithPin("2", "李强", "58203");
    const auto change = vault->beginPin(person, "60417");
    ASSERT_TRUE(change);
    hashNewPin(*change, true);
    EXPECT_THROW(static_cast<void>(vault->finishPin(*change, by)), Bug) << "it was not hashed";
    EXPECT_TRUE(vault->signIn(person, kPin));
}

TEST_F(SignInTest, ANewPinIsJudgedBeforeItIsHashed) {
    const StaffId person = addWithPin("1", "张伟");
    EXPECT_EQ(vault->beginPin(person, "1234").error().text.id, TextId::PinTooEasy);
    EXPECT_EQ(vault->beginPin(person, "12").error().text.id, TextId::PinForm);
    EXPECT_EQ(vault->beginPin(testing::numbered<StaffId>(5), "60417").error().text.id, TextId::NotFound);
}

TEST_F(SignInTest, StillKnowsThePinAfterARestart) {
    const StaffId person = addWithPin("1", "张伟");
    restart();
    EXPECT_TRUE(vault->signIn(person, kPin));
}

TEST_F(SignInTest, WaitsLongerWithEachWrongPinAfterTheThird) {
    const StaffId person = addWithPin("1", "张伟");
    EXPECT_EQ(refusalOf(person, "8362"), Sentence(TextId::WrongPin));
    EXPECT_EQ(refusalOf(person, "8362"), Sentence(TextId::WrongPin));
    EXPECT_EQ(refusalOf(person, "8362"), Sentence(TextId::SignInWait, {"1"}));
    using enum TextId;
    const std::vector<std::pair<int, Sentence>> steps{
        {1, {SignInWait, {"4"}}},
        {4, {SignInWait, {"16"}}},
        {16, {SignInWaitMinutes, {"1", "4"}}},
        {64, {SignInWaitMinutes, {"4", "16"}}},
        {256, {SignInWaitMinutes, {"17", "4"}}},
        {1024, {SignInWaitMinutes, {"68", "16"}}},
    };
    for (const auto& [wait, text] : steps) {
        store.clock.advance(DurationMs{wait * 1000 - 1});
        EXPECT_EQ(refusalOf(person, kPin), Sentence(TextId::SignInWait, {"1"})) << "still waiting";
        store.clock.advance(DurationMs{1});
        EXPECT_EQ(refusalOf(person, "8362"), text);
    }
    store.clock.advance(seconds(4096));
    EXPECT_EQ(refusalOf(person, "8362"), Sentence(TextId::SignInLocked));
}

TEST_F(SignInTest, ForgetsFailuresAfterSuccess) {
    const StaffId person = addWithPin("1", "张伟");
    fail(person, 5);
    ASSERT_TRUE(vault->signIn(person, kPin));
    EXPECT_EQ(refusalOf(person, "8362"), Sentence(TextId::WrongPin));
}

TEST_F(SignInTest, LocksAtTheTenthFailureUntilSomebodyResetsIt) {
    const StaffId person = addWithPin("1", "张伟");
    fail(person, 10);
    EXPECT_EQ(refusalOf(person, kPin), Sentence(TextId::SignInLocked));
    EXPECT_EQ(refusalOf(person, kPin), Sentence(TextId::SignInLocked));
    EXPECT_EQ(count(Kind::SignInLocked), 1) << "recorded once, however often it is tried";
    ASSERT_TRUE(vault->resetLock(person, by));
    EXPECT_TRUE(vault->signIn(person, kPin));
}

TEST_F(SignInTest, LocksOnePersonAndNobodyElse) {
    const StaffId person = addWithPin("1", "张伟");
    const StaffId other = addWithPin("2", "李强", "9274");
    fail(person, 10);
    EXPECT_TRUE(vault->signIn(other, "9274"));
}

TEST_F(SignInTest, KeepsTheLockAndTheWaitOverARestart) {
    const StaffId waiting = addWithPin("1", "张伟");
    const StaffId locked = addWithPin("2", "李强", "9274");
    fail(locked, 10);
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(vault->signIn(waiting, "8362"));
    restart();
    EXPECT_EQ(refusalOf(waiting, kPin), Sentence(TextId::SignInWait, {"1"}));
    EXPECT_EQ(refusalOf(locked, "9274"), Sentence(TextId::SignInLocked));
}

TEST_F(SignInTest, DoesNotShortenTheWaitForARebootOrAWallClockSetForward) {
    const StaffId person = addWithPin("1", "张伟");
    fail(person, 7);
    ASSERT_EQ(refusalOf(person, "8362"), Sentence(TextId::SignInWaitMinutes, {"17", "4"}));
    store.clock.shiftWall(hours(5));
    EXPECT_EQ(refusalOf(person, kPin), Sentence(TextId::SignInWaitMinutes, {"17", "4"}));
    store.clock.reboot(hours(5));  // leaves a minute after boot
    restart();
    EXPECT_EQ(refusalOf(person, kPin), Sentence(TextId::SignInWaitMinutes, {"16", "4"}));
    store.clock.advance(seconds(964));
    EXPECT_TRUE(vault->signIn(person, kPin));
}

TEST_F(SignInTest, ChargesTheAttemptBeforeThePinIsTried) {
    const StaffId person = addWithPin("1", "张伟");
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(vault->begin(person));
        restart();  // power cut before the answer
    }
    EXPECT_EQ(refusalOf(person, kPin), Sentence(TextId::SignInWait, {"1"}));
}

TEST_F(SignInTest, VerifiesWithoutTheStoreAndOnlyForThePersonOfTheChallenge) {
    const StaffId person = addWithPin("1", "张伟");
    const StaffId other = addWithPin("2", "李强", "9274");
    const auto challenge = vault->begin(person);
    const auto others = vault->begin(other);
    ASSERT_TRUE(challenge);
    EXPECT_TRUE(verify(*challenge, kPin));
    EXPECT_FALSE(verify(*challenge, "9274"));
    EXPECT_FALSE(verify(*others, kPin));
    EXPECT_TRUE(vault->finish(*challenge, true));
}

TEST_F(SignInTest, RefusesAnAnswerToAChallengeOfAnOlderPin) {
    const StaffId person = addWithPin("1", "张伟");
    const auto challenge = vault->begin(person);
    ASSERT_TRUE(vault->setPin(person, "9274", by));
    EXPECT_EQ(vault->finish(*challenge, verify(*challenge, kPin)).error().text, Sentence(TextId::WrongPin));
}

TEST_F(SignInTest, RefusesAPinThatSomebodyElseHasWithoutSayingSo) {
    addWithPin("1", "张伟");
    const StaffId other = add("2", "李强");
    EXPECT_EQ(vault->setPin(other, kPin, by).error().text, Sentence(TextId::PinTooEasy));
    EXPECT_TRUE(vault->setPin(other, "9274", by));
}

TEST_F(SignInTest, LetsAPersonKeepTheirOwnPin) {
    const StaffId person = addWithPin("1", "张伟");
    EXPECT_TRUE(vault->setPin(person, kPin, by));
}

TEST_F(SignInTest, SetsManyPinsAtOnceOrNone) {
    const StaffId a = add("1", "张伟");
    const StaffId b = add("2", "李强");
    using Batch = std::vector<std::pair<StaffId, std::string>>;
    EXPECT_FALSE(vault->setPins(Batch{{a, kPin}, {b, kPin}}, by)) << "the same PIN twice";
    EXPECT_FALSE(vault->setPins(Batch{{a, kPin}, {b, "1234"}}, by)) << "a trivial one";
    EXPECT_EQ(refusalOf(a, kPin), Sentence(TextId::NoPinYet, {"张伟"}));
    ASSERT_TRUE(vault->setPins(Batch{{a, kPin}, {b, "9274"}}, by));
    EXPECT_TRUE(vault->signIn(a, kPin));
    EXPECT_TRUE(vault->signIn(b, "9274"));
    const StaffId c = add("3", "王芳");
    EXPECT_FALSE(vault->setPins(Batch{{c, "6203"}}, by))
        << "others have PINs that the batch was not compared with";
}

TEST_F(SignInTest, KeepsThePinOutOfTheStore) {
    addWithPin("1", "张伟", "471983");
    vault.reset();
    store.close();
    for (const auto& file : std::filesystem::recursive_directory_iterator(store.directory())) {
        if (!file.is_regular_file()) continue;
        const Bytes bytes = readFile(file.path()).value();
        EXPECT_EQ(textOf(bytes).find("471983"), std::string::npos) << file.path();
    }
}

TEST_F(SignInTest, KeepsItsKeyOutsideTheStoreForTheOwnerOnly) {
    const auto file = store->keys() / "pin.key";
    EXPECT_EQ(std::filesystem::file_size(file), 32U);
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
    EXPECT_NE(store->keys().string().substr(0, store.directory().string().size() + 1),
              store.directory().string() + "/");
}

TEST_F(SignInTest, SaysSoWhenTheKeyOfItsPinsIsGone) {
    addWithPin("1", "张伟");
    const auto file = store->keys() / "pin.key";
    std::filesystem::remove(file);
    const auto opened = PinVault::open(*store, store.clock, kCheap);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().text, Sentence(TextId::PinKeyMissing));
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(SignInTest, StartsOverWhenTheKeyIsGoneAndThePinsAreForgotten) {
    const StaffId person = addWithPin("1", "张伟");
    vault.reset();
    std::filesystem::remove(store->keys() / "pin.key");
    ASSERT_TRUE(PinVault::forgetPins(*store, by));
    EXPECT_EQ(count(Kind::PinTaken), 1);
    openVault();
    EXPECT_EQ(refusalOf(person, kPin), Sentence(TextId::NoPinYet, {"张伟"}));
    ASSERT_TRUE(vault->setPin(person, kPin, by));
    EXPECT_TRUE(vault->signIn(person, kPin));
}

TEST_F(SignInTest, SaysHowLongToWaitWithoutSpendingAnAttempt) {
    const StaffId person = addWithPin("1", "张伟");
    EXPECT_TRUE(vault->mayTry(person));
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(vault->signIn(person, "9999"));
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(vault->mayTry(person).error().text, Sentence(TextId::SignInWait, {"1"}));
    store.clock.advance(seconds(1));
    EXPECT_TRUE(vault->mayTry(person));
    EXPECT_TRUE(vault->signIn(person, kPin));
}

// Wherever the disk gives up, there are as many PINs as records of them.
TEST(SignInFault, AFailingDiskNeverPartsAPinFromItsRecord) {
    testing::FaultVfs vfs;
    const auto setPinFailingAt = [&](std::size_t n) {
        testing::TempStore store;
        const StaffId person = testing::numbered<StaffId>(1);
        const StaffRegistered staff{person, "1", "张伟", Post::Cook, Employer::School, Roles{} | Role::Worker,
                                    {},     {}};
        EXPECT_TRUE(registerStaff(*store, staff, {}));
        auto vault = std::make_unique<PinVault>(std::move(*PinVault::open(*store, store.clock, kCheap)));
        std::size_t events = 0;
        vfs.judge = [&](const testing::FileEvent&) { return ++events >= n ? SQLITE_IOERR_WRITE : SQLITE_OK; };
        const bool set = vault->setPin(person, kPin, {}).has_value();
        vfs.judge = nullptr;
        vault.reset();
        store.reopen();
        const auto records = store->database().single<std::int64_t>(
            "SELECT count(*) FROM ledger WHERE kind = ?1", static_cast<int>(Kind::PinSet));
        EXPECT_EQ(records.value(),
                  static_cast<std::int64_t>(store::listCredentials(store->database()).size()))
            << "failing at event " << n;
        return set;
    };
    std::size_t n = 1;
    while (!setPinFailingAt(n)) ++n;
    EXPECT_GT(n, 2U);
}

TEST_F(SignInTest, KnowsNoPinThatWasMadeWithAnotherKey) {
    const StaffId person = addWithPin("1", "张伟");
    writeFileDurably(store->keys() / "pin.key", Bytes(32, 'x'));
    restart();
    EXPECT_EQ(refusalOf(person, kPin), Sentence(TextId::WrongPin));
}

TEST_F(SignInTest, LetsAPersonInWithTheirBadge) {
    const StaffId person = add("1", "张伟");
    const auto code = vault->giveBadge(person, by);
    ASSERT_TRUE(code);
    const auto signedIn = vault->signInWithBadge(code.value());
    ASSERT_TRUE(signedIn);
    EXPECT_EQ(signedIn.value().signer.person, person);
    EXPECT_EQ(signedIn.value().signer.method, SignMethod::Badge);
    EXPECT_TRUE(findPerson(*store, person, makeDate(2026, 11, 20))->hasBadge);
}

TEST_F(SignInTest, RefusesOldDamagedAndStrangeBadges) {
    const StaffId person = add("1", "张伟");
    const std::string old = vault->giveBadge(person, by).value();
    const std::string fresh = vault->giveBadge(person, by).value();
    EXPECT_EQ(vault->signInWithBadge(old).error().text, Sentence(TextId::BadgeUnknown));
    std::string damaged = fresh;
    damaged[8] = damaged[8] == 'A' ? 'B' : 'A';
    EXPECT_EQ(vault->signInWithBadge(damaged).error().text, Sentence(TextId::LabelDamaged));
    EXPECT_EQ(vault->signInWithBadge("6901234567892").error().text, Sentence(TextId::BadgeUnknown));
    ASSERT_TRUE(vault->takeBadge(person, by));
    EXPECT_EQ(vault->signInWithBadge(fresh).error().text, Sentence(TextId::BadgeUnknown));
}

TEST_F(SignInTest, RefusesTheBadgeOfSomebodyWhoHasLeft) {
    const StaffId person = add("1", "张伟");
    const std::string code = vault->giveBadge(person, by).value();
    add("1", "张伟", makeDate(2026, 11, 19));
    EXPECT_EQ(vault->signInWithBadge(code).error().text, Sentence(TextId::PersonHasLeft, {"张伟"}));
}

TEST(PinPolicy, AcceptsOrdinaryPins) {
    for (const char* pin : {"4719", "83620", "471983", "0391", "7052"})
        EXPECT_TRUE(judgePin(pin, "17")) << pin;
}

TEST(PinPolicy, RefusesWhatIsNoPin) {
    for (const char* pin : {"", "471", "4719836", "47a9", "四七一九", " 4719", "４７１９"})
        EXPECT_EQ(judgePin(pin, "17").error().text, Sentence(TextId::PinForm)) << pin;
}

TEST(PinPolicy, RefusesWhatIsEasilyGuessed) {
    for (const char* pin :
         {"0000", "111111", "1234", "4321", "345678", "7890", "8901", "1212", "123123", "121212", "1988",
          "2008", "198806", "2580", "1314", "520520", "112233", "159357", "30571"})
        EXPECT_EQ(judgePin(pin, "30571").error().text, Sentence(TextId::PinTooEasy)) << pin;
}

TEST(PinPolicy, FreesTwoFailuresThenMakesWaitsFourTimesAsLong) {
    EXPECT_EQ(waitAfter(0), seconds(0));
    EXPECT_EQ(waitAfter(2), seconds(0));
    EXPECT_EQ(waitAfter(3), seconds(1));
    EXPECT_EQ(waitAfter(4), seconds(4));
    EXPECT_EQ(waitAfter(9), seconds(4096));
}

// A disk on which there is no room for as long as the ballast lies there.
class SignInOnAFullDisk : public ::testing::Test {
  protected:
    SignInOnAFullDisk() {
        options.directory = directory.path() / "store";
        options.site = "test-school";
        options.ballastBytes = 1 << 20;
        reopen();
        const Signatures by = testing::signedBy(testing::numbered<StaffId>(900), clock);
        person = staffIdOf(opened->site(), "1");
        EXPECT_TRUE(registerStaff(
            *opened, {person, "1", "张伟", Post::Cook, Employer::School, Roles{} | Role::Worker, {}, {}},
            by));
        EXPECT_TRUE(vault->setPin(person, kPin, by));
    }
    void reopen() {
        vault.reset();
        opened.reset();
        opened = std::move(store::Store::open(options, clock).value());
        vault.emplace(std::move(PinVault::open(*opened, clock, kCheap).value()));
    }
    void fillDisk() {
        vfs.judge = [ballast = options.directory / "ballast"](const testing::FileEvent& event) {
            const bool grows = event.kind == testing::FileEvent::Kind::Write;
            return grows && std::filesystem::exists(ballast) ? SQLITE_FULL : SQLITE_OK;
        };
    }

    testing::FaultVfs vfs;
    testing::FakeClock clock;
    testing::TempDirectory directory;
    store::StoreOptions options;
    std::unique_ptr<store::Store> opened;
    std::optional<PinVault> vault;
    StaffId person;
};

TEST_F(SignInOnAFullDisk, APersonGetsInOnTheRoomThatWasKeptBack) {
    fillDisk();
    const auto signedIn = vault->signIn(person, kPin);
    ASSERT_TRUE(signedIn) << signedIn.error().detail;
    EXPECT_TRUE(opened->isDiskShort());
}

TEST_F(SignInOnAFullDisk, AWrongPinIsChargedAllTheSame) {
    fillDisk();
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(vault->signIn(person, "8362"));
    reopen();
    EXPECT_EQ(vault->signIn(person, kPin).error().text.id, TextId::SignInWait);
}

TEST_F(SignInOnAFullDisk, ADiskWithoutAnyRoomIsNamed) {
    vfs.judge = [](const testing::FileEvent&) { return SQLITE_FULL; };
    EXPECT_EQ(vault->signIn(person, kPin).error().text.id, TextId::DiskFull);
    vfs.judge = nullptr;
    EXPECT_TRUE(vault->signIn(person, kPin));
}

}  // namespace
}  // namespace canteen::service
