#include <array>
#include <map>
#include <tuple>

#include "core/base/text_id.h"
#include "core/rules/forbidden.h"
#include "core/rules/rule_pack.h"
#include "core/service/import_plan.h"
#include "core/service/import_text.h"
#include "core/service/import_words.h"
#include "core/service/products.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

enum Column {
    Name,
    Spec,
    Goods,
    StorageName,
    UnitName,
    UnitGrams,
    LifeDays,
    Maker,
    Address,
    Phone,
    Gtins,
    Listed
};

constexpr std::array kColumns{
    ColumnSpec{"品名|产品名称|商品名称|名称|product|name", Need::Required},
    ColumnSpec{"规格|规格型号|spec|specification"},
    ColumnSpec{"品类|类别|分类|goods|class", Need::Required},
    ColumnSpec{"存放|储存|储存条件|贮存条件|storage", Need::Required},
    ColumnSpec{"单位|计量单位|unit", Need::Required},
    ColumnSpec{"单件重量|单件克重|净含量克|单件重量g|单件重量(g)|unit weight g|unit_g"},
    ColumnSpec{"保质期|保质期天|保质期(天)|shelf life|shelf life days|life_days"},
    ColumnSpec{"生产者|生产厂家|厂家|生产企业|maker|producer"},
    ColumnSpec{"生产者地址|厂家地址|产地|maker address", Need::Optional, 120},
    ColumnSpec{"生产者电话|厂家电话|生产者联系方式|maker phone"},
    ColumnSpec{"条码|商品条码|barcode|bar code|gtin|ean", Need::Optional, 200},
    ColumnSpec{"在购|是否在购|listed"},
};

struct Known {
    ProductRegistered product;
    int line = 0;  // of this file; 0 = not named in it
};
using Key = std::pair<std::string, std::string>;  // name and specification

bool same(const ProductRegistered& a, const ProductRegistered& b) {
    const auto key = [](const ProductRegistered& p) {
        return std::tie(p.goods, p.storage, p.unit, p.unitWeight, p.lifeDays, p.maker, p.makerAddress,
                        p.makerPhone, p.gtins, p.listed);
    };
    return key(a) == key(b);
}

// "12 个月" and "2年" as people print it; a plain number is days.
std::optional<int> readLife(const std::string& cell) {
    struct Span {
        std::string_view word;
        int days;
    };
    constexpr std::array kSpans{Span{"个月", 30}, Span{"月", 30}, Span{"年", 365}, Span{"天", 1},
                                Span{"日", 1}};
    for (const auto& [word, days] : kSpans) {
        if (!cell.ends_with(word)) continue;
        const auto number = readNumber(cell.substr(0, cell.size() - word.size()));
        return number ? std::optional(*number * days) : std::nullopt;
    }
    return readNumber(cell);
}

class ProductImport {
  public:
    ProductImport(ImportPlan& plan, const ImportTable& table, const rules::ForbiddenList& forbidden)
        : plan_(plan), table_(table), forbidden_(forbidden) {
        for (store::ProductRow& row : store::listProducts(plan.store.database())) {
            const Key key{row.product.name, row.product.spec};
            known_[key] = {std::move(row.product), 0};
        }
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
        const Key key{row.text(Name, Need::Required), row.text(Spec)};
        const auto found = known_.find(key);
        const bool isNew = found == known_.end();
        if (!isNew && found->second.line != 0)
            row.problem(Name, {TextId::ImportRowTwice, {std::to_string(found->second.line)}});
        ProductRegistered product = isNew ? ProductRegistered{} : found->second.product;
        if (isNew) product.product = productIdOf(plan_.store.site(), key.first, key.second);
        std::tie(product.name, product.spec) = key;
        readProduct(row, product);
        if (row.failed()) return;
        judge(row, product);
        if (row.failed()) return;
        const bool changed = !isNew && !same(found->second.product, product);
        known_[key] = {product, row.line()};
        if (isNew || changed) plan_.add(product);
        ++(isNew ? plan_.report.added : changed ? plan_.report.changed : plan_.report.unchanged);
    }

