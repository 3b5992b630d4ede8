#include "kiosk/text/sentences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "core/base/check.h"
#include "core/base/text_id.h"
#include "kiosk/text/words.h"

namespace {

using canteen::Sentence;
using canteen::TextId;
using kiosk::Language;
using kiosk::pattern;
using kiosk::say;
using kiosk::word;

// Every id there is: a number that is none has no words.
std::vector<TextId> allTextIds() {
    std::vector<TextId> ids;
    for (int n = 0;; ++n) {
        try {
            pattern(static_cast<TextId>(n), Language::Chinese);
        } catch (const canteen::Bug&) {
            return ids;
        }
        ids.push_back(static_cast<TextId>(n));
    }
}

std::set<char> placeholders(std::string_view words) {
    std::set<char> found;
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
        if (words[i] == '{' && words[i + 2] == '}') found.insert(words[i + 1]);
    return found;
}

bool isAscii(std::string_view words) {
    return words.find_first_of("\r\n\t") == std::string_view::npos &&
           std::all_of(words.begin(), words.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

// Every value from 1 up that has a word.
template <class E>
void expectWordsInBothLanguages(int first, int last) {
    for (int n = first; n <= last; ++n) {
        const auto value = static_cast<E>(n);
        EXPECT_FALSE(word(value, Language::Chinese).empty()) << n;
        EXPECT_FALSE(word(value, Language::English).empty()) << n;
        EXPECT_FALSE(isAscii(word(value, Language::Chinese)) && word(value, Language::Chinese) != "PIN") << n;
        EXPECT_TRUE(isAscii(word(value, Language::English))) << word(value, Language::English);
    }
    EXPECT_THROW(word(static_cast<E>(last + 1), Language::Chinese), canteen::Bug);
}

TEST(Sentences, HaveWordsInBothLanguages) {
    const auto ids = allTextIds();
    ASSERT_GT(ids.size(), 50U);
    for (const TextId id : ids) {
        EXPECT_FALSE(pattern(id, Language::Chinese).empty()) << static_cast<int>(id);
        EXPECT_FALSE(pattern(id, Language::English).empty()) << static_cast<int>(id);
    }
}

TEST(Sentences, NameTheSameArgumentsInBothLanguages) {
    for (const TextId id : allTextIds())
        EXPECT_EQ(placeholders(pattern(id, Language::Chinese)), placeholders(pattern(id, Language::English)))
            << pattern(id, Language::English);
}

TEST(Sentences, CountTheirArgumentsFromZeroWithoutGaps) {
    for (const TextId id : allTextIds()) {
        char next = '0';
        for (const char digit : placeholders(pattern(id, Language::Chinese)))
            EXPECT_EQ(digit, next++) << pattern(id, Language::Chinese);
    }
}

TEST(Sentences, AreChineseInChineseAndEnglishInEnglish) {
    for (const TextId id : allTextIds()) {
        EXPECT_FALSE(isAscii(pattern(id, Language::Chinese))) << pattern(id, Language::Chinese);
        EXPECT_TRUE(isAscii(pattern(id, Language::English))) << pattern(id, Language::English);
    }
}

TEST(Sentences, NeverQuoteTheLaw) {
    for (const TextId id : allTextIds()) {
        for (const std::string_view word : {"安全法", "条例", "规定", "办法", "号令"})
            EXPECT_EQ(pattern(id, Language::Chinese).find(word), std::string_view::npos)
                << pattern(id, Language::Chinese);
        for (const std::string_view word : {" law", "Law", "rticle", "egulation"})
            EXPECT_EQ(pattern(id, Language::English).find(word), std::string_view::npos)
                << pattern(id, Language::English);
    }
}

TEST(Sentences, AreShortEnoughToReadStanding) {
    for (const TextId id : allTextIds()) {
        EXPECT_LE(pattern(id, Language::Chinese).size(), 34U * 3U) << pattern(id, Language::Chinese);
        EXPECT_LE(pattern(id, Language::English).size(), 80U) << pattern(id, Language::English);
    }
}

TEST(Sentences, PutTheArgumentsInTheirPlaces) {
    const Sentence light{TextId::SampleTooLight, {"98 g", "125 g"}};
    EXPECT_EQ(say(light, Language::Chinese), "只有 98 g，至少要 125 g，请再添一点");
    EXPECT_EQ(say(light, Language::English), "Only 98 g; at least 125 g are needed. Add some");
    EXPECT_EQ(say({TextId::SampleDisposedEarly, {"11-22 11:05"}}, Language::Chinese),
              "还不能处置，11-22 11:05 以后可以");
}

TEST(Sentences, ShowAQuestionMarkForAnArgumentThatWasForgotten) {
    EXPECT_EQ(say(TextId::SampleDisposedEarly, Language::English), "Not yet: disposal is allowed from ?");
}

TEST(Sentences, LeaveBracesInsideArgumentsAlone) {
    EXPECT_EQ(say({TextId::ThresholdUnknown, {"{1}"}}, Language::English),
              "The school's settings name {1}, which does not exist");
}

TEST(Words, StandForEveryValueInBothLanguages) {
    using namespace canteen;
    for (int bit = 0; bit <= 10; ++bit) {
        EXPECT_FALSE(word(static_cast<Role>(1 << bit), Language::Chinese).empty());
        EXPECT_FALSE(word(static_cast<Role>(1 << bit), Language::English).empty());
    }
    expectWordsInBothLanguages<Post>(1, 16);
    expectWordsInBothLanguages<Employer>(1, 4);
    expectWordsInBothLanguages<Shift>(1, 4);
    expectWordsInBothLanguages<Attendance>(1, 6);
    expectWordsInBothLanguages<Meal>(1, 5);
    expectWordsInBothLanguages<DishType>(1, 9);
    expectWordsInBothLanguages<Symptom>(1, 12);
    expectWordsInBothLanguages<LookFinding>(1, 5);
    expectWordsInBothLanguages<Hands>(1, 6);
    expectWordsInBothLanguages<HygieneItem>(1, 9);
    expectWordsInBothLanguages<HygieneState>(1, 3);
    expectWordsInBothLanguages<CheckSession>(1, 2);
    expectWordsInBothLanguages<TemperatureSite>(1, 4);
    expectWordsInBothLanguages<ReadingMethod>(1, 2);
    expectWordsInBothLanguages<Outcome>(1, 5);
    expectWordsInBothLanguages<CheckAction>(1, 5);
    expectWordsInBothLanguages<CertificateState>(1, 5);
    expectWordsInBothLanguages<ExclusionCause>(1, 7);
    expectWordsInBothLanguages<ReturnEvidence>(1, 5);
    expectWordsInBothLanguages<WeightSource>(1, 2);
    expectWordsInBothLanguages<ExcuseReason>(1, 5);
    expectWordsInBothLanguages<DisposalMethod>(1, 3);
    expectWordsInBothLanguages<HoldReason>(1, 4);
    expectWordsInBothLanguages<SampleState>(1, 6);
    expectWordsInBothLanguages<Reason>(1, 13);
    expectWordsInBothLanguages<SignRole>(1, 18);
    expectWordsInBothLanguages<SignMethod>(1, 3);
    expectWordsInBothLanguages<ClockState>(1, 3);
    expectWordsInBothLanguages<SupplierType>(1, 9);
    expectWordsInBothLanguages<SupplierState>(1, 5);
    expectWordsInBothLanguages<VerifyState>(1, 3);
    expectWordsInBothLanguages<GoodsClass>(1, 15);
    expectWordsInBothLanguages<Storage>(1, 3);
    expectWordsInBothLanguages<Unit>(1, 10);
    for (const PaperKind kind : allPaperKinds())
        EXPECT_FALSE(word(kind, Language::Chinese).empty() || word(kind, Language::English).empty());
}

TEST(Words, AreThoseOfTheOfficialForms) {
    EXPECT_EQ(word(canteen::Outcome::Cleared, Language::Chinese), "合格上岗");
    EXPECT_EQ(word(canteen::Outcome::ClearedAfterFix, Language::Chinese), "整改后上岗");
    EXPECT_EQ(word(canteen::Outcome::Suspended, Language::Chinese), "暂停上岗");
    EXPECT_EQ(word(canteen::Outcome::Retest, Language::Chinese), "待复测");
    EXPECT_EQ(word(canteen::Reason::None, Language::Chinese), "");
}

}  // namespace
