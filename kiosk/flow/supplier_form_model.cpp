#include "kiosk/flow/supplier_form_model.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "core/base/text_id.h"
#include "core/codes/paper_numbers.h"
#include "core/rules/supplier_rules.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/supplier_card_model.h"

namespace kiosk {

using namespace canteen;
using Kind = RecordFormAction::Kind;

namespace {

constexpr const char* kName = "name";
constexpr const char* kType = "type";
constexpr const char* kGoods = "goods";
constexpr const char* kCode = "code";
constexpr const char* kAddress = "address";
constexpr const char* kContact = "contact";
constexpr const char* kPhone = "phone";

auto fieldsOf(const SupplierRegistered& s) {
    return std::tie(s.name, s.creditCode, s.type, s.address, s.contact, s.phone, s.goods);
}

}  // namespace

void SupplierFormModel::openNew() {
    if (begun_) draft_ = std::exchange(begun_, std::nullopt);
    if (!draft_ || draft_->before) {
        draft_ = Draft{};
        draft_->record = desk_.newRecord();
        draft_->supplier.supplier = makeId<SupplierId>(desk_.now());
    }
    refresh();
    desk_.go(Screen::SupplierForm);
}

void SupplierFormModel::openEdit(SupplierId supplier) {
    const auto card = desk_.suppliers().card(supplier, desk_.today());
    if (!card) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    if (draft_ && !draft_->before) begun_ = draft_;
    const bool goesOn = draft_ && draft_->before && draft_->supplier.supplier == supplier;
    if (!goesOn) {
        draft_ = Draft{};
        draft_->record = desk_.newRecord();
        draft_->supplier = card->line.supplier;
        draft_->before = card->line.supplier;
        draft_->typeSaid = true;
    }
    refresh();
    desk_.go(Screen::SupplierForm);
}

bool SupplierFormModel::scanned(const port::ScanEvent& event) {
    if (!draft_) return false;
    const codes::CreditCode code = codes::judgeCreditCode(textOf(event.bytes));
    if (code.verdict != codes::NumberVerdict::Good) return false;
    draft_->supplier.creditCode = code.code;
    refresh();
    return true;
}

bool SupplierFormModel::isChanged() const {
    return !draft_->before || fieldsOf(*draft_->before) != fieldsOf(draft_->supplier);
}

std::string SupplierFormModel::nextOpen() const {
    const SupplierRegistered& s = draft_->supplier;
    if (s.name.empty()) return kName;
    if (!draft_->typeSaid) return kType;
    if (s.goods.empty()) return kGoods;
    if (s.address.empty()) return kAddress;
    if (s.phone.empty()) return kPhone;
    return {};
}

void SupplierFormModel::refresh() {
    view_ = {};
    if (!draft_) return;
    view_.title = draft_->supplier.name.empty() ? desk_.text(Phrase::NewSupplier) : draft_->supplier.name;
    view_.sub = desk_.text(draft_->before ? Phrase::SupplierEditSub : Phrase::SupplierNewSub);
    fillFields();
    if (!draft_->asked.empty()) fillQuestion();
    view_.notes = toneLines(desk_, rules::judgeCreditCode(draft_->supplier.creditCode));
    const std::string next = nextOpen();
    if (!draft_->asked.empty()) {
        view_.mainCaption = desk_.text(Phrase::FormBack);
    } else if (next.empty()) {
        view_.mainCaption = desk_.text(Phrase::Save);
        if (!isChanged()) view_.mainReason = desk_.text(Phrase::NothingChanged);
    } else {
        for (const FormField& field : view_.fields)
            if (field.id == next) view_.mainCaption = desk_.text(Phrase::FormNext, {field.name});
    }
}

void SupplierFormModel::fillFields() {
    const SupplierRegistered& s = draft_->supplier;
    view_.fields = {formField(desk_, kName, Phrase::FieldName, s.name),
                    formField(desk_, kType, Phrase::FieldType, draft_->typeSaid ? desk_.wordOf(s.type) : ""),
                    formField(desk_, kGoods, Phrase::FieldGoods, goodsWords(desk_, s.goods)),
                    formField(desk_, kCode, Phrase::FieldCode, inGroups(s.creditCode),
                              rules::judgeCreditCode(s.creditCode).empty() ? Tone::Good : Tone::Warn),
                    formField(desk_, kAddress, Phrase::FieldAddress, s.address),
                    formField(desk_, kContact, Phrase::FieldContact, s.contact),
                    formField(desk_, kPhone, Phrase::FieldPhone, s.phone)};
}

void SupplierFormModel::fillQuestion() {
    view_.asked = draft_->asked;
    const SupplierRegistered& s = draft_->supplier;
    if (draft_->asked == kType) {
        view_.question = desk_.text(Phrase::FieldType);
        for (const SupplierType type : allSupplierTypes())
            if (type != SupplierType::SchoolPlot)
                view_.answers.push_back(numberedOption(static_cast<int>(type), desk_.wordOf(type),
                                                       draft_->typeSaid && s.type == type));
        return;
    }
    view_.question = desk_.text(Phrase::AskGoods);
    view_.answers = optionsOf<GoodsClass>(desk_, allGoodsClasses(), [&](GoodsClass one) {
        return std::find(s.goods.begin(), s.goods.end(), one) != s.goods.end();
    });
}

void SupplierFormModel::ask(const std::string& field) {
    using S = SupplierRegistered;
    draft_->asked.clear();
    if (field == kName) return askField(Phrase::FieldName, field, &S::name, false);
    if (field == kCode) return askField(Phrase::FieldCode, field, &S::creditCode, true);
    if (field == kAddress) return askField(Phrase::FieldAddress, field, &S::address, false);
    if (field == kContact) return askField(Phrase::FieldContact, field, &S::contact, true);
    if (field == kPhone) return askField(Phrase::FieldPhone, field, &S::phone, false);
    draft_->asked = field;
}

void SupplierFormModel::askField(Phrase title, const std::string& id, std::string SupplierRegistered::*field,
                                 bool optional) {
    askWords(desk_,
             {title, optional ? Phrase::TypeOptional : Phrase::TypeSupplierHint,
              "supplier-" + id + "." + rowId(draft_->record), draft_->supplier.*field, kMostName, optional},
             [this, field](const std::string& words) {
                 if (!draft_) return;
                 draft_->supplier.*field = words;
                 refresh();
             });
}

void SupplierFormModel::answer(const std::string& option) {
    const int n = std::atoi(option.c_str());
    SupplierRegistered& s = draft_->supplier;
    if (draft_->asked == kType) {
        s.type = static_cast<SupplierType>(n);
        draft_->typeSaid = true;
        draft_->asked.clear();
        return;
    }
    const auto one = static_cast<GoodsClass>(n);
    if (std::erase(s.goods, one) == 0) s.goods.push_back(one);
    std::sort(s.goods.begin(), s.goods.end());
}

void SupplierFormModel::handle(const RecordFormAction& action) {
    if (!draft_) return desk_.back();
    switch (action.kind) {
        case Kind::Field:
            ask(action.arg);
            break;
        case Kind::Answer:
            answer(action.arg);
            break;
        case Kind::Main: {
            if (!draft_->asked.empty()) {
                draft_->asked.clear();
                break;
            }
            const std::string next = nextOpen();
            if (next.empty()) return save();
            ask(next);
            break;
        }
        case Kind::Day:
        case Kind::Key:
            break;
    }
    refresh();
}

void SupplierFormModel::save() {
    SignRequest request;
    request.title = Phrase::SignFiler;
    request.purpose = Phrase::PurposeSupplier;
    request.about = {draft_->supplier.name};
    request.needed = service::Action::ManageSuppliers;
    request.then = [this](const service::SignIn& person) {
        if (!draft_) return;
        const SupplierId supplier = draft_->supplier.supplier;
        const bool fresh = !draft_->before;
        const Status saved = desk_.suppliers().save(draft_->record, draft_->supplier, person.signer);
        if (!saved) {
            refresh();
            return desk_.refuse(saved.error());
        }
        draft_.reset();
        desk_.finished();
        // The form is done: a step back from the card leads to the list.
        desk_.go(Screen::Suppliers);
        card_->open(supplier);
        desk_.toast(Tone::Good, desk_.text(fresh ? Phrase::SupplierSaved : Phrase::Saved));
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
