// What inspectors see first, the boxes they count, and the receipt of their remark.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/home_view.h"
#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"
#include "kiosk/flow/signature_view.h"

namespace kiosk {

struct InspectorView {
    std::string school;
    std::string who;              // 何敏、周正（清河县市场监督管理局）
    std::string leftLabel;        // 还可查看
    std::string left;             // 1:42:10
    float leftShare = 1;          // of the two hours
    Tone leftTone = Tone::Info;   //
    std::vector<HomeTile> tiles;  // the questions, in their order
    std::vector<ToneLine> notes;  // that nothing was changed, what was asked for
    std::string shelfCaption;
    std::string remarkCaption;
    std::string receiptCaption;  // empty = there is none yet
    std::string endCaption;
};

struct InspectorAction {
    enum class Kind { Tile, Shelf, Remark, Receipt, End } kind;
    std::string arg{};  // id of the tile
};

// A box that may stand in the fridge.
struct ShelfBoxView {
    std::string id;      // its number
    std::string number;  // 12
    std::string dish;    // empty = not on record
    std::string sub;     // 午餐 11-20 · 第 2 层
    bool present = false;
    Tone tone = Tone::Neutral;
};

struct ShelfCountView {
    std::string onRecord;  // 账上 12 盒
    std::string counted;   // 已点 11 盒
    std::string hint;
    std::vector<ShelfBoxView> boxes;
    std::string emptyWords;
    std::string otherCaption;  // a box that is not on record
    std::string summary;       // 缺 1 · 多 0 · 到期未处置 0; empty = nothing counted yet
    Tone summaryTone = Tone::Neutral;
    std::vector<Row> findings;  // after keeping: what needs somebody first
    bool kept = false;
    std::string againCaption;  // after keeping
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct ShelfCountAction {
    enum class Kind { Toggle, Other, Again, Main } kind;
    std::string arg{};  // number of the box
};

struct ReceiptView {
    std::string number;       // 记录号 128 号，账本共 128 条
    std::string fingerprint;  // in groups of four
    std::string fingerprintLabel;
    std::vector<FactLine> facts;
    std::string hint;
    int codeSize = 0;              // modules of a side
    std::vector<bool> code;        // row by row, true = dark
    std::vector<InkPicture> inks;  // the drawn signatures
    std::string doneCaption;
};

struct ReceiptAction {};

}  // namespace kiosk
