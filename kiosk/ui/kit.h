#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kiosk/ui/glyphs.h"
#include "kiosk/ui/picture.h"
#include "kiosk/ui/probe.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/theme.h"
#include "kiosk/ui/typeset.h"

struct ImDrawList;
struct ImGuiContext;

namespace kiosk::ui {

/// The panel in pixels and its diagonal, from which every size in millimetres follows.
struct PanelSize {
    int widthPx = 1920;
    int heightPx = 1080;
    float diagonalInches = 15.6F;

    [[nodiscard]] float pxPerMm() const;
    bool operator==(const PanelSize&) const = default;
};

/// One place a finger has been. Pixels and seconds of the frame clock.
struct PointerSample {
    float x = 0;
    float y = 0;
    bool down = false;
    double seconds = 0;
};

/// What the outside gives one frame. At most one edge of `down` lies between two frames.
struct FrameInput {
    PanelSize panel;
    std::optional<PointerSample> pointer;  ///< none while no finger is near
    std::vector<PointerSample> trail;      ///< every sample since the last frame, for ink
    double seconds = 0;                    ///< monotonic
};

/// How soon the same item may be tapped again.
enum class Repeat {
    Guarded,  ///< 250 ms: a double tap counts once
    Key,      ///< 60 ms: keys of a pad, where equal digits follow each other
};

struct Touch {
    bool held = false;    ///< a finger pressed this item and is still on it
    bool tapped = false;  ///< the finger was lifted on it in this frame
    std::size_t probeIndex = 0;
};

/// The kit behind the widgets: an ImGui context, sizes, theme, glyphs and touches. The shell and the test
/// driver own one and call frame(); widgets reach it through current(). One thread.
class Kit {
  public:
    explicit Kit(const FontPaths& fonts = {});
    ~Kit();
    Kit(const Kit&) = delete;
    Kit& operator=(const Kit&) = delete;

    /// Width and height of the texture of all draw data: ImGui's atlas at the top, the glyphs below it.
    static constexpr int kTextureSize = 2048;

    /// Draws one frame; afterwards ImGui::GetDrawData() is complete and all its glyphs are in glyphs().
    /// `draw` may run twice when the glyph room ran out; the second run sees no touch edge. An exception from
    /// `draw` passes through and leaves the kit ready for the next frame.
    void frame(const FrameInput& input, const std::function<void()>& draw);

    /// The kit of the frame that is being drawn. Calling it outside of frame() is a bug and ends the program.
    static Kit& current();

    /// The page lies under everything that is drawn: the renderer begins with its colour.
    void setTheme(ThemeKind kind) { theme_ = kind; }
    [[nodiscard]] ThemeKind theme() const { return theme_; }
    [[nodiscard]] const Palette& colors() const { return palette(theme_); }
    void setProbe(Probe* probe) { probe_ = probe; }
    [[nodiscard]] GlyphCache& glyphs() { return glyphs_; }
    [[nodiscard]] TextSizes& textSizes() { return textSizes_; }
    [[nodiscard]] PictureShelf& pictures() { return pictures_; }

    [[nodiscard]] const FrameInput& input() const { return input_; }
    [[nodiscard]] float pxPerMm() const { return pxPerMm_; }
    [[nodiscard]] Rect screenMm() const;
    [[nodiscard]] ImDrawList& drawList() const { return *drawList_; }

    /// Registers a touch target and says what the finger does with it.
    /// `caption` goes to the probe. A disabled target still swallows the touch.
    Touch touch(std::string_view id, const Rect& mm, bool enabled, std::string_view caption,
                Repeat repeat = Repeat::Guarded);
    /// Tells the probe whether the words of a touch target lie inside it.
    void reportFit(const Touch& target, bool fits);
    /// Tells the probe that a disabled main action gives no reason.
    void reportUnexplained(const Touch& target);
    void reportText(std::string_view id, const Rect& mm, std::string_view words, bool fits);

    /// Raises what is drawn from here on above the rest, until popLayer(). `cover` is opaque to fingers and
    /// to the probe for everything on lower layers. Layers: 1 notices, 2 dialog, 3 lock.
    void pushLayer(int layer, const Rect& cover);
    void popLayer();

    /// Clips what is drawn, for fingers and the probe too.
    void pushClip(const Rect& mm);
    void popClip();

    /// Where notices lie: over the header, which holds nothing to touch there. Set by screenFrame() for this
    /// frame.
    void setNoticeRoom(const Rect& mm) { noticeRoom_ = mm; }
    [[nodiscard]] Rect noticeRoom() const { return noticeRoom_; }

    /// Something moves although nobody does anything: the next frame should come soon.
    void askForFrames() { askedForFrames_ = true; }
    [[nodiscard]] bool askedForFrames() const { return askedForFrames_; }

    /// Small memory of widgets by id, such as the page of a list. Zero at first.
    int& memory(std::string_view id);

  private:
    struct Item {
        std::string id;
        Rect px;
        int layer = 0;
        bool enabled = true;
    };
    struct Cover {
        Rect px;
        int layer = 0;
    };

    void begin(bool firstRun);
    void end(bool firstRun);
    void abandon();
    void buildAtlas();
    void resolvePress();
    void markCovered();
    [[nodiscard]] bool covered(float x, float y, int layer) const;
    [[nodiscard]] bool insideClip(const Rect& px) const;
    [[nodiscard]] Rect toPx(const Rect& mm) const;
    [[nodiscard]] bool isBounce(const Item& item) const;

    ImGuiContext* context_;
    GlyphCache glyphs_;
    TextSizes textSizes_;
    PictureShelf pictures_;
    ThemeKind theme_ = ThemeKind::Day;
    Probe* probe_ = nullptr;
    FrameInput input_;
    float pxPerMm_ = 5.56F;
    ImDrawList* drawList_ = nullptr;

    bool wasDown_ = false;
    bool pressEdge_ = false;
    bool releaseEdge_ = false;
    std::string active_;
    std::string lastTapId_;
    double lastTapSeconds_ = -10;
    double answeredSeconds_ = -10;  ///< when the first frame after that tap began
    bool answering_ = false;
    float lastTapX_ = 0;
    float lastTapY_ = 0;

    std::vector<Item> items_;
    std::vector<Cover> covers_;
    std::vector<int> layers_;
    std::vector<Rect> clips_;
    Rect noticeRoom_;
    bool askedForFrames_ = false;
    std::unordered_map<std::string, int> memory_;
};

}  // namespace kiosk::ui
