#include "kiosk/flow/exports_model.h"

#include "kiosk/flow/export_words.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/words_exports.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr int kMostLines = 200;

}  // namespace

void ExportsModel::refresh() {
    view_ = {};
    view_.id = "exports";
    view_.hint = desk_.text(ExportPhrase::HistoryHint);
    view_.emptyWords = desk_.text(ExportPhrase::HistoryEmpty);
    for (const store::ExportRow& taken : service::Exports(desk_.context()).taken(kMostLines)) {
        Row row;
        row.id = rowId(taken.record);
        row.tone = Tone::Neutral;
        row.state = desk_.wordOf(taken.target);
        row.title = exportWords(desk_, taken.format, taken.books);
        row.sub = taken.takenBy + " · " + daysWords(desk_, taken.from, taken.to);
        row.right = desk_.moment(taken.takenAt);
        if (taken.health) row.badges.push_back(desk_.text(ExportPhrase::BadgeHealth));
        view_.rows.push_back(std::move(row));
    }
}

void ExportsModel::handle(const ListingAction& action) {
    if (action.kind != ListingAction::Kind::Row) return;
    shown_ = parseRowId<RecordId>(action.arg);
    turned_ = false;
    desk_.go(Screen::ExportCard);
}

void ExportsModel::refreshCard() {
    card_ = {};
    card_.id = "export-card";
    card_.factsTitle = desk_.text(ExportPhrase::CardFacts);
    card_.historyTitle = desk_.text(ExportPhrase::CardFiles);
    card_.emptyWords = desk_.text(Phrase::PagesNone);
    card_.turned = turned_;
    const auto detail = service::Exports(desk_.context()).find(shown_);
    if (!detail) return;
    const store::ExportRow& row = detail->row;
    card_.title = exportWords(desk_, row.format, row.books);
    card_.state = desk_.wordOf(row.target);
    card_.stateTone = Tone::Info;
    const auto fact = [&](ExportPhrase name, std::string value) {
        card_.facts.push_back({desk_.text(name), std::move(value)});
    };
    fact(ExportPhrase::CardWho, row.takenBy);
    fact(ExportPhrase::CardWhen, desk_.moment(row.takenAt));
    fact(ExportPhrase::CardDays, daysWords(desk_, row.from, row.to));
    fact(ExportPhrase::CardFormat, desk_.wordOf(row.format));
    fact(ExportPhrase::CardPlace, row.place);
    fact(ExportPhrase::CardHealth,
         desk_.text(row.health ? ExportPhrase::CardHealthYes : ExportPhrase::CardHealthNo));
    fact(ExportPhrase::CardHead, detail->fingerprint);
    std::size_t place = 0;
    for (const ExportedFile& file : detail->files) card_.history.push_back(fileRow(desk_, file, place++));
}

void ExportsModel::handle(const RecordCardAction& action) {
    if (action.kind == RecordCardAction::Kind::Turn) turned_ = !turned_;
    refreshCard();
}

}  // namespace kiosk