    // A column that the file lacks leaves what is known.
    void readProduct(ImportRow& row, ProductRegistered& product) {
        product.goods = row.word(Goods, goodsClassWords(), Need::Required).value_or(product.goods);
        product.storage = row.word(StorageName, storageWords(), Need::Required).value_or(product.storage);
        product.unit = row.word(UnitName, unitWords(), Need::Required).value_or(product.unit);
        if (table_.has(UnitGrams)) {
            const auto grams = row.number(UnitGrams);
            product.unitWeight = grams ? std::optional(Grams{*grams}) : std::nullopt;
        }
        if (table_.has(LifeDays)) product.lifeDays = readLifeDays(row);
        if (table_.has(Maker)) product.maker = row.text(Maker);
        if (table_.has(Address)) product.makerAddress = row.text(Address);
        if (table_.has(Phone)) product.makerPhone = row.code(Phone);
        if (table_.has(Gtins)) product.gtins = readGtins(row);
        if (const auto listed = row.word(Listed, yesNoWords())) product.listed = *listed;
    }

    static std::optional<std::int32_t> readLifeDays(ImportRow& row) {
        const std::string cell = row.code(LifeDays);
        if (cell.empty()) return std::nullopt;
        const auto days = readLife(cell);
        if (!days) row.problem(LifeDays, {TextId::ImportNumber, {cell}});
        return days;
    }

    static std::vector<std::string> readGtins(ImportRow& row) {
        std::vector<std::string> gtins;
        for (const std::string& code : split(row.code(Gtins), {"、", ",", ";", "/", "|", "\n", "+", " "})) {
            const auto gtin = gtin14(code);
            if (gtin)
                gtins.push_back(*gtin);
            else
                row.problem(Gtins, {TextId::GtinWrong, {code}});
        }
        return gtins;
    }

    void judge(ImportRow& row, const ProductRegistered& product) {
        if (const Status judged = judgeProductFields(product); !judged) {
            const TextId id = judged.error().text.id;
            row.problem(id == TextId::GtinWrong ? Gtins : LifeDays, judged.error().text);
        }
        if (!product.listed) return;
        for (const rules::Finding& finding :
             rules::judgeForbidden(product.name, rules::NameOf::Goods, forbidden_)) {
            if (finding.level == rules::Level::Block)
                row.problem(Name, finding.sentence);
            else
                plan_.note(row.line(), table_.nameOf(Name), finding.sentence);
        }
    }

    // After all lines, because a code may pass from one product to another in one file.
    void refuseSharedCodes() {
        std::map<std::string, const Known*> byCode;
        for (const auto& [key, known] : known_) {
            for (const std::string& gtin : known.product.gtins) {
                const auto [other, fresh] = byCode.emplace(gtin, &known);
                if (fresh || other->second == &known) continue;
                const bool otherIsLater = other->second->line > known.line;
                const Known& owner = otherIsLater ? known : *other->second;
                const int line = std::max(known.line, other->second->line);
                if (line > 0)
                    plan_.problem(line, table_.nameOf(Gtins),
                                  {TextId::GtinTaken, {gtin, owner.product.name}});
            }
        }
    }

    ImportPlan& plan_;
    const ImportTable& table_;
    const rules::ForbiddenList& forbidden_;
    std::map<Key, Known> known_;
};

}  // namespace

void planProducts(ImportPlan& plan, CsvTable table) {
    const ImportTable sheet(std::move(table), kColumns, plan.report.problems);
    if (!sheet.usable()) return;
    plan.noteIgnored(sheet);
    const auto rules = adoptedRules(plan);
    if (!rules) return plan.problem(0, {}, rules.error().text);
    ProductImport(plan, sheet, rules->forbidden).run();
}

}  // namespace canteen::service
