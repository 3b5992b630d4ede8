#pragma once
#include <functional>
#include <string>
#include <vector>

namespace kiosk::gallery {

/// One picture: a name for the file and what to draw.
struct Page {
    std::string name;
    std::function<void()> draw;
};

/// Every widget in each of its states, as it stands on a screen.
std::vector<Page> pages();

}  // namespace kiosk::gallery
