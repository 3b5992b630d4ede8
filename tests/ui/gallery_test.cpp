#include <gtest/gtest.h>

#include "tests/shots/gallery/pages.h"
#include "tests/support/driver.h"

namespace kiosk::ui {
namespace {

struct Case {
    PanelSize panel;
    ThemeKind theme;
};

class Gallery : public testing::TestWithParam<Case> {};

TEST_P(Gallery, EveryPageIsLargeEnoughLegibleAndUnambiguous) {
    for (const auto& page : gallery::pages()) {
        SCOPED_TRACE(page.name);
        Driver driver(GetParam().panel, GetParam().theme);
        driver.show(page.draw);
        const auto faults = driver.faults(15);
        EXPECT_TRUE(faults.empty()) << joined(faults);
    }
}

INSTANTIATE_TEST_SUITE_P(Panels, Gallery,
                         testing::Values(Case{kSmallPanel, ThemeKind::Day},
                                         Case{kSmallPanel, ThemeKind::Night},
                                         Case{kWidePanel, ThemeKind::Day}, Case{kWidePanel, ThemeKind::Night},
                                         Case{kUprightPanel, ThemeKind::Day},
                                         Case{kUprightPanel, ThemeKind::Night}));

}  // namespace
}  // namespace kiosk::ui
