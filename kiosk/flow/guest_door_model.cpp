#include "kiosk/flow/guest_door_model.h"

#include <chrono>
#include <system_error>

#include "core/base/text_id.h"
#include "core/service/pin_hash.h"
#include "kiosk/flow/accompany_form_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/secret.h"
#include "kiosk/flow/stock_rows.h"

namespace kiosk {

using namespace canteen;
using Kind = GuestCodeAction::Kind;

namespace {

constexpr std::size_t kDigits = 6;

template <class T>
bool isReady(const std::future<T>& work) {
    return work.valid() && work.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace

service::GuestCodes GuestDoorModel::codes() const {
    return {desk_.context(), desk_.backend().clock, desk_.vault()};
}

void GuestDoorModel::cancel() {
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

void GuestDoorModel::giveCode() {
    SignRequest request;
    request.title = CompanionPhrase::SignCodeGiver;
    request.purpose = CompanionPhrase::PurposeCode;
    request.needed = service::Action::AdmitGuests;
    request.then = [this](const service::SignIn& person) {
        cancel();
        giver_ = person;
        try {
            making_ = std::async(std::launch::async,
                                 [key = desk_.vault().key(), cost = desk_.vault().cost(),
                                  day = desk_.today()] { return service::makeGuestCode(key, cost, day); });
        } catch (const std::system_error&) {
            desk_.toast(Tone::Stop, desk_.text(Sentence(TextId::PinNotChecked)));
        }
    };
    desk_.needSigner(std::move(request));
}

void GuestDoorModel::enter() {
    cancel();
    if (!codes().isGiven()) return desk_.toast(Tone::Warn, desk_.text(CompanionPhrase::CodeNone));
    refresh();
    desk_.go(Screen::GuestCode);
    refresh();
}

void GuestDoorModel::tick() {
    if (isReady(making_)) keep();
    if (isReady(checking_)) finish();
}

void GuestDoorModel::keep() {
    const auto giver = giver_;
    giver_.reset();
    try {
        service::GuestCode code = making_.get();
        if (!giver) return;
        const Status kept = codes().keep(desk_.newRecord(), code, giver->signer);
        if (!kept) return desk_.refuse(kept.error());
        show(code.code);
        overwrite(code.code);
    } catch (const std::exception&) {
        desk_.toast(Tone::Stop, desk_.text(Sentence(TextId::PinNotChecked)));
    }
}

// Once, for reading it out.
void GuestDoorModel::show(const std::string& code) {
    const std::string grouped = code.substr(0, 3) + " " + code.substr(3);
    Question question;
    question.words = asking(
        [this, grouped] { return desk_.text(CompanionPhrase::CodeShown, {grouped}); },
        [this] { return desk_.text(CompanionPhrase::CodeShownBody); },
        [this] {
            return std::vector<Option>{{"1", desk_.text(CompanionPhrase::CodeRead), false, Tone::Good}};
        },
        [this] { return desk_.text(CompanionPhrase::CodeDone); });
    question.then = [this](const std::string&) { desk_.finished(); };
    desk_.ask(std::move(question));
}

void GuestDoorModel::refresh() {
    using enum CompanionPhrase;
    view_ = {};
    view_.title = desk_.text(CodeTitle);
    view_.sub = desk_.text(CodeSub);
    view_.digits = static_cast<int>(typed_.size());
    view_.closed = checking_.valid();
    view_.message = message_;
    view_.clear = desk_.text(CodeClear);
    view_.erase = desk_.text(CodeErase);
    view_.cancel = desk_.text(CodeCancel);
    view_.mainCaption = desk_.text(CodeMain);
    if (checking_.valid())
        view_.mainReason = desk_.text(CodeChecking);
    else if (typed_.size() < kDigits)
        view_.mainReason = desk_.text(CodeTyping);
}

void GuestDoorModel::handle(const GuestCodeAction& action) {
    if (action.kind == Kind::Cancel) {
        cancel();
        return desk_.back();
    }
    if (checking_.valid()) return;
    switch (action.kind) {
        case Kind::Digit:
            message_.clear();
            if (typed_.size() < kDigits) typed_ += action.arg;
            break;
        case Kind::Backspace:
            if (!typed_.empty()) typed_.pop_back();
            break;
        case Kind::Clear:
            overwrite(typed_);
            break;
        case Kind::Submit:
            submit();
            break;
        case Kind::Cancel:
            break;
    }
    refresh();
}

void GuestDoorModel::submit() {
    if (typed_.size() < kDigits) return;
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
            const bool right = service::verify(challenge, code);
            overwrite(code);
            return right;
        });
    } catch (const std::system_error&) {
        message_ = desk_.text(Sentence(TextId::PinNotChecked));
    }
    overwrite(typed_);
}

void GuestDoorModel::finish() {
    bool right = false;
    const auto challenge = std::move(challenge_);
    challenge_.reset();
    try {
        right = checking_.get();
    } catch (const std::exception&) {
        message_ = desk_.text(Sentence(TextId::PinNotChecked));
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

// To the meal that is being served, or the next one.
void GuestDoorModel::letIn(const service::GuestPass& pass) {
    form_.openGuest(pass, mealAhead(desk_));
}

}  // namespace kiosk
