#include "kiosk/flow/logs_model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/log_rows.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr int kMostLines = 200;
constexpr const char* kHome = "home.logs";

std::string joined(std::vector<std::string> parts) {
    std::string words;
    for (const std::string& part : parts)
        if (!part.empty()) words += (words.empty() ? "" : " · ") + part;
    return words;
}

}  // namespace

void LogsModel::open() {
    refresh();
    desk_.go(Screen::Logs);
}

void LogsModel::tick() {
    if (!view_.running.empty()) refresh();
}

void LogsModel::refresh() {
    view_ = {};
    for (const service::LogCount& count : logs().counts(desk_.today())) {
        LogTile tile;
        tile.id = std::to_string(static_cast<int>(count.type));
        tile.title = logWord(desk_, count.type);
        if (count.entries > 0) tile.count = std::to_string(count.entries);
        const auto number = [&](LogPhrase phrase, int n) {
            return n > 0 ? desk_.text(phrase, {std::to_string(n)}) : std::string();
        };
        tile.sub =
            joined({number(count.overdue > 0 ? LogPhrase::LogMissingLate : LogPhrase::LogMissing, count.due),
                    number(LogPhrase::LogRunningCount, count.running),
                    number(LogPhrase::LogUnsignedCount, count.unsigned_),
                    number(LogPhrase::LogFailedCount, count.failed)});
        tile.tone = count.overdue > 0 || count.failed > 0 || count.unsigned_ > 0 ? Tone::Warn
                    : count.due > 0 || count.running > 0                         ? Tone::Info
                    : count.entries > 0                                          ? Tone::Good
                                                                                 : Tone::Neutral;
        if (tile.sub.empty())
            tile.sub =
                desk_.text(isMeasured(count.type) || count.type == LogType::Waste ? LogPhrase::LogAllThere
                                                                                  : LogPhrase::LogNothingDue);
        view_.tiles.push_back(std::move(tile));
    }
    for (const service::LogLine& line : logs().running()) view_.running.push_back(logRow(desk_, line));
    for (const service::LogLine& line : logs().toSign()) view_.running.push_back(logRow(desk_, line));
    fillReviews();
}

void LogsModel::fillReviews() {
    view_.reviews = {control_.tile(), review_.tile(false), review_.tile(true)};
}

void LogsModel::handle(const LogsAction& action) {
    if (action.kind == LogsAction::Kind::Running) return card_.open(parseRowId<RecordId>(action.arg));
    if (action.arg == "control") return control_.open();
    if (action.arg == "week" || action.arg == "month") return review_.open(action.arg == "month");
    openBook(static_cast<LogType>(std::atoi(action.arg.c_str())));
}

void LogsModel::openBook(LogType type) {
    type_ = type;
    range_ = Range::Today;
    refreshBook();
    desk_.go(Screen::LogBook);
}

std::string LogsModel::bookTitle() const {
    return logWord(desk_, type_);
}

void LogsModel::refreshBook() {
    bookView_ = {};
    bookView_.title = bookTitle();
    static constexpr LogPhrase kRanges[] = {LogPhrase::RangeToday, LogPhrase::RangeWeek,
                                            LogPhrase::RangeMonth, LogPhrase::RangeAll};
    for (int i = 0; i < 4; ++i)
        bookView_.ranges.push_back(
            {std::to_string(i), desk_.text(kRanges[i]), static_cast<int>(range_) == i, Tone::Neutral});
    const Date today = desk_.today();
    due_.clear();
    if (range_ == Range::Today)
        for (service::LogDue& due : logs().due(today))
            if (due.type == type_) due_.push_back(std::move(due));
    for (std::size_t i = 0; i < due_.size(); ++i) bookView_.rows.push_back(dueRow(desk_, due_[i], i));
    const int days = range_ == Range::Today ? 0 : range_ == Range::Week ? 6 : range_ == Range::Month ? 29 : 0;
    const Date from = range_ == Range::All ? Date{0} : today - days;
    for (const service::LogLine& line : logs().book(type_, from, today, kMostLines))
        bookView_.rows.push_back(logRow(desk_, line));
    bookView_.emptyWords = desk_.text(LogPhrase::BookEmpty);
    bookView_.emptySub = desk_.text(LogPhrase::BookEmptySub);
    bookView_.mainCaption = desk_.text(LogPhrase::NewLine);
}

void LogsModel::handle(const LogBookAction& action) {
    switch (action.kind) {
        case LogBookAction::Kind::Range:
            range_ = static_cast<Range>(std::atoi(action.arg.c_str()));
            return refreshBook();
        case LogBookAction::Kind::New:
            return form_.open(type_);
        case LogBookAction::Kind::Row:
            break;
    }
    constexpr std::string_view kDue = "due.";
    if (!action.arg.starts_with(kDue)) return card_.open(parseRowId<RecordId>(action.arg));
    const auto place = static_cast<std::size_t>(std::atoi(action.arg.substr(kDue.size()).c_str()));
    if (place < due_.size()) form_.openDue(due_[place]);
}

HomeTile LogsModel::homeTile() const {
    HomeTile tile{kHome, desk_.text(LogPhrase::TileLogs), "", desk_.text(LogPhrase::TileLogsDone),
                  Tone::Neutral};
    int due = 0;
    int overdue = 0;
    int running = 0;
    for (const service::LogCount& count : logs().counts(desk_.today())) {
        due += count.due;
        overdue += count.overdue;
        running += count.type == LogType::Disinfection ? count.running : 0;
    }
    if (overdue > 0) {
        tile.sub = desk_.text(LogPhrase::TileLogsOverdue, {std::to_string(due), std::to_string(overdue)});
        tile.tone = Tone::Warn;
    } else if (due > 0) {
        tile.sub = desk_.text(LogPhrase::TileLogsDue, {std::to_string(due)});
        tile.tone = Tone::Info;
    } else if (running > 0) {
        tile.sub = desk_.text(LogPhrase::TileLogsRunning, {std::to_string(running)});
        tile.tone = Tone::Info;
    }
    return tile;
}

std::vector<HomeNotice> LogsModel::notices() const {
    std::vector<HomeNotice> notices;
    for (const HomeNotice& notice : control_.notices()) notices.push_back(notice);
    for (const service::LogLine& line : logs().running()) {
        if (line.row.type != LogType::Disinfection) continue;
        const DurationMs left = timeLeft(desk_, line);
        const std::string what = logSubject(desk_, line);
        if (left.value > 0)
            notices.push_back(
                {Tone::Info, desk_.text(LogPhrase::NoticeTimer, {what, countdown(left)}), kHome});
        else
            notices.push_back({Tone::Warn, desk_.text(LogPhrase::NoticeTimeUp, {what}), kHome});
    }
    for (const HomeNotice& notice : review_.notices()) notices.push_back(notice);
    return notices;
}

}  // namespace kiosk
