#include <array>
#include <map>
#include <tuple>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"
#include "core/rules/supplier_rules.h"
#include "core/service/import_plan.h"
#include "core/service/import_words.h"
#include "core/service/suppliers.h"
#include "core/store/database.h"

namespace canteen::service {
namespace {

enum Column { Supplier, Kind, Number, Holder, Scope, Issued, Expires, Sealed };

constexpr std::array kColumns{
    ColumnSpec{"供货者|供货商|供应商|单位名称|supplier", Need::Required},
    ColumnSpec{"证照|证照种类|证照名称|证件|种类|paper|kind", Need::Required},
    ColumnSpec{"编号|证照编号|证号|许可证编号|number|paper no"},
    ColumnSpec{"持有人|持证人|证上名称|经营者名称|holder"},
    ColumnSpec{"范围|经营项目|许可范围|食品类别|scope", Need::Optional, 200},
    ColumnSpec{"发证日期|签发日期|有效期自|issued"},
    ColumnSpec{"有效期至|到期日期|有效期|expires"},
    ColumnSpec{"盖章|签章|是否盖章|sealed"},
};

constexpr std::string_view kNoEnd = "长期|长期有效|永久|无|no end|permanent";

bool sameDetails(const PaperFiled& a, const PaperFiled& b) {
    const auto key = [](const PaperFiled& p) { return std::tie(p.number, p.holder, p.scope, p.sealed); };
    return key(a) == key(b);
}

class PaperImport {
  public:
    PaperImport(ImportPlan& plan, const ImportTable& table) : plan_(plan), table_(table) {}

    void run() {
        for (const CsvLine& line : table_.lines()) {
            ImportRow row(table_, line, plan_.report.problems);
            readLine(row);
        }
    }

  private:
    void readLine(ImportRow& row) {
        const auto paper = readPaper(row);
        if (!paper) return;
        if (const auto [first, fresh] = lines_.emplace(paper->paper, row.line()); !fresh)
            return row.problem(Number, {TextId::ImportRowTwice, {std::to_string(first->second)}});
        if (const auto known = store::findPaper(plan_.store.database(), paper->paper)) {
            ++plan_.report.unchanged;
            if (!sameDetails(known->paper, *paper))
                plan_.note(row.line(), table_.nameOf(Number), {TextId::ImportPaperKept, {paper->number}});
            return;
        }
        plan_.add(*paper);
        ++plan_.report.added;
    }

    std::optional<PaperFiled> readPaper(ImportRow& row) {
        const std::string name = row.text(Supplier, Need::Required);
        const auto supplier =
            name.empty() ? std::nullopt : store::findSupplierByName(plan_.store.database(), name);
        if (!name.empty() && !supplier) row.problem(Supplier, {TextId::ImportSupplierUnknown, {name}});
        PaperFiled paper;
        paper.supplier = supplier.value_or(SupplierId{});
        paper.kind = row.word(Kind, paperWords(), Need::Required).value_or(paper.kind);
        paper.number = row.code(Number);
        paper.holder = row.text(Holder);
        paper.scope = row.text(Scope);
        paper.issued = row.date(Issued);
        if (!isOneOf(row.text(Expires), kNoEnd)) paper.expires = row.date(Expires);
        paper.sealed = row.word(Sealed, yesNoWords()).value_or(false);
        if (row.failed()) return std::nullopt;
        if (isBatchPaper(paper.kind)) row.problem(Kind, TextId::PaperKindOfBatch);
        judge(row, paper);
        if (row.failed()) return std::nullopt;
        paper.paper = paperIdOf(plan_.store.site(), paper);
        return paper;
    }

    // What blocks is a problem. Warnings are left for the card of the supplier, which shows them as they are
    // on the day it is opened.
    void judge(ImportRow& row, const PaperFiled& paper) {
        const rules::PaperFacts facts{paper.kind, paper.number, paper.holder, paper.issued, paper.expires, {},
                                      {}};
        for (const rules::Finding& finding : rules::judgePaperForm(facts))
            row.problem(finding.rule == "paper.reversed" ? Expires : Number, finding.sentence);
    }

    ImportPlan& plan_;
    const ImportTable& table_;
    std::map<PaperId, int> lines_;
};

}  // namespace

void planPapers(ImportPlan& plan, CsvTable table) {
    const ImportTable sheet(std::move(table), kColumns, plan.report.problems);
    if (!sheet.usable()) return;
    plan.noteIgnored(sheet);
    PaperImport(plan, sheet).run();
}

}  // namespace canteen::service
