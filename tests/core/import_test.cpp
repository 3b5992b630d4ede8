#include "core/service/import.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/rules/rule_pack.h"
#include "core/service/people.h"
#include "core/service/suppliers.h"
#include "core/store/database.h"
#include "core/store/meal_queries.h"
#include "core/store/menu_queries.h"
#include "tests/support/places.h"
#include "tests/support/temp_store.h"

namespace canteen::service {

// So that a failing comparison of problems can be read.
void PrintTo(const LineProblem& problem, std::ostream* out) {
    *out << problem.line << " [" << problem.column << "] sentence " << static_cast<int>(problem.reason.id);
    for (const std::string& argument : problem.reason.arguments) *out << " {" << argument << "}";
}

namespace {

const Date kToday = makeDate(2026, 11, 20);  // a Friday
const char* kStaffHeader = "工号,姓名,岗位,角色,单位,入职日期,离职日期,健康证号,发证机构,发证日期,有效期至\n";

class ImportTest : public ::testing::Test {
  protected:
    ImportReport import(ImportKind kind, std::string_view text, ImportOptions options = {}) {
        auto result = importCsv(*store, kind, bytesOf(text), options, by);
        EXPECT_TRUE(result);
        return result ? result.value() : ImportReport{};
    }
    ImportReport importFile(ImportKind kind, const std::string& name) {
        const auto bytes = readFile(std::filesystem::path(testing::testData()) / "import" / name);
        EXPECT_TRUE(bytes) << name;
        return import(kind, textOf(bytes.value_or(Bytes{})));
    }
    void addStaff() {
        const auto report =
            import(ImportKind::Staff, "工号,姓名,岗位\n001,张伟,厨师\n002,李娜,切配\n003,王芳,洗消\n");
        ASSERT_TRUE(report.saved);
    }
    std::vector<std::string> names() {
        std::vector<std::string> all;
        for (const Person& p : listPeople(*store, kToday)) all.push_back(p.name);
        return all;
    }
    std::vector<std::string> menu(Date day, Meal meal) {
        std::vector<std::string> all;
        for (const store::MenuRow& row : store::menuOf(store->database(), day, meal))
            if (row.plan != store::DishPlan::Withdrawn) all.push_back(row.dish.name);
        return all;
    }

