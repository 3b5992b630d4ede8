// Who may void what: the author on the day, the director and the headteacher at any time, nobody else.
#include "core/base/text_id.h"
#include "core/service/acting.h"

#include <gtest/gtest.h>

#include <array>

#include "core/store/check_queries.h"
#include "core/store/database.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

struct Case {
    StaffId person;
    const char* who;
};
constexpr std::array kEverybody{"cook",    "cutter",      "server", "officer",  "director",
                                "teacher", "headteacher", "keeper", "acceptor", "reviewer"};

class Correcting : public ::testing::Test {
  protected:
    static std::vector<Case> everybody() {
        std::vector<Case> cases;
        for (unsigned n = 1; n <= kEverybody.size(); ++n)
            cases.push_back({numbered<StaffId>(n), kEverybody[n - 1]});
        return cases;
    }
    // Those whom the service lets void the record now, by their role's name.
    std::vector<std::string> allowed(RecordId record) {
        std::vector<std::string> who;
        for (const Case& each : everybody())
            if (service::mayCorrect(house.context(), record, house.signer(each.person)))
                who.emplace_back(each.who);
        return who;
    }
    RecordId checkOf(StaffId staff) {
        return store::validCheckOf(house.store().database(), staff, Kitchen::kToday, CheckSession::Morning)
            ->record;
    }
    RecordId sampleLine() { return house.samples().find(house.sampled(house.dish("番茄炒蛋")))->record; }
    static TextId refusal(const Status& status) {
        EXPECT_FALSE(status);
        return status ? TextId::Unexpected : status.error().text.id;
    }

    Storehouse house;
};

using Names = std::vector<std::string>;

TEST_F(Correcting, OnTheDayTheAuthorTheDirectorAndTheHeadteacherMayVoid) {
    house.at(11, 0);
    EXPECT_EQ(allowed(sampleLine()), (Names{"cook", "director", "headteacher"}));
    EXPECT_EQ(allowed(checkOf(kLi)), (Names{"officer", "director", "headteacher"}));
    const LotId lot = house.received(house.delivery(), kRice);
    const RecordId goods = house.receiving().history(lot).back().record;
    EXPECT_EQ(allowed(goods), (Names{"director", "headteacher", "keeper"}));
}

TEST_F(Correcting, OnAnotherDayOnlyDirectorAndHeadteacherMay) {
    house.at(11, 0);
    const RecordId record = sampleLine();
    house.clock.advance(hours(24));
    EXPECT_EQ(allowed(record), (Names{"director", "headteacher"}));
}

TEST_F(Correcting, TheHeadteacherVoidsASampleACheckAndALineOfGoods) {
    house.at(11, 0);
    const service::Signer head = house.signer(kQian);
    const RecordId sample = sampleLine();
    EXPECT_TRUE(house.samples().takeBack(house.record(), sample, Reason::WrongDish, "", head));
    EXPECT_TRUE(house.checks().takeBack(house.record(), checkOf(kLi), Reason::WrongPerson, "", head));
    const LotId lot = house.received(house.delivery(), kRice);
    const RecordId goods = house.receiving().history(lot).back().record;
    EXPECT_TRUE(house.receiving().takeBack(house.record(), goods, Reason::Mistyped, "", head));
    EXPECT_EQ(house.faults(), "");
}

TEST_F(Correcting, ABadgeVoidsNothingOfAnother) {
    house.at(11, 0);
    const RecordId record = sampleLine();
    const auto byBadge = house.signer(kQian, SignMethod::Badge);
    EXPECT_EQ(refusal(service::mayCorrect(house.context(), record, byBadge)), TextId::BadgeIsNotEnough);
    EXPECT_TRUE(service::mayCorrect(house.context(), record, house.signer(kZhang, SignMethod::Badge)))
        << "one's own of the day";
}

TEST_F(Correcting, NobodyVoidsTheCheckOfHimself) {
    EXPECT_EQ(refusal(house.checks().takeBack(house.record(), checkOf(kWang), Reason::Mistyped, "",
                                              house.signer(kWang))),
              TextId::CheckOwnTakenBack);
}

TEST_F(Correcting, AnUnknownRecordIsNotFound) {
    EXPECT_EQ(refusal(service::mayCorrect(house.context(), numbered<RecordId>(999'999), house.signer(kZhao))),
              TextId::NotFound);
}

}  // namespace
}  // namespace canteen::testing
