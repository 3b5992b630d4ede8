#include "kiosk/flow/products_model.h"

#include "kiosk/flow/goods_scan.h"
#include "kiosk/flow/product_form_model.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;

void ProductsModel::open() {
    letter_.clear();
    refresh();
    desk_.go(Screen::Products);
}

bool ProductsModel::scanned(const port::ScanEvent& event) {
    const auto gtin = productNumber(event, desk_.today(), desk_.context().pack.inStore);
    if (!gtin) return false;
    if (const auto known = desk_.products().findByCode(*gtin))
        form_.openEdit(known->product.product);
    else
        form_.openNew(*gtin);
    return true;
}

void ProductsModel::refresh() {
    view_ = {};
    view_.title = desk_.text(Phrase::TitleProducts);
    view_.hint = desk_.text(Phrase::ProductsHint);
    view_.letter = letter_;
    view_.emptyWords = desk_.text(Phrase::NoProduct);
    view_.extras = {{"new", desk_.text(Phrase::NewProduct), false, Tone::Neutral}};
    std::vector<std::string> initials;
    for (const service::ProductLine& line : desk_.products().all()) {
        const ProductRegistered& product = line.product;
        initials.push_back(line.initials);
        if (!passes(line.initials, letter_)) continue;
        Row row;
        row.id = rowId(product.product);
        row.title = product.name;
        row.sub = desk_.wordOf(product.goods);
        if (!product.spec.empty()) row.sub += " · " + product.spec;
        if (!product.listed) {
            row.tone = Tone::Warn;
            row.state = desk_.text(Phrase::ProductUnlisted);
        }
        view_.rows.push_back(std::move(row));
    }
    view_.letters = firstLetters(initials);
}

void ProductsModel::handle(const PickAction& action) {
    switch (action.kind) {
        case PickAction::Kind::Letter:
            letter_ = action.arg;
            return refresh();
        case PickAction::Kind::Row:
            return form_.openEdit(parseRowId<ProductId>(action.arg));
        case PickAction::Kind::Extra:
            return form_.openNew();
    }
}

}  // namespace kiosk
