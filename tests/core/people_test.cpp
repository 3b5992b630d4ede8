#include "core/service/people.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/store/database.h"
#include "core/store/projections.h"
#include "tests/support/temp_store.h"

namespace canteen::service {
namespace {

using testing::TempStore;

const Date kDay = makeDate(2026, 11, 20);

class PeopleTest : public ::testing::Test {
  protected:
    StaffRegistered cook(const std::string& no, const std::string& name) {
        StaffRegistered staff;
        staff.staff = staffIdOf(store->site(), no);
        staff.staffNo = no;
        staff.name = name;
        staff.post = Post::Cook;
        staff.employer = Employer::School;
        staff.roles = Roles{} | Role::Worker;
        return staff;
    }
    StaffId add(const std::string& no, const std::string& name) {
        const StaffRegistered staff = cook(no, name);
        EXPECT_TRUE(registerStaff(*store, staff, by));
        return staff.staff;
    }
    CertificateRegistered certificate(StaffId staff, const std::string& number, Date issued, Date expires) {
        return {staff, number, "卫生局", issued, expires, std::nullopt};
    }
    std::vector<std::string> names() {
        std::vector<std::string> all;
        for (const Person& p : listPeople(*store, kDay)) all.push_back(p.name);
        return all;
    }

    TempStore store;
    Signatures by = testing::signedBy(testing::numbered<StaffId>(900), store.clock);
};

TEST_F(PeopleTest, StandInTheOrderOfPinyin) {
    add("3", "张伟");
    add("2", "单雄");
    add("1", "安宁");
    add("4", "䶮山");
    EXPECT_EQ(names(), (std::vector<std::string>{"安宁", "单雄", "䶮山", "张伟"}));
}

TEST_F(PeopleTest, AreFoundByInitials) {
    add("1", "张小明");
    add("2", "张伟");
    add("3", "李强");
    const auto people = listPeople(*store, kDay);
    EXPECT_EQ(filterByInitials(people, "z").size(), 2U);
    EXPECT_EQ(filterByInitials(people, "zx").front().name, "张小明");
    EXPECT_EQ(filterByInitials(people, "").size(), 3U);
    EXPECT_TRUE(filterByInitials(people, "b").empty());
}

TEST_F(PeopleTest, AddNoRecordWhenNothingChanged) {
    add("1", "张伟");
    const auto before = store->lastSeq();
    add("1", "张伟");
    EXPECT_EQ(store->lastSeq(), before);
}

TEST_F(PeopleTest, AreRefusedANumberOrNameThatIsTaken) {
    add("1", "张伟");
    StaffRegistered other = cook("1", "李强");
    other.staff = testing::numbered<StaffId>(1);
    EXPECT_EQ(registerStaff(*store, other, by).error().text, Sentence(TextId::StaffNoTaken, {"1"}));
    EXPECT_EQ(registerStaff(*store, cook("2", "张伟"), by).error().text,
              Sentence(TextId::StaffNameTaken, {"张伟"}));
}

TEST_F(PeopleTest, LeaveTheListOnTheDayAfterTheirLast) {
    StaffRegistered staff = cook("1", "张伟");
    staff.left = kDay;
    ASSERT_TRUE(registerStaff(*store, staff, by));
    EXPECT_EQ(listPeople(*store, kDay).size(), 1U);
    EXPECT_EQ(peopleOn(*store, kDay).size(), 1U);
    EXPECT_EQ(peopleOn(*store, kDay).front().pinyin, "");
    EXPECT_TRUE(listPeople(*store, kDay + 1).empty());
    EXPECT_TRUE(peopleOn(*store, kDay + 1).empty());
}

TEST_F(PeopleTest, CannotLeaveBeforeTheyCame) {
    StaffRegistered staff = cook("1", "张伟");
    staff.hired = kDay;
    staff.left = kDay - 1;
    EXPECT_EQ(registerStaff(*store, staff, by).error().text, Sentence(TextId::LeftBeforeHired));
}

TEST_F(PeopleTest, ShowTheCertificateThatIsValidOnTheDay) {
    const StaffId staff = add("1", "张伟");
    ASSERT_TRUE(registerCertificate(*store, certificate(staff, "A", kDay - 300, kDay + 30), by));
    ASSERT_TRUE(registerCertificate(*store, certificate(staff, "B", kDay + 10, kDay + 300), by));
    EXPECT_EQ(findPerson(*store, staff, kDay)->certificate->number, "A");
    EXPECT_EQ(findPerson(*store, staff, kDay + 20)->certificate->number, "B");
    EXPECT_EQ(findPerson(*store, staff, kDay + 400)->certificate->number, "B");
    EXPECT_FALSE(findPerson(*store, add("2", "李强"), kDay)->certificate);
}

TEST_F(PeopleTest, MayHaveCertificatesOfTwelveMonthsAndNoLonger) {
    const StaffId staff = add("1", "张伟");
    const Date issued = makeDate(2026, 2, 28);
    EXPECT_TRUE(registerCertificate(*store, certificate(staff, "A", issued, makeDate(2027, 2, 28)), by));
    const Status longer =
        registerCertificate(*store, certificate(staff, "B", issued, makeDate(2027, 3, 1)), by);
    ASSERT_FALSE(longer);
    EXPECT_EQ(longer.error().text, Sentence(TextId::CertificateTooLong, {"2027-02-28"}));
    EXPECT_EQ(registerCertificate(*store, certificate(staff, "C", issued, issued - 1), by).error().text,
              Sentence(TextId::CertificateReversed));
}

TEST_F(PeopleTest, StandOnTheRosterByShiftWithThoseOffLast) {
    const StaffId early = add("1", "张伟");
    const StaffId off = add("2", "安宁");
    const StaffId late = add("3", "李强");
    ASSERT_TRUE(setRoster(*store, {off, kDay, Shift::Off}, by));
    ASSERT_TRUE(setRoster(*store, {late, kDay, Shift::Late}, by));
    ASSERT_TRUE(setRoster(*store, {early, kDay, Shift::Late}, by));
    ASSERT_TRUE(setRoster(*store, {early, kDay, Shift::Early}, by));
    const auto roster = rosterOf(*store, kDay);
    ASSERT_EQ(roster.size(), 3U);
    EXPECT_EQ(roster[0].person.id, early);
    EXPECT_EQ(roster[0].shift, Shift::Early);
    EXPECT_EQ(roster[1].person.id, late);
    EXPECT_EQ(roster[2].person.id, off);
    EXPECT_TRUE(rosterOf(*store, kDay + 1).empty());
}

TEST_F(PeopleTest, CountPupilsOfAClassWithNumbersThatFit) {
    ClassRegistered c{classIdOf(store->site(), "一年级1班"), "一年级1班", "一年级", 45, 10};
    ASSERT_TRUE(registerClass(*store, c, by));
    const auto before = store->lastSeq();
    ASSERT_TRUE(registerClass(*store, c, by));
    EXPECT_EQ(store->lastSeq(), before);
    c.boarders = 46;
    EXPECT_EQ(registerClass(*store, c, by).error().text, Sentence(TextId::ClassNumbers));
    ASSERT_EQ(store::listClasses(store->database()).size(), 1U);
}

TEST_F(PeopleTest, SurviveARebuildOfTheProjections) {
    const StaffId staff = add("1", "张伟");
    ASSERT_TRUE(registerCertificate(*store, certificate(staff, "A", kDay - 300, kDay + 30), by));
    ASSERT_TRUE(setRoster(*store, {staff, kDay, Shift::Early}, by));
    {
        store::Transaction transaction(store->database());
        store::rebuildProjections(store->database());
        transaction.commit();
    }
    EXPECT_EQ(rosterOf(*store, kDay).size(), 1U);
    EXPECT_EQ(findPerson(*store, staff, kDay)->certificate->number, "A");
}

}  // namespace
}  // namespace canteen::service
