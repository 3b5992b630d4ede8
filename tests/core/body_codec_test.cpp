#include "core/ledger/body_codec.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/domain/check_records.h"
#include "core/domain/people_records.h"
#include "core/domain/sample_records.h"
#include "core/domain/terminal_records.h"
#include "tests/support/temp_store.h"

namespace canteen::ledger {
namespace {

using testing::numbered;

PersonalLookup lookupIn(const EncodedBody& body) {
    return [&body](std::string_view field) -> std::optional<Bytes> {
        for (const PersonalValue& p : body.personal) {
            if (p.field == field) return p.value;
        }
        return std::nullopt;
    };
}

CheckRecorded someCheck() {
    CheckRecorded check;
    check.check = numbered<CheckId>(1);
    check.staff = numbered<StaffId>(2);
    check.day = {20'777};
    check.session = CheckSession::Morning;
    check.arrivedAt = {1'795'122'000'000};
    check.declaration = Declaration{{Symptom::Fever, Symptom::Other}, true, "头晕"};
    check.look = Look{{LookFinding::Eyes}, Hands::WoundCovered};
    check.temperature = TemperatureReading{{3730}, TemperatureSite::Wrist, ReadingMethod::Typed, ""};
    check.hygiene = {{HygieneItem::Nails, HygieneState::FixedOnTheSpot}};
    check.certificate = CertificateState::Valid;
    check.computed = check.outcome = Outcome::Suspended;
    check.actions = {CheckAction::LeavePost, CheckAction::SeeDoctor};
    check.note = std::string("看医生");
    check.cause = ExclusionCause::Fever;
    check.findings = std::vector<std::string>{"check.fever"};
    return check;
}

TEST(BodyCodec, APersonalFieldStandsAsItsCommitmentOnly) {
    const EncodedBody encoded = encodeBody(someCheck());
    EXPECT_EQ(encoded.personal.size(), 6U);
    for (const PersonalValue& p : encoded.personal)
        EXPECT_TRUE(holdsCommitment(encoded.bytes, commitment(p)));
    EXPECT_EQ(textOf(encoded.bytes).find("头晕"), std::string_view::npos);
    EXPECT_FALSE(holdsCommitment(encoded.bytes, Hash{}));
}

TEST(BodyCodec, PersonalFieldsComeBackWithTheirValues) {
    const EncodedBody encoded = encodeBody(someCheck());
    const auto check = decodeBody<CheckRecorded>(encoded.bytes, lookupIn(encoded));
    ASSERT_TRUE(check) << check.error().detail;
    EXPECT_EQ(check->declaration, someCheck().declaration);
    EXPECT_EQ(check->temperature.value->value.value, 3730);
    EXPECT_EQ(check->findings, someCheck().findings);
    EXPECT_EQ(check->hygiene, someCheck().hygiene);
    EXPECT_EQ(check->actions, someCheck().actions);
}

TEST(BodyCodec, ErasedPersonalFieldsComeBackEmpty) {
    const EncodedBody encoded = encodeBody(someCheck());
    const auto check = decodeBody<CheckRecorded>(encoded.bytes, {});
    ASSERT_TRUE(check);
    EXPECT_FALSE(check->temperature.value);
    EXPECT_EQ(check->outcome, Outcome::Suspended);
}

TEST(BodyCodec, EqualPersonalValuesGiveDifferentCommitments) {
    const EncodedBody a = encodeBody(someCheck());
    const EncodedBody b = encodeBody(someCheck());
    EXPECT_NE(a.bytes, b.bytes);
    EXPECT_NE(a.personal[0].salt, b.personal[0].salt);
}

TEST(BodyCodec, APersonalFieldThatWasNeverGivenNeedsNoValue) {
    CheckRecorded check = someCheck();
    check.note = {};
    const EncodedBody encoded = encodeBody(check);
    EXPECT_EQ(encoded.personal.size(), 5U);
    EXPECT_FALSE(decodeBody<CheckRecorded>(encoded.bytes, lookupIn(encoded))->note.value);
}

TEST(BodyCodec, ABodyOfAnotherKindIsRefused) {
    const Bytes body = encodeBody(DishWithdrawn{numbered<DishId>(1)}).bytes;
    EXPECT_TRUE(decodeBody<DishWithdrawn>(body, {}));
    EXPECT_FALSE(decodeBody<ClockJumped>(body, {}));
    EXPECT_FALSE(decodeBody<RecordVoided>(body, {}));
    Bytes longer = body;
    longer.push_back(0);
    EXPECT_EQ(decodeBody<DishWithdrawn>(longer, {}).error().kind, ErrorKind::Invalid);
}

TEST(BodyCodec, NumbersTooGreatForTheirFieldAreRefused) {
    CborWriter out;
    out.array(2), out.bytes(Uuid{}.bytes), out.integer(std::int64_t{1} << 40);
    EXPECT_FALSE(decodeBody<SignInLocked>(out.written(), {}));
}

TEST(BodyCodec, ASiteComesBackAsItWas) {
    SiteConfigured configured;
    configured.site.id = "test-school";
    configured.site.name = "实验小学";
    configured.site.zone = {480, {240}};
    configured.site.meals = {{Meal::Lunch, {690}, {750}}};
    configured.site.fridges = {{"LY1", "留样冰箱", true, false, 4}};
    const auto read = decodeBody<SiteConfigured>(encodeBody(configured).bytes, {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->site, configured.site);
}

RC_GTEST_PROP(BodyCodec, EveryStaffRecordComesBack, (std::int32_t hired, bool left, std::uint16_t roles)) {
    StaffRegistered staff{numbered<StaffId>(roles), "7",     "张三", Post::Cook,
                          Employer::School,         {roles}, {},     {}};
    staff.hired = Date{hired};
    if (left) staff.left = Date{hired / 2};
    const Bytes bytes = encodeBody(staff).bytes;
    const auto read = decodeBody<StaffRegistered>(bytes, {});
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->hired == staff.hired && read->left == staff.left && read->roles == staff.roles);
    RC_ASSERT(encodeBody(*read).bytes == bytes);
}

RC_GTEST_PROP(BodyCodec, NoBytesMakeItThrow, (const Bytes& noise)) {
    (void)decodeBody<CheckRecorded>(noise, [&](std::string_view) { return noise; }).has_value();
    (void)decodeBody<SampleStored>(noise, {}).has_value();
    (void)holdsCommitment(noise, Hash{});
}

}  // namespace
}  // namespace canteen::ledger
