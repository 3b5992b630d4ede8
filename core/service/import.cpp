#include "core/service/import.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/base/text_id.h"
#include "core/service/import_plan.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

void planKind(ImportPlan& plan, ImportKind kind, CsvTable table) {
    switch (kind) {
        case ImportKind::Staff:
            return planStaff(plan, std::move(table));
        case ImportKind::Roster:
            return planRoster(plan, std::move(table));
        case ImportKind::Classes:
            return planClasses(plan, std::move(table));
        case ImportKind::Menu:
            return planMenu(plan, std::move(table));
        case ImportKind::Suppliers:
            return planSuppliers(plan, std::move(table));
        case ImportKind::Papers:
            return planPapers(plan, std::move(table));
        case ImportKind::Products:
            return planProducts(plan, std::move(table));
    }
    throw Bug("unknown kind of import");
}

void sortByLine(LineProblems& problems) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const LineProblem& a, const LineProblem& b) { return a.line < b.line; });
}

}  // namespace

Result<rules::RulePack> adoptedRules(const ImportPlan& plan) {
    const auto adopted = store::currentRulePack(plan.store.database());
    if (!adopted) return Error{ErrorKind::NotFound, TextId::StoreNotSetUp, "no rule pack"};
    return rules::loadRulePack(adopted->packToml, adopted->siteToml, plan.today);
}

Result<ImportReport> importCsv(store::Store& store, ImportKind kind, BytesView file,
                               const ImportOptions& options, const Signatures& by) {
    const auto text = decodeText(file);
    if (!text) return text.error();
    try {
        ImportPlan plan(store, options, by);
        planKind(plan, kind, parseCsv(*text));
        ImportReport& report = plan.report;
        sortByLine(report.problems);
        sortByLine(report.notes);
        if (!report.problems.empty() || options.mode == ImportMode::DryRun) return report;
        if (!plan.drafts.empty())
            if (const auto receipts = store.append(plan.drafts); !receipts) return receipts.error();
        report.saved = true;
        return report;
    } catch (const MachineFailure& failure) {
        return Error{ErrorKind::Machine, TextId::StoreFailed, failure.what()};
    }
}

}  // namespace canteen::service
