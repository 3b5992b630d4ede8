// A way in for people without a PIN: a code that somebody of the canteen gives, reads aloud once, and that
// they type. The digits live in this model only and are overwritten as soon as they are handed over.
#pragma once

#include <chrono>
#include <exception>
#include <future>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/text_id.h"
#include "core/service/pin_hash.h"
#include "core/service/spoken_code.h"
#include "kiosk/flow/accompany_view.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/secret.h"

namespace kiosk {

struct CodeDoorWords {
    AnyPhrase signTitle, purpose;                                        // of whoever gives the code
    AnyPhrase none;                                                      // no code is given
    AnyPhrase shown, shownBody, read, done;                              // the code, once; {0} = its digits
    AnyPhrase title, sub, clear, erase, cancel, main, checking, typing;  // of the pad
};

// Codes: service::GuestCodes or service::InspectionCodes; Code, Challenge and Pass: what they make.
template <class Codes, class Code, class Challenge, class Pass>
class CodeDoor {
  public:
    CodeDoor(const CodeDoor&) = delete;
    CodeDoor& operator=(const CodeDoor&) = delete;

    // Somebody who may gives a code.
    void giveCode();
    // Somebody types it.
    void enter();
    // Forgets the digits; a code that is being made is not kept.
    virtual void cancel();
    // Picks up what the worker has done.
    void tick();
    [[nodiscard]] bool working() const { return making_.valid() || checking_.valid(); }
    void refresh();
    [[nodiscard]] const GuestCodeView& view() const { return view_; }
    void handle(const GuestCodeAction& action);

  protected:
    CodeDoor(Desk& desk, Screen pad, canteen::service::Action giving, const CodeDoorWords& words)
        : desk_(desk), pad_(pad), giving_(giving), words_(words) {}
    virtual ~CodeDoor() { cancel(); }

    [[nodiscard]] Codes codes() const { return {desk_.context(), desk_.backend().clock, desk_.vault()}; }
    // Starts making a code on another thread. Throws std::system_error when there is none.
    [[nodiscard]] virtual std::future<Code> make() const = 0;
    virtual void letIn(const Pass& pass) = 0;

    Desk& desk_;

  private:
    void submit();
    void keep();
    void finish();
    void show(const std::string& code);
    [[nodiscard]] std::string notChecked() const {
        return desk_.text(canteen::Sentence(canteen::TextId::PinNotChecked));
    }
    template <class T>
    static bool isReady(const std::future<T>& work) {
        return work.valid() && work.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }

    Screen pad_;
    canteen::service::Action giving_;
    const CodeDoorWords& words_;
    std::string typed_;
    std::string message_;
    std::optional<canteen::service::SignIn> giver_;
    std::optional<Challenge> challenge_;
    std::future<Code> making_;
    std::future<bool> checking_;
    GuestCodeView view_;
};

template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::cancel() {
    if (making_.valid()) making_.wait();
    if (checking_.valid()) checking_.wait();
    making_ = {};
    checking_ = {};
    challenge_.reset();
    giver_.reset();
    overwrite(typed_);
    message_.clear();
    view_ = {};
}

template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::giveCode() {
    SignRequest request;
    request.title = words_.signTitle;
    request.purpose = words_.purpose;
    request.needed = giving_;
    request.then = [this](const canteen::service::SignIn& person) {
        cancel();
        giver_ = person;
        try {
            making_ = make();
        } catch (const std::system_error&) {
            desk_.toast(Tone::Stop, notChecked());
        }
    };
    desk_.needSigner(std::move(request));
}

template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::enter() {
    cancel();
    if (!codes().isGiven()) return desk_.toast(Tone::Warn, desk_.text(words_.none));
    refresh();
    desk_.go(pad_);
    refresh();
}

template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::tick() {
    if (isReady(making_)) keep();
    if (isReady(checking_)) finish();
}

template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::keep() {
    const auto giver = std::exchange(giver_, std::nullopt);
    try {
        Code code = making_.get();
        if (!giver) return;
        const canteen::Status kept = codes().keep(desk_.newRecord(), code, giver->signer);
        if (!kept) return desk_.refuse(kept.error());
        show(code.code);
        overwrite(code.code);
    } catch (const std::exception&) {
        desk_.toast(Tone::Stop, notChecked());
    }
}

// Once, for reading it out.
template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::show(const std::string& code) {
    const std::string grouped = code.substr(0, 3) + " " + code.substr(3);
    Question question;
    question.words = asking([this, grouped] { return desk_.text(words_.shown, {grouped}); },
                            [this] { return desk_.text(words_.shownBody); },
                            [this] {
                                return std::vector<Option>{{"1", desk_.text(words_.read), false, Tone::Good}};
                            },
                            [this] { return desk_.text(words_.done); });
    question.then = [this](const std::string&) { desk_.finished(); };
    desk_.ask(std::move(question));
}

template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::refresh() {
    view_ = {};
    view_.title = desk_.text(words_.title);
    view_.sub = desk_.text(words_.sub);
    view_.digits = static_cast<int>(typed_.size());
    view_.closed = checking_.valid();
    view_.message = message_;
    view_.clear = desk_.text(words_.clear);
    view_.erase = desk_.text(words_.erase);
    view_.cancel = desk_.text(words_.cancel);
    view_.mainCaption = desk_.text(words_.main);
    if (checking_.valid())
        view_.mainReason = desk_.text(words_.checking);
    else if (typed_.size() < canteen::service::kSpokenDigits)
        view_.mainReason = desk_.text(words_.typing);
}

template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::handle(const GuestCodeAction& action) {
    using Kind = GuestCodeAction::Kind;
    if (action.kind == Kind::Cancel) {
        cancel();
        return desk_.back();
    }
    if (checking_.valid()) return;
    if (action.kind == Kind::Digit) {
        message_.clear();
        if (typed_.size() < canteen::service::kSpokenDigits) typed_ += action.arg;
    } else if (action.kind == Kind::Backspace) {
        if (!typed_.empty()) typed_.pop_back();
    } else if (action.kind == Kind::Clear) {
        overwrite(typed_);
    } else {
        submit();
    }
    refresh();
}

template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::submit() {
    if (typed_.size() < canteen::service::kSpokenDigits) return;
    auto challenge = codes().begin();
    if (!challenge) {
        desk_.heed(challenge.error());
        message_ = desk_.text(challenge.error().text);
        overwrite(typed_);
        return;
    }
    challenge_ = std::move(*challenge);
    try {
        checking_ = std::async(std::launch::async, [challenge = *challenge_, code = typed_]() mutable {
            const bool right = verify(challenge, code);
            overwrite(code);
            return right;
        });
    } catch (const std::system_error&) {
        message_ = notChecked();
    }
    overwrite(typed_);
}

template <class Codes, class Code, class Challenge, class Pass>
void CodeDoor<Codes, Code, Challenge, Pass>::finish() {
    bool right = false;
    const auto challenge = std::exchange(challenge_, std::nullopt);
    try {
        right = checking_.get();
    } catch (const std::exception&) {
        message_ = notChecked();
        return refresh();
    }
    if (!challenge) return;
    const auto pass = codes().finish(*challenge, right);
    if (!pass) {
        desk_.heed(pass.error());
        message_ = desk_.text(pass.error().text);
        return refresh();
    }
    letIn(*pass);
}

}  // namespace kiosk
