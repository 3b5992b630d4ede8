// Taking books out: each choice, how it goes, how it ends, and what was taken before.
#include "core/codes/qr_matrix.h"
#include "kiosk/flow/export_words.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/words_exports.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {
namespace {

using canteen::ExportBook;
using canteen::ExportFormat;
using canteen::ExportTarget;

std::string said(const Words& w, AnyPhrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

template <class Enum>
std::string wordIn(const Words& w, Enum value) {
    return std::string(word(value, w.language()));
}

AppView frame(const Words& w, Screen screen, AnyPhrase title) {
    return header(w, screen, said(w, title), w("周大勇", "Zhou Dayong"));
}

// With the first answers given.
ExportView choosing(const Words& w, ExportStep step, std::string what) {
    ExportView view;
    view.step = step;
    const auto given = [&](ExportStep of, std::string answer) {
        return of < step ? std::move(answer) : std::string();
    };
    const std::string days = said(w, ExportPhrase::Days, {"10-01", "11-20"});
    view.steps = {{ExportStep::What, said(w, ExportPhrase::StepWhat),
                   given(ExportStep::What, std::move(what)), step == ExportStep::What},
                  {ExportStep::Period, said(w, ExportPhrase::StepPeriod), given(ExportStep::Period, days),
                   step == ExportStep::Period},
                  {ExportStep::Format, said(w, ExportPhrase::StepFormat),
                   given(ExportStep::Format, wordIn(w, ExportFormat::Xlsx)), step == ExportStep::Format},
                  {ExportStep::Where, said(w, ExportPhrase::StepWhere), {}, step == ExportStep::Where}};
    view.mainCaption = said(w, step == ExportStep::Where ? ExportPhrase::Start : ExportPhrase::Next);
    view.history = said(w, ExportPhrase::History);
    if (step > ExportStep::Period) view.preview = said(w, ExportPhrase::Preview);
    return view;
}

ExportView books(const Words& w, bool pack, bool health) {
    ExportView view = choosing(w, ExportStep::What, {});
    view.books = {{"pack", said(w, ExportPhrase::Pack), pack, Tone::Good},
                  {"all", said(w, ExportPhrase::All), false, Tone::Info}};
    for (const ExportBook book : booksOfDays())
        view.books.push_back({std::to_string(static_cast<int>(book)), wordIn(w, book),
                              !pack && book == ExportBook::Check, Tone::Info});
    view.books.push_back({std::to_string(static_cast<int>(ExportBook::Incident)),
                          wordIn(w, ExportBook::Incident), false, Tone::Stop});
    if (pack) view.hint = said(w, ExportPhrase::PackHint);
    view.health = Option{"health", said(w, health ? ExportPhrase::HealthOn : ExportPhrase::HealthOff), health,
                         Tone::Warn};
    view.steps[0].answer = pack ? said(w, ExportPhrase::Pack) : wordIn(w, ExportBook::Check);
    return view;
}

ExportView periods(const Words& w) {
    ExportView view = choosing(w, ExportStep::Period,
                               said(w, ExportPhrase::SomeBooks, {wordIn(w, ExportBook::Samples), "4"}));
    const std::string days = said(w, ExportPhrase::Days, {"10-01", "10-31"});
    view.answers = {{"0", said(w, ExportPhrase::Today), "11-20", false},
                    {"1", said(w, ExportPhrase::Yesterday), "11-19", false},
                    {"2", said(w, ExportPhrase::TwoDays), days, true},
                    {"3", said(w, ExportPhrase::ThisWeek), days, false},
                    {"4", said(w, ExportPhrase::ThisMonth), days, false},
                    {"5", said(w, ExportPhrase::LastMonth), days, false},
                    {"6", said(w, ExportPhrase::OwnDays), "", false}};
    return view;
}

ExportView ownDays(const Words& w, bool monthDays) {
    ExportView view = periods(w);
    view.answers.clear();
    view.ends = {{"first", said(w, ExportPhrase::FirstDay, {"2026-10-01"}), false, Tone::Neutral},
                 {"last", said(w, ExportPhrase::LastDay, {"…"}), true, Tone::Neutral},
                 {"other", said(w, ExportPhrase::LikelyDays), false, Tone::Neutral}};
    DayPickerView picker;
    picker.years = {{"2022", said(w, Phrase::YearsBefore), false, Tone::Neutral}};
    for (int year = 2023; year <= 2026; ++year)
        picker.years.push_back({std::to_string(year), std::to_string(year), year == 2026, Tone::Neutral});
    picker.years.push_back({"2027", said(w, Phrase::YearsAfter), false, Tone::Neutral});
    for (int month = 1; month <= 12; ++month)
        picker.months.push_back({std::to_string(month), said(w, Phrase::MonthNumber, {std::to_string(month)}),
                                 month == 10, Tone::Neutral});
    for (int day = 1; monthDays && day <= 31; ++day)
        picker.monthDays.push_back({std::to_string(day), std::to_string(day), day == 1, Tone::Neutral});
    if (monthDays) picker.month = "2026-10";
    view.picker = picker;
    view.mainReason = said(w, ExportPhrase::ChoosePeriod);
    return view;
}

ExportView formats(const Words& w) {
    ExportView view = choosing(w, ExportStep::Format, said(w, ExportPhrase::All));
    view.answers = {
        {"1", wordIn(w, ExportFormat::Paper), said(w, ExportPhrase::FormatPaper), false},
        {"2", wordIn(w, ExportFormat::Pdf), said(w, ExportPhrase::FormatPdf), true},
        {"3", wordIn(w, ExportFormat::Xlsx), said(w, ExportPhrase::FormatXlsx), false},
        {"4", wordIn(w, ExportFormat::Csv), said(w, ExportPhrase::FormatCsv), false},
    };
    return view;
}

Row place(const Words& w, const char* id, Tone tone, std::string state, std::string sub, bool chosen) {
    Row row;
    row.id = id;
    row.tone = tone;
    row.state = std::move(state);
    row.title = id;
    row.sub = std::move(sub);
    row.selected = chosen;
    row.blocked = tone == Tone::Stop;
    if (row.blocked) row.right = said(w, ExportPhrase::Locked);
    return row;
}

ExportView places(const Words& w) {
    ExportView view = choosing(w, ExportStep::Where, said(w, ExportPhrase::Pack));
    view.places = {place(w, "KINGSTON", Tone::Info, wordIn(w, ExportTarget::Stick),
                         said(w, ExportPhrase::Free, {"14.3 GB"}), true),
                   place(w, "SanDisk Ultra", Tone::Stop, wordIn(w, ExportTarget::Stick),
                         said(w, ExportPhrase::LockedSub), false),
                   place(w, "school-share", Tone::Info, wordIn(w, ExportTarget::Folder),
                         said(w, ExportPhrase::Free, {"812 GB"}), false)};
    view.hint = said(w, ExportPhrase::PackHint);
    view.steps[2].answer = wordIn(w, ExportFormat::Pack);
    view.preview.clear();
    return view;
}

ExportView noPlace(const Words& w, bool printer) {
    ExportView view = choosing(w, ExportStep::Where, said(w, ExportPhrase::All));
    view.placesTitle = said(w, printer ? ExportPhrase::NoPrinter : ExportPhrase::NoStick);
    view.placesSub = said(w, printer ? ExportPhrase::NoPrinterSub : ExportPhrase::NoStickSub);
    view.mainReason = said(w, printer ? ExportPhrase::ChoosePrinter : ExportPhrase::ChoosePlace);
    return view;
}

ExportView printers(const Words& w) {
    ExportView view = choosing(w, ExportStep::Where, said(w, ExportPhrase::All));
    view.places = {place(w, "office-laser", Tone::Info, said(w, ExportPhrase::Ready), {}, true),
                   place(w, "teachers-room", Tone::Warn, said(w, ExportPhrase::Paused), {}, false)};
    view.places[0].right = said(w, ExportPhrase::Default);
    view.mainCaption = said(w, ExportPhrase::StartPrint);
    return view;
}

ExportRunView running(const Words& w) {
    ExportRunView view;
    view.title = said(w, ExportPhrase::Pack);
    view.sub = said(w, ExportPhrase::Days, {"2026-10-01", "2026-10-31"}) + " · " +
               wordIn(w, ExportFormat::Pack) + " · KINGSTON";
    view.running = true;
    view.share = 0.37F;
    view.words = said(w, ExportPhrase::Making, {wordIn(w, ExportBook::Disinfection)});
    view.notes = {{Tone::Warn, said(w, ExportPhrase::KeepStick)}};
    view.hint = said(w, ExportPhrase::LeaveHint);
    view.cancel = said(w, ExportPhrase::Cancel);
    return view;
}

Row file(const Words& w, const char* id, const char* name, const char* pages, const char* size) {
    Row row;
    row.id = id;
    row.title = name;
    row.sub = "SHA-256 9f2c51ab77e04d13…";
    row.right = *pages == '\0' ? said(w, ExportPhrase::FileSize, {size})
                               : said(w, ExportPhrase::FileFacts, {pages, size});
    return row;
}

std::vector<Row> files(const Words& w) {
    return {file(w, "0", "sample-book-2026-10.pdf", "31", "412 KB"),
            file(w, "1", "receiving-book-2026-10.pdf", "9", "1.2 MB"),
            file(w, "2", "meal-counts-2026-10.xlsx", "", "88 KB"),
            file(w, "3", "accompanying-2026-10.pdf", "2", "64 KB")};
}

ExportRunView done(const Words& w) {
    ExportRunView view = running(w);
    view.running = false;
    view.share = 1;
    view.tone = Tone::Good;
    view.words = said(w, ExportPhrase::Done);
    view.notes = {{Tone::Good, said(w, ExportPhrase::MayPull)}};
    view.files = files(w);
    view.fingerprintLabel = said(w, ExportPhrase::Fingerprint);
    view.fingerprint = "A1B2 C3D4 E5F6 0718";
    view.hint = said(w, ExportPhrase::HeadHint);
    const auto head = canteen::codes::qrMatrix(
        "canteen-kiosk/qinghe-1/t-8c20bd5f\n4812\nX4d7m2n6Qm1O5c3hVt0z9K8f7L1a2b3c4d5e6f7g8h9=\n\n"
        "— canteen-kiosk/qinghe-1/t-8c20bd5f gH3kL5nP7rT9vX1zB3dF5hJ7lN9pR1tV3xZ5bD7fH9jL1nP3rT5vX7zA9cE1gI3k"
        "M5oQ7sU9wY1a\n");
    view.codeSize = head.size;
    view.code = head.dark;
    view.codeCaption = said(w, ExportPhrase::HeadShow);
    view.mainCaption = said(w, ExportPhrase::Finish);
    view.other = said(w, ExportPhrase::Again);
    view.cancel.clear();
    return view;
}

// What inspectors see first: all is chosen, and their stick is there.
ExportView visit(const Words& w, bool health) {
    ExportView view = places(w);
    view.places.erase(view.places.begin() + 1);
    view.history.clear();
    view.health = Option{"health", said(w, health ? ExportPhrase::HealthOn : ExportPhrase::HealthOff), health,
                         Tone::Warn};
    return view;
}

ExportView visitPeriods(const Words& w) {
    ExportView view = periods(w);
    view.steps[0].answer = said(w, ExportPhrase::Pack);
    view.history.clear();
    const std::string days = said(w, ExportPhrase::Days, {"10-21", "11-20"});
    view.answers[2].chosen = false;
    view.answers.insert(view.answers.end() - 1, {{"7", said(w, ExportPhrase::ThirtyDays), days, true},
                                                 {"8", said(w, ExportPhrase::SinceVisit), days, false}});
    return view;
}

// Begun by inspectors and still under way while the canteen works again.
ExportRunView ofOthers(const Words& w) {
    ExportRunView view = running(w);
    view.cancel.clear();
    return view;
}

ExportRunView failed(const Words& w) {
    ExportRunView view = running(w);
    view.running = false;
    view.tone = Tone::Stop;
    view.words = said(w, ExportPhrase::Failed);
    view.notes = {{Tone::Stop, said(w, ExportPhrase::FaultGone)}};
    view.hint.clear();
    view.mainCaption = said(w, ExportPhrase::TryAgain);
    view.other = said(w, ExportPhrase::Finish);
    view.cancel.clear();
    return view;
}

ListingView history(const Words& w) {
    ListingView view;
    view.id = "exports";
    view.hint = said(w, ExportPhrase::HistoryHint);
    view.emptyWords = said(w, ExportPhrase::HistoryEmpty);
    const auto row = [&](const char* id, ExportTarget target, std::string title, const char* at) {
        Row taken;
        taken.id = id;
        taken.state = wordIn(w, target);
        taken.title = std::move(title);
        taken.sub =
            w("王建国", "Wang Jianguo") + " · " + said(w, ExportPhrase::Days, {"2026-11-18", "2026-11-20"});
        taken.right = at;
        return taken;
    };
    view.rows = {
        row("1", ExportTarget::Stick, said(w, ExportPhrase::Pack), "09:15"),
        row("2", ExportTarget::Printer, wordIn(w, ExportBook::Samples), "11-18 08:02"),
        row("3", ExportTarget::Folder,
            said(w, ExportPhrase::SomeBooks, {wordIn(w, ExportBook::Disinfection), "4"}), "11-01 16:40")};
    view.rows[0].badges = {said(w, ExportPhrase::BadgeHealth)};
    return view;
}

RecordCardView card(const Words& w, bool turned) {
    RecordCardView view;
    view.id = "export-card";
    view.title = said(w, ExportPhrase::Pack);
    view.state = wordIn(w, ExportTarget::Stick);
    view.stateTone = Tone::Info;
    view.factsTitle = said(w, ExportPhrase::CardFacts);
    view.historyTitle = said(w, ExportPhrase::CardFiles);
    view.emptyWords = said(w, Phrase::PagesNone);
    view.turned = turned;
    view.facts = {
        {said(w, ExportPhrase::CardWho), w("王建国", "Wang Jianguo")},
        {said(w, ExportPhrase::CardWhen), "11-20 09:15"},
        {said(w, ExportPhrase::CardDays), said(w, ExportPhrase::Days, {"2026-11-18", "2026-11-20"})},
        {said(w, ExportPhrase::CardFormat), wordIn(w, ExportFormat::Pack)},
        {said(w, ExportPhrase::CardPlace), "KINGSTON"},
        {said(w, ExportPhrase::CardHealth), said(w, ExportPhrase::CardHealthNo)},
        {said(w, ExportPhrase::CardHead), "A1B2 C3D4 E5F6 0718"}};
    view.history = files(w);
    return view;
}

}  // namespace

std::vector<Fixture> exportFixtures(const Words& w) {
    const AppView choose = frame(w, Screen::Export, ExportPhrase::Title);
    const AppView run = frame(w, Screen::ExportRun, ExportPhrase::Title);
    AppView lamp = frame(w, Screen::ExportRun, ExportPhrase::Running);
    lamp.lamps.insert(lamp.lamps.begin(),
                      {"lamp.export", said(w, ExportPhrase::LampRunning, {"37"}), Tone::Info});
    ListingView none = history(w);
    none.rows.clear();
    const AppView list = frame(w, Screen::Exports, ExportPhrase::History);
    const AppView shown = frame(w, Screen::ExportCard, ExportPhrase::CardTitle);
    AppView inspectors = choose;
    inspectors.person = w("何敏、周正", "He Min, Zhou Zheng");
    AppView theirs = run;
    theirs.person = inspectors.person;
    return {{"export-visit", inspectors, visit(w, false)},
            {"export-visit-health", inspectors, visit(w, true)},
            {"export-visit-period", inspectors, visitPeriods(w)},
            {"export-visit-done", theirs, done(w)},
            {"export-others", lamp, ofOthers(w)},
            {"export-pack", choose, books(w, true, false)},
            {"export-books", choose, books(w, false, true)},
            {"export-period", choose, periods(w)},
            {"export-own-month", choose, ownDays(w, false)},
            {"export-own-day", choose, ownDays(w, true)},
            {"export-format", choose, formats(w)},
            {"export-places", choose, places(w)},
            {"export-no-stick", choose, noPlace(w, false)},
            {"export-printers", choose, printers(w)},
            {"export-no-printer", choose, noPlace(w, true)},
            {"export-running", lamp, running(w)},
            {"export-done", run, done(w)},
            {"export-failed", run, failed(w)},
            {"exports", list, history(w)},
            {"exports-none", list, none},
            {"export-card", shown, card(w, false)},
            {"export-card-files", shown, card(w, true)}};
}

}  // namespace kiosk::fixtures
