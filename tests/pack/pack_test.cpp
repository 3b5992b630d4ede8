// Packs as they are written, and the native verifier.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/ledger/checkpoint.h"
#include "core/report/pack_check.h"
#include "core/report/pack_records.h"
#include "core/report/pack_signature.h"
#include "core/report/pack_zip.h"
#include "core/report/verifier_page.h"
#include "core/store/reader.h"
#include "tests/pack/support/forged_pack.h"
#include "tests/pack/support/record_shapes.h"
#include "tests/support/places.h"

namespace canteen::testing {
namespace {

using nlohmann::json;
using report::Against;
using report::checkPack;
using report::PackVerdict;

std::string faultsOf(const PackVerdict& verdict) {
    std::string text;
    for (const auto& fault : verdict.faults) text += fault.code + ": " + report::sayFault(fault, true) + "\n";
    return text;
}

PackStage& stage() {
    static PackStage theStage;
    return theStage;
}

TEST(Pack, OfThreeDaysIsIntactAndEverythingInItWasCompared) {
    const auto verdict = checkPack(stage().good);
    ASSERT_TRUE(verdict);
    EXPECT_TRUE(verdict->ok()) << faultsOf(*verdict);
    EXPECT_EQ(verdict->records, stage().school.records());
    EXPECT_EQ(verdict->entries, stage().school.records());
    EXPECT_EQ(verdict->heads, 3U);
    EXPECT_EQ(verdict->photos, 10U);  // the paper; a note, goods and a drawn signature a day
    EXPECT_EQ(verdict->lines, 18U);
    EXPECT_EQ(verdict->cells, 9U * 9U + 3U * 6U + 6U * 9U);
    EXPECT_EQ(verdict->personal, 3U * 4U);
    EXPECT_TRUE(verdict->filesSigned);
    EXPECT_EQ(report::sayVerdict(*verdict, true), "Intact from record 1 to " +
                                                      std::to_string(verdict->records) +
                                                      ": no record was changed, removed or added.");
}

TEST(Pack, HoldsTheLaterRecordsOfAnEarlierPack) {
    const auto verdict = checkPack(stage().good, {stage().older, {}});
    ASSERT_TRUE(verdict);
    EXPECT_TRUE(verdict->ok()) << faultsOf(*verdict);
    EXPECT_EQ(verdict->agreed, checkPack(stage().older)->records);
}

TEST(Pack, FitsTheFingerprintOfAnyMomentOfItsPast) {
    const std::string now = checkPack(stage().good)->fingerprint;
    EXPECT_EQ(checkPack(stage().good, {{}, now})->agreed, stage().school.records());
    const ForgedPack pack(stage().good);
    const Hash& first = pack.hashes.front();
    EXPECT_EQ(checkPack(stage().good, {{}, ledger::fingerprint(first)})->agreed, 1U);
}

TEST(Pack, WithholdsHealthValuesUnlessTheyAreAskedFor) {
    const ForgedPack without(stage().older);
    EXPECT_FALSE(without.files.contains("personal.json"));
    EXPECT_EQ(without.text("ledger/entries.bin").find("temperature"), std::string::npos);
    EXPECT_TRUE(ForgedPack(stage().good).files.contains("personal.json"));
}

TEST(Pack, OfOneDayHoldsWhatTheDayLeansOnAndIsIntact) {
    auto options = stage().school.options("one-day");
    options.from = options.to = stage().school.firstDay() + 1;
    options.books.clear();
    report::PackReport written;
    const auto file = stage().school.write(options, &written);
    EXPECT_LT(written.entries, written.records);
    const auto verdict = checkPack(file);
    EXPECT_TRUE(verdict->ok()) << faultsOf(*verdict);
    const ForgedPack pack(file);
    for (const Kind kind : {Kind::TerminalStarted, Kind::SiteConfigured, Kind::SupplierRegistered,
                            Kind::PaperFiled, Kind::ProductRegistered})
        EXPECT_GT(pack.first(kind), 0U) << static_cast<int>(kind);
}

TEST(Pack, GoesAsFarAsTheHeadItIsGiven) {
    auto options = stage().school.options("head");
    options.books.clear();
    const ForgedPack older(stage().older);
    std::uint64_t size = older.hashes.size();
    options.note = older.text("heads/" + std::to_string(size) + ".txt");
    report::PackReport written;
    const auto verdict = checkPack(stage().school.write(options, &written));
    EXPECT_EQ(written.records, size);
    EXPECT_TRUE(verdict->ok()) << faultsOf(*verdict);
}

TEST(Pack, RefusesAHeadOfOtherRecords) {
    auto options = stage().school.options("other-head");
    options.note = ledger::signHead({"canteen-kiosk/other/t-00000000", 3, Hash{}}, stage().school.key());
    auto db = store::openForReading(options.store);
    const auto written = report::writePack(*db, options);
    ASSERT_FALSE(written);
    EXPECT_FALSE(std::filesystem::exists(options.target));
}

TEST(Pack, RefusesAHeadThatAnotherKeySigned) {
    auto options = stage().school.options("other-key");
    const ForgedPack pack(stage().good);
    options.note = pack.text("heads/" + std::to_string(pack.hashes.size()) + ".txt");
    options.key = ledger::TerminalKey::fromSeed({7});
    auto db = store::openForReading(options.store);
    EXPECT_FALSE(report::writePack(*db, options)) << "its list would be signed by a key that nobody knows";
    EXPECT_FALSE(std::filesystem::exists(options.target));
}

// The vector of core/report/README.md.
TEST(Pack, SignsItsListInTheFormThatIsDescribed) {
    const auto key = ledger::TerminalKey::fromSeed({1, 2, 3, 4});
    const auto readme = readFile(sourceDir() + "/core/report/README.md");
    ASSERT_TRUE(readme);
    const std::string note = report::signManifest("{}", "canteen-kiosk/test-school/t-7fe5b331", key);
    EXPECT_NE(textOf(*readme).find("```\n" + note + "```"), std::string_view::npos) << note;
}

TEST(Pack, LeavesNothingBehindWhenItIsCancelled) {
    for (const std::string_view when : {"records", "books", "photos", "finishing"}) {
        auto options = stage().school.options("cancelled");
        options.progress = [&](double, std::string_view what) { return what != when; };
        report::PackReport written;
        stage().school.write(options, &written);
        EXPECT_TRUE(written.cancelled) << when;
        EXPECT_FALSE(std::filesystem::exists(options.target)) << when;
        EXPECT_FALSE(std::filesystem::exists(options.target.string() + ".part")) << when;
    }
}

TEST(Pack, SaysOfWhichRecordALostPhotoIs) {
    auto options = stage().school.options("lost-photo");
    const ForgedPack pack(stage().good);
    const std::string path = pack.pathOf("photos/");
    Bytes hash;
    ASSERT_TRUE(fromHex(path.substr(7, 64), hash));
    Hash name;
    std::copy(hash.begin(), hash.end(), name.begin());
    const auto blob = store::blobFile(options.store, name);
    const auto hidden = stage().school.folder() / "hidden";
    std::filesystem::rename(blob, hidden);
    const auto verdict = checkPack(stage().school.write(options));
    std::filesystem::rename(hidden, blob);
    ASSERT_FALSE(verdict->ok());
    EXPECT_EQ(verdict->faults.front().code, "photo.missing");
}

TEST(Pack, ThatIsNoZipIsCalledUnreadable) {
    const auto file = stage().school.folder() / "no.zip";
    writeFileDurably(file, bytesOf("PK no zip at all"));
    EXPECT_EQ(checkPack(file)->faults.front().code, "pack.unreadable");
    const Bytes whole = readFile(stage().good).value();
    writeFileDurably(file, BytesView(whole).first(whole.size() / 2));
    EXPECT_FALSE(checkPack(file)->ok());
    EXPECT_FALSE(checkPack(stage().school.folder() / "nowhere.zip"));
}

class NativeVerifier : public ::testing::TestWithParam<Forgery> {};

TEST_P(NativeVerifier, SaysWhatWasDone) {
    const Forgery& forgery = GetParam();
    const auto file = stage().school.folder() / "forged.zip";
    const std::string words = stage().forge(forgery, file);
    Against against;
    if (forgery.againstOlder) {
        EXPECT_EQ(checkPack(file)->ok(), std::string(forgery.code) == "against.prefix")
            << "what an older pack tells must not be visible without it";
        against.olderPack = stage().older;
    }
    against.fingerprint = forgery.fingerprint;
    const auto verdict = checkPack(file, against);
    ASSERT_TRUE(verdict);
    ASSERT_FALSE(verdict->ok());
    EXPECT_EQ(verdict->faults.front().code, forgery.code) << faultsOf(*verdict);
    const std::string sentence = report::sayVerdict(*verdict, true);
    EXPECT_NE(sentence.find(words), std::string::npos) << sentence << "\nlacks: " << words;
    EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
    EXPECT_EQ(report::sayVerdict(*verdict, false).find('{'), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Of, NativeVerifier, ::testing::ValuesIn(forgeries()),
                         [](const auto& given) { return std::string(given.param.name); });

TEST(VerifierAssets, DescribeEveryRecordAsItIsWritten) {
    const json table = json::parse(report::verifierAsset("records.json"));
    const json shapes = recordShapes();
    for (const auto& [kind, fields] : shapes.items()) {
        ASSERT_TRUE(table["records"].contains(kind)) << kind;
        EXPECT_EQ(table["records"][kind]["fields"], fields) << kind;
    }
    EXPECT_EQ(table["records"].size(), shapes.size());
    for (const auto& [kind, record] : table["records"].items())
        for (const json& field : record["fields"])
            EXPECT_TRUE(table["labels"].contains(field[0].get<std::string>())) << field;
}

TEST(VerifierAssets, NameEveryKindThatThereIs) {
    const json shapes = recordShapes();
    const std::vector<int> kinds = everyKind();
    ASSERT_GT(kinds.size(), 70U);
    EXPECT_EQ(kinds.size(), shapes.size());
    for (const int kind : kinds) {
        const std::string number = std::to_string(kind);
        EXPECT_TRUE(shapes.contains(number)) << "tests/pack/support/record_shapes.cpp lacks kind " << kind;
        EXPECT_NE(report::kindWord(kind, true), number) << "assets/verifier/records.json lacks it";
        EXPECT_NE(report::kindWord(kind, false), number);
    }
}

TEST(VerifierAssets, HaveAWordForEveryValueOfEveryList) {
    static_cast<void>(recordShapes());
    ASSERT_GT(namedLists().size(), 50U);
    for (const auto& [list, numbers] : namedLists())
        for (const int number : numbers) {
            if (number == 0) continue;  // nothing
            EXPECT_EQ(report::listWords(list, number).size(), 2U) << list << " " << number;
        }
}

TEST(VerifierAssets, MakeOnePageThatNeedsNothingElse) {
    const std::string page = report::verifierPage();
    EXPECT_EQ(page, report::verifierPage());
    for (const char* outside :
         {"http://", "https://", "src=\"//", "import ", "fetch(", "XMLHttpRequest", "innerHTML"})
        EXPECT_EQ(page.find(outside), std::string::npos) << outside;
    EXPECT_EQ(page.find("{{"), std::string::npos);
}

}  // namespace
}  // namespace canteen::testing
