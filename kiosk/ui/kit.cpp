#include "kiosk/ui/kit.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cfloat>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace kiosk::ui {
namespace {

constexpr double kDoubleTapSeconds = 0.25;
constexpr double kKeyBounceSeconds = 0.06;
constexpr float kSameSpotMm = 8;

Kit* g_current = nullptr;

/// Gives ImGui the same pointer, for ink pads and tools that read its io.
void feedImGui(const FrameInput& input, double elapsed) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(input.panel.widthPx), static_cast<float>(input.panel.heightPx)};
    io.DeltaTime = static_cast<float>(elapsed > 0.0001 ? elapsed : 0.0001);
    const ImVec2 at = input.pointer ? ImVec2{input.pointer->x, input.pointer->y} : ImVec2{-FLT_MAX, -FLT_MAX};
    const bool down = input.pointer && input.pointer->down;
#if IMGUI_VERSION_NUM >= 18700
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, down);
#else
    io.MousePos = at;
    io.MouseDown[0] = down;
#endif
}

}  // namespace

float PanelSize::pxPerMm() const {
    const float w = static_cast<float>(widthPx);
    const float h = static_cast<float>(heightPx);
    return std::sqrt(w * w + h * h) / (diagonalInches * 25.4F);
}

Kit::Kit(const FontPaths& fonts) : context_(ImGui::CreateContext()), glyphs_(fonts) {
    IMGUI_CHECKVERSION();
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
#if IMGUI_VERSION_NUM >= 18700
    io.ConfigInputTrickleEventQueue = false;  // the input queue already gives one edge a frame
#endif
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.CircleTessellationMaxError = 0.15F;
    buildAtlas();
}

Kit::~Kit() {
    if (g_current == this) g_current = nullptr;
    ImGui::DestroyContext(context_);
}

void Kit::buildAtlas() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.TexDesiredWidth = kTextureSize;
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.AddFontDefault();
    atlas.Build();
    // ImGui fills only the top of the texture. Its own font is never drawn, its lines and its white pixel
    // are.
    const int top = atlas.TexHeight;
    const float share = static_cast<float>(top) / kTextureSize;
    atlas.TexUvWhitePixel.y *= share;
    for (ImVec4& line : atlas.TexUvLines) {
        line.y *= share;
        line.w *= share;
    }
    constexpr float kPixel = 1.0F / kTextureSize;
    glyphs_.setArea({0, top, kTextureSize, kTextureSize - top, kPixel, kPixel});
}

Kit& Kit::current() {
    if (!g_current) {
        std::fputs("a widget was drawn outside of Kit::frame\n", stderr);
        std::abort();
    }
    return *g_current;
}

Rect Kit::screenMm() const {
    return {0, 0, static_cast<float>(input_.panel.widthPx) / pxPerMm_,
            static_cast<float>(input_.panel.heightPx) / pxPerMm_};
}

Rect Kit::toPx(const Rect& mm) const {
    return {mm.x * pxPerMm_, mm.y * pxPerMm_, mm.w * pxPerMm_, mm.h * pxPerMm_};
}

void Kit::frame(const FrameInput& input, const std::function<void()>& draw) {
    const double elapsed = input.seconds - input_.seconds;
    input_ = input;
    // Saving may take longer than a double tap: its second half counts from when the answer could be seen.
    if (answering_) answeredSeconds_ = input.seconds;
    answering_ = false;
    pxPerMm_ = input.panel.pxPerMm();
    const bool down = input.pointer && input.pointer->down;
    pressEdge_ = down && !wasDown_;
    releaseEdge_ = !down && wasDown_;
    wasDown_ = down;
    ImGui::SetCurrentContext(context_);
    feedImGui(input_, elapsed);
    constexpr int kRuns = 3;
    for (int run = 0; run < kRuns; ++run) {
        begin(run == 0);
        try {
            draw();
        } catch (...) {
            abandon();
            throw;
        }
        end(run == 0);
        if (!glyphs_.overflowed()) return;
        glyphs_.reset();
        pressEdge_ = releaseEdge_ = false;
        input_.trail.clear();
    }
}