    testing::TempStore store;
    Signatures by = testing::signedBy(testing::numbered<StaffId>(900), store.clock);
};

TEST_F(ImportTest, BringsInStaffWithTheirCertificates) {
    const auto report =
        import(ImportKind::Staff,
               std::string(kStaffHeader) +
                   "001,张伟,厨师长,员工、验收人,本校,2020-09-01,,JK001,县疾控,2026-03-01,2027-02-28\n"
                   "002,李娜,食品安全员,,承包企业,,,,,,\n");
    ASSERT_TRUE(report.saved) << report.problems.size();
    EXPECT_EQ(report.added, 2);
    const auto zhang = findPerson(*store, staffIdOf("test-school", "001"), kToday);
    ASSERT_TRUE(zhang);
    EXPECT_EQ(zhang->post, Post::HeadCook);
    EXPECT_EQ(zhang->roles, Role::Worker | Role::Acceptor);
    EXPECT_EQ(zhang->certificate->number, "JK001");
    EXPECT_EQ(zhang->certificate->expires, makeDate(2027, 2, 28));
    const auto li = findPerson(*store, staffIdOf("test-school", "002"), kToday);
    EXPECT_EQ(li->roles, Roles{} | Role::Officer) << "the usual role of the post";
    EXPECT_EQ(li->employer, Employer::Contractor);
    EXPECT_FALSE(li->certificate);
}

TEST_F(ImportTest, ReadsAFileInGb18030WithRareNames) {
    const auto report = importFile(ImportKind::Staff, "staff_gb18030.csv");
    ASSERT_TRUE(report.saved);
    EXPECT_EQ(names(), (std::vector<std::string>{"李𬭚", "王㛃", "䶮山", "张𠮷"}));
}

TEST_F(ImportTest, ReadsAFileWithByteOrderMarkSemicolonsAndTitleLines) {
    const auto report = importFile(ImportKind::Staff, "staff_bom_semicolon.csv");
    ASSERT_TRUE(report.saved);
    EXPECT_EQ(report.added, 2);
    ASSERT_EQ(report.notes.size(), 1U) << "a column of phone numbers is of no use here";
    EXPECT_EQ(report.notes[0], (LineProblem{3, "电话", {TextId::ImportColumnIgnored, {"电话"}}}));
}

TEST_F(ImportTest, UnderstandsEnglishHeadersAndWords) {
    const auto report =
        import(ImportKind::Staff, "Staff No\tName\tPost\tRoles\n7\tAnna Bell\tHead Cook\tofficer; worker\n");
    ASSERT_TRUE(report.saved);
    EXPECT_EQ(findPerson(*store, staffIdOf("test-school", "7"), kToday)->roles, Role::Officer | Role::Worker);
}

TEST_F(ImportTest, NamesEveryBadLineAndRecordsNothing) {
    const auto before = store->lastSeq();
    const auto report = import(ImportKind::Staff, std::string(kStaffHeader) +
                                                      "001,张伟,厨师,,,,,,,,\n"
                                                      "002,,飞行员,,,,,,,,\n"
                                                      "003,王芳,洗消,,,2026-02-30,,,,,\n"
                                                      "004,赵敏,面点,,,,,JK004,县疾控,2026-03-01,2027-03-02\n"
                                                      "001,陈刚,厨师,,,,,,,,\n");
    EXPECT_FALSE(report.saved);
    EXPECT_EQ(store->lastSeq(), before);
    ASSERT_EQ(report.problems.size(), 5U);
    EXPECT_EQ(report.problems[0], (LineProblem{3, "姓名", TextId::ImportValueMissing}));
    EXPECT_EQ(report.problems[1].line, 3);
    EXPECT_EQ(report.problems[1].column, "岗位");
    EXPECT_EQ(report.problems[1].reason.id, TextId::ImportWord);
    EXPECT_EQ(report.problems[1].reason.arguments[0], "飞行员");
    EXPECT_EQ(report.problems[2], (LineProblem{4, "入职日期", {TextId::ImportDate, {"2026-02-30"}}}));
    EXPECT_EQ(report.problems[3], (LineProblem{5, "有效期至", {TextId::CertificateTooLong, {"2027-03-01"}}}));
    EXPECT_EQ(report.problems[4], (LineProblem{6, "工号", {TextId::ImportRowTwice, {"2"}}}));
}

TEST_F(ImportTest, SaysWhichColumnsAreMissing) {
    const auto report = import(ImportKind::Staff, "编号,称呼\n001,张伟\n");
    ASSERT_EQ(report.problems.size(), 2U);
    EXPECT_EQ(report.problems[0], (LineProblem{1, "", {TextId::ImportColumnMissing, {"姓名"}}}));
    EXPECT_EQ(report.problems[1], (LineProblem{1, "", {TextId::ImportColumnMissing, {"岗位"}}}));
}

TEST_F(ImportTest, SaysSoWhenAFileIsEmptyOrHasAHeaderOnly) {
    EXPECT_EQ(import(ImportKind::Staff, "").problems, (LineProblems{{0, "", TextId::ImportFileEmpty}}));
    EXPECT_EQ(import(ImportKind::Staff, "工号,姓名,岗位\n").problems,
              (LineProblems{{0, "", TextId::ImportEmpty}}));
}

TEST_F(ImportTest, RefusesAHalfCertificateAndAFormula) {
    const auto report = import(ImportKind::Staff, std::string(kStaffHeader) + "001,=1+1,厨师,,,,,JK1,,,\n");
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0], (LineProblem{2, "姓名", TextId::ImportFormula}));
    const auto half = import(ImportKind::Staff, std::string(kStaffHeader) + "001,张伟,厨师,,,,,JK1,,,\n");
    EXPECT_EQ(half.problems, (LineProblems{{2, "发证日期", TextId::ImportValueMissing},
                                           {2, "有效期至", TextId::ImportValueMissing}}));
}

TEST_F(ImportTest, RefusesTwoPeopleOfOneName) {
    addStaff();
    const auto report = import(ImportKind::Staff, "工号,姓名,岗位\n009,张伟,厨师\n");
    EXPECT_EQ(report.problems, (LineProblems{{2, "姓名", {TextId::StaffNameTaken, {"张伟"}}}}));
}

