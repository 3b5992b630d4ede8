#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"
#include "core/service/import_plan.h"
#include "core/service/import_text.h"
#include "core/service/import_words.h"
#include "core/service/suppliers.h"
#include "core/store/database.h"

namespace canteen::service {
namespace {

enum Column { Name, TypeName, CreditCode, Goods, Address, Contact, Phone, State, Why, Until, BreachChecked };

constexpr std::array kColumns{
    ColumnSpec{"名称|供货者|供货商|供应商|单位名称|supplier|name", Need::Required},
    ColumnSpec{"类型|供货者类型|供货商类型|供应商类型|type", Need::Required},
    ColumnSpec{"信用代码|统一社会信用代码|社会信用代码|credit code|credit_code|uscc"},
    ColumnSpec{"供货品类|品类|供应品种|goods"},
    ColumnSpec{"地址|住所|经营地址|address", Need::Optional, 120},
    ColumnSpec{"联系人|负责人|contact"},
    ColumnSpec{"电话|联系电话|手机|联系方式|phone"},
    ColumnSpec{"状态|名录状态|state|status"},
    ColumnSpec{"原因|状态原因|reason", Need::Optional, 120},
    ColumnSpec{"状态截止|截止日期|暂停至|until"},
    ColumnSpec{"失信核查日期|失信核查|breach checked|breach_checked_on"},
};

struct Known {
    SupplierRegistered supplier;
    SupplierListed listing;
    bool isNew = true;
    int line = 0;  // of this file; 0 = not named in it
};

bool same(const SupplierRegistered& a, const SupplierRegistered& b) {
    const auto key = [](const SupplierRegistered& s) {
        return std::tie(s.name, s.creditCode, s.type, s.address, s.contact, s.phone, s.goods);
    };
    return key(a) == key(b);
}

bool same(const SupplierListed& a, const SupplierListed& b) {
    const auto key = [](const SupplierListed& l) {
        return std::tie(l.state, l.reason, l.until, l.breachCheckedOn);
    };
    return key(a) == key(b);
}

class SupplierImport {
  public:
    SupplierImport(ImportPlan& plan, const ImportTable& table) : plan_(plan), table_(table) {
        for (const store::SupplierRow& row : store::listSuppliers(plan.store.database()))
            byName_[row.supplier.name] = {row.supplier, row.listing, false, 0};
    }

    void run() {
        for (const CsvLine& line : table_.lines()) {
            ImportRow row(table_, line, plan_.report.problems);
            readLine(row);
        }
        refuseSharedCodes();
    }

  private:
    void readLine(ImportRow& row) {
        const std::string name = row.text(Name, Need::Required);
        const auto found = byName_.find(name);
        const Known before = found == byName_.end() ? Known{} : found->second;
        if (before.line != 0) row.problem(Name, {TextId::ImportRowTwice, {std::to_string(before.line)}});
        Known known = before;
        known.line = row.line();
        if (known.isNew) known.supplier.supplier = supplierIdOf(plan_.store.site(), name);
        known.supplier.name = name;
        readSupplier(row, known.supplier);
        readListing(row, known);
        if (row.failed()) return;

        const bool changed = before.isNew || !same(before.supplier, known.supplier);
        const bool relisted = before.isNew ? known.listing.state != SupplierState::Candidate
                                           : !same(before.listing, known.listing);
        byName_[name] = known;
        if (changed) plan_.add(known.supplier);
        if (relisted) plan_.add(known.listing);
        ++(before.isNew          ? plan_.report.added
           : changed || relisted ? plan_.report.changed
                                 : plan_.report.unchanged);
    }

    // A column that the file lacks leaves what is known.
    void readSupplier(ImportRow& row, SupplierRegistered& supplier) {
        supplier.type = row.word(TypeName, supplierTypeWords(), Need::Required).value_or(supplier.type);
        if (table_.has(CreditCode)) supplier.creditCode = plainNumber(row.text(CreditCode));
        if (table_.has(Goods)) supplier.goods = readGoods(row);
        if (table_.has(Address)) supplier.address = row.text(Address);
        if (table_.has(Contact)) supplier.contact = row.text(Contact);
        if (table_.has(Phone)) supplier.phone = row.code(Phone);
        if (row.failed()) return;
        if (const Status judged = judgeSupplierFields(supplier); !judged)
            row.problem(supplier.address.empty() ? Address : Phone, judged.error().text);
    }

    static std::vector<GoodsClass> readGoods(ImportRow& row) {
        std::vector<GoodsClass> goods;
        for (const std::string& word :
             split(row.text(Goods), {"、", "，", ",", "；", ";", "/", "|", "\n", "+"})) {
            const auto one = findWord(goodsClassWords(), word);
            if (one)
                goods.push_back(*one);
            else
                row.problem(Goods, {TextId::ImportWord, {word, namesOf(goodsClassWords())}});
        }
        std::sort(goods.begin(), goods.end());
        goods.erase(std::unique(goods.begin(), goods.end()), goods.end());
        return goods;
    }

    // An empty cell leaves the state that is known; a new supplier is a candidate.
    void readListing(ImportRow& row, Known& known) {
        SupplierListed& listing = known.listing;
        listing.supplier = known.supplier.supplier;
        if (known.isNew) listing.state = SupplierState::Candidate;
        const auto state = row.word(State, supplierStateWords());
        const std::string reason = row.text(Why);
        const auto until = row.date(Until);
        const auto checked = row.date(BreachChecked);
        if (checked) listing.breachCheckedOn = checked;
        if (!state || row.failed()) return;
        const bool asBefore = !known.isNew && listing.state == *state && listing.until == until;
        listing.state = *state;
        listing.until = until;
        if (table_.has(Why)) listing.reason = reason;
        if (asBefore) return;
        if (const Status judged = judgeListingFields(listing, plan_.today); !judged)
            row.problem(judged.error().text.id == TextId::ListUntilPast ? Until : Why, judged.error().text);
    }

    // After all lines, because a code may pass from one supplier to another in one file.
    void refuseSharedCodes() {
        std::map<std::string, const Known*> byCode;
        for (const auto& [name, known] : byName_) {
            if (known.supplier.creditCode.empty()) continue;
            const auto [other, fresh] = byCode.emplace(known.supplier.creditCode, &known);
            if (fresh) continue;
            const bool otherIsLater = other->second->line > known.line;
            const Known& owner = otherIsLater ? known : *other->second;
            plan_.problem(std::max(known.line, other->second->line), table_.nameOf(CreditCode),
                          {TextId::CreditCodeTaken, {owner.supplier.name}});
        }
    }

    ImportPlan& plan_;
    const ImportTable& table_;
    std::map<std::string, Known> byName_;
};

}  // namespace

void planSuppliers(ImportPlan& plan, CsvTable table) {
    const ImportTable sheet(std::move(table), kColumns, plan.report.problems);
    if (!sheet.usable()) return;
    plan.noteIgnored(sheet);
    SupplierImport(plan, sheet).run();
}

}  // namespace canteen::service
