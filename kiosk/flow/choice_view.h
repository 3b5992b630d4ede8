// A short list of answers over a question: why somebody is away, why a dish has no sample, why a record is
// taken back.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct ChoiceView {
    std::string title;
    std::string body;
    std::vector<Option> options;
    std::string confirm;     // caption of the main button
    std::string mainReason;  // why it cannot be touched yet; empty = it can
    bool takesNote = false;  // a free note may go with the answer
    std::string note{};
};

struct ChoiceAction {
    enum class Kind { Choose, Note, Confirm, Cancel } kind;
    std::string id;
};

}  // namespace kiosk
