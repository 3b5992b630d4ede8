#include "core/service/pinyin.h"

#include <gtest/gtest.h>

namespace canteen::service {
namespace {

std::string initials(std::string_view name) {
    return initialsOf(pinyin(name));
}

TEST(Pinyin, ReadsNames) {
    EXPECT_EQ(pinyin("张小明"), "zhang xiao ming");
    EXPECT_EQ(initials("张小明"), "ZXM");
    EXPECT_EQ(initials("欧阳娜娜"), "OYNN");
}

TEST(Pinyin, ReadsSurnamesAsSurnames) {
    EXPECT_EQ(initials("单雄"), "SX");
    EXPECT_EQ(initials("曾强"), "ZQ");
    EXPECT_EQ(initials("仇小红"), "QXH");
    EXPECT_EQ(initials("解珍"), "XZ");
}

TEST(Pinyin, ReadsRareCharactersThatNamesHave) {
    EXPECT_EQ(initials("李䶮"), "LY");
    EXPECT_EQ(initials("王㛃𬭚"), "WJC");
}

TEST(Pinyin, LeavesWhatItCannotReadAndTakesLettersAndNumbersAsTheyAre) {
    EXPECT_EQ(initials("Anna Bell"), "AB");
    EXPECT_EQ(initials("张伟2"), "ZW2");
    EXPECT_EQ(pinyin(""), "");
    EXPECT_EQ(initials("☂"), "");
}

}  // namespace
}  // namespace canteen::service
