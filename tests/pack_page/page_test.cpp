// The page of a pack in real Chromium: opened from a folder, the ZIP chosen as a person does it.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "core/base/files.h"
#include "core/report/pack_check.h"
#include "core/report/verifier_page.h"
#include "tests/pack/support/browser.h"
#include "tests/pack/support/forged_pack.h"

namespace canteen::testing {
namespace {

class Page : public ::testing::Test {
  protected:
    // One browser and one school for all: both take longer to start than a test takes.
    struct Shared {
        PackStage stage;
        Browser browser;
    };
    static Shared& shared() {
        static Shared theShared;
        return theShared;
    }

    void SetUp() override {
        ASSERT_TRUE(Browser::isHere()) << "no chromium: deploy/packages test installs it";
    }

    [[nodiscard]] static std::filesystem::path page() {
        const auto file = shared().stage.school.folder() / "index.html";
        if (!std::filesystem::exists(file)) writeFileDurably(file, bytesOf(report::verifierPage()));
        return file;
    }
    static std::string text(const std::string& selector) {
        return shared().browser.evaluate(
            fmt::format("document.querySelector('{}')?.textContent ?? ''", selector));
    }
    static void verify(const std::filesystem::path& pack) {
        shared().browser.chooseFile(0, pack);
        waitForVerdict();
    }
    static void waitForVerdict() {
        shared().browser.waitFor("['good', 'bad'].includes(document.body.dataset.state)");
    }
    static void showTab(const char* id, const char* selector) {
        shared().browser.evaluate(fmt::format("model.tab = '{}'; redraw()", id));
        shared().browser.waitFor(fmt::format(
            "document.body.dataset.drawn === '{}' && !!document.querySelector('{}')", id, selector));
    }
    // A person types the fingerprint and presses the button.
    static void compare(const std::string& fingerprint) {
        shared().browser.evaluate(
            fmt::format("document.getElementById('against').value = '{}'; "
                        "document.querySelector('.compare > button').click(); true",
                        fingerprint));
        waitForVerdict();
    }
    static std::string native(const std::filesystem::path& pack, bool english,
                              const report::Against& against = {}) {
        return report::sayVerdict(report::checkPack(pack, against).value(), english);
    }
};

TEST_F(Page, SaysInBothLanguagesThatAGoodPackIsIntact) {
    for (const bool english : {false, true}) {
        shared().browser.open(page(), english ? "lang=en" : "lang=zh");
        verify(shared().stage.good);
        EXPECT_EQ(text("#sentence"), native(shared().stage.good, english));
        EXPECT_EQ(shared().browser.evaluate("document.body.dataset.state"), "good");
        EXPECT_EQ(text("#fingerprint"), report::checkPack(shared().stage.good)->fingerprint);
    }
}

TEST_F(Page, ShowsTheBooksOfAnUnpackedFolderAtOnce) {
    const auto folder = shared().stage.school.folder() / "unpacked";
    std::filesystem::create_directories(folder);
    const ForgedPack pack(shared().stage.good);
    for (const char* name : {"index.html", "data.html"}) writeFileDurably(folder / name, pack.files.at(name));
    shared().browser.open(folder / "index.html", "lang=zh");
    shared().browser.waitFor("!!document.querySelector('table')");
    EXPECT_NE(text("table").find("红烧肉"), std::string::npos);
    EXPECT_EQ(shared().browser.evaluate("document.body.dataset.state"), "empty") << "nothing is verified yet";
}

TEST_F(Page, WhatLiesBesideItCannotTouchIt) {
    const auto folder = shared().stage.school.folder() / "hostile";
    std::filesystem::create_directories(folder);
    writeFileDurably(folder / "index.html", bytesOf(report::verifierPage()));
    const std::string hostile =
        "<script>try { parent.document.body.dataset.state = 'good'; } catch {}"
        "parent.postMessage({books: '{\"books\":[{\"title\":\"<img src=x "
        "onerror=document.title=1>\",\"file\":\"a\","
        "\"columns\":[],\"rows\":[]}]}'}, '*')</script>";
    writeFileDurably(folder / "data.html", bytesOf(hostile));
    shared().browser.open(folder / "index.html", "lang=en");
    shared().browser.waitFor("!!document.querySelector('.chip')");
    EXPECT_EQ(shared().browser.evaluate("document.body.dataset.state"), "empty");
    EXPECT_EQ(shared().browser.evaluate("document.querySelectorAll('img').length"), 0);
    EXPECT_NE(shared().browser.evaluate("document.title"), "1");
}

TEST_F(Page, ShowsTimelineRecordsTraceAndPhotos) {
    shared().browser.open(page(), "lang=zh");
    verify(shared().stage.good);
    showTab("timeline", "tbody tr");
    EXPECT_NE(text("tbody").find("留样取样"), std::string::npos);
    const ForgedPack pack(shared().stage.good);
    const auto seq = pack.first(Kind::SampleTaken);
    shared().browser.evaluate(fmt::format("openRecord({}); true", seq));
    shared().browser.waitFor("!!document.querySelector('dialog[open]')");
    EXPECT_NE(text("dialog").find("留样量（克）"), std::string::npos) << text("dialog");
    EXPECT_NE(text("dialog").find("张桂英"), std::string::npos);
    shared().browser.evaluate("document.querySelector('dialog').close()");
    showTab("trace", ".side li button");
    shared().browser.evaluate("document.querySelector('.side li button').click(); true");
    shared().browser.waitFor("!!document.querySelector('.chain h2')");
    EXPECT_NE(text(".chain").find("紫菜汤"), std::string::npos);
    // A second look finds the same.
    shared().browser.evaluate("redraw()");
    EXPECT_NE(text(".chain").find("紫菜汤"), std::string::npos);
    showTab("photos", "figure img");
    EXPECT_EQ(shared().browser.evaluate("document.querySelectorAll('figure').length"), 7);
    showTab("checks", ".checks li.good");
    EXPECT_EQ(shared().browser.evaluate("document.querySelectorAll('.checks li.bad').length"), 0);
}

TEST_F(Page, ComparesWithAPrintedFingerprintAndAnOlderPack) {
    shared().browser.open(page(), "lang=en");
    verify(shared().stage.good);
    compare(report::checkPack(shared().stage.older)->fingerprint);
    const std::uint64_t older = report::checkPack(shared().stage.older)->records;
    EXPECT_EQ(text("#agreed"), fmt::format("Records 1 to {} are those it was compared with.", older));
    shared().browser.chooseFile(1, shared().stage.older);
    waitForVerdict();
    EXPECT_EQ(text("#agreed"), fmt::format("Records 1 to {} are those it was compared with.", older));
}

TEST_F(Page, ReadsAPackThatSomebodyPackedAnewWithCompression) {
    const auto folder = shared().stage.school.folder() / "again";
    std::filesystem::create_directories(folder);
    const ForgedPack pack(shared().stage.good);
    for (const auto& [path, bytes] : pack.files) {
        std::filesystem::create_directories((folder / path).parent_path());
        writeFileDurably(folder / path, bytes);
    }
    const std::string zip = (shared().stage.school.folder() / "again.zip").string();
    const std::string command =
        "cd '" + folder.string() + "' && python3 -m zipfile -c '" + zip + "' * > /dev/null 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << "python3 packs: deploy/packages test installs it";
    shared().browser.open(page(), "lang=en");
    verify(zip);
    EXPECT_EQ(text("#sentence"), native(shared().stage.good, true));
    EXPECT_EQ(native(zip, true), native(shared().stage.good, true));
}

TEST_F(Page, VerifiesSignaturesByTheVectorsOfRfc8032) {
    shared().browser.open(page());
    // The engine is text for the worker; here it is read into the page to ask its parts.
    const std::string vectors = R"((() => {
        const engine = document.getElementById('engine').textContent.replaceAll('"use strict";', '');
        const parts = new Function(engine + '; return {verifyEd25519, fromHex, sha256, sha512, toHex, encoder};')();
        const h = parts.fromHex;
        const list = [
          ['d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
           'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
          ['3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
           '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
          ['fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
           '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a']];
        const good = list.every(([key, message, signature]) => parts.verifyEd25519(h(signature), h(message), h(key)));
        const bad = list.some(([key, message, signature]) => parts.verifyEd25519(h(signature), h(message + '00'), h(key)));
        const abc = parts.toHex(parts.sha256(parts.encoder.encode('abc')));
        return [good, bad, abc, parts.toHex(parts.sha512(parts.encoder.encode('abc'))).slice(0, 16)].join(' ');
    })())";
    EXPECT_EQ(shared().browser.evaluate(vectors),
              "true false ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad ddaf35a193617aba");
}

class PageVerifier : public Page, public ::testing::WithParamInterface<Forgery> {};

TEST_P(PageVerifier, SaysTheSameAsTheNativeOne) {
    const Forgery& forgery = GetParam();
    const auto file = shared().stage.school.folder() / (std::string(forgery.name) + ".zip");
    const std::string words = shared().stage.forge(forgery, file);
    report::Against against;
    if (forgery.againstOlder) against.olderPack = shared().stage.older;
    against.fingerprint = forgery.fingerprint;
    for (const bool english : {true, false}) {
        shared().browser.open(page(), english ? "lang=en" : "lang=zh");
        verify(file);
        if (forgery.againstOlder) {
            shared().browser.chooseFile(1, shared().stage.older);
            waitForVerdict();
        }
        if (forgery.fingerprint[0] != '\0') compare(forgery.fingerprint);
        const std::string sentence = text("#sentence");
        EXPECT_EQ(sentence, native(file, english, against));
        if (english) {
            EXPECT_NE(sentence.find(words), std::string::npos) << sentence;
        }
        EXPECT_EQ(shared().browser.evaluate("document.querySelector('.verdict').dataset.code"), forgery.code);
        EXPECT_EQ(shared().browser.evaluate("document.body.dataset.state"), "bad");
    }
}

INSTANTIATE_TEST_SUITE_P(Of, PageVerifier, ::testing::ValuesIn(forgeries()),
                         [](const auto& given) { return std::string(given.param.name); });

}  // namespace
}  // namespace canteen::testing