TEST_F(ImportTest, LetsTwoPeopleChangeNames) {
    addStaff();
    const auto report = import(ImportKind::Staff, "工号,姓名,岗位\n001,李娜,厨师\n002,张伟,切配\n");
    EXPECT_TRUE(report.saved);
    EXPECT_EQ(report.changed, 2);
    EXPECT_EQ(findPerson(*store, staffIdOf("test-school", "001"), kToday)->name, "李娜");
}

TEST_F(ImportTest, AddsNoRecordWhenTheSameFileComesAgain) {
    const std::string file = std::string(kStaffHeader) +
                             "001,张伟,厨师长,,本校,2020-09-01,,JK001,县疾控,2026-03-01,2027-02-28\n"
                             "002,李娜,食品安全员,,,,,,,,\n";
    import(ImportKind::Staff, file);
    const auto before = store->lastSeq();
    const auto report = import(ImportKind::Staff, file);
    EXPECT_TRUE(report.saved);
    EXPECT_EQ(report.unchanged, 2);
    EXPECT_EQ(store->lastSeq(), before);
}

TEST_F(ImportTest, AddsOnlyTheChangeAndKeepsWhatTheFileDoesNotSay) {
    import(ImportKind::Staff,
           std::string(kStaffHeader) + "001,张伟,厨师,员工、验收人,承包企业,2020-09-01,,,,,\n");
    addStaff();
    const auto zhang = findPerson(*store, staffIdOf("test-school", "001"), kToday);
    EXPECT_EQ(zhang->roles, Role::Worker | Role::Acceptor);
    EXPECT_EQ(zhang->employer, Employer::Contractor);
    const auto before = store->lastSeq();
    const auto report = import(ImportKind::Staff, "工号,姓名,岗位\n001,张伟,面点\n002,李娜,切配\n");
    EXPECT_EQ(report.changed, 1);
    EXPECT_EQ(report.unchanged, 1);
    EXPECT_EQ(store->lastSeq(), before + 1);
}

TEST_F(ImportTest, RecordsNothingInADryRun) {
    const auto before = store->lastSeq();
    ImportOptions options;
    options.mode = ImportMode::DryRun;
    const auto report = import(ImportKind::Staff, "工号,姓名,岗位\n001,张伟,厨师\n", options);
    EXPECT_FALSE(report.saved);
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(store->lastSeq(), before);
}

TEST_F(ImportTest, BringsInARosterLineByLine) {
    addStaff();
    const auto report = import(ImportKind::Roster,
                               "日期,工号,姓名,班次\n2026-11-21,001,张伟,早班\n2026-11-21,,李娜,休息\n"
                               "2026/11/22,003,,晚\n");
    ASSERT_TRUE(report.saved);
    EXPECT_EQ(report.added, 3);
    const auto roster = rosterOf(*store, kToday + 1);
    ASSERT_EQ(roster.size(), 2U);
    EXPECT_EQ(roster[0].person.name, "张伟");
    EXPECT_EQ(roster[0].shift, Shift::Early);
    EXPECT_EQ(roster[1].shift, Shift::Off);
}

TEST_F(ImportTest, BringsInARosterWithAColumnForEachDay) {
    addStaff();
    const std::string file =
        "十一月排班表\n姓名,岗位,周六(11-21),11月22日,2026-11-23\n张伟,厨师,早,休,白班\n李娜,切配,/,晚,\n";
    const auto report = import(ImportKind::Roster, file);
    ASSERT_TRUE(report.saved);
    EXPECT_EQ(report.added, 4);
    EXPECT_EQ(rosterOf(*store, kToday + 1).size(), 1U);
    EXPECT_EQ(rosterOf(*store, kToday + 2).size(), 2U);
    EXPECT_EQ(import(ImportKind::Roster, file).unchanged, 4);
}

TEST_F(ImportTest, TakesAShiftBackWhenTheCellOfTheDayIsEmptyNow) {
    addStaff();
    import(ImportKind::Roster, "姓名,2026-11-23\n张伟,早\n");
    EXPECT_EQ(import(ImportKind::Roster, "姓名,2026-11-23\n张伟,\n李娜,\n").changed, 1);
    EXPECT_EQ(rosterOf(*store, makeDate(2026, 11, 23)).front().shift, Shift::Off);
}

