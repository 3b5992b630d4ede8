#include "kiosk/flow/inspector_door_model.h"

#include <chrono>
#include <set>
#include <system_error>

#include "core/base/text_id.h"
#include "core/service/pin_hash.h"
#include "core/service/spoken_code.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/secret.h"
#include "kiosk/text/inspection_phrases.h"
#include "kiosk/text/list_comma.h"

namespace kiosk {

using namespace canteen;
using Kind = GuestCodeAction::Kind;

namespace {

constexpr std::size_t kMostDocument = 30;
constexpr std::size_t kMostInspectorName = 20;
constexpr int kFields = 3;  // name, authority, document

template <class T>
bool isReady(const std::future<T>& work) {
    return work.valid() && work.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

std::string& fieldOf(Inspector& person, int field) {
    return field == 0 ? person.name : field == 1 ? person.unit : person.document;
}

}  // namespace

std::string namesOf(const Desk& desk, const std::vector<Inspector>& inspectors) {
    std::string names;
    for (const Inspector& one : inspectors)
        names.append(names.empty() ? "" : listComma(desk.language())).append(one.name);
    return names;
}

std::string namesAndUnits(const Desk& desk, const std::vector<Inspector>& inspectors) {
    std::set<std::string> known;
    std::string units;
    for (const Inspector& one : inspectors)
        if (known.insert(one.unit).second)
            units.append(units.empty() ? "" : listComma(desk.language())).append(one.unit);
    return desk.text(InspectionPhrase::Names, {namesOf(desk, inspectors), units});
}

service::InspectionCodes InspectorDoorModel::codes() const {
    return {desk_.context(), desk_.backend().clock, desk_.vault()};
}

service::Inspections InspectorDoorModel::inspections() const {
    return {desk_.context(), desk_.backend().clock};
}

void InspectorDoorModel::cancel() {
    if (making_.valid()) making_.wait();
    if (checking_.valid()) checking_.wait();
    making_ = {};
    checking_ = {};
    challenge_.reset();
    giver_.reset();
    pass_.reset();
    people_.clear();
    overwrite(typed_);
    message_.clear();
    view_ = {};
    form_ = {};
}

void InspectorDoorModel::giveCode() {
    SignRequest request;
    request.title = InspectionPhrase::SignGiver;
    request.purpose = InspectionPhrase::PurposeCode;
    request.needed = service::Action::AdmitInspectors;
    request.then = [this](const service::SignIn& person) {
        cancel();
        giver_ = person;
        try {
            making_ = std::async(std::launch::async, [key = desk_.vault().key(), cost = desk_.vault().cost(),
                                                      inspection = codes().next()] {
                return service::makeInspectionCode(key, cost, inspection);
            });
        } catch (const std::system_error&) {
            desk_.toast(Tone::Stop, desk_.text(Sentence(TextId::PinNotChecked)));
        }
    };
    desk_.needSigner(std::move(request));
}

void InspectorDoorModel::enter() {
    cancel();
    if (!codes().isGiven()) return desk_.toast(Tone::Warn, desk_.text(InspectionPhrase::CodeNone));
    refresh();
    desk_.go(Screen::InspectionCode);
    refresh();
}

void InspectorDoorModel::tick() {
    if (isReady(making_)) keep();
    if (isReady(checking_)) finish();
}

void InspectorDoorModel::keep() {
    const auto giver = giver_;
    giver_.reset();
    try {
        service::InspectionCode code = making_.get();
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
void InspectorDoorModel::show(const std::string& code) {
    const std::string grouped = code.substr(0, 3) + " " + code.substr(3);
    Question question;
    question.words = asking(
        [this, grouped] { return desk_.text(InspectionPhrase::CodeShown, {grouped}); },
        [this] { return desk_.text(InspectionPhrase::CodeShownBody); },
        [this] {
            return std::vector<Option>{{"1", desk_.text(InspectionPhrase::CodeRead), false, Tone::Good}};
        },
        [this] { return desk_.text(InspectionPhrase::CodeDone); });
    question.then = [this](const std::string&) { desk_.finished(); };
    desk_.ask(std::move(question));
}

void InspectorDoorModel::refresh() {
    using enum InspectionPhrase;
    view_ = {};
    view_.title = desk_.text(PadTitle);
    view_.sub = desk_.text(PadSub);
    view_.digits = static_cast<int>(typed_.size());
    view_.closed = checking_.valid();
    view_.message = message_;
    view_.clear = desk_.text(PadClear);
    view_.erase = desk_.text(PadErase);
    view_.cancel = desk_.text(PadCancel);
    view_.mainCaption = desk_.text(PadMain);
    if (checking_.valid())
        view_.mainReason = desk_.text(PadChecking);
    else if (typed_.size() < service::kSpokenDigits)
        view_.mainReason = desk_.text(PadTyping);
}

void InspectorDoorModel::handle(const GuestCodeAction& action) {
    if (action.kind == Kind::Cancel) {
        cancel();
        return desk_.back();
    }
    if (checking_.valid()) return;
    switch (action.kind) {
        case Kind::Digit:
            message_.clear();
            if (typed_.size() < service::kSpokenDigits) typed_ += action.arg;
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

void InspectorDoorModel::submit() {
    if (typed_.size() < service::kSpokenDigits) return;
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

void InspectorDoorModel::finish() {
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

// To the books where the inspection is under way, else to who they are.
void InspectorDoorModel::letIn(const service::InspectionPass& pass) {
    const auto now = inspections().now();
    if (now && now->inspection == pass.inspection) return welcome(*now);
    pass_ = pass;
    record_ = desk_.newRecord();
    people_.assign(service::kFewestInspectors, {});
    refreshForm();
    desk_.go(Screen::InspectionForm);
}

void InspectorDoorModel::refreshForm() {
    using enum InspectionPhrase;
    form_ = {};
    form_.title = desk_.text(FormTitle);
    form_.sub = desk_.text(FormSub);
    static constexpr InspectionPhrase kNames[] = {FieldName, FieldUnit, FieldDocument};
    for (std::size_t person = 0; person < people_.size(); ++person)
        for (int field = 0; field < kFields; ++field) {
            const std::string answer = fieldOf(people_[person], field);
            form_.fields.push_back({std::to_string(person) + "." + std::to_string(field),
                                    desk_.text(kNames[field], {std::to_string(person + 1)}), answer,
                                    answer.empty() ? Tone::Neutral : Tone::Good});
        }
    form_.mainCaption = desk_.text(FormMain);
    const Status fine = service::Inspections::judge(people_);
    if (!fine) form_.mainReason = desk_.text(fine.error().text);
}

void InspectorDoorModel::handle(const RecordFormAction& action) {
    if (!pass_) return desk_.back();
    if (action.kind == RecordFormAction::Kind::Field && action.arg.size() == 3) {
        const auto person = static_cast<std::size_t>(action.arg[0] - '0');
        const int field = action.arg[2] - '0';
        if (person < people_.size() && field >= 0 && field < kFields) askField(person, field);
    }
    if (action.kind == RecordFormAction::Kind::Main && service::Inspections::judge(people_)) start();
}

void InspectorDoorModel::askField(std::size_t person, int field) {
    static constexpr InspectionPhrase kHints[] = {InspectionPhrase::NameHint, InspectionPhrase::UnitHint,
                                                  InspectionPhrase::DocumentHint};
    static constexpr InspectionPhrase kTitles[] = {InspectionPhrase::FieldName, InspectionPhrase::FieldUnit,
                                                   InspectionPhrase::FieldDocument};
    TextRequest request;
    request.words = [this, person, field] {
        return TextWords{desk_.text(kTitles[field], {std::to_string(person + 1)}), desk_.text(kHints[field])};
    };
    request.draft = "inspector." + std::to_string(person) + "." + std::to_string(field);
    request.value = fieldOf(people_[person], field);
    request.limit = field == 0 ? kMostInspectorName : field == 1 ? kMostName : kMostDocument;
    request.optional = false;
    request.digits = field == 2;
    if (field == 1) {
        // Two come from one authority as a rule.
        if (person > 0 && !people_[0].unit.empty()) request.likely.push_back(people_[0].unit);
        for (std::string& words :
             likely(desk_, {InspectionPhrase::UnitMarket, InspectionPhrase::UnitEducation,
                            InspectionPhrase::UnitHealth, InspectionPhrase::UnitDisease}))
            if (request.likely.empty() || request.likely.front() != words)
                request.likely.push_back(std::move(words));
        request.oneWord = true;
    }
    request.then = [this, person, field](const std::string& words) {
        if (person >= people_.size()) return;
        fieldOf(people_[person], field) = words;
        refreshForm();
    };
    desk_.askText(std::move(request));
}

void InspectorDoorModel::start() {
    const auto started = inspections().start(record_, *pass_, people_);
    if (!started) return desk_.refuse(started.error());
    welcome(*started);
    desk_.toast(Tone::Good, desk_.text(InspectionPhrase::Begun));
}

void InspectorDoorModel::welcome(const service::InspectionNow& now) {
    Visit visit{now.inspection, namesOf(desk_, now.inspectors), desk_.now() + now.left, now.health};
    desk_.welcome(std::move(visit));
}

}  // namespace kiosk
