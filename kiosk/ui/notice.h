#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/flow/app_view.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

/// How long the caller should keep showing a toast and an undo bar.
inline constexpr int kToastSeconds = 4;
inline constexpr int kUndoSeconds = 10;

/// Nothing was lost: words over the header, above everything but dialogs. Draw it after the screen.
void toast(const ToastView& view);

/// What has just been done can be taken back. Draw it after the screen; it lies where a toast lies,
/// and a toast drawn after it lies below.
bool undoBar(std::string_view id, const UndoView& view, std::string_view undo);

/// A decision. Dims the rest, which cannot be touched any more. Draw it after the screen. Button ids are
/// `<dialog id>.<option id>`; the last is the main one. Returns the id of the touched option.
std::optional<std::string> dialog(const DialogView& view);

/// A dialog with contents of the caller: everything drawn while it lives lies above the dimmed rest.
class Modal {
  public:
    /// A card of this size (millimetres, at most the panel) in the middle.
    Modal(float width, float height);
    ~Modal();
    Modal(const Modal&) = delete;
    Modal& operator=(const Modal&) = delete;

    /// Room inside the card.
    [[nodiscard]] Rect content() const { return content_; }

  private:
    Rect content_;
};

/// A state that concerns the whole screen: full width, shape and words.
void banner(const Rect& rect, Tone tone, std::string_view words, std::string_view id = {});
/// The same as a touch target of at least 15 mm height: an arrow says that it leads somewhere.
bool noticeButton(std::string_view id, const Rect& rect, Tone tone, std::string_view words);
/// Millimetres of height a banner needs.
float bannerHeight(std::string_view words, float width);

/// A small lamp: shape and word.
void lamp(const Rect& rect, Tone tone, std::string_view words, std::string_view id = {});

/// Nothing to show, and what to do about it.
struct EmptyState {
    std::string title;
    std::string sub{};
    Icon icon = Icon::CheckList;
};
void emptyState(const Rect& rect, const EmptyState& view);

/// Work that takes a moment. `share` 0 to 1.
void progress(const Rect& rect, float share, std::string_view words, Tone tone = Tone::Info);

/// Time that runs out: a ring with the ready words (such as "15") inside. `share` 1 to 0.
void countdown(const Rect& rect, float share, std::string_view words, Tone tone = Tone::Info);

/// The panel ignores fingers so that it can be wiped. Draw it last.
struct WipeLock {
    std::string title;
    std::string seconds;
    float remaining = 1;
};
void wipeLock(const WipeLock& view);

/// The store or the program cannot go on: what to do now, and a code for the technician. Covers everything.
void outOfOrder(const OutOfOrderView& view);

}  // namespace kiosk::ui