TEST_F(ImportTest, RefusesARosterOfStrangersAndWrongWeekdays) {
    addStaff();
    const auto report =
        import(ImportKind::Roster, "工号,姓名,周一 11-21,11-22\n001,李娜,早,早\n099,,早,早\n002,,早,飞\n");
    ASSERT_EQ(report.problems.size(), 4U);
    EXPECT_EQ(report.problems[0],
              (LineProblem{1, "周一 11-21", {TextId::ImportWeekdayWrong, {"周一 11-21"}}}));
    const auto strangers = import(ImportKind::Roster, "工号,姓名,11-22\n001,李娜,早\n099,,早\n002,,飞\n");
    ASSERT_EQ(strangers.problems.size(), 3U);
    EXPECT_EQ(strangers.problems[0], (LineProblem{2, "姓名", {TextId::ImportStaffUnknown, {"001 李娜"}}}));
    EXPECT_EQ(strangers.problems[1], (LineProblem{3, "工号", {TextId::ImportStaffUnknown, {"099"}}}));
    EXPECT_EQ(strangers.problems[2].column, "11-22");
    EXPECT_FALSE(strangers.saved);
}

TEST_F(ImportTest, LeavesPastDaysOfARosterAlone) {
    addStaff();
    const auto report = import(ImportKind::Roster,
                               "日期,工号,班次\n2026-11-19,001,早\n2026-11-20,001,早\n2026-11-19,002,早\n");
    EXPECT_TRUE(report.saved);
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.notes, (LineProblems{{2, "", {TextId::ImportDayPast, {"2026-11-19"}}}}));
    EXPECT_TRUE(rosterOf(*store, kToday - 1).empty());
}

TEST_F(ImportTest, BringsInClasses) {
    const std::string file = "班级,年级,在籍人数,住校人数\n一年级1班,一年级,45,0\n一年级2班,一年级,44人,12\n";
    EXPECT_EQ(import(ImportKind::Classes, file).added, 2);
    const auto before = store->lastSeq();
    EXPECT_EQ(import(ImportKind::Classes, file).unchanged, 2);
    EXPECT_EQ(store->lastSeq(), before);
    const auto wrong =
        import(ImportKind::Classes, "班级,在籍人数,住校人数\n一年级1班,45,46\n一年级3班,-1,\n一年级1班,4,\n");
    ASSERT_EQ(wrong.problems.size(), 2U);
    EXPECT_EQ(wrong.problems[0], (LineProblem{2, "住校人数", TextId::ClassNumbers}));
    EXPECT_EQ(wrong.problems[1], (LineProblem{3, "在籍人数", {TextId::ImportNumber, {"-1"}}}));
}

TEST_F(ImportTest, BringsInBeneficiariesOfClasses) {
    const std::string file = "班级,在籍人数,营养餐人数\n一年级1班,45,12\n一年级2班,44,\n";
    EXPECT_EQ(import(ImportKind::Classes, file).added, 2);
    const auto registered = store::beneficiariesOfClasses(store->database());
    ASSERT_EQ(registered.size(), 1U) << "an empty cell says nothing";
    EXPECT_EQ(registered.begin()->second, 12);
    const auto before = store->lastSeq();
    EXPECT_EQ(import(ImportKind::Classes, file).unchanged, 2);
    EXPECT_EQ(store->lastSeq(), before);
    EXPECT_EQ(import(ImportKind::Classes, "班级,在籍人数,营养餐人数\n一年级1班,45,13\n").changed, 1);
    const auto wrong = import(ImportKind::Classes, "班级,在籍人数,营养餐人数\n一年级1班,45,46\n");
    ASSERT_EQ(wrong.problems.size(), 1U);
    EXPECT_EQ(wrong.problems[0], (LineProblem{2, "营养餐人数", {TextId::BeneficiariesOverEnrolled, {"45"}}}));
}

TEST_F(ImportTest, BringsInDishesLineByLine) {
    const auto report =
        import(ImportKind::Menu,
               "日期,餐次,菜名,类别,计划份数,食材,特殊餐\n2026-11-23,午餐,红烧肉,荤,300,\"五花肉,土豆\",否\n"
               "2026-11-23,午餐,清炒菜心,素,300份,,\n2026-11-23,晚餐,清炒菜心,素,,,是\n");
    ASSERT_TRUE(report.saved);
    EXPECT_EQ(report.added, 3);
    const auto lunch = store::menuOf(store->database(), makeDate(2026, 11, 23), Meal::Lunch);
    ASSERT_EQ(lunch.size(), 2U);
    EXPECT_EQ(lunch[0].dish.name, "红烧肉");
    EXPECT_EQ(lunch[0].dish.type, DishType::Meat);
    EXPECT_EQ(lunch[0].dish.portions, 300);
    EXPECT_EQ(lunch[0].dish.ingredients, "五花肉,土豆");
}

