// What belongs together, from a point both ways: as columns of cards with lines between them, or as a list.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct TraceCard {
    std::string id;     // "lot.0192f0…"; a touch makes it the new start
    std::string title;  // 东北大米
    std::string sub;    // 11-20 进 · 剩 49 公斤
    std::string state;  // 已隔离; empty = nothing to say
    Tone tone = Tone::Neutral;
    std::string figure;  // 385 人; empty = none
    bool start = false;
    bool leaf = false;  // stands below the card before it: a sample below its dish
};

struct TraceColumn {
    std::string id;     // "supplier", "lot" …
    std::string title;  // 批次
    std::vector<TraceCard> cards;
    std::string emptyWords;
};

// Between cards of two columns, by their ids.
struct TraceLink {
    std::string left;
    std::string right;
};

struct TraceView {
    std::string kind;            // 批次
    std::string title;           // what the trace starts from
    std::string sub;             // how much of each was found
    std::string round;           // another word for every start: pages begin anew
    std::vector<Option> ranges;  // days, where only those are looked through
    std::vector<TraceColumn> columns;
    std::vector<TraceLink> links;
    bool asList = false;
    std::vector<Row> rows;  // the same as a list
    std::string turnCaption;
    std::string openCaption;    // the start has a card of its own; empty = none
    std::string exportCaption;  // its sheet on paper or a stick; empty = there is none
    std::string beforeCaption;  // to the start before this one; empty = there is none
};

struct TraceAction {
    enum class Kind { Start, Range, Turn, Open, Before, Export } kind;
    std::string arg;
};

}  // namespace kiosk
