#include "kiosk/flow/sign_in_model.h"

#include <algorithm>
#include <chrono>
#include <system_error>

#include "core/base/check.h"
#include "core/base/text_id.h"
#include "core/store/reader.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/secret.h"

namespace kiosk {

using namespace canteen;
using Kind = SignInAction::Kind;

namespace {

constexpr std::size_t kShortestPin = 4;
constexpr std::size_t kLongestPin = 6;

// Too little memory, or no thread to be had: nothing was compared, and the store has no part in it.
Error notChecked(const std::exception& failure) {
    return {ErrorKind::Refused, TextId::PinNotChecked, failure.what()};
}

bool excepted(const SignRequest& request, StaffId staff) {
    return std::find(request.except.begin(), request.except.end(), staff) != request.except.end();
}

}  // namespace

SignInModel::~SignInModel() {
    cancel();
}

void SignInModel::cancel() {
    // An answer that comes late must never be taken for the answer to another request.
    if (verifying_.valid()) verifying_.wait();
    verifying_ = {};
    challenge_.reset();
    result_.reset();
    wipe();
    request_ = {};
    view_ = {};
}

void SignInModel::wipe() {
    overwrite(pin_);
}

void SignInModel::open(SignRequest request) {
    cancel();
    request_ = std::move(request);
    letter_.clear();
    chosen_.reset();
    message_.clear();
    refresh();
}

void SignInModel::refresh() {
    view_ = {};
    view_.title = desk_.text(request_.title);
    view_.purpose = desk_.text(request_.purpose, request_.about);
    view_.picking = !chosen_;
    view_.letter = letter_;
    view_.digits = static_cast<int>(pin_.size());
    view_.message = message_;
    if (chosen_) fillPad();
    view_.messageTone = view_.message.empty() ? Tone::Neutral : Tone::Stop;
    view_.badgeHint =
        desk_.text(service::badgeSigns(request_.needed) ? Phrase::BadgeHint : Phrase::BadgeHintPin);
    if (chosen_) {
        view_.name = chosen_->name;
        view_.post = desk_.wordOf(chosen_->post);
        return;
    }
    try {
        listPeople();
    } catch (const MachineFailure& failure) {
        // Nobody can be read now; the list comes back with the store.
        const Error error = store::asError(failure);
        desk_.heed(error);
        view_.message = desk_.text(error.text);
        view_.messageTone = Tone::Stop;
    }
}

void SignInModel::listPeople() {
    const std::vector<StaffId> locked = desk_.vault().locked();
    std::vector<std::string> initials;
    for (const service::Person& person : service::listPeople(desk_.context().store, desk_.today())) {
        const service::Signer signer{person.id, SignMethod::Pin, desk_.now()};
        if (excepted(request_, person.id) || !maySign(request_, person.roles, signer)) continue;
        initials.push_back(person.initials);
        if (!passes(person.initials, letter_)) continue;
        Row row;
        row.id = rowId(person.id);
        row.title = person.name;
        row.sub = desk_.wordOf(person.post);
        // Touched all the same: the pad says where a PIN is set.
        if (!person.hasPin) row.state = desk_.text(Phrase::NoPin);
        if (std::find(locked.begin(), locked.end(), person.id) != locked.end())
            row.state = desk_.text(Phrase::PinLocked);
        view_.people.push_back(std::move(row));
    }
    view_.letters = firstLetters(initials);
}

void SignInModel::fillPad() {
    if (checking()) {
        view_.closed = true;
        view_.mainReason = desk_.text(Phrase::PinChecking);
    } else if (const Status may = desk_.vault().mayTry(chosen_->id); !may) {
        view_.closed = true;
        view_.message = view_.mainReason = desk_.text(may.error().text);
    } else if (pin_.size() < kShortestPin) {
        view_.mainReason = desk_.text(Phrase::PinTyping);
    }
}

void SignInModel::handle(const SignInAction& action) {
    if (checking()) return;
    switch (action.kind) {
        case Kind::Pick:
            pick(parseRowId<StaffId>(action.arg));
            break;
        case Kind::Filter:
            letter_ = letter_ == action.arg ? "" : action.arg;
            break;
        case Kind::Digit:
            if (view_.closed) break;
            message_.clear();
            if (pin_.size() < kLongestPin) pin_ += action.arg;
            break;
        case Kind::Backspace:
            if (!pin_.empty()) pin_.pop_back();
            break;
        case Kind::Clear:
            wipe();
            break;
        case Kind::Submit:
            submit();
            break;
        case Kind::Back:
            chosen_.reset();
            message_.clear();
            wipe();
            break;
        case Kind::Cancel:
            cancel();
            desk_.back();
            return;
    }
    refresh();
}

void SignInModel::pick(StaffId staff) {
    message_.clear();
    wipe();
    chosen_.reset();
    try {
        chosen_ = service::findPerson(desk_.context().store, staff, desk_.today());
    } catch (const MachineFailure& failure) {
        refuse(store::asError(failure));
    }
}

void SignInModel::submit() {
    if (!chosen_ || pin_.size() < kShortestPin) return;
    auto challenge = desk_.vault().begin(chosen_->id);
    if (!challenge) {
        wipe();
        return refuse(challenge.error());
    }
    challenge_ = std::move(*challenge);
    // Argon2id takes about 100 ms: never on the frame thread.
    try {
        verifying_ = std::async(std::launch::async, [challenge = *challenge_, pin = pin_]() mutable {
            const bool right = service::verify(challenge, pin);
            overwrite(pin);
            return right;
        });
    } catch (const std::system_error& failure) {
        challenge_.reset();
        refuse(notChecked(failure));
    }
    wipe();
}

void SignInModel::tick() {
    // The seconds to wait go by.
    if (!checking() && view_.closed) return refresh();
    if (!checking()) return;
    if (verifying_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
    finishAttempt();
    refresh();
}

void SignInModel::finishAttempt() {
    const service::Challenge challenge = *challenge_;
    challenge_.reset();
    bool verified = false;
    try {
        verified = verifying_.get();
    } catch (const std::exception& failure) {
        return refuse(notChecked(failure));
    }
    const auto signIn = desk_.vault().finish(challenge, verified);
    if (!signIn) return refuse(signIn.error());
    accept(*signIn);
}

void SignInModel::badge(const std::string& code) {
    if (checking()) return;
    const auto signIn = desk_.vault().signInWithBadge(code);
    if (!signIn) {
        refuse(signIn.error());
        return refresh();
    }
    const Status may = maySign(request_, signIn->roles, signIn->signer);
    if (!may && may.error().text.id == TextId::BadgeIsNotEnough) {
        // The badge names the person; the PIN proves it.
        pick(signIn->signer.person);
    } else {
        accept(*signIn);
    }
    refresh();
}

void SignInModel::accept(const service::SignIn& signIn) {
    if (excepted(request_, signIn.signer.person)) {
        message_ = desk_.text(Phrase::NotThisPerson);
        chosen_.reset();
        return;
    }
    if (!maySign(request_, signIn.roles, signIn.signer)) {
        message_ = desk_.text(Phrase::NotYourRole);
        chosen_.reset();
        return;
    }
    result_ = signIn;
}

void SignInModel::refuse(const Error& error) {
    desk_.heed(error);
    // How long to wait is told as it goes by, fillPad().
    const bool waits = chosen_ && error.kind == ErrorKind::Locked;
    message_ = desk_.text(waits ? Sentence(TextId::WrongPin) : error.text);
}

std::optional<service::SignIn> SignInModel::takeResult() {
    return std::exchange(result_, std::nullopt);
}

}  // namespace kiosk