TEST_F(ImportTest, BringsInAWeekWithSeveralDishesInACell) {
    ImportOptions week;
    week.weekOf = makeDate(2026, 11, 25);
    const std::string file =
        "第13周菜谱\n餐次,类别,周一,周二\n早餐,主食,馒头、小米粥,\"花卷\n豆浆\"\n午餐,荤,红烧肉,鱼香肉丝\n,"
        "素,清炒菜心，土豆丝,\n";
    const auto report = import(ImportKind::Menu, file, week);
    ASSERT_TRUE(report.saved);
    EXPECT_EQ(report.added, 8);
    EXPECT_EQ(menu(makeDate(2026, 11, 23), Meal::Breakfast), (std::vector<std::string>{"馒头", "小米粥"}));
    EXPECT_EQ(menu(makeDate(2026, 11, 23), Meal::Lunch),
              (std::vector<std::string>{"红烧肉", "清炒菜心", "土豆丝"}));
    EXPECT_EQ(menu(makeDate(2026, 11, 24), Meal::Breakfast), (std::vector<std::string>{"花卷", "豆浆"}));
    const auto before = store->lastSeq();
    EXPECT_EQ(import(ImportKind::Menu, file, week).unchanged, 8);
    EXPECT_EQ(store->lastSeq(), before);
}

TEST_F(ImportTest, AsksOfWhichWeekTheWeekdaysAre) {
    const auto report = import(ImportKind::Menu, "餐次,周一\n午餐,红烧肉\n");
    EXPECT_EQ(report.problems, (LineProblems{{1, "", TextId::ImportWeekMissing}}));
}

TEST_F(ImportTest, WithdrawsDishesThatAreNoLongerOnTheMenuOfTheMeal) {
    import(ImportKind::Menu,
           "日期,餐次,菜名\n2026-11-23,午餐,红烧肉\n2026-11-23,午餐,土豆丝\n2026-11-23,晚餐,面条\n");
    const auto report =
        import(ImportKind::Menu, "日期,餐次,菜名\n2026-11-23,午餐,红烧肉\n2026-11-23,午餐,豆腐\n");
    EXPECT_EQ(report.withdrawn, 1);
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.unchanged, 1);
    EXPECT_EQ(menu(makeDate(2026, 11, 23), Meal::Lunch), (std::vector<std::string>{"红烧肉", "豆腐"}));
    EXPECT_EQ(menu(makeDate(2026, 11, 23), Meal::Supper), (std::vector<std::string>{"面条"}));
}

TEST_F(ImportTest, BringsAWithdrawnDishBack) {
    import(ImportKind::Menu, "日期,餐次,菜名\n2026-11-23,午餐,红烧肉\n2026-11-23,午餐,土豆丝\n");
    import(ImportKind::Menu, "日期,餐次,菜名\n2026-11-23,午餐,红烧肉\n");
    const auto report =
        import(ImportKind::Menu, "日期,餐次,菜名\n2026-11-23,午餐,红烧肉\n2026-11-23,午餐,土豆丝\n");
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(menu(makeDate(2026, 11, 23), Meal::Lunch).size(), 2U);
}

TEST_F(ImportTest, KeepsADishThatWasSampledAndSaysSo) {
    const Date day = kToday;
    import(ImportKind::Menu, "日期,餐次,菜名\n2026-11-20,午餐,红烧肉\n2026-11-20,午餐,土豆丝\n");
    const DishId dish = dishIdOf("test-school", day, Meal::Lunch, "土豆丝", "");
    SampleTaken taken;
    taken.sample = testing::numbered<SampleId>(1);
    taken.dish = dish;
    taken.weight = {130};
    taken.source = WeightSource::Typed;
    taken.box = {1};
    ASSERT_TRUE(store->append(store::makeDraft(testing::numbered<RecordId>(1), taken, by)));
    const auto report = import(ImportKind::Menu, "日期,餐次,菜名\n2026-11-20,午餐,红烧肉\n");
    EXPECT_TRUE(report.saved);
    EXPECT_EQ(report.withdrawn, 0);
    EXPECT_EQ(report.notes, (LineProblems{{0, "", {TextId::ImportDishSampled, {"土豆丝"}}}}));
    EXPECT_EQ(menu(day, Meal::Lunch).size(), 2U);
}