void Kit::begin(bool firstRun) {
    g_current = this;
    items_.clear();
    covers_.clear();
    layers_.assign(1, 0);
    clips_.assign(1, toPx(screenMm()));
    noticeRoom_ = screenMm().inset(6, 4);
    noticeRoom_.h = 24;
    askedForFrames_ = false;
    glyphs_.clearMissing();
    pictures_.begin();
    if (probe_) probe_->clear();
    if (!firstRun) ImGui::GetIO().DeltaTime = 0.0001F;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("##kiosk", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    drawList_ = ImGui::GetWindowDrawList();
}

void Kit::end(bool firstRun) {
    ImGui::End();
    ImGui::Render();
    if (probe_) {
        markCovered();
        for (const char32_t c : glyphs_.missing()) probe_->addMissing(c);
    }
    if (firstRun) resolvePress();
    g_current = nullptr;
    drawList_ = nullptr;
}

void Kit::abandon() {
    ImGui::ErrorCheckEndFrameRecover(nullptr);
    ImGui::EndFrame();
    active_.clear();
    g_current = nullptr;
    drawList_ = nullptr;
}

Touch Kit::touch(std::string_view id, const Rect& mm, bool enabled, std::string_view caption, Repeat repeat) {
    Item item{std::string(id), toPx(mm), layers_.back(), enabled};
    Touch touch;
    if (probe_) {
        touch.probeIndex = probe_->items().size();
        probe_->add({item.id, item.px.x, item.px.y, item.px.w, item.px.h, ProbeItem::Kind::Touch, enabled,
                     insideClip(item.px), true, std::string(caption), item.layer});
    }
    if (enabled && !active_.empty() && active_ == id) {
        const PointerSample at = input_.pointer.value_or(PointerSample{-1, -1, false, 0});
        const bool inside = item.px.contains(at.x, at.y);
        touch.held = inside && at.down;
        if (inside && releaseEdge_) {
            const bool bounced = repeat == Repeat::Key
                                     ? input_.seconds - lastTapSeconds_ < kKeyBounceSeconds
                                     : input_.seconds - answeredSeconds_ < kDoubleTapSeconds;
            touch.tapped = lastTapId_ != id || !bounced;
            if (touch.tapped) {
                answering_ = true;
                lastTapId_ = item.id;
                lastTapSeconds_ = input_.seconds;
                lastTapX_ = at.x;
                lastTapY_ = at.y;
            }
        }
    }
    items_.push_back(std::move(item));
    return touch;
}

void Kit::reportFit(const Touch& target, bool fits) {
    if (probe_ && !fits) probe_->at(target.probeIndex).fits = false;
}

void Kit::reportUnexplained(const Touch& target) {
    if (probe_) probe_->at(target.probeIndex).unexplained = true;
}

void Kit::reportText(std::string_view id, const Rect& mm, std::string_view words, bool fits) {
    if (!probe_) return;
    const Rect px = toPx(mm);
    probe_->add({std::string(id), px.x, px.y, px.w, px.h, ProbeItem::Kind::Text, true, insideClip(px), fits,
                 std::string(words), layers_.back()});
}

void Kit::pushLayer(int layer, const Rect& cover) {
    layers_.push_back(layer);
    covers_.push_back({toPx(cover), layer});
}

void Kit::popLayer() {
    layers_.pop_back();
}

void Kit::pushClip(const Rect& mm) {
    const Rect px = toPx(mm);
    drawList_->PushClipRect({px.x, px.y}, {px.right(), px.bottom()}, true);
    clips_.push_back(px);
}

void Kit::popClip() {
    drawList_->PopClipRect();
    clips_.pop_back();
}

int& Kit::memory(std::string_view id) {
    return memory_[std::string(id)];
}

bool Kit::insideClip(const Rect& px) const {
    constexpr float kSlack = 0.75F;
    for (const Rect& clip : clips_)
        if (px.x < clip.x - kSlack || px.y < clip.y - kSlack || px.right() > clip.right() + kSlack ||
            px.bottom() > clip.bottom() + kSlack)
            return false;
    return true;
}

bool Kit::covered(float x, float y, int layer) const {
    for (const Cover& cover : covers_)
        if (cover.layer > layer && cover.px.contains(x, y)) return true;
    return false;
}

void Kit::markCovered() {
    for (std::size_t i = 0; i < probe_->items().size(); ++i) {
        ProbeItem& item = probe_->at(i);
        if (covered(item.x + item.w / 2, item.y + item.h / 2, item.layer)) item.visible = false;
    }
}

bool Kit::isBounce(const Item& item) const {
    // The second half of a double tap would otherwise hit whatever the first half brought under the finger.
    const float dx = input_.pointer->x - lastTapX_;
    const float dy = input_.pointer->y - lastTapY_;
    const float reach = kSameSpotMm * pxPerMm_;
    return item.id != lastTapId_ && input_.seconds - answeredSeconds_ < kDoubleTapSeconds &&
           dx * dx + dy * dy < reach * reach;
}

void Kit::resolvePress() {
    if (pressEdge_) {
        active_.clear();
        const Item* top = nullptr;
        for (const Item& item : items_)
            if (item.px.contains(input_.pointer->x, input_.pointer->y) &&
                !covered(input_.pointer->x, input_.pointer->y, item.layer) &&
                (!top || item.layer >= top->layer))
                top = &item;
        if (top && top->enabled && !isBounce(*top)) active_ = top->id;
    } else if (!wasDown_) {
        active_.clear();
    }
}

}  // namespace kiosk::ui
