#include "kiosk/flow/new_pin_model.h"

#include <chrono>
#include <system_error>

#include "core/base/text_id.h"
#include "core/service/sign_in_help.h"
#include "kiosk/flow/secret.h"

namespace kiosk {

using namespace canteen;
using Kind = NewPinAction::Kind;

namespace {

constexpr std::size_t kShortestPin = 4;
constexpr std::size_t kLongestPin = 6;

}  // namespace

void NewPinModel::open(const service::Person& person, const service::SignIn& helper) {
    cancel();
    person_ = person;
    helper_ = helper;
    refresh();
    desk_.go(Screen::NewPin);
}

void NewPinModel::cancel() {
    if (stop_) *stop_ = true;
    if (hashing_.valid()) hashing_.wait();  // one hash at most
    hashing_ = {};
    stop_.reset();
    change_.reset();
    overwrite(first_);
    overwrite(pin_);
    message_.clear();
    person_.reset();
    helper_.reset();
    view_ = {};
}

void NewPinModel::refresh() {
    view_ = {};
    if (!person_ || !helper_) return;
    view_.name = person_->name;
    view_.post = desk_.wordOf(person_->post);
    view_.again = !first_.empty() || working();
    view_.title = desk_.text(view_.again ? Phrase::NewPinAgain : Phrase::NewPinFirst, {person_->name});
    view_.purpose = desk_.text(Phrase::NewPinAllowed, {helper_->name});
    view_.digits = static_cast<int>(pin_.size());
    view_.message = message_;
    view_.messageTone = message_.empty() ? Tone::Neutral : Tone::Stop;
    view_.mainCaption = desk_.text(view_.again ? Phrase::NewPinSave : Phrase::Next);
    view_.closed = working();
    if (working())
        view_.mainReason = desk_.text(Phrase::NewPinSaving);
    else if (pin_.size() < kShortestPin)
        view_.mainReason = desk_.text(Phrase::PinTyping);
}

void NewPinModel::handle(const NewPinAction& action) {
    if (!person_ || action.kind == Kind::Cancel) return desk_.back();
    if (working()) return;
    switch (action.kind) {
        case Kind::Digit:
            message_.clear();
            if (pin_.size() < kLongestPin) pin_ += action.arg;
            break;
        case Kind::Backspace:
            if (!pin_.empty()) pin_.pop_back();
            break;
        case Kind::Clear:
            overwrite(pin_);
            break;
        case Kind::Submit:
            submit();
            break;
        case Kind::Restart:
            startAgain({});
            break;
        case Kind::Cancel:
            break;
    }
    refresh();
}

void NewPinModel::startAgain(std::string message) {
    overwrite(first_);
    overwrite(pin_);
    message_ = std::move(message);
}

void NewPinModel::submit() {
    if (pin_.size() < kShortestPin) return;
    if (!first_.empty() && first_ != pin_) return startAgain(desk_.text(Phrase::NewPinDiffers));
    auto change = desk_.vault().beginPin(person_->id, pin_);
    if (!change) {
        desk_.heed(change.error());
        return startAgain(desk_.text(change.error().text));
    }
    if (first_.empty()) {
        first_ = pin_;
        overwrite(pin_);
        return;
    }
    change_ = std::move(*change);
    startAgain({});
    hash();
}

// A hash for every person with a PIN: seconds, so never on the frame thread.
void NewPinModel::hash() {
    stop_ = std::make_shared<std::atomic<bool>>(false);
    try {
        hashing_ = std::async(std::launch::async,
                              [change = *change_, stop = stop_] { service::hashNewPin(change, *stop); });
    } catch (const std::system_error&) {
        change_.reset();
        startAgain(desk_.text(Sentence(TextId::PinNotChecked)));
    }
}

void NewPinModel::tick() {
    if (!working() || hashing_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
    finish();
}

void NewPinModel::finish() {
    const service::PinChange change = *change_;
    change_.reset();
    try {
        hashing_.get();
    } catch (const std::exception&) {
        startAgain(desk_.text(Sentence(TextId::PinNotChecked)));
        return refresh();
    }
    const Status kept = service::keepNewPin(desk_.context(), desk_.vault(), change, helper_->signer);
    if (!kept) {
        desk_.heed(kept.error());
        startAgain(desk_.text(kept.error().text));
        return refresh();
    }
    desk_.toast(Tone::Good, desk_.text(Phrase::NewPinSaved, {person_->name}));
    desk_.finished();
    desk_.go(Screen::Person);
}

}  // namespace kiosk
