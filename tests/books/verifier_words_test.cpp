// The words by which the verifier knows a cell again are those that the books write.
#include <gtest/gtest.h>

#include "core/report/pack_records.h"
#include "kiosk/text/book_phrases.h"
#include "kiosk/text/phrases.h"
#include "kiosk/text/receiving_words.h"
#include "kiosk/text/stock_words.h"
#include "kiosk/text/words.h"
#include "kiosk/text/words_companions.h"
#include "kiosk/text/words_incident.h"
#include "kiosk/text/words_inspection.h"
#include "kiosk/text/words_logs.h"
#include "kiosk/text/words_meals.h"

namespace canteen::testing {
namespace {

using kiosk::BookPhrase;
using kiosk::Language;

template <class E>
void expectSame(const std::string& list) {
    constexpr int kBeyondAny = 128;
    int known = 0;
    for (int number = 1; number < kBeyondAny; ++number) {
        const auto words = report::listWords(list, number);
        if (words.empty()) continue;
        ++known;
        EXPECT_EQ(words.at(0), kiosk::word(static_cast<E>(number), Language::Chinese)) << list << number;
        EXPECT_EQ(words.at(1), kiosk::word(static_cast<E>(number), Language::English)) << list << number;
    }
    EXPECT_GT(known, 0) << list;
}

TEST(VerifierWords, OfBoundListsAreThoseOfTheBooks) {
    expectSame<Meal>("Meal");
    expectSame<Reason>("Reason");
    expectSame<Outcome>("Outcome");
    expectSame<CheckSession>("CheckSession");
    expectSame<CheckAction>("CheckAction");
    expectSame<CertificateState>("CertificateState");
    expectSame<Post>("Post");
    expectSame<ExcuseReason>("ExcuseReason");
    expectSame<Unit>("Unit");
    expectSame<SensoryFault>("SensoryFault");
    expectSame<RejectReason>("RejectReason");
    expectSame<RejectAction>("RejectAction");
    expectSame<HandedItem>("HandedItem");
    expectSame<CountDifference>("CountDifference");
    expectSame<Capacity>("Capacity");
    expectSame<LogType>("LogType");
    expectSame<LogVerdict>("LogVerdict");
    expectSame<LogChoice>("LogChoice");
    expectSame<InspectionEnd>("InspectionEnd");
    expectSame<RemarkResult>("RemarkResult");
    expectSame<ShelfFinding>("ShelfFinding");
    expectSame<HealthReason>("HealthReason");
}

TEST(VerifierWords, OfDeviationsAreThoseOfTheirBook) {
    const auto said = [](BookPhrase phrase) {
        return std::vector<std::string>{kiosk::phrase(phrase, Language::Chinese),
                                        kiosk::phrase(phrase, Language::English)};
    };
    EXPECT_EQ(report::listWords("@Late", 1), said(BookPhrase::DevLate));
    EXPECT_EQ(report::listWords("@Relation", 2), said(BookPhrase::DevVoided));
    EXPECT_EQ(report::listWords("@Relation", 3), said(BookPhrase::DevUndone));
    std::vector<std::string> corrects = said(BookPhrase::DevCorrected);
    for (std::string& word : said(BookPhrase::DevReplaced)) corrects.push_back(std::move(word));
    EXPECT_EQ(report::listWords("@Relation", 1), corrects);
}

}  // namespace
}  // namespace canteen::testing
