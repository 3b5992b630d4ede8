// Every screen in every state, in both languages, on every panel: nothing clipped, nothing too small, nothing
// in the way.
#include <gtest/gtest.h>

#include <string>
#include <tuple>

#include "tests/support/driver.h"
#include "tests/support/view_fixtures.h"

namespace kiosk {
namespace {

struct Panel {
    const char* name;
    ui::PanelSize size;
};
constexpr Panel kPanels[] = {
    {"Wide", ui::kWidePanel}, {"Small", ui::kSmallPanel}, {"Upright", ui::kUprightPanel}};

class EveryScreen : public testing::TestWithParam<std::tuple<Panel, Language>> {};

TEST_P(EveryScreen, CanBeReadAndTouchedInEveryState) {
    const auto& [panel, language] = GetParam();
    bool night = false;
    for (const fixtures::Fixture& fixture : fixtures::all(language)) {
        SCOPED_TRACE(fixture.name);
        ui::Driver driver(panel.size, night ? ui::ThemeKind::Night : ui::ThemeKind::Day);
        night = !night;
        driver.show([&] { fixtures::draw(fixture); });
        const auto faults = driver.faults();
        EXPECT_TRUE(faults.empty()) << ui::joined(faults);
        EXPECT_FALSE(driver.probe().items().empty());
    }
}

std::string nameOf(const testing::TestParamInfo<EveryScreen::ParamType>& info) {
    const Language language = std::get<1>(info.param);
    return std::string(std::get<0>(info.param).name) +
           (language == Language::Chinese ? "Chinese" : "English");
}

INSTANTIATE_TEST_SUITE_P(Panels, EveryScreen,
                         testing::Combine(testing::ValuesIn(kPanels),
                                          testing::Values(Language::Chinese, Language::English)),
                         nameOf);

}  // namespace
}  // namespace kiosk