TEST_F(ImportTest, LeavesPastAndClosedDaysAlone) {
    const auto report =
        import(ImportKind::Menu, "日期,餐次,菜名\n2026-11-19,午餐,红烧肉\n2026-11-23,午餐,红烧肉\n");
    EXPECT_TRUE(report.saved);
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.notes, (LineProblems{{0, "", {TextId::ImportDayPast, {"2026-11-19"}}}}));
    EXPECT_TRUE(menu(kToday - 1, Meal::Lunch).empty());
}

TEST_F(ImportTest, RefusesADishTwiceInAMeal) {
    const auto report =
        import(ImportKind::Menu, "日期,餐次,菜名\n2026-11-23,午餐,红烧肉\n2026-11-23,午餐,红烧肉\n");
    EXPECT_EQ(report.problems, (LineProblems{{3, "菜名", {TextId::ImportRowTwice, {"2"}}}}));
}

TEST_F(ImportTest, BringsInSuppliersWithTheirStateOnTheList) {
    const char* file =
        "供应商,类型,信用代码,供货品类,地址,联系人,电话,状态,原因\n"
        "丰年粮油,批发商,91990001madem0001 1,大米、调味品,正街,冯年,5550101,合格,\n"
        "老马牛羊肉摊,摊位,,牛肉、羊肉,市场,马德全,5550104,,\n"
        "江鲜水产,经营企业,,水产,江边,江海生,5550110,停供,鱼不新鲜\n";
    const auto report = import(ImportKind::Suppliers, file);
    ASSERT_TRUE(report.saved) << report.problems.size();
    EXPECT_EQ(report.added, 3);
    const auto find = [&](const char* name) {
        return *store::findSupplier(store->database(), supplierIdOf("test-school", name));
    };
    const auto grain = find("丰年粮油");
    EXPECT_EQ(grain.supplier.creditCode, "91990001MADEM00011");
    EXPECT_EQ(grain.supplier.goods, (std::vector{GoodsClass::Packaged, GoodsClass::Staple}));
    EXPECT_EQ(grain.listing.state, SupplierState::Approved);
    EXPECT_EQ(find("老马牛羊肉摊").listing.state, SupplierState::Candidate);
    EXPECT_EQ(find("老马牛羊肉摊").supplier.goods, (std::vector{GoodsClass::OtherMeat}));
    EXPECT_EQ(find("江鲜水产").listing.reason, "鱼不新鲜");

    const auto records = store->lastSeq();
    EXPECT_EQ(import(ImportKind::Suppliers, file).unchanged, 3);
    EXPECT_EQ(store->lastSeq(), records) << "the same file again";
    const auto partly = import(ImportKind::Suppliers, "供应商,类型,电话\n丰年粮油,批发商,5550199\n");
    EXPECT_EQ(partly.changed, 1);
    EXPECT_EQ(find("丰年粮油").supplier.address, "正街") << "columns that a file lacks stay as known";
}

TEST_F(ImportTest, NamesEveryBadLineOfSuppliers) {
    const auto report = import(ImportKind::Suppliers,
                               "名称,类型,信用代码,地址,电话,状态,原因,状态截止\n"
                               "甲,批发商,A1,正街,1,,,\n"
                               "乙,飞机场,,正街,1,,,\n"
                               "丙,批发商,,,1,,,\n"
                               "丁,批发商,a-1,正街,1,,,\n"
                               "甲,批发商,,正街,1,,,\n"
                               "戊,批发商,,正街,1,暂停,,\n"
                               "己,批发商,,正街,1,暂停,不新鲜,2001-01-01\n");
    EXPECT_FALSE(report.saved);
    ASSERT_EQ(report.problems.size(), 6U);
    EXPECT_EQ(report.problems[0].reason.id, TextId::ImportWord);
    EXPECT_EQ(report.problems[1], (LineProblem{4, "地址", TextId::SupplierAddressMissing}));
    EXPECT_EQ(report.problems[2], (LineProblem{5, "信用代码", {TextId::CreditCodeTaken, {"甲"}}}));
    EXPECT_EQ(report.problems[3], (LineProblem{6, "名称", {TextId::ImportRowTwice, {"2"}}}));
    EXPECT_EQ(report.problems[4], (LineProblem{7, "原因", TextId::ListReasonMissing}));
    EXPECT_EQ(report.problems[5], (LineProblem{8, "状态截止", TextId::ListUntilPast}));
    EXPECT_TRUE(store::listSuppliers(store->database()).empty());
}

