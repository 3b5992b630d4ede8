// Small things that several models need to fill their views.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/domain/drawn_signature.h"
#include "core/service/morning_check.h"
#include "core/service/samples.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/row.h"
#include "kiosk/flow/signature_view.h"

namespace kiosk {

// The first letters that occur, in alphabetical order, for a filter bar.
std::vector<std::string> firstLetters(const std::vector<std::string>& initials);
// Whether `initials` begin with the chosen letter; an empty letter lets everything through.
bool passes(std::string_view initials, std::string_view letter);

Tone toneOf(canteen::Outcome outcome);
Tone toneOf(canteen::rules::Level level);

// 11月20日 星期五
std::string dateLine(const Desk& desk, canteen::Date date);
// "3:21"
std::string countdown(canteen::DurationMs left);
// The certificate of the person today.
canteen::rules::CertificateJudgement judgeCertificate(const Desk& desk,
                                                      const canteen::service::Person& person);
// 健康证 212 天; 健康证过期 6 天
std::string certificateWords(const Desk& desk, canteen::CertificateState state, int daysLeft);
// The same, and whether the post needs one: 健康证过期 6 天（本岗不要求）
std::string certificateWords(const Desk& desk, canteen::CertificateState state, int daysLeft,
                             canteen::Post post);
// The same as a tone: never a stop where the post needs none.
Tone certificateTone(canteen::CertificateState state, canteen::Post post);

// A threshold as a figure of a sentence: "48", "60".
std::string wholeHours(canteen::DurationMs time);
std::string wholeMinutes(canteen::DurationMs time);

// Where a person stands on a sheet.
std::string sheetStateWord(const Desk& desk, const canteen::service::SheetLine& line);
Tone sheetTone(canteen::service::SheetState state);

// A sample as a line of any list, with its marks.
Row sampleRow(const Desk& desk, const canteen::service::SampleLine& line);
std::string sampleStateWord(const Desk& desk, const canteen::service::SampleLine& line);
Tone sampleTone(const Desk& desk, const canteen::service::SampleLine& line);
bool isDue(const Desk& desk, const canteen::service::SampleLine& line);
// Lets those sign who may correct or void the record: its author on the day of its entry, and at any time the
// director or the headteacher.
void onlyCorrectors(const Desk& desk, canteen::RecordId record, SignRequest& request);

// A drawn signature in millimetres.
InkPicture inkOf(const canteen::DrawnSignature& signature);

// The phrases as words to tap instead of typing a note.
std::vector<std::string> likely(const Desk& desk, std::initializer_list<AnyPhrase> phrases);

// Title and body of a question.
struct Heading {
    std::string title;
    std::string body;
};
// A question whose answers are these values, in the language of the moment: words for Question.
template <class Enum>
std::function<ChoiceView()> choiceOf(const Desk& desk, std::vector<Enum> values, AnyPhrase confirm,
                                     std::function<Heading()> heading) {
    return [&desk, values = std::move(values), confirm, heading = std::move(heading)] {
        const Heading words = heading();
        ChoiceView view{words.title, words.body, {}, desk.text(confirm), {}};
        for (const Enum value : values) {
            std::string text;
            if constexpr (std::is_same_v<Enum, Phrase>) {
                text = desk.text(value);
            } else {
                text = desk.wordOf(value);
            }
            view.options.push_back(
                {std::to_string(static_cast<int>(value)), std::move(text), false, Tone::Neutral});
        }
        return view;
    };
}

// The id in a row and back. parseRowId gives a nil id for anything else.
template <class T>
std::string rowId(T id) {
    return canteen::toString(id.uuid);
}
template <class T>
T parseRowId(std::string_view text) {
    return T{canteen::parseUuid(text).value_or(canteen::Uuid{})};
}

}  // namespace kiosk
