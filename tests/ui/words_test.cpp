#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "kiosk/text/incident_phrases.h"
#include "kiosk/text/phrases.h"
#include "kiosk/text/sentences.h"
#include "kiosk/text/trace_phrases.h"
#include "kiosk/ui/glyphs.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/typeset.h"
#include "tests/support/driver.h"

namespace kiosk::ui {
namespace {

AtlasArea room(int size) {
    return {0, 0, size, size, 1.0F / static_cast<float>(size), 1.0F / static_cast<float>(size)};
}

TEST(Glyphs, CoverRareCharactersOfNamesAndThoseAboveSixteenBits) {
    GlyphCache glyphs{FontPaths{}};
    glyphs.setArea(room(1024));
    for (const char32_t c :
         std::u32string(U"䶮㛃𬭚𠮷镕喆堃珺一龥鿍㐂𫟷𫖯①℃±×–…·“”《》")) {
        EXPECT_TRUE(glyphs.covers(c)) << std::hex << static_cast<unsigned>(c);
        EXPECT_GT(glyphs.get(Face::Regular, 32, c).w, 0);
        EXPECT_GT(glyphs.get(Face::Bold, 32, c).w, 0);
    }
    EXPECT_TRUE(glyphs.missing().empty());
    EXPECT_FALSE(glyphs.overflowed());
}

TEST(Glyphs, HaveEveryIcon) {
    GlyphCache glyphs{FontPaths{}};
    glyphs.setArea(room(1024));
    for (int i = 1; i <= static_cast<int>(Icon::Water); ++i)
        EXPECT_GT(glyphs.get(Face::Icons, 24, codePoint(static_cast<Icon>(i))).w, 0) << i;
    EXPECT_TRUE(glyphs.missing().empty());
}

TEST(Glyphs, HaveEquallyWideDigits) {
    GlyphCache glyphs{FontPaths{}};
    glyphs.setArea(room(1024));
    for (const Face face : {Face::Regular, Face::Bold})
        for (char32_t c = U'1'; c <= U'9'; ++c)
            EXPECT_EQ(glyphs.get(face, 78, c).advance, glyphs.get(face, 78, U'0').advance);
}

TEST(Glyphs, RememberACharacterThatNoFaceHas) {
    GlyphCache glyphs{FontPaths{}};
    glyphs.setArea(room(512));
    const Glyph& geta = glyphs.get(Face::Regular, 24, U'\U0001F600');
    EXPECT_GT(geta.w, 0);
    EXPECT_EQ(glyphs.missing(), U"\U0001F600");
}

TEST(Glyphs, AreHandedOverOnceAndAgainToANewTexture) {
    GlyphCache glyphs{FontPaths{}};
    glyphs.setArea(room(512));
    glyphs.get(Face::Regular, 24, U'留');
    int patches = 0;
    const auto count = [&](int, int, int, int, const std::uint8_t*) { ++patches; };
    glyphs.upload(count);
    glyphs.upload(count);
    EXPECT_EQ(patches, 1);
    glyphs.forgetUploads();
    glyphs.upload(count);
    EXPECT_EQ(patches, 2);
}

TEST(Glyphs, TellWhenTheirRoomIsFullAndStartAnew) {
    GlyphCache glyphs{FontPaths{}};
    glyphs.setArea(room(256));
    for (char32_t c = 0x4E00; c < 0x4E00 + 200; ++c) glyphs.get(Face::Regular, 40, c);
    EXPECT_TRUE(glyphs.overflowed());
    glyphs.reset();
    EXPECT_FALSE(glyphs.overflowed());
    EXPECT_GT(glyphs.get(Face::Regular, 40, U'样').w, 0);
}

TEST(Kit, DrawsEveryCharacterOfALongDayWithoutABox) {
    Driver driver;
    char32_t from = 0x4E00;
    for (int page = 0; page < 60; ++page) {
        std::string words;
        for (char32_t c = from; c < from + 340; ++c) {
            words.push_back(static_cast<char>(0xE0 | (c >> 12)));
            words.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
            words.push_back(static_cast<char>(0x80 | (c & 0x3F)));
        }
        from += 340;
        driver.show([&] { text({0, 0, 345, 60}, words, {.place = Place::Top}); });
        ASSERT_FALSE(driver.kit().glyphs().overflowed()) << page;
        ASSERT_TRUE(driver.probe().missingGlyphs().empty()) << page;
    }
}

class Breaking : public testing::Test {
  protected:
    Breaking() { glyphs_.setArea(room(1024)); }
    std::vector<std::string_view> lines(std::string_view text, float ems) {
        return breakLines(glyphs_, {Face::Regular, 20}, text, ems * 20).lines;
    }
    GlyphCache glyphs_{FontPaths{}};
};

TEST_F(Breaking, ChineseBetweenCharacters) {
    EXPECT_EQ(lines("食品留样记录", 3.1F), (std::vector<std::string_view>{"食品留", "样记录"}));
}

TEST_F(Breaking, NeverPutsAStopFirst) {
    EXPECT_EQ(lines("食品留。样", 3.1F), (std::vector<std::string_view>{"食品", "留。样"}));
}

TEST_F(Breaking, NeverLeavesAnOpeningBracketLast) {
    EXPECT_EQ(lines("食品（留样", 3.1F), (std::vector<std::string_view>{"食品", "（留样"}));
}

TEST_F(Breaking, LeavesASeparatorOnTheLineBefore) {
    for (float ems = 2.2F; ems < 9; ems += 0.1F)
        for (const std::string_view line : lines("周六早班 · 夜班 · 36.5 ℃", ems))
            EXPECT_FALSE(line.starts_with("·")) << line << " in " << ems;
}

TEST_F(Breaking, TearsAWordBeforeItsStopRatherThanLeaveTheStopAlone) {
    EXPECT_EQ(lines("wwww.", 2.8F).back().find('.'), 1U);
}

// Every phrase and sentence, in any room that holds a few characters.
TEST_F(Breaking, NeverBeginsALineWithAStopNorEndsItWithAnOpeningBracket) {
    const auto check = [&](std::string_view text) {
        for (float ems = 4; ems < 24; ems += 0.7F)
            for (std::string_view line : lines(text, ems)) {
                if (line.empty()) continue;
                std::string_view rest = line;
                char32_t last = takeCodePoint(rest);
                EXPECT_EQ(std::u32string_view(U"，。、；：！？）】》·,.;:!?)").find(last),
                          std::u32string::npos)
                    << line << " in " << text;
                while (!rest.empty()) last = takeCodePoint(rest);
                EXPECT_EQ(std::u32string_view(U"（【《(").find(last), std::u32string::npos)
                    << line << " in " << text;
            }
    };
    for (const Language language : {Language::Chinese, Language::English}) {
#define PHRASE(id, zh, en) check(phrase(Phrase::id, language, {"王建国", "（番茄炒蛋）", "3"}));
#include "kiosk/text/phrases.def"
#undef PHRASE
#define PHRASE(id, zh, en) check(phrase(TracePhrase::id, language, {"王建国", "（番茄炒蛋）", "3"}));
#include "kiosk/text/trace_phrases.def"
#undef PHRASE
#define PHRASE(id, zh, en) check(phrase(IncidentPhrase::id, language, {"王建国", "（番茄炒蛋）", "3"}));
#include "kiosk/text/incident_phrases.def"
#undef PHRASE
        for (int id = 0; id <= static_cast<int>(canteen::TextId::ImportWeekdayWrong); ++id)
            check(pattern(static_cast<canteen::TextId>(id), language));
    }
}

TEST_F(Breaking, KeepsWordsAndNumbersWhole) {
    EXPECT_EQ(lines("keep 125 g here", 5), (std::vector<std::string_view>{"keep 125 g", "here"}));
}

TEST_F(Breaking, KeepsDatesAndUnitsWhole) {
    EXPECT_EQ(lines("今天 11-20", 4), (std::vector<std::string_view>{"今天", "11-20"}));
    EXPECT_EQ(lines("早班 · 36.5 °C", 4.3F), (std::vector<std::string_view>{"早班 ·", "36.5 °C"}));
}

TEST_F(Breaking, ObeysNewLines) {
    EXPECT_EQ(lines("一\n\n二", 9), (std::vector<std::string_view>{"一", "", "二"}));
}

TEST_F(Breaking, TellsWhenAWordIsWiderThanTheRoom) {
    EXPECT_TRUE(breakLines(glyphs_, {Face::Regular, 20}, "Unbelievable", 40).wordBroken);
    EXPECT_FALSE(breakLines(glyphs_, {Face::Regular, 20}, "食品留样", 40).wordBroken);
}

TEST_F(Breaking, IsRememberedAsItWas) {
    TextSizes sizes;
    const std::string words = "青椒土豆丝炒肉片（少油）";
    for (int turn = 0; turn < 2; ++turn)
        for (const Font font : {Font{Face::Regular, 20}, Font{Face::Bold, 20}, Font{Face::Bold, 28}}) {
            EXPECT_EQ(sizes.width(glyphs_, font, words), lineWidth(glyphs_, font, words));
            for (const float width : {0.0F, 60.0F, 150.0F, 900.0F})
                EXPECT_EQ(sizes.lines(glyphs_, font, words, width),
                          static_cast<int>(breakLines(glyphs_, font, words, width).lines.size()));
        }
}

TEST(CodePoints, SurviveBrokenBytes) {
    std::string_view text = "\xE4\xB8";
    EXPECT_EQ(takeCodePoint(text), U'\uFFFD');
    EXPECT_EQ(takeCodePoint(text), U'\uFFFD');
    EXPECT_TRUE(text.empty());
    text = "\xF0\xA0\xAE\xB7";
    EXPECT_EQ(takeCodePoint(text), U'𠮷');
}

TEST(Text, SaysWhenItDoesNotFit) {
    Driver driver;
    bool small = true;
    bool large = false;
    driver.show([&] {
        small = text({10, 10, 20, 8}, "这里放不下这么多字", {.id = "narrow"});
        large = text({10, 40, 80, 8}, "这里放得下这些字", {.id = "wide"});
    });
    EXPECT_FALSE(small);
    EXPECT_TRUE(large);
    EXPECT_FALSE(driver.find("narrow")->fits);
    EXPECT_EQ(driver.textOf("wide"), "这里放得下这些字");
}

}  // namespace
}  // namespace kiosk::ui
