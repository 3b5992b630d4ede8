#include "kiosk/flow/suppliers_model.h"

#include "kiosk/flow/papers_model.h"
#include "kiosk/flow/products_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/supplier_card_model.h"
#include "kiosk/flow/supplier_form_model.h"

namespace kiosk {

using namespace canteen;
using Kind = SuppliersAction::Kind;

void SuppliersModel::open() {
    letter_.clear();
    refresh();
    desk_.go(Screen::Suppliers);
}

void SuppliersModel::refresh() {
    view_ = {};
    view_.letter = letter_;
    view_.emptyWords = desk_.text(Phrase::NoSupplier);
    std::vector<std::string> initials;
    int all = 0;
    int red = 0;
    for (const service::SupplierLine& line : desk_.suppliers().list(desk_.today())) {
        if (line.supplier.type == SupplierType::SchoolPlot) continue;
        initials.push_back(line.initials);
        const bool gone = line.listing.state == SupplierState::Left;
        all += gone ? 0 : 1;
        red += !gone && line.light == rules::Light::Red ? 1 : 0;
        if (passes(line.initials, letter_)) view_.rows.push_back(supplierRow(desk_, line));
    }
    view_.letters = firstLetters(initials);
    view_.summary = red > 0 ? desk_.text(Phrase::SuppliersBad, {std::to_string(all), std::to_string(red)})
                            : desk_.text(Phrase::SuppliersFine, {std::to_string(all)});
    view_.summaryTone = red > 0 ? Tone::Stop : Tone::Good;
    view_.papersCaption = desk_.text(Phrase::PapersCount, {std::to_string(papersEndingSoon(desk_))});
}

void SuppliersModel::handle(const SuppliersAction& action) {
    switch (action.kind) {
        case Kind::Row:
            return card_.open(parseRowId<SupplierId>(action.arg));
        case Kind::Letter:
            letter_ = letter_ == action.arg ? "" : action.arg;
            return refresh();
        case Kind::New:
            return form_.openNew();
        case Kind::Papers:
            return desk_.go(Screen::Papers);
        case Kind::Products:
            return products_.open();
    }
}

}  // namespace kiosk
