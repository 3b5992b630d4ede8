// Inspectors at the terminal: what opens for them, what is noted of it, and how they leave.
#include <algorithm>

#include "core/service/inspections.h"
#include "core/store/reader.h"
#include "kiosk/flow/app_model.h"
#include "kiosk/flow/inspector_screens.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/inspection_phrases.h"

namespace kiosk {

using namespace canteen;

void AppModel::welcome(Visit visit) {
    signOut();
    visit_ = std::move(visit);
    toast_.reset();
    log_.begin();
    export_.forget();
    const auto kinds = service::kindsOfInspection();
    context().store.allowOnly(std::vector<Kind>(kinds.begin(), kinds.end()));
    stack_ = {Screen::Home, Screen::Inspector};
    touched();
    refreshScreen();
    refreshFrame();
}

void AppModel::farewell() {
    log_.flush();
    visit_.reset();
    context().store.allowOnly({});
    export_.forget();
    signOut();
    refreshFrame();
}

void AppModel::followVisit() {
    try {
        service::Inspections inspections(context(), backend_.clock);
        if (visit_ && !inspections.now()) {
            farewell();
            toast(Tone::Warn, text(InspectionPhrase::TimeUp));
        }
        if (visit_) return log_.tick();
        context().store.allowOnly({});
        const Status ended = inspections.endIfOver();
        if (!ended) heed(ended.error());
    } catch (const MachineFailure& failure) {
        // Looked at again with the next second; until then nobody learns or writes more than now.
        heed(store::asError(failure));
    }
}

void AppModel::noteView() {
    if (!visit_ || !isSeenByInspectors(screen())) return;
    log_.saw(screen(), viewedAbout());
}

std::string AppModel::viewedAbout() const {
    switch (screen()) {
        case Screen::InspectorList:
            return inspector_.listAbout();
        case Screen::DishPapers:
            return inspector_.trailAbout();
        case Screen::SampleDetail:
            return detail_.view().dish + " · " + detail_.view().meal;
        case Screen::LotCard:
            return lotCard_.view().product;
        case Screen::SupplierCard:
            return supplierCard_.view().name;
        case Screen::Trace:
            return trace_.view().title;
        case Screen::Problem:
            return problemCard_.view().title;
        case Screen::Pages:
            return pages_.view().title;
        case Screen::Sheet:
            return phrase(InspectionPhrase::QuestionCheck, Language::Chinese) + " " + sheet_.view().date;
        case Screen::Papers:
            return phrase(InspectionPhrase::QuestionPapers, Language::Chinese);
        case Screen::People:
            return phrase(Phrase::TitlePeople, Language::Chinese);
        case Screen::Export:
            return phrase(ExportPhrase::Title, Language::Chinese);
        case Screen::ExportRun:
            return exportRun_.about();
        case Screen::ShelfCount:
            return phrase(InspectionPhrase::TitleShelf, Language::Chinese);
        case Screen::InspectionRemark:
            return phrase(InspectionPhrase::TitleRemark, Language::Chinese);
        case Screen::Receipt:
            return remark_.showsHead() ? phrase(ExportPhrase::HeadTitle, Language::Chinese)
                                       : phrase(InspectionPhrase::TitleReceipt, Language::Chinese);
        default:
            return phrase(InspectionPhrase::TopicHome, Language::Chinese);
    }
}

// A box or a sample leads to its line, a lot to its trace.
bool AppModel::useInVisit(const codes::Label& label) {
    const auto id = codes::uuidOf(label);
    switch (label.type) {
        case codes::LabelType::Sample:
            if (!id || !samples().find(SampleId{*id})) return false;
            detail_.open(SampleId{*id});
            return true;
        case codes::LabelType::Lot:
            if (!id) return false;
            trace_.open(LotId{*id});
            return true;
        default:
            return false;
    }
}

}  // namespace kiosk
