// Small things that the fixtures of every screen need; inside tests/support only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kiosk/text/phrases.h"
#include "tests/support/view_fixtures.h"

namespace kiosk::fixtures {

// Picks the words of the language.
class Words {
  public:
    explicit Words(Language language) : language_(language), chinese_(language == Language::Chinese) {}
    std::string operator()(const char* zh, const char* en) const { return chinese_ ? zh : en; }
    [[nodiscard]] bool chinese() const { return chinese_; }
    [[nodiscard]] Language language() const { return language_; }

  private:
    Language language_;
    bool chinese_;
};

// A header as it stands at 05:15 with all devices well.
AppView header(const Words& w, Screen screen, std::string title, std::string person = {});

std::vector<Fixture> homeFixtures(const Words& w);
std::vector<Fixture> signInFixtures(const Words& w);
std::vector<Fixture> sheetFixtures(const Words& w);
std::vector<Fixture> checkFixtures(const Words& w);
std::vector<Fixture> choiceFixtures(const Words& w);
std::vector<Fixture> textFixtures(const Words& w);
std::vector<Fixture> returnFixtures(const Words& w);
std::vector<Fixture> samplesFixtures(const Words& w);
std::vector<Fixture> sampleFormFixtures(const Words& w);
std::vector<Fixture> batchFixtures(const Words& w);
std::vector<Fixture> bookFixtures(const Words& w);
std::vector<Fixture> detailFixtures(const Words& w);
std::vector<Fixture> addDishFixtures(const Words& w);
std::vector<Fixture> dayCloseFixtures(const Words& w);
std::vector<Fixture> peopleFixtures(const Words& w);
std::vector<Fixture> personFixtures(const Words& w);
std::vector<Fixture> newPinFixtures(const Words& w);
std::vector<Fixture> receivingFixtures(const Words& w);
std::vector<Fixture> pickFixtures(const Words& w);
std::vector<Fixture> deliveryFormFixtures(const Words& w);
std::vector<Fixture> signatureFixtures(const Words& w);
std::vector<Fixture> deliveryFixtures(const Words& w);
std::vector<Fixture> goodsFormFixtures(const Words& w);
std::vector<Fixture> dutiesFixtures(const Words& w);
std::vector<Fixture> photoFixtures(const Words& w);
std::vector<Fixture> pagesFixtures(const Words& w);
std::vector<Fixture> stockFixtures(const Words& w);
std::vector<Fixture> issueFixtures(const Words& w);
std::vector<Fixture> testFixtures(const Words& w);
std::vector<Fixture> supplierFixtures(const Words& w);
std::vector<Fixture> recordFormFixtures(const Words& w);
std::vector<Fixture> menuFixtures(const Words& w);
std::vector<Fixture> signsFixtures(const Words& w);
std::vector<Fixture> exportFixtures(const Words& w);
std::vector<Fixture> logFixtures(const Words& w);
std::vector<Fixture> reviewFixtures(const Words& w);
std::vector<Fixture> mealsFixtures(const Words& w);
std::vector<Fixture> countPadFixtures(const Words& w);
std::vector<Fixture> traceFixtures(const Words& w);
std::vector<Fixture> incidentFixtures(const Words& w);
std::vector<Fixture> inspectionFixtures(const Words& w);
std::vector<Fixture> companionFixtures(const Words& w);
std::vector<Fixture> outOfOrderFixtures(const Words& w);

// Fourteen people as of a middle school, and sixty as of a boarding school.
std::vector<Row> staff(const Words& w);
std::vector<Row> manyStaff(const Words& w);
std::vector<std::string> someLetters();
// A sheet of paper with lines of print.
Picture somePage();
// What a camera sees: the back of a packet with a bar code in the middle, 480 × 270, grey.
Picture someSight();
// A camera that shows it, with these words.
CameraView seen(const Words& w, Tone tone, Phrase words);
// Where its code lies.
std::vector<canteen::port::PicturePoint> someOutline();

}  // namespace kiosk::fixtures
