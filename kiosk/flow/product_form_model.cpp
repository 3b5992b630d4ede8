#include "kiosk/flow/product_form_model.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "core/base/text_id.h"
#include "core/codes/check_digits.h"
#include "kiosk/flow/goods_scan.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/typed_number.h"

namespace kiosk {

using namespace canteen;
using Kind = RecordFormAction::Kind;

namespace {

constexpr const char* kName = "name";
constexpr const char* kSpec = "spec";
constexpr const char* kGoods = "goods";
constexpr const char* kUnit = "unit";
constexpr const char* kStorage = "storage";
constexpr const char* kWeight = "weight";
constexpr const char* kLife = "life";
constexpr const char* kCodes = "codes";
constexpr const char* kMaker = "maker";
constexpr const char* kAddress = "maker-address";
constexpr const char* kPhone = "maker-phone";
constexpr const char* kListed = "listed";

constexpr const char* kNone = "none";
constexpr const char* kTypeCode = "type";
constexpr NumberShape kNumber{6, 0, false};
constexpr std::size_t kMostCode = 14;
constexpr std::int64_t kThousandths = 1000;
// As the import of products counts them.
constexpr int kMonth = 30;
constexpr int kYear = 365;

auto fieldsOf(const ProductRegistered& p) {
    return std::tie(p.name, p.spec, p.goods, p.storage, p.unit, p.unitWeight, p.lifeDays, p.maker,
                    p.makerAddress, p.makerPhone, p.gtins, p.listed);
}

}  // namespace

void ProductFormModel::openNew(const std::string& gtin, std::function<void(ProductId)> then) {
    then_ = std::move(then);
    // What was begun goes on; another code begins another product.
    const bool goesOn = draft_ && !draft_->before &&
                        (gtin.empty() || draft_->product.gtins == std::vector<std::string>{gtin});
    if (!goesOn) {
        draft_ = Draft{};
        draft_->record = desk_.newRecord();
        draft_->product.product = makeId<ProductId>(desk_.now());
        if (!gtin.empty()) draft_->product.gtins = {gtin};
    }
    refresh();
    desk_.go(Screen::ProductForm);
}

void ProductFormModel::openEdit(ProductId product) {
    const auto line = desk_.products().find(product);
    if (!line) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    then_ = {};
    draft_ = Draft{};
    draft_->record = desk_.newRecord();
    draft_->product = line->product;
    draft_->before = line->product;
    draft_->goodsSaid = draft_->unitSaid = draft_->storageSaid = true;
    refresh();
    desk_.go(Screen::ProductForm);
}

bool ProductFormModel::scanned(const port::ScanEvent& event) {
    if (!draft_) return false;
    const auto gtin = productNumber(event, desk_.today(), desk_.context().pack.inStore);
    if (!gtin) return false;
    addCode(*gtin);
    refresh();
    return true;
}

void ProductFormModel::addCode(const std::string& code) {
    const auto gtin = service::gtin14(code);
    if (!gtin || !codes::fitsGs1(*gtin))
        return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::GtinWrong, {code}}));
    auto& gtins = draft_->product.gtins;
    const auto owner = desk_.products().findByCode(*gtin);
    if (owner && owner->product.product != draft_->product.product)
        return desk_.toast(
            Tone::Stop, desk_.text(Sentence{TextId::GtinTaken, {shortNumber(*gtin), owner->product.name}}));
    if (std::find(gtins.begin(), gtins.end(), *gtin) == gtins.end()) gtins.push_back(*gtin);
}

bool ProductFormModel::isChanged() const {
    return !draft_->before || fieldsOf(*draft_->before) != fieldsOf(draft_->product);
}

std::string ProductFormModel::nextOpen() const {
    if (draft_->product.name.empty()) return kName;
    if (!draft_->goodsSaid) return kGoods;
    if (!draft_->unitSaid) return kUnit;
    if (!draft_->storageSaid) return kStorage;
    return {};
}

void ProductFormModel::refresh() {
    view_ = {};
    if (!draft_) return;
    const ProductRegistered& p = draft_->product;
    view_.title = p.name.empty() ? desk_.text(Phrase::NewProduct) : p.name;
    view_.sub = p.spec;
    fillFields();
    if (!draft_->asked.empty()) fillQuestion();
    const rules::Findings findings = p.name.empty() ? rules::Findings{} : desk_.products().judge(p);
    view_.notes = toneLines(desk_, findings);
    const std::string next = nextOpen();
    const rules::Finding* block = p.listed ? rules::firstBlock(findings) : nullptr;
    if (!draft_->asked.empty()) {
        view_.mainCaption = desk_.text(Phrase::FormBack);
    } else if (block != nullptr) {
        view_.mainCaption = desk_.text(Phrase::Save);
        view_.mainReason = desk_.text(block->sentence);
    } else if (next.empty()) {
        view_.mainCaption = desk_.text(Phrase::Save);
        if (!isChanged()) view_.mainReason = desk_.text(Phrase::NothingChanged);
    } else {
        for (const FormField& field : view_.fields)
            if (field.id == next) view_.mainCaption = desk_.text(Phrase::FormNext, {field.name});
    }
}

