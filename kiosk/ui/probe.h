#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

/// One thing a frame has drawn, as a test sees it. Pixels, origin top left.
struct ProbeItem {
    enum class Kind { Touch, Text };

    std::string id;  ///< explicit and language-free; may be empty for plain text
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;
    Kind kind = Kind::Text;
    bool enabled = true;
    bool visible = true;  ///< inside the panel and its clip, and not under an overlay or a dialog
    bool fits = true;     ///< all words lie inside the rectangle
    std::string text;
    int layer = 0;             ///< 0 screen, 1 notices, 2 dialog, 3 lock
    bool unexplained = false;  ///< a main action that is disabled and does not say why
};

/// Collects what the kit draws. Install with Kit::setProbe; filled by every frame, emptied at its start.
class Probe {
  public:
    [[nodiscard]] const std::vector<ProbeItem>& items() const { return items_; }
    /// Characters that were asked for in this frame and that no face has.
    [[nodiscard]] const std::u32string& missingGlyphs() const { return missing_; }
    /// Ids of touch targets that were used more than once in this frame.
    [[nodiscard]] std::vector<std::string> duplicates() const;
    /// The first item with this id, or null.
    [[nodiscard]] const ProbeItem* find(std::string_view id) const;

    void clear();
    void add(ProbeItem item) { items_.push_back(std::move(item)); }
    void addMissing(char32_t c);
    ProbeItem& at(std::size_t index) { return items_[index]; }

  private:
    std::vector<ProbeItem> items_;
    std::u32string missing_;
};

}  // namespace kiosk::ui
