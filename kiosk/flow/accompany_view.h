// The form of an accompanying meal in four short steps: six answers beside what the terminal knows, seven
// grades, what pupils say, and the signature. Guests begin with the second.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"

namespace kiosk {

enum class AccompanyStep { Before = 0, Taste = 1, Voices = 2, Sign = 3 };

struct AccompanyStepView {
    AccompanyStep step{};
    std::string name;
    std::string answer;  // 4/6; empty while nothing is answered
    Tone tone = Tone::Neutral;
};

// One of the six.
struct PreCheckView {
    std::string id;  // number of the item
    std::string question;
    std::string fact;  // what the terminal knows
    Tone factTone = Tone::Neutral;
    std::optional<bool> good;  // nothing = not answered
};

// One of the seven.
struct GradeView {
    std::string id;  // number of the aspect
    std::string name;
    int grade = 0;  // 1 to 4; 0 = not given
};

// A line of answers of which one is chosen.
struct AnswerLine {
    std::string id;
    std::string name;
    std::vector<Option> options;
};

struct AccompanyFormView {
    std::string about;  // 11-20 午餐 · 番茄炒鸡蛋、米饭
    std::vector<AccompanyStepView> rail;
    AccompanyStep step{};

    std::vector<PreCheckView> checks;
    std::string good;
    std::string bad;

    std::vector<GradeView> grades;
    std::vector<std::string> gradeWords;  // 优 良 中 差

    std::string voicesTitle;
    std::vector<Option> voices;  // several may be chosen
    std::string otherVoices;     // caption of the way to other words
    bool wroteVoices = false;
    std::string adverseTitle;
    std::vector<Option> adverse;  // nobody, somebody
    std::string adverseWords;     // who and how; empty = nobody or not said
    std::string problemTitle;
    std::string problemCaption;  // raises one, or says which
    bool problemSaid = false;

    std::vector<AnswerLine> lines;

    std::vector<ToneLine> notes;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct AccompanyFormAction {
    enum class Kind {
        GoTo,         // number of the step
        Good,         // id of a check
        Bad,          // the same
        Grade,        // "aspect.grade"
        Voice,        // id
        OtherVoices,  //
        Adverse,      // id
        Problem,      //
        Line,         // "line.option"
        Main
    } kind;
    std::string arg{};
};

// The pad on which guests type the code of the day.
struct GuestCodeView {
    std::string title;
    std::string sub;
    int digits = 0;       // typed so far; the digits themselves never reach a view
    bool closed = false;  // being compared
    std::string message;
    std::string clear;
    std::string erase;
    std::string cancel;
    std::string mainCaption;
    std::string mainReason;
};

struct GuestCodeAction {
    enum class Kind { Digit, Backspace, Clear, Submit, Cancel } kind;
    std::string arg{};  // digit
};

}  // namespace kiosk
