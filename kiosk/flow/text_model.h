// The dialog in which words are typed, for any screen.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/text_view.h"

namespace kiosk {

class TextModel {
  public:
    explicit TextModel(Desk& desk) : desk_(desk) {}

    // Begins with the draft that a time-out left under the request's name, else with its value.
    void open(TextRequest request);
    // Nobody types any more; what was typed stays as a draft.
    void leave();
    // Follows the engine while it loads.
    void tick();
    void refresh();
    [[nodiscard]] const TextView& view() const { return view_; }
    void handle(const TextAction& action);
    // Once after the person is done: the request and its text, without blanks at the ends.
    struct Result {
        TextRequest request;
        std::string text;
    };
    [[nodiscard]] std::optional<Result> takeResult();

    // What was typed under this name and not used yet.
    [[nodiscard]] std::string draft(const std::string& name) const;
    // Keeps it; an empty text forgets it.
    void keepDraft(const std::string& name, std::string text);

    // Whether somebody types now, so that an attached keyboard writes here.
    [[nodiscard]] bool waking() const;

  private:
    void key(const std::string& face);
    void backspace();
    void write(const std::string& words);
    void take(std::string words);
    void finishComposing();
    void done();
    [[nodiscard]] bool composes() const;
    [[nodiscard]] canteen::port::TextEntry* engine() const { return desk_.backend().entry; }

    Desk& desk_;
    std::optional<TextRequest> request_;
    std::optional<Result> result_;
    std::map<std::string, std::string> drafts_;
    std::string text_;
    KeyPlane plane_ = KeyPlane::Letters;
    KeyMode mode_ = KeyMode::Chinese;
    bool traditional_ = false;
    bool capital_ = false;
    bool all_ = false;
    bool full_ = false;
    bool waking_ = false;
    TextView view_;
};

}  // namespace kiosk
