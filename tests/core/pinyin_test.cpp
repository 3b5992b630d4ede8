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

TEST(Pinyin, ReadsDishesAsWords) {
    EXPECT_EQ(pinyinOfWords("红烧豆腐"), "hong shao dou fu");
    EXPECT_EQ(pinyinOfWords("单饼"), "dan bing");
    EXPECT_EQ(initialsOf(pinyinOfWords("AD钙奶 2")), "AGN2");
    EXPECT_EQ(initialsOf(pinyinOfWords("清蒸𬶏鱼")), "QZWY");
    EXPECT_EQ(pinyinOfWords(""), "");
}

TEST(Pinyin, ReadsTheSameAgain) {
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(pinyin("单雄"), "shan xiong");
        EXPECT_EQ(pinyinOfWords("单雄"), "dan xiong");
    }
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
