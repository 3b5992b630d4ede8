#include "kiosk/flow/inspections_model.h"

#include "kiosk/flow/export_words.h"
#include "kiosk/flow/inspector_door_model.h"
#include "kiosk/flow/remark_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/shelf_count_model.h"
#include "kiosk/text/inspection_phrases.h"
#include "kiosk/text/words_inspection.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr char kCode[] = "code";
constexpr char kShelf[] = "shelf";
constexpr char kReceipt[] = "receipt";

std::string viewedWords(const Desk& desk, const service::InspectionStep& step) {
    std::string words;
    for (const ViewedItem& item : step.viewed) {
        if (item.about.empty()) continue;
        words += (words.empty() ? "" : " · ") + item.about;
        if (words.size() > 150) return words + " …";
    }
    return words.empty() ? desk.text(InspectionPhrase::TopicHome) : words;
}

Row stepRow(const Desk& desk, const service::InspectionStep& step) {
    using enum InspectionPhrase;
    Row row;
    row.id = std::to_string(step.row.seq);
    row.right = desk.moment(step.row.at);
    row.tone = Tone::Neutral;
    switch (step.row.kind) {
        case Kind::InspectionStarted:
            row.title = desk.text(StepStarted);
            row.tone = Tone::Info;
            break;
        case Kind::InspectionViewed:
            row.title = desk.text(StepViewed);
            row.sub = viewedWords(desk, step);
            break;
        case Kind::HealthDetailShown:
            row.title = desk.text(StepHealth);
            row.tone = Tone::Warn;
            if (step.health) row.sub = desk.wordOf(*step.health);
            break;
        case Kind::ShelfCounted:
            row.title = desk.text(StepCount);
            row.tone = Tone::Good;
            if (step.count) {
                int missing = 0;
                int unknown = 0;
                int overdue = 0;
                for (const CountedBox& box : step.count->boxes) {
                    missing += box.finding == ShelfFinding::Missing ? 1 : 0;
                    unknown += box.finding == ShelfFinding::Unknown ? 1 : 0;
                    overdue += box.finding == ShelfFinding::Overdue ? 1 : 0;
                }
                if (missing + unknown + overdue > 0) row.tone = Tone::Stop;
                row.sub =
                    desk.text(missing + unknown + overdue > 0 ? ShelfFindings : ShelfAgrees,
                              {std::to_string(missing), std::to_string(unknown), std::to_string(overdue)});
            }
            break;
        case Kind::InspectionRemarked:
            row.title = desk.text(StepRemark);
            row.tone = Tone::Info;
            if (step.remark) row.sub = desk.wordOf(step.remark->result) + " · " + step.remark->words;
            break;
        case Kind::BooksExported:
        case Kind::PackExported:
            row.title = desk.text(StepExport);
            row.tone = Tone::Info;
            if (!step.taken) break;
            row.sub = exportWords(desk, step.taken->format, step.taken->books) + " · " +
                      daysWords(desk, step.taken->from, step.taken->to) + " · " + step.taken->place;
            if (step.taken->health) row.badges.push_back(desk.text(StepHealth));
            break;
        default:
            row.title = desk.text(StepEnd);
            if (step.end) row.sub = desk.wordOf(*step.end);
            break;
    }
    row.state = row.title;
    row.title = row.sub.empty() ? row.state : row.sub;
    row.sub.clear();
    return row;
}

}  // namespace

service::Inspections InspectionsModel::inspections() const {
    return {desk_.context(), desk_.backend().clock};
}

void InspectionsModel::open() {
    refresh();
    desk_.go(Screen::Inspections);
}

HomeTile InspectionsModel::homeTile() const {
    const bool running = inspections().now().has_value();
    return {"home.inspections", desk_.text(InspectionPhrase::Tile), "",
            desk_.text(running ? InspectionPhrase::TileRunning : InspectionPhrase::TileSub),
            running ? Tone::Info : Tone::Neutral};
}

