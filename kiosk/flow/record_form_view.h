// A form of named fields that are asked one by one: a supplier, a paper, a product.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/day_picker_view.h"
#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"

namespace kiosk {

struct FormField {
    std::string id;      // language-free: "number"
    std::string name;    // 编号
    std::string answer;  // empty while open
    Tone tone = Tone::Neutral;
};

struct RecordFormView {
    std::string title;  // what or whom it is about
    std::string sub;
    std::vector<FormField> fields;
    std::string asked;  // the field whose answers are shown; empty = all fields are
    std::string question;
    std::string hint;
    std::vector<Option> answers;
    std::string moreTitle;  // over further answers
    std::vector<Option> more;
    bool picksDay = false;
    DayPickerView picker;
    bool typesNumber = false;
    std::string typed;
    std::string unit;
    bool point = false;  // keys of the number: the decimal point, the sign
    bool sign = false;
    std::vector<ToneLine> notes;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
    // Something else that can be done with what the form is about, touched like a field; no id = nothing.
    FormField apart{};
    std::string apartReason{};  // why it cannot be touched
};

struct RecordFormAction {
    enum class Kind { Field, Answer, Day, Key, Main } kind;
    std::string arg{};
    DayAction day{};
};

}  // namespace kiosk
