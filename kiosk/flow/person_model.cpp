#include "kiosk/flow/person_model.h"

#include "core/base/text_id.h"
#include "core/service/sign_in_help.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/list_comma.h"

namespace kiosk {

using namespace canteen;
using Kind = PersonAction::Kind;

namespace {

constexpr Role kRoles[] = {Role::Worker,  Role::Keeper,       Role::Acceptor,  Role::Reviewer,
                           Role::Officer, Role::Director,     Role::Doctor,    Role::Headteacher,
                           Role::Teacher, Role::ClassCounter, Role::Maintainer};

std::string wordsOf(const Desk& desk, Roles roles) {
    std::string words;
    for (const Role role : kRoles)
        if (roles.has(role))
            words.append(words.empty() ? "" : listComma(desk.language())).append(desk.wordOf(role));
    return words;
}

}  // namespace

void PersonModel::open(StaffId staff) {
    staff_ = staff;
    refresh();
    if (!person_) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    desk_.go(Screen::Person);
}

void PersonModel::refresh() {
    person_ = service::findPerson(desk_.context().store, staff_, desk_.today());
    view_ = {};
    if (!person_) return;
    view_.name = person_->name;
    view_.post = desk_.wordOf(person_->post) + " · " + person_->staffNo;
    if (person_->certificate)
        view_.post += " · " + desk_.text(Phrase::CertificateNumber, {person_->certificate->number});
    const rules::CertificateJudgement certificate = judgeCertificate(desk_, *person_);
    view_.stateTone = certificateTone(certificate.state, person_->post);
    view_.state = touchesReadyToEat(person_->post) || person_->certificate
                      ? desk_.wordOf(certificate.state)
                      : desk_.text(Phrase::CertificateNotNeeded);
    fillFacts();
    view_.hint = desk_.text(Phrase::PersonHint);
    view_.canTakeBadge = person_->hasBadge;
    view_.pinCaption = desk_.text(person_->hasPin ? Phrase::ChangePin : Phrase::SetPin);
}

void PersonModel::fillFacts() {
    const auto fact = [&](Phrase name, std::string value, Tone tone = Tone::Neutral) {
        if (!value.empty()) view_.facts.push_back({desk_.text(name), std::move(value), tone});
    };
    const rules::CertificateJudgement certificate = judgeCertificate(desk_, *person_);
    const Tone paper = certificateTone(certificate.state, person_->post);
    fact(Phrase::FactEmployer, desk_.wordOf(person_->employer));
    fact(Phrase::FactRoles, wordsOf(desk_, person_->roles));
    if (person_->certificate) {
        fact(Phrase::FactCertificate,
             formatDate(person_->certificate->issued) + " – " + formatDate(person_->certificate->expires));
        fact(Phrase::FactDaysLeft,
             certificateWords(desk_, certificate.state, certificate.daysLeft, person_->post),
             paper == Tone::Good ? Tone::Neutral : paper);
    } else {
        fact(Phrase::FactCertificate,
             desk_.text(touchesReadyToEat(person_->post) ? Phrase::CertificateMissing
                                                         : Phrase::CertificateNotNeeded),
             paper == Tone::Stop ? Tone::Stop : Tone::Neutral);
    }
    fillPin();
    fact(Phrase::FactBadge, desk_.text(person_->hasBadge ? Phrase::BadgeGiven : Phrase::BadgeNone));
    fact(Phrase::FactCheckToday, checkToday());
}

void PersonModel::fillPin() {
    const Status may = desk_.vault().mayTry(staff_);
    const bool keptOut = !may && may.error().kind == ErrorKind::Locked;
    const bool locked = !may && may.error().text.id == TextId::SignInLocked;
    view_.canUnlock = keptOut;
    FactLine line{desk_.text(Phrase::FactPin), desk_.text(Phrase::PinSet), Tone::Neutral};
    if (!person_->hasPin) {
        line = {line.name, desk_.text(Phrase::NoPin), Tone::Warn};
    } else if (locked) {
        line = {line.name, desk_.text(Phrase::PinLockedLong), Tone::Stop};
        view_.state = desk_.text(Phrase::PinLocked);
        view_.stateTone = Tone::Stop;
    } else if (!may) {
        line = {line.name, desk_.text(may.error().text), Tone::Warn};
    }
    view_.facts.push_back(std::move(line));
}

std::string PersonModel::checkToday() const {
    const bool own = desk_.person() && desk_.person()->signer.person == staff_;
    if (!desk_.personMay(service::Action::SeeHealthDetail) &&
        !(own && desk_.personMay(service::Action::SeeOwnHealthDetail)))
        return {};
    for (const service::SheetLine& line : desk_.check().sheet(desk_.today(), CheckSession::Morning).lines) {
        if (line.staff != staff_) continue;
        std::string words = sheetStateWord(desk_, line);
        if (line.temperature) words += " · " + format(*line.temperature);
        if (line.at) words += " · " + desk_.moment(*line.at);
        return words;
    }
    return desk_.text(Phrase::NotOnRoster);
}

void PersonModel::handle(const PersonAction& action) {
    if (!person_) return desk_.back();
    switch (action.kind) {
        case Kind::Unlock:
            return unlock();
        case Kind::NewPin:
            return helped(Phrase::PurposeNewPin, [this, person = *person_](const service::SignIn& helper) {
                newPin_.open(person, helper);
            });
        case Kind::TakeBadge:
            return takeBadge();
    }
}

void PersonModel::helped(Phrase purpose, std::function<void(const service::SignIn&)> deed) {
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = purpose;
    request.about = {person_->name};
    request.needed = service::Action::ManagePeople;
    request.except = {staff_};
    request.fresh = true;
    request.then = std::move(deed);
    desk_.needSigner(std::move(request));
}

void PersonModel::unlock() {
    helped(Phrase::PurposeUnlock, [this, staff = staff_](const service::SignIn& helper) {
        const Status done = service::allowSignIn(desk_.context(), desk_.vault(), staff, helper.signer);
        if (!done) return desk_.refuse(done.error());
        desk_.toast(Tone::Good, desk_.text(Phrase::Unlocked, {person_->name}));
        desk_.finished();
    });
}

void PersonModel::takeBadge() {
    helped(Phrase::PurposeTakeBadge, [this, staff = staff_](const service::SignIn& helper) {
        const Status done = service::takeLostBadge(desk_.context(), desk_.vault(), staff, helper.signer);
        if (!done) return desk_.refuse(done.error());
        desk_.toast(Tone::Good, desk_.text(Phrase::BadgeTaken, {person_->name}));
        desk_.finished();
    });
}

}  // namespace kiosk
