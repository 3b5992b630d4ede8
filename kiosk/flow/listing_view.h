// Two shapes that several screens share: a list with ways on beside it, and the card of one record.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

struct ListingView {
    std::string id;               // before the ids of all that can be touched: "problems"
    std::vector<Option> filters;  // one of them chosen
    std::vector<ToneLine> notes;  // beside the list
    std::string hint;             // what to do here, where there is room
    std::vector<Row> rows;
    std::string emptyWords;
    std::string mainCaption;     // empty = there is no main action
    std::string mainReason;      // why it cannot be touched yet; empty = it can
    std::vector<Option> others;  // other ways on, the first one lowest
};

struct ListingAction {
    enum class Kind { Filter, Row, Main, Other } kind;
    std::string arg{};
};

struct RecordCardView {
    std::string id;  // as above: "problem"
    std::string title;
    std::string state;
    Tone stateTone = Tone::Neutral;
    std::vector<FactLine> facts;
    std::string factsTitle;
    std::string historyTitle;
    std::vector<Row> history;
    std::string emptyWords;   // nothing in the history
    bool turned = false;      // a low panel shows the history instead of the facts
    std::string mainCaption;  // empty = there is no main action
    std::string mainReason;
    std::vector<Option> others;  // Tone::Stop = takes something back
};

struct RecordCardAction {
    enum class Kind { Main, Other, Row, Turn } kind;
    std::string arg{};
};

}  // namespace kiosk
