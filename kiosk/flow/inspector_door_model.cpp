#include "kiosk/flow/inspector_door_model.h"

#include <set>

#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/inspection_phrases.h"
#include "kiosk/text/list_comma.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr std::size_t kMostDocument = 30;
constexpr std::size_t kMostInspectorName = 20;
constexpr int kFields = 3;  // name, authority, document

const CodeDoorWords kDoorWords = [] {
    using enum InspectionPhrase;
    return CodeDoorWords{SignGiver, PurposeCode, CodeNone, CodeShown,   CodeShownBody,
                         CodeRead,  CodeDone,    PadTitle, PadSub,      PadClear,
                         PadErase,  PadCancel,   PadMain,  PadChecking, PadTyping};
}();

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

InspectorDoorModel::InspectorDoorModel(Desk& desk)
    : CodeDoor(desk, Screen::InspectionCode, service::Action::AdmitInspectors, kDoorWords) {}

service::Inspections InspectorDoorModel::inspections() const {
    return {desk_.context(), desk_.backend().clock};
}

void InspectorDoorModel::cancel() {
    CodeDoor::cancel();
    pass_.reset();
    people_.clear();
    form_ = {};
}

std::future<service::InspectionCode> InspectorDoorModel::make() const {
    return std::async(std::launch::async,
                      [key = desk_.vault().key(), cost = desk_.vault().cost(), inspection = codes().next()] {
                          return service::makeInspectionCode(key, cost, inspection);
                      });
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
