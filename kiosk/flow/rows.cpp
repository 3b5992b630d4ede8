#include "kiosk/flow/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/service/acting.h"
#include "core/service/logs.h"
#include "kiosk/text/log_phrases.h"

namespace kiosk {

using namespace canteen;

namespace {

Phrase wordOfState(service::SheetState state) {
    switch (state) {
        case service::SheetState::Expected:
            return Phrase::SheetExpected;
        case service::SheetState::Overdue:
            return Phrase::SheetOverdue;
        case service::SheetState::Retest:
            return Phrase::SheetRetest;
        case service::SheetState::Cleared:
            return Phrase::SheetCleared;
        case service::SheetState::Reassigned:
            return Phrase::SheetReassigned;
        case service::SheetState::Suspended:
            return Phrase::SheetSuspended;
        case service::SheetState::Excluded:
            return Phrase::SheetExcluded;
        case service::SheetState::Away:
            return Phrase::SheetAway;
    }
    return Phrase::SheetExpected;
}

}  // namespace

std::string Desk::moment(UtcMs at) const {
    const Zone& zone = backend_.context.site.zone;
    return civilDate(at, zone) == civilDate(now(), zone) ? formatClock(at, zone) : formatMoment(at, zone);
}

Status maySign(const SignRequest& request, Roles roles, const service::Signer& signer) {
    if (request.judge) return request.judge(signer);
    return service::mayAct(roles, signer.method, request.needed);
}

std::vector<std::string> firstLetters(const std::vector<std::string>& initials) {
    std::set<std::string> letters;
    for (const std::string& word : initials) {
        if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') letters.insert(word.substr(0, 1));
    }
    return {letters.begin(), letters.end()};
}

bool passes(std::string_view initials, std::string_view letter) {
    return initials.starts_with(letter);
}

Tone toneOf(Outcome outcome) {
    switch (outcome) {
        case Outcome::Cleared:
        case Outcome::ClearedAfterFix:
            return Tone::Good;
        case Outcome::Reassigned:
        case Outcome::Retest:
            return Tone::Warn;
        case Outcome::Suspended:
            return Tone::Stop;
    }
    return Tone::Neutral;
}

Tone toneOf(rules::Level level) {
    switch (level) {
        case rules::Level::Block:
            return Tone::Stop;
        case rules::Level::Warn:
            return Tone::Warn;
        case rules::Level::Flag:
            return Tone::Info;
    }
    return Tone::Neutral;
}

std::string dateLine(const Desk& desk, Date date) {
    static constexpr Phrase kDays[] = {Phrase::Monday, Phrase::Tuesday,  Phrase::Wednesday, Phrase::Thursday,
                                       Phrase::Friday, Phrase::Saturday, Phrase::Sunday};
    const std::string words = formatDate(date);
    return desk.text(Phrase::DateLine,
                     {std::to_string(std::stoi(words.substr(5, 2))),
                      std::to_string(std::stoi(words.substr(8, 2))), desk.text(kDays[isoWeekday(date) - 1])});
}

std::string wholeHours(DurationMs time) {
    return std::to_string(time.value / hours(1).value);
}

std::string wholeMinutes(DurationMs time) {
    return std::to_string(time.value / minutes(1).value);
}

std::string countdown(DurationMs left) {
    const std::int64_t seconds = std::max<std::int64_t>(0, (left.value + 999) / 1000);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

rules::CertificateJudgement judgeCertificate(const Desk& desk, const service::Person& person) {
    std::optional<rules::CertificateFacts> facts;
    if (person.certificate)
        facts = rules::CertificateFacts{person.certificate->issued, person.certificate->expires};
    return rules::judgeCertificate(facts, person.post, desk.today(), desk.context().pack);
}

std::string certificateWords(const Desk& desk, CertificateState state, int daysLeft) {
    switch (state) {
        case CertificateState::Valid:
        case CertificateState::EndsSoon:
            return desk.text(Phrase::CertificateDays, {std::to_string(daysLeft)});
        case CertificateState::Expired:
            return desk.text(Phrase::CertificateExpired, {std::to_string(-daysLeft)});
        case CertificateState::Missing:
            return desk.text(Phrase::CertificateMissing);
        case CertificateState::NotYetValid:
            return desk.text(Phrase::CertificateNotYet);
    }
    return {};
}

std::string certificateWords(const Desk& desk, CertificateState state, int daysLeft, Post post) {
    std::string words = certificateWords(desk, state, daysLeft);
    const bool good = state == CertificateState::Valid || state == CertificateState::EndsSoon;
    return good || touchesReadyToEat(post) ? words : desk.text(Phrase::CertificateIdle, {words});
}

Tone certificateTone(CertificateState state, Post post) {
    switch (state) {
        case CertificateState::Valid:
            return Tone::Good;
        case CertificateState::EndsSoon:
            return Tone::Warn;
        case CertificateState::Missing:
            return touchesReadyToEat(post) ? Tone::Stop : Tone::Neutral;
        default:
            return touchesReadyToEat(post) ? Tone::Stop : Tone::Warn;
    }
}

InkPicture inkOf(const DrawnSignature& signature) {
    constexpr float kHundredths = 100;
    InkPicture picture;
    picture.width = static_cast<float>(signature.width) / kHundredths;
    picture.height = static_cast<float>(signature.height) / kHundredths;
    for (const InkStroke& stroke : signature.strokes) {
        InkLine& line = picture.lines.emplace_back();
        for (const InkPoint& point : stroke)
            line.push_back(
                {static_cast<float>(point.x) / kHundredths, static_cast<float>(point.y) / kHundredths});
    }
    return picture;
}

std::vector<std::string> likely(const Desk& desk, std::initializer_list<AnyPhrase> phrases) {
    std::vector<std::string> words;
    for (const AnyPhrase phrase : phrases) words.push_back(desk.text(phrase));
    return words;
}

bool isDue(const Desk& desk, const service::SampleLine& line) {
    return line.state == SampleState::Stored && !line.held && line.keepUntil && *line.keepUntil <= desk.now();
}

std::string sampleStateWord(const Desk& desk, const service::SampleLine& line) {
    if (line.held) return desk.text(Phrase::StateHeld);
    if (isDue(desk, line)) return desk.text(Phrase::StateDue);
    return desk.wordOf(line.state);
}

Tone sampleTone(const Desk& desk, const service::SampleLine& line) {
    if (line.held) return Tone::Stop;
    if (isDue(desk, line)) return Tone::Warn;
    switch (line.state) {
        case SampleState::Taken:
            return Tone::Warn;
        case SampleState::Stored:
            return Tone::Good;
        case SampleState::Sent:
            return Tone::Info;
        default:
            return Tone::Neutral;
    }
}

Tone sheetTone(service::SheetState state) {
    switch (state) {
        case service::SheetState::Cleared:
            return Tone::Good;
        case service::SheetState::Overdue:
        case service::SheetState::Retest:
        case service::SheetState::Reassigned:
            return Tone::Warn;
        case service::SheetState::Suspended:
        case service::SheetState::Excluded:
            return Tone::Stop;
        case service::SheetState::Expected:
        case service::SheetState::Away:
            return Tone::Neutral;
    }
    return Tone::Neutral;
}

std::string sheetStateWord(const Desk& desk, const service::SheetLine& line) {
    if (line.attendance && line.state == service::SheetState::Away) return desk.wordOf(*line.attendance);
    return desk.text(wordOfState(line.state));
}

void onlyCorrectors(const Desk& desk, RecordId record, SignRequest& request) {
    request.needed = service::Action::CorrectOwn;
    request.judge = [&desk, record](const service::Signer& signer) {
        return service::mayCorrect(desk.context(), record, signer);
    };
}

namespace {

// Whether a reading of its fridge was out of range while it stood in there.
bool stoodTooWarm(const Desk& desk, const service::SampleLine& line) {
    if (!line.putInAt || line.fridge.empty()) return false;
    UtcMs until = line.endedAt.value_or(desk.now());
    if (line.keepUntil) until = std::min(until, *line.keepUntil);
    return service::wasOutOfRange(desk.context(), line.fridge, *line.putInAt, until);
}

}  // namespace

Row sampleRow(const Desk& desk, const service::SampleLine& line) {
    Row row;
    row.id = rowId(line.sample);
    row.tone = sampleTone(desk, line);
    row.state = sampleStateWord(desk, line);
    row.title = line.dishName;
    const std::string box = desk.text(Phrase::BoxNumber, {std::to_string(line.box.value)});
    row.sub = fmt::format("{} {} · {} · {} · {}", formatDayMonth(line.day), desk.wordOf(line.meal),
                          format(line.weight), box, line.sampler);
    if (line.keepUntil && line.state == SampleState::Stored) {
        row.right = desk.text(Phrase::KeepUntil, {desk.moment(*line.keepUntil)});
    } else {
        row.right = desk.moment(line.sampledAt);
    }
    row.struck = line.state == SampleState::Corrected || line.state == SampleState::Voided;
    if (line.late) row.badges.push_back(desk.text(Phrase::BadgeLate));
    if (line.source == WeightSource::Typed) row.badges.push_back(desk.text(Phrase::BadgeTyped));
    if (line.correction) row.badges.push_back(desk.text(Phrase::BadgeCorrection));
    if (line.supervisor.empty() && !row.struck) row.badges.push_back(desk.text(Phrase::BadgeUnsigned));
    if (stoodTooWarm(desk, line)) row.badges.push_back(desk.text(LogPhrase::BadgeFridgeAbnormal));
    return row;
}

}  // namespace kiosk