void InspectionsModel::refresh() {
    using enum InspectionPhrase;
    view_ = {};
    view_.id = "inspections";
    view_.hint = desk_.text(ListHint);
    view_.emptyWords = desk_.text(ListNone);
    const auto now = inspections().now();
    view_.mainCaption = desk_.text(now ? CardBack : EnterMain);
    view_.others = {{kShelf, desk_.text(InspectionPhrase::CountShelf), false, Tone::Neutral},
                    {kCode, desk_.text(GiveCode), false, Tone::Neutral}};
    for (const service::InspectionLine& line : inspections().list()) {
        Row row;
        row.id = rowId(line.row.inspection);
        const bool running = now && now->inspection == line.row.inspection;
        row.tone = running ? Tone::Info : Tone::Neutral;
        row.state = desk_.text(running ? Running : Ended);
        row.title = namesAndUnits(desk_, line.inspectors);
        row.sub = desk_.text(LookedAt, {std::to_string(line.row.viewed)});
        if (line.row.how) row.sub += " · " + desk_.wordOf(*line.row.how);
        if (line.row.remarkRecord) row.badges.push_back(desk_.text(Remarked));
        if (line.row.health) row.badges.push_back(desk_.text(StepHealth));
        row.right = desk_.moment(line.row.startedAt.value_or(line.row.openedAt));
        view_.rows.push_back(std::move(row));
    }
}

void InspectionsModel::handle(const ListingAction& action) {
    switch (action.kind) {
        case ListingAction::Kind::Main:
            return door_.enter();
        case ListingAction::Kind::Other:
            if (action.arg == kCode) return door_.giveCode();
            if (action.arg == kShelf) return shelf_.open();
            return;
        case ListingAction::Kind::Row:
            shown_ = parseRowId<InspectionId>(action.arg);
            turned_ = false;
            refreshCard();
            return desk_.go(Screen::InspectionCard);
        case ListingAction::Kind::Filter:
            return;
    }
}

void InspectionsModel::refreshCard() {
    using enum InspectionPhrase;
    card_ = {};
    card_.id = "inspection";
    const auto file = inspections().find(shown_);
    if (!file) return;
    const bool ended = file->line.row.endedAt.has_value();
    card_.title = namesAndUnits(desk_, file->line.inspectors);
    card_.state = desk_.text(ended ? Ended : Running);
    card_.stateTone = ended ? Tone::Neutral : Tone::Info;
    card_.factsTitle = desk_.text(CardFacts);
    card_.historyTitle = desk_.text(CardHistory);
    card_.emptyWords = desk_.text(CardEmpty);
    card_.turned = turned_;
    fillFacts(*file);
    for (const service::InspectionStep& step : file->steps) card_.history.push_back(stepRow(desk_, step));
    if (file->line.row.remarkRecord)
        card_.others.push_back({kReceipt, desk_.text(CardReceipt), false, Tone::Neutral});
}

void InspectionsModel::fillFacts(const service::InspectionFile& file) {
    using enum InspectionPhrase;
    const auto& row = file.line.row;
    for (const Inspector& one : file.line.inspectors)
        card_.facts.push_back({one.name, one.unit + " · " + one.document, Tone::Neutral});
    std::string time = row.startedAt ? desk_.moment(*row.startedAt) : std::string();
    if (row.endedAt) time += "–" + desk_.clock(*row.endedAt);
    card_.facts.push_back({desk_.text(CardTime), time, Tone::Neutral});
    card_.facts.push_back({desk_.text(CardOpened), row.openedBy, Tone::Neutral});
}

void InspectionsModel::handle(const RecordCardAction& action) {
    if (action.kind == RecordCardAction::Kind::Turn) {
        turned_ = !turned_;
        return refreshCard();
    }
    if (action.kind == RecordCardAction::Kind::Other && action.arg == kReceipt) remark_.showReceipt(shown_);
}

}  // namespace kiosk