class ImportPapersTest : public ImportTest {
  protected:
    ImportPapersTest() {
        EXPECT_TRUE(import(ImportKind::Suppliers, "名称,类型,地址,电话\n丰年粮油,批发商,正街,1\n").saved);
    }
    std::vector<store::PaperRow> papers() {
        return store::supplierPapersOf(store->database(), supplierIdOf("test-school", "丰年粮油"));
    }
};

TEST_F(ImportPapersTest, BringsInPapersOfSuppliersThatAreOnFile) {
    const char* file =
        "供货商,证照名称,证号,持证人,发证日期,有效期至,盖章\n"
        "丰年粮油,营业执照,91990001,丰年粮油,2020-01-02,长期,√\n"
        "丰年粮油,JY,ＪＹ１,丰年粮油,2024-01-02,2029-01-01,否\n"
        "丰年粮油,合同,,,2026年1月1日,2026.12.31,\n";
    const auto report = import(ImportKind::Papers, file);
    ASSERT_TRUE(report.saved) << report.problems.size();
    EXPECT_EQ(report.added, 3);
    ASSERT_EQ(papers().size(), 3U);
    EXPECT_EQ(papers()[0].paper.expires, std::nullopt);
    EXPECT_TRUE(papers()[0].paper.sealed);
    EXPECT_EQ(papers()[1].paper.number, "JY1");
    EXPECT_EQ(papers()[1].paper.expires, makeDate(2029, 1, 1));
    const auto records = store->lastSeq();
    EXPECT_EQ(import(ImportKind::Papers, file).unchanged, 3);
    EXPECT_EQ(store->lastSeq(), records);
}

TEST_F(ImportPapersTest, NamesEveryBadLine) {
    const auto report = import(ImportKind::Papers,
                               "Supplier,Paper,Number,Issued,Expires\n"
                               "丰年粮油,food trade licence,,2024-01-02,2029-01-01\n"
                               "没有这家,business licence,1,,\n"
                               "丰年粮油,batch report,R1,,\n"
                               "丰年粮油,insurance,B1,2026-01-02,2026-01-01\n"
                               "丰年粮油,business licence,1,,长期\n"
                               "丰年粮油,business licence,1,,长期\n");
    EXPECT_FALSE(report.saved);
    ASSERT_EQ(report.problems.size(), 5U);
    EXPECT_EQ(report.problems[0].reason.id, TextId::PaperNumberMissing);
    EXPECT_EQ(report.problems[1],
              (LineProblem{3, "Supplier", {TextId::ImportSupplierUnknown, {"没有这家"}}}));
    EXPECT_EQ(report.problems[2], (LineProblem{4, "Paper", TextId::PaperKindOfBatch}));
    EXPECT_EQ(report.problems[3], (LineProblem{5, "Expires", TextId::PaperReversed}));
    EXPECT_EQ(report.problems[4], (LineProblem{7, "Number", {TextId::ImportRowTwice, {"6"}}}));
    EXPECT_TRUE(papers().empty());
}

TEST_F(ImportPapersTest, KeepsAPaperAsItWasFiledAndSaysSo) {
    const std::string header = "供货商,证照,编号,持有人\n";
    ASSERT_TRUE(import(ImportKind::Papers, header + "丰年粮油,营业执照,1,丰年粮油\n").saved);
    const auto report = import(ImportKind::Papers, header + "丰年粮油,营业执照,1,别家\n");
    EXPECT_TRUE(report.saved);
    EXPECT_EQ(report.unchanged, 1);
    ASSERT_EQ(report.notes.size(), 1U);
    EXPECT_EQ(report.notes[0], (LineProblem{2, "编号", {TextId::ImportPaperKept, {"1"}}}));
    EXPECT_EQ(papers().front().paper.holder, "丰年粮油");
}

// The school has rules to ask.
class ImportProductsTest : public ImportTest {
  protected:
    ImportProductsTest() {
        const auto pack = rules::shippedPack("cn-school").value();
        EXPECT_TRUE(store->append(
            store::makeDraft(testing::numbered<RecordId>(1), RulePackAdopted{"cn-school", pack, ""}, by)));
    }
};

