// 日管控: the list of the walk, group by group. And the weekly and monthly reviews.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

struct ControlView {
    std::string date;
    std::vector<Option> groups;  // 人员 …; their tone says how far each is
    std::string group;           // the one that is shown
    std::vector<Row> items;      // of it
    std::string allFine;         // caption of "these are fine"; empty when all are answered
    std::string hint;
    std::string signedLine;  // 14 人 已签; then nothing can be touched
    Tone signedTone = Tone::Good;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct ControlAction {
    enum class Kind { Group, Item, AllFine, Main } kind;
    std::string arg;
};

struct ReviewPart {
    std::string id;
    std::string name;
    std::string words;  // empty while open
};

struct ReviewView {
    std::string title;  // 11-16 至 11-22
    std::vector<FactLine> figures;
    std::vector<ReviewPart> parts;
    std::vector<Row> people;  // chosen one by one, for a month
    std::string peopleTitle;
    bool choosing = false;  // the people are shown
    std::string signedLine;
    std::string mainCaption;
    std::string mainReason;
};

struct ReviewAction {
    enum class Kind { Part, Person, Main } kind;
    std::string arg;
};

}  // namespace kiosk
