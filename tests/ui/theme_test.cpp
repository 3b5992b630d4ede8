#include "kiosk/ui/theme.h"

#include <gtest/gtest.h>

namespace kiosk::ui {
namespace {

class Theme : public testing::TestWithParam<ThemeKind> {};

TEST_P(Theme, StatesAreLegibleAtSevenToOne) {
    const Palette& p = palette(GetParam());
    for (std::size_t i = 0; i < p.soft.size(); ++i) {
        EXPECT_GE(contrast(p.soft[i].fg, p.soft[i].bg), 7.0) << "soft tone " << i;
        EXPECT_GE(contrast(p.solid[i].fg, p.solid[i].bg), 7.0) << "solid tone " << i;
        // Marks and words of a tone also stand directly on cards, on the page and on a card under a finger.
        EXPECT_GE(contrast(p.soft[i].fg, p.card), 7.0) << "tone " << i << " on card";
        EXPECT_GE(contrast(p.soft[i].fg, p.page), 7.0) << "tone " << i << " on page";
    }
}

TEST_P(Theme, WordsAreLegible) {
    const Palette& p = palette(GetParam());
    for (const Color ground : {p.page, p.card, p.pressed, p.accentSoft.bg}) {
        EXPECT_GE(contrast(p.text, ground), 7.0);
        EXPECT_GE(contrast(p.muted, ground), 4.5);
    }
    EXPECT_GE(contrast(p.accent.fg, p.accent.bg), 7.0);
    EXPECT_GE(contrast(p.accent.fg, p.accentDown), 7.0);
    EXPECT_GE(contrast(p.accentSoft.fg, p.accentSoft.bg), 7.0);
    EXPECT_GE(contrast(p.off.fg, p.off.bg), 4.5);
    EXPECT_GE(contrast(p.off.fg, p.card), 4.5);
    EXPECT_GE(contrast(p.text, p.line), 4.5) << "an unselected segment lies on the line colour";
}

INSTANTIATE_TEST_SUITE_P(Both, Theme, testing::Values(ThemeKind::Day, ThemeKind::Night));

TEST(Contrast, OfBlackAndWhiteIsTwentyOne) {
    EXPECT_NEAR(contrast(rgb(0x000000), rgb(0xFFFFFF)), 21.0, 0.01);
}

}  // namespace
}  // namespace kiosk::ui
