// Suppliers: all of them, one of them with its papers, and the papers that end.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

// Every supplier with its light of today and the sentence why.
struct SuppliersView {
    std::string summary;  // 10 家，1 家不能收货
    Tone summaryTone = Tone::Neutral;
    std::vector<Row> rows;
    std::vector<std::string> letters;
    std::string letter;
    std::string papersCaption;  // 证照到期 (3)
    std::string emptyWords;
};

struct SuppliersAction {
    enum class Kind { Row, Letter, New, Papers, Products } kind;
    std::string arg;
};

struct SupplierCardView {
    bool readOnly = false;  // for inspectors
    std::string name;
    std::string sub;    // 食品经营者 · 米面油、预包装食品
    std::string state;  // 合格
    Tone stateTone = Tone::Neutral;
    std::vector<ToneLine> notes;  // the light's sentences, the worst first
    std::string advice;           // 30 天内拒收 3 次，建议暂停; empty = none
    std::vector<Option> tabs;     // papers, papers of deliveries, fields, history
    std::vector<Row> rows;        // of the shown tab
    bool rowsOpen = false;        // a touch on a row leads on
    std::vector<FactLine> facts;  // of the shown tab, instead of rows
    std::string emptyWords;
};

struct SupplierCardAction {
    enum class Kind { Tab, Row, File, State, Edit, Suspend, Keep } kind;
    std::string arg;
};

// Everything that ends, of suppliers and staff, the soonest first.
struct PapersView {
    std::vector<Option> ranges;  // ended, within 7, 30, 60, 90 days
    std::vector<Row> rows;
    std::string emptyWords;
};

struct PapersAction {
    enum class Kind { Range, Row } kind;
    std::string arg;
};

}  // namespace kiosk