void ProductFormModel::fillFields() {
    const ProductRegistered& p = draft_->product;
    std::string codes = p.gtins.empty() ? std::string() : shortNumber(p.gtins.front());
    if (p.gtins.size() > 1) codes += " +" + std::to_string(p.gtins.size() - 1);
    view_.fields = {
        formField(desk_, kName, Phrase::FieldProduct, p.name),
        formField(desk_, kSpec, Phrase::FieldSpec, p.spec),
        formField(desk_, kGoods, Phrase::FieldClass, draft_->goodsSaid ? desk_.wordOf(p.goods) : ""),
        formField(desk_, kUnit, Phrase::FieldUnit, draft_->unitSaid ? desk_.wordOf(p.unit) : ""),
        formField(desk_, kStorage, Phrase::FieldStorage, draft_->storageSaid ? desk_.wordOf(p.storage) : ""),
        formField(desk_, kLife, Phrase::FieldLife,
                  p.lifeDays ? desk_.text(Phrase::LifeDays, {std::to_string(*p.lifeDays)}) : ""),
        formField(desk_, kWeight, Phrase::FieldUnitWeight, p.unitWeight ? format(*p.unitWeight) : ""),
        formField(desk_, kCodes, Phrase::FieldCodes, codes),
        formField(desk_, kMaker, Phrase::FieldMaker, p.maker),
        formField(desk_, kAddress, Phrase::FieldMakerAddress, p.makerAddress),
        formField(desk_, kPhone, Phrase::FieldMakerPhone, p.makerPhone)};
    if (draft_->before)
        view_.fields.push_back(
            formField(desk_, kListed, Phrase::FieldBought,
                      desk_.text(p.listed ? Phrase::ProductListed : Phrase::ProductUnlisted),
                      p.listed ? Tone::Good : Tone::Warn));
}

void ProductFormModel::fillQuestion() {
    const std::string& asked = draft_->asked;
    const ProductRegistered& p = draft_->product;
    view_.asked = asked;
    for (const FormField& field : view_.fields)
        if (field.id == asked) view_.question = field.name;
    if (asked == kGoods) {
        view_.answers = optionsOf<GoodsClass>(
            desk_, allGoodsClasses(), [&](GoodsClass one) { return draft_->goodsSaid && p.goods == one; });
    } else if (asked == kUnit) {
        view_.answers =
            optionsOf<Unit>(desk_, allUnits(), [&](Unit one) { return draft_->unitSaid && p.unit == one; });
    } else if (asked == kStorage) {
        view_.answers = optionsOf<Storage>(
            desk_, allStorages(), [&](Storage one) { return draft_->storageSaid && p.storage == one; });
    } else if (asked == kListed) {
        view_.hint = desk_.text(Phrase::UnlistedHint);
        view_.answers = {numberedOption(1, desk_.text(Phrase::ProductListed), p.listed, Tone::Good),
                         numberedOption(0, desk_.text(Phrase::ProductUnlisted), !p.listed, Tone::Warn)};
    } else if (asked == kCodes) {
        view_.hint = desk_.text(p.gtins.empty() ? Phrase::CodesHint : Phrase::CodesRemoveHint);
        for (const std::string& gtin : p.gtins)
            view_.answers.push_back({gtin, shortNumber(gtin), true, Tone::Neutral});
        view_.answers.push_back({kTypeCode, desk_.text(Phrase::TypeCode), false, Tone::Neutral});
    } else if (asked == kLife) {
        view_.typesNumber = true;
        view_.typed = draft_->typed;
        const Phrase units[] = {Phrase::UnitDays, Phrase::UnitMonths, Phrase::UnitYears};
        view_.unit = desk_.text(units[static_cast<int>(draft_->lifeUnit)]);
        for (int i = 0; i < 3; ++i)
            view_.answers.push_back(
                numberedOption(i, desk_.text(units[i]), static_cast<int>(draft_->lifeUnit) == i));
        view_.answers.push_back({kNone, desk_.text(Phrase::NoLife), false, Tone::Neutral});
    } else if (asked == kWeight) {
        view_.typesNumber = true;
        view_.typed = draft_->typed;
        view_.unit = desk_.wordOf(Unit::Gram);
        view_.answers = {{kNone, desk_.text(Phrase::NoUnitWeight), false, Tone::Neutral}};
    }
}