TEST_F(ImportProductsTest, BringsInProductsWithTheirCodes) {
    const char* file =
        "品名,规格,类别,存放,单位,单件重量,保质期,条码\n"
        "大米,25 kg/袋,大米,常温,袋,25000,12个月,9520000000011、9520000000028\n"
        "番茄,,蔬菜,常温,公斤,,,\n"
        "扁豆,,蔬菜,常温,公斤,,3天,\n";
    const auto report = import(ImportKind::Products, file);
    ASSERT_TRUE(report.saved) << report.problems.size();
    EXPECT_EQ(report.added, 3);
    ASSERT_EQ(report.notes.size(), 1U) << "a look-alike is pointed out";
    EXPECT_EQ(report.notes[0].reason, (Sentence{TextId::ForbiddenLookAlike, {"扁豆"}}));
    const auto rice = store::findProductByGtin(store->database(), "09520000000028");
    ASSERT_TRUE(rice);
    EXPECT_EQ(rice->product.lifeDays, 360);
    EXPECT_EQ(rice->product.unitWeight, Grams{25000});
    EXPECT_EQ(rice->product.gtins.size(), 2U);
    const auto records = store->lastSeq();
    EXPECT_EQ(import(ImportKind::Products, file).unchanged, 3);
    EXPECT_EQ(store->lastSeq(), records);
}

TEST_F(ImportProductsTest, AMenuWithAForbiddenDishChangesNothing) {
    const auto refused = import(
        ImportKind::Menu,
        "日期,餐次,菜名,食材\n2026-11-23,午餐,干煸四季豆,\n2026-11-23,午餐,炒三丝,\"土豆,野生蘑菇\"\n");
    ASSERT_EQ(refused.problems.size(), 2U);
    EXPECT_EQ(refused.problems[0], (LineProblem{2, "菜名", {TextId::ForbiddenItem, {"四季豆"}}}));
    EXPECT_EQ(refused.problems[1], (LineProblem{3, "食材", {TextId::ForbiddenItem, {"野生蘑菇"}}}));
    EXPECT_TRUE(menu(makeDate(2026, 11, 23), Meal::Lunch).empty());
    const auto noted = import(ImportKind::Menu, "日期,餐次,菜名\n2026-11-23,午餐,凉拌黄瓜\n");
    ASSERT_TRUE(noted.saved);
    ASSERT_EQ(noted.notes.size(), 1U);
    EXPECT_EQ(noted.notes[0].reason, (Sentence{TextId::ForbiddenLookAlike, {"凉拌"}}));
}

TEST_F(ImportProductsTest, NamesEveryBadLine) {
    const auto report = import(ImportKind::Products,
                               "name,class,storage,unit,barcode,shelf life\n"
                               "四季豆,vegetables,ambient,kg,,\n"
                               "rice,rice,ambient,bag,,\n"
                               "salt,packaged,ambient,bag,12345,\n"
                               "oil,staple,ambient,barrel,9520000000011,x\n"
                               "flour,staple,ambient,bag,9520000000028,\n"
                               "noodles,staple,ambient,bag,9520000000028,\n"
                               "flour,staple,ambient,bag,,\n");
    EXPECT_FALSE(report.saved);
    ASSERT_EQ(report.problems.size(), 6U);
    EXPECT_EQ(report.problems[0], (LineProblem{2, "name", {TextId::ForbiddenItem, {"四季豆"}}}));
    EXPECT_EQ(report.problems[1].reason.id, TextId::ImportWord);
    EXPECT_EQ(report.problems[2], (LineProblem{4, "barcode", {TextId::GtinWrong, {"12345"}}}));
    EXPECT_EQ(report.problems[3], (LineProblem{5, "shelf life", {TextId::ImportNumber, {"x"}}}));
    EXPECT_EQ(report.problems[4],
              (LineProblem{7, "barcode", {TextId::GtinTaken, {"09520000000028", "flour"}}}));
    EXPECT_EQ(report.problems[5], (LineProblem{8, "name", {TextId::ImportRowTwice, {"6"}}}));
}

TEST_F(ImportTest, ProductsNeedASchoolThatIsSetUp) {
    const auto report = import(ImportKind::Products, "品名,类别,存放,单位\n番茄,蔬菜,常温,公斤\n");
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].reason.id, TextId::StoreNotSetUp);
}

}  // namespace
}  // namespace canteen::service
