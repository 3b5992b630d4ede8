#include "kiosk/flow/pick_one_model.h"

namespace kiosk {

namespace {

constexpr char kDone[] = "done";

}  // namespace

void PickOneModel::open(PickWish wish) {
    wish_ = std::move(wish);
    refresh();
    desk_.go(Screen::PickOne);
}

void PickOneModel::refresh() {
    view_ = {};
    if (!wish_.rows) return;
    view_.title = wish_.title();
    if (wish_.hint) view_.hint = wish_.hint();
    view_.rows = wish_.rows();
    view_.emptyWords = wish_.emptyWords;
    if (!wish_.several) return;
    for (Row& row : view_.rows) {
        row.selected = wish_.chosen.contains(row.id);
        if (row.selected) row.tone = Tone::Good;
    }
    view_.extras = {{kDone, wish_.doneCaption, false, Tone::Neutral}};
}

void PickOneModel::handle(const PickAction& action) {
    if (!wish_.rows) return desk_.back();
    if (action.kind == PickAction::Kind::Row && wish_.several) {
        if (wish_.chosen.erase(action.arg) == 0) wish_.chosen.insert(action.arg);
        return refresh();
    }
    const PickWish wish = wish_;
    if (action.kind == PickAction::Kind::Row) {
        desk_.back();
        return wish.then(action.arg);
    }
    if (action.kind != PickAction::Kind::Extra) return;
    std::vector<std::string> rows;
    for (const Row& row : wish.rows())
        if (wish.chosen.contains(row.id)) rows.push_back(row.id);
    desk_.back();
    wish.thenSeveral(rows);
}

}  // namespace kiosk
