// Pictures among the widgets: their shape, their place, and when they are brought to the panel anew.
#include "kiosk/ui/picture.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <vector>

#include "kiosk/shell/gl_renderer.h"
#include "kiosk/ui/ui.h"
#include "tests/support/driver.h"

namespace kiosk::ui {
namespace {

Picture grey(std::uint32_t width, std::uint32_t height, std::uint8_t value = 128) {
    return std::make_shared<const canteen::port::Pixels>(
        canteen::port::Pixels{width, height, 1, canteen::Bytes(std::size_t{width} * height, value)});
}

std::vector<std::size_t> uploads(Driver& driver) {
    std::vector<std::size_t> places;
    driver.kit().pictures().upload(
        [&](std::size_t place, const canteen::port::Pixels&) { places.push_back(place); });
    return places;
}

TEST(PictureOnScreen, KeepsItsShape) {
    Driver driver;
    Rect wide;
    Rect high;
    driver.show([&] {
        wide = picture("wide", {10, 10, 100, 100}, grey(200, 100));
        high = picture("high", {120, 10, 100, 100}, grey(100, 200));
    });
    EXPECT_NEAR(wide.w, 100, 0.1);
    EXPECT_NEAR(wide.h, 50, 0.1);
    EXPECT_NEAR(wide.y, 35, 0.1);
    EXPECT_NEAR(high.w, 50, 0.1);
    EXPECT_NE(driver.find("wide"), nullptr);
    EXPECT_TRUE(driver.faults().empty());
}

TEST(PictureOnScreen, IsUploadedOnceAndAgainWhenItChanges) {
    Driver driver;
    Picture first = grey(4, 4);
    Picture second = grey(4, 4, 9);
    driver.show([&] {
        picture("a", {10, 10, 50, 50}, first);
        picture("b", {70, 10, 50, 50}, second);
    });
    EXPECT_EQ(uploads(driver).size(), 2U);
    driver.frames(3);
    EXPECT_TRUE(uploads(driver).empty());
    first = grey(4, 4, 77);
    driver.frames(1);
    EXPECT_EQ(uploads(driver), std::vector<std::size_t>{0});
}

TEST(PictureOnScreen, ChangesWhatMustBePresented) {
    Driver driver;
    Picture shown = grey(4, 4);
    driver.show([&] { picture("a", {10, 10, 50, 50}, shown); });
    const auto hash = [&] {
        return shell::pictureHash(*ImGui::GetDrawData(), driver.kit().pictures().mark());
    };
    const auto before = hash();
    driver.frames(1);
    EXPECT_EQ(hash(), before);
    shown = grey(4, 4, 3);
    driver.frames(1);
    EXPECT_NE(hash(), before) << "the vertices are the same, the picture is not";
}

TEST(PictureOnScreen, IsGivenBackWhenItIsShownNoMore) {
    Driver driver;
    Picture shown = grey(64, 64);
    bool show = true;
    driver.show([&] {
        if (show) picture("a", {10, 10, 50, 50}, shown);
    });
    EXPECT_GT(shown.use_count(), 1);
    show = false;
    driver.frames(2);
    EXPECT_EQ(shown.use_count(), 1);
}

TEST(PictureOnScreen, OnlyItsOwnTexturesAreItsPlaces) {
    Driver driver;
    driver.show([] { picture("a", {10, 10, 50, 50}, grey(4, 4)); });
    const PictureShelf& shelf = driver.kit().pictures();
    EXPECT_EQ(shelf.placeOf(PictureShelf::textureOf(0)), 0U);
    EXPECT_EQ(shelf.placeOf(PictureShelf::textureOf(1)), PictureShelf::kNoPlace);
    EXPECT_EQ(shelf.placeOf(1), PictureShelf::kNoPlace);
}

TEST(PictureOnScreen, ViewfinderSaysWhyThereIsNothingToSee) {
    Driver driver;
    driver.show([] { viewfinder("camera", {10, 10, 90, 60}, {.picture = {}, .words = "no camera"}); });
    EXPECT_TRUE(driver.faults().empty()) << joined(driver.faults());
    EXPECT_EQ(driver.find("camera"), nullptr);
    EXPECT_TRUE(std::any_of(driver.probe().items().begin(), driver.probe().items().end(),
                            [](const ProbeItem& item) { return item.text == "no camera"; }));
}

}  // namespace
}  // namespace kiosk::ui
