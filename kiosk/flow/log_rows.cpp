#include "kiosk/flow/log_rows.h"

#include "kiosk/flow/rows.h"
#include "kiosk/text/list_comma.h"

namespace kiosk {

using namespace canteen;
using service::LogLine;

std::string thousandths(std::int64_t value) {
    const std::string sign = value < 0 ? "-" : "";
    return sign + formatNumber(Quantity{value < 0 ? -value : value});
}

namespace {

std::string withUnit(const Desk& desk, Quantity number, LogUnit unit) {
    const std::string words = logWord(desk, unit);
    return thousandths(number.value) + (words.empty() ? "" : " " + words);
}

std::string fridgeName(const Desk& desk, const std::string& id) {
    const auto fridge = findFridge(desk.context().site, id);
    return fridge ? fridge->name : id;
}

std::string namesOf(const Desk& desk, const std::vector<Uuid>& picks) {
    std::string names;
    for (const Uuid& pick : picks)
        if (const auto person = service::findPerson(desk.context().store, StaffId{pick}, desk.today()))
            names.append(names.empty() ? "" : listComma(desk.language())).append(person->name);
    return names;
}

struct StateWords {
    std::string words;
    Tone tone = Tone::Neutral;
};

StateWords stateOf(const Desk& desk, const LogLine& line) {
    if (line.row.state == store::LogState::Voided) return {desk.text(LogPhrase::StateVoided), Tone::Neutral};
    if (line.row.state == store::LogState::Corrected)
        return {desk.text(LogPhrase::StateCorrected), Tone::Neutral};
    if (line.row.running && line.row.type == LogType::Visitor)
        return {desk.text(LogPhrase::StateInside), Tone::Info};
    if (line.row.running && timeLeft(desk, line).value <= 0)
        return {desk.text(LogPhrase::StateTimeUp), Tone::Warn};
    if (line.row.running) return {desk.text(LogPhrase::StateRunning), Tone::Info};
    const Tone tone = line.verdict == LogVerdict::Failed ? Tone::Stop : Tone::Good;
    return {logWord(desk, line.verdict), tone};
}

}  // namespace

std::string logSubject(const Desk& desk, const LogLine& line) {
    if (line.row.type == LogType::FridgeTemperature) return fridgeName(desk, line.row.key);
    if (line.row.choice) return logWord(desk, *line.row.choice);
    return line.row.subject;
}

std::string logFigure(const Desk& desk, const LogLine& line) {
    for (const LogField& field : infoOf(line.row.type).fields)
        if (field.judged)
            if (const auto number = numberOf(line.answers, field.id))
                return withUnit(desk, *number, field.unit);
    return {};
}

std::string logAnswer(const Desk& desk, const LogField& field, const LogAnswer& answer) {
    switch (field.kind) {
        case AnswerKind::Fridge:
            return fridgeName(desk, answer.words);
        case AnswerKind::Number:
            return answer.number ? withUnit(desk, *answer.number, field.unit) : std::string();
        case AnswerKind::Choice:
            return answer.choice ? logWord(desk, *answer.choice) : std::string();
        case AnswerKind::People:
            return namesOf(desk, answer.picks);
        case AnswerKind::Dish:
        case AnswerKind::Product:
        case AnswerKind::Words:
            return answer.words;
    }
    return {};
}

DurationMs timeLeft(const Desk& desk, const LogLine& line) {
    return line.row.dueAt ? *line.row.dueAt - desk.now() : DurationMs{};
}

Row logRow(const Desk& desk, const LogLine& line) {
    Row row;
    row.id = rowId(line.row.record);
    const StateWords state = stateOf(desk, line);
    row.state = state.words;
    row.tone = state.tone;
    row.title = logSubject(desk, line);
    row.sub = desk.moment(line.row.happenedAt) + " · " + line.row.doerName;
    if (!line.row.secondName.empty()) row.sub += " + " + line.row.secondName;
    const auto& fields = infoOf(line.row.type).fields;
    for (std::size_t i = 1; i < fields.size(); ++i) {
        const LogAnswer* answer = answerTo(line.answers, fields[i].id);
        if (answer == nullptr || fields[i].judged || fields[i].id == log_field::kMinutes) continue;
        const std::string words = logAnswer(desk, fields[i], *answer);
        if (!words.empty()) row.sub += " · " + words;
    }
    if (line.row.running && line.row.dueAt) {
        const DurationMs left = timeLeft(desk, line);
        row.right = left.value > 0 ? countdown(left) : desk.text(LogPhrase::TimerOver);
    } else {
        row.right = logFigure(desk, line);
    }
    row.struck = !line.standing;
    if (line.row.late) row.badges.push_back(desk.text(Phrase::BadgeLate));
    if (line.row.correction) row.badges.push_back(desk.text(Phrase::BadgeCorrection));
    if (line.method == ReadingMethod::Typed && line.row.reading)
        row.badges.push_back(desk.text(Phrase::BadgeTyped));
    if (line.standing && line.row.needsSecond && !line.row.second && !line.row.running)
        row.badges.push_back(desk.text(Phrase::BadgeUnsigned));
    return row;
}

Row dueRow(const Desk& desk, const service::LogDue& due, std::size_t place) {
    Row row;
    row.id = "due." + std::to_string(place);
    row.tone = due.overdue ? Tone::Warn : Tone::Info;
    row.state = desk.text(due.overdue ? LogPhrase::StateDueLate : LogPhrase::StateDue);
    const std::string meal = due.meal ? desk.wordOf(*due.meal) : std::string();
    switch (due.type) {
        case LogType::Holding:
            row.title = desk.text(LogPhrase::MealHolding, {meal});
            break;
        case LogType::Disinfection:
            row.title = desk.text(LogPhrase::MealTableware, {meal});
            break;
        case LogType::Waste:
            row.title = desk.text(LogPhrase::WasteToday);
            break;
        case LogType::FridgeTemperature:
            row.title = due.subject;
            row.sub =
                desk.text(LogPhrase::ReadSoFar, {std::to_string(due.done + 1), std::to_string(due.wanted)});
            break;
        default:
            row.title = due.subject;
            row.sub = meal;
    }
    return row;
}

}  // namespace kiosk