void ProductFormModel::ask(const std::string& field) {
    using P = ProductRegistered;
    draft_->asked.clear();
    if (field == kName) return askField(Phrase::FieldProduct, field, &P::name, false);
    if (field == kSpec) return askField(Phrase::FieldSpec, field, &P::spec, true);
    if (field == kMaker) return askField(Phrase::FieldMaker, field, &P::maker, true);
    if (field == kAddress) return askField(Phrase::FieldMakerAddress, field, &P::makerAddress, true);
    if (field == kPhone) return askField(Phrase::FieldMakerPhone, field, &P::makerPhone, true);
    draft_->asked = field;
    draft_->typed.clear();
    draft_->lifeUnit = LifeUnit::Days;
    if (field == kLife && draft_->product.lifeDays) draft_->typed = std::to_string(*draft_->product.lifeDays);
    if (field == kWeight && draft_->product.unitWeight)
        draft_->typed = std::to_string(draft_->product.unitWeight->value);
}

void ProductFormModel::askField(Phrase title, const std::string& id, std::string ProductRegistered::*field,
                                bool optional) {
    askWords(desk_,
             {title, optional ? Phrase::TypeOptional : Phrase::TypeProductHint,
              "product-" + id + "." + rowId(draft_->record), draft_->product.*field, kMostName, optional},
             [this, field](const std::string& words) {
                 if (!draft_) return;
                 draft_->product.*field = words;
                 refresh();
             });
}

void ProductFormModel::askCode() {
    askWords(desk_,
             {Phrase::TypeCode,
              Phrase::TypeCodeHint,
              "product-code." + rowId(draft_->record),
              {},
              kMostCode,
              false},
             [this](const std::string& code) {
                 if (!draft_) return;
                 addCode(code);
                 refresh();
             });
}

void ProductFormModel::settle() {
    const std::int64_t number = typedThousandths(draft_->typed).value_or(0) / kThousandths;
    const auto whole = static_cast<std::int32_t>(number);
    ProductRegistered& p = draft_->product;
    if (draft_->asked == kLife && whole > 0) {
        const int days = draft_->lifeUnit == LifeUnit::Months  ? kMonth
                         : draft_->lifeUnit == LifeUnit::Years ? kYear
                                                               : 1;
        p.lifeDays = static_cast<std::int32_t>(std::min<std::int64_t>(number * days, 99'999));
    }
    if (draft_->asked == kWeight && whole > 0) p.unitWeight = Grams{whole};
}

void ProductFormModel::answer(const std::string& option) {
    const int n = std::atoi(option.c_str());
    ProductRegistered& p = draft_->product;
    const std::string asked = draft_->asked;
    if (asked == kCodes) {
        if (option == kTypeCode) return askCode();
        std::erase(p.gtins, option);
        return;
    }
    if (asked == kLife && option != kNone) {
        draft_->lifeUnit = static_cast<LifeUnit>(n);
        return;
    }
    if (asked == kLife) p.lifeDays.reset();
    if (asked == kWeight) p.unitWeight.reset();
    if (asked == kGoods) p.goods = static_cast<GoodsClass>(n), draft_->goodsSaid = true;
    if (asked == kUnit) p.unit = static_cast<Unit>(n), draft_->unitSaid = true;
    if (asked == kStorage) p.storage = static_cast<Storage>(n), draft_->storageSaid = true;
    if (asked == kListed) p.listed = n == 1;
    draft_->asked.clear();
}

void ProductFormModel::handle(const RecordFormAction& action) {
    if (!draft_) return desk_.back();
    switch (action.kind) {
        case Kind::Field:
            ask(action.arg);
            break;
        case Kind::Answer:
            answer(action.arg);
            break;
        case Kind::Key:
            draft_->typed = afterKey(draft_->typed, action.arg.empty() ? ' ' : action.arg.front(), kNumber);
            break;
        case Kind::Main: {
            if (!draft_->asked.empty()) {
                settle();
                draft_->asked.clear();
                break;
            }
            const std::string next = nextOpen();
            if (next.empty()) return save();
            ask(next);
            break;
        }
        case Kind::Day:
            break;
    }
    refresh();
}

void ProductFormModel::save() {
    SignRequest request;
    request.title = Phrase::SignFiler;
    request.purpose = Phrase::PurposeProduct;
    request.about = {draft_->product.name};
    request.needed = service::Action::ManageProducts;
    request.then = [this](const service::SignIn& person) {
        if (!draft_) return;
        const ProductId product = draft_->product.product;
        const std::string name = draft_->product.name;
        const Status saved = desk_.products().save(draft_->record, draft_->product, person.signer);
        if (!saved) {
            refresh();
            return desk_.refuse(saved.error());
        }
        draft_.reset();
        desk_.finished();
        desk_.toast(Tone::Good, desk_.text(Phrase::ProductSaved, {name}));
        const auto then = std::exchange(then_, nullptr);
        if (then) return then(product);
        desk_.go(Screen::Products);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
