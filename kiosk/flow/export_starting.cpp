// How an export is opened and begun, by somebody who signs for it or by inspectors.
#include <utility>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/inspections.h"
#include "kiosk/flow/export_model.h"
#include "kiosk/flow/export_words.h"
#include "kiosk/text/export_phrases.h"

namespace kiosk {

using namespace canteen;

void ExportModel::allowed(AnyPhrase purpose, std::function<void(const service::SignIn*)> then) {
    if (desk_.visit()) return then(nullptr);
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = purpose;
    request.needed = service::Action::Export;
    request.then = [then = std::move(then)](const service::SignIn& person) { then(&person); };
    desk_.needSigner(std::move(request));
}

void ExportModel::openWith(std::function<void()> preset) {
    const AnyPhrase purpose =
        run_.isOpen() ? AnyPhrase(ExportPhrase::PurposeRun) : AnyPhrase(ExportPhrase::Purpose);
    allowed(purpose, [this, preset = std::move(preset)](const service::SignIn*) {
        if (run_.isOpen() && !run_.makeRoom()) return run_.show();
        reset();
        preset();
        desk_.go(Screen::Export);
    });
}

void ExportModel::open() {
    openWith([] {});
}

void ExportModel::openBook(ExportBook book) {
    openWith([this, book] {
        books_ = {book};
        period_ = Period::TwoDays;
        step_ = ExportStep::Format;
    });
}

void ExportModel::openDay(Date day) {
    openWith([this, day] {
        books_ = {booksOfDays().begin(), booksOfDays().end()};
        period_ = day == desk_.today() ? Period::Today : Period::Own;
        first_ = last_ = day;
        step_ = ExportStep::Format;
    });
}

void ExportModel::openTrace(const std::string& start, Date from, Date to) {
    openWith([this, start, from, to] {
        books_ = {ExportBook::Trace};
        trace_ = start;
        period_ = Period::Own;
        first_ = from;
        last_ = to;
        step_ = ExportStep::Format;
    });
}

void ExportModel::openInVisit() {
    openWith([this] {
        pack_ = true;
        period_ = Period::ThirtyDays;
        step_ = ExportStep::Where;
    });
}

// The day on which inspectors were here before those who are here now.
std::optional<Date> ExportModel::lastVisit() const {
    const service::Inspections inspections(desk_.context(), desk_.backend().clock);
    for (const service::InspectionLine& line : inspections.list())
        if (line.row.endedAt) return businessDay(*line.row.endedAt, desk_.context().site.zone);
    return std::nullopt;
}

void ExportModel::turnHealth() {
    if (health_ || !desk_.visit() || desk_.visit()->health) {
        health_ = !health_ && touchesHealth();
        return refresh();
    }
    askHealth_([this] {
        health_ = true;
        refresh();
    });
}

void ExportModel::start() {
    if (!firstMissing().empty() || desk_.backend().exporter == nullptr) return;
    allowed(ExportPhrase::Purpose, [this](const service::SignIn* person) {
        service::Exports exports(desk_.context());
        const auto visit = service::Inspections(desk_.context(), desk_.backend().clock).now();
        if (person == nullptr && !visit)
            return desk_.refuse(service::refuse(TextId::InspectionOver, "the inspection is over"));
        auto begun = person != nullptr ? exports.begin(wish(*format()), person->signer)
                                       : exports.begin(wish(*format()), *visit);
        if (!begun) return desk_.refuse(begun.error());
        if (onPaper())
            run_.start(std::move(*begun), std::nullopt, printer_);
        else if (const auto* to = place())
            run_.start(std::move(*begun), *to, {});
    });
}

void ExportModel::preview() {
    if (!isChosen() || !days()) return;
    allowed(ExportPhrase::Purpose, [this](const service::SignIn*) { run_.preview(wish(ExportFormat::Pdf)); });
}

}  // namespace kiosk
